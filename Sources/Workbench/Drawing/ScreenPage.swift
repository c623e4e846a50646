import Inspection
import Standards

/// What a screen says of itself, for people who read a web page with a screen reader: paragraphs and
/// lists without boxes, columns or colour.
package struct ScreenPage: Hashable, Sendable {
  /// A list under a heading.
  package struct Section: Hashable, Sendable {
    /// What stands above the list.
    package let heading: String
    /// What stands in the list, at least one line.
    package let items: [String]
  }

  /// What the screen calls itself.
  package let title: String
  /// The service that is inspected; empty where nobody said.
  package let service: String
  /// What stands above every list.
  package let paragraphs: [String]
  /// The lists that have something in them.
  package let sections: [Section]

  init(_ model: Model) {
    let speech = model.screen.speech(model)
    title = speech.title.isEmpty ? model.screen.heading(model) : speech.title
    service = model.inspection.settings.service
    let known = Set(speech.here)
    paragraphs =
      [service, model.inspection.framework.title]
      + (speech.once + speech.lines).filter { !known.contains($0) }.map(Speech.plain)
      .filter { !$0.isEmpty }
    let answers = (model.screen as? Walk).map {
      Page.review(of: $0.caseIndex, from: "", model).lines.map(\.text)
    }
    sections = [
      ("Where you are", speech.here), ("To choose from", speech.choices.map(\.spoken)),
      ("Every question", answers ?? []),
    ].compactMap { heading, items in
      let texts = items.map(Speech.plain).filter { !$0.isEmpty }
      return texts.isEmpty ? nil : Section(heading: heading, items: texts)
    }
  }
}
