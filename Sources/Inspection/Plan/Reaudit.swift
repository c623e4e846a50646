import OrderedCollections
package import Standards

/// What was found when something that the plan rests on was looked at again.
package struct Reaudit: Hashable, Sendable {
  /// The figure found then; never nothing.
  package let figure: PlanFigure
  /// The day of it.
  package let on: CalendarDate

  /// Nil for a figure that says nothing.
  package init?(_ figure: PlanFigure, on day: CalendarDate) {
    if figure == .nothing { return nil }
    self.figure = figure
    on = day
  }

  /// The most cases that a re-audit may count.
  package static let mostCases = 100_000
}

extension Reaudit {
  /// Whether it measures what a link is about: a standard is rated, anything else counted.
  package func fits(_ link: PlanLink) -> Bool {
    switch (figure, link) {
    case (.rating, .standard), (.share, .question), (.share, .theme): true
    default: false
    }
  }

  /// Reads what people type: `11 of 12 2023-05-01`, or `good 2023-05-01` on a standard.
  ///
  /// - Throws: ``Refusal/notAReaudit(_:)``.
  package init(
    typed text: String, on link: PlanLink, _ framework: Framework
  ) throws(Refusal) {
    let parts = text.split(whereSeparator: { $0.isWhitespace || $0 == "/" || $0 == "," })
      .map(String.init).filter { !["of", "on"].contains($0.lowercased()) }
    guard let day = parts.last.flatMap(CalendarDate.init),
      let figure = Self.figure(Array(parts.dropLast()), on: link, framework),
      let reaudit = Reaudit(figure, on: day)
    else { throw .notAReaudit(text) }
    self = reaudit
  }

  private static func figure(
    _ parts: [String], on link: PlanLink, _ framework: Framework
  ) -> PlanFigure? {
    if case .standard = link {
      let name = parts.joined(separator: " ").lowercased()
      return framework.scale.first {
        [$0.id.rawValue.lowercased(), $0.name.lowercased()].contains(name)
      }
      .map { .rating($0.rating) }
    }
    guard parts.count == 2, let yes = Int(parts[0]), let all = Int(parts[1]),
      (1...mostCases).contains(all), (0...all).contains(yes)
    else { return nil }
    return Share(yes: yes, of: all).map(PlanFigure.share)
  }

  /// The words that ``init(typed:on:_:)`` reads.
  package func typed(_ framework: Framework) -> String {
    switch figure {
    case .share(let share): "\(share.yes) of \(share.of) \(on)"
    case .rating(let rating): "\(framework.band(rating).name) \(on)"
    case .nothing: ""
    }
  }
}

// MARK: - The value in the file

extension Reaudit {
  /// The value that stands in the file and in documents.
  func value(_ framework: Framework) -> JSON {
    var members: JSON.Members = [:]
    switch figure {
    case .share(let share):
      members["yes"] = .integer(share.yes)
      members["of"] = .integer(share.of)
    case .rating(let rating): members["rating"] = .string(framework.band(rating).id.rawValue)
    case .nothing: break
    }
    members["on"] = .string(on.description)
    return .object(members)
  }

  init?(_ value: JSON, _ framework: Framework) {
    guard let day = value["on"]?.string.flatMap(CalendarDate.init) else { return nil }
    if let rating = value["rating"]?.string.flatMap(framework.rating) {
      self.init(.rating(rating), on: day)
    } else if let yes = value["yes"]?.integer, let all = value["of"]?.integer,
      (0...max(0, all)).contains(yes), all <= Self.mostCases, let share = Share(yes: yes, of: all)
    {
      self.init(.share(share), on: day)
    } else {
      return nil
    }
  }
}
