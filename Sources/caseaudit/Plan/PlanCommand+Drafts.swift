import ArgumentParser
import Inspection
import Standards
import Terminal
import Workbench

extension PlanCommand {
  /// Lists what the figures suggest; nothing is written.
  struct Drafts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drafts",
      abstract: "List recommendations that the weakest prompts and themes suggest.",
      discussion: "Nothing is written: in the workbench a person edits a draft and accepts it.")

    @OptionGroup var file: FileArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      let inspection = try file.file.read()
      var page = TextPage(common.styling)
      page.add("\(inspection.settings.service): drafts, the weakest first", .bold)
      page.add(inspection.draftRule)
      let drafts = inspection.planDrafts
      if drafts.isEmpty { page.add("No prompt is weak that the plan is not linked to already.") }
      for draft in drafts {
        let share = inspection.words(for: PlanFigure.share(draft.share))
        page.heading("\(inspection.subjectWords(draft)), \(share)")
        page.add(inspection.suggestion(for: draft), indent: 2)
        if draft.isSmall { page.add("A small sample, so it comes last.", .dim, indent: 2) }
        for link in draft.links {
          page.add(inspection.longWords(for: link), indent: 4)
        }
      }
      try Console.write(page.text)
    }
  }
}
