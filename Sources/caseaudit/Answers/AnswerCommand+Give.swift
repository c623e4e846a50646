import ArgumentParser
import Inspection
import Workbench

extension AnswerCommand {
  /// Answers questions of one case.
  struct Give: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "give", abstract: "Answer questions of a case; “give” may be left out.",
      usage:
        "caseaudit answer <file> <case> <key=value> ... [--note <key=text>] [--because <text>] [--as <code>]",
      discussion: """
        caseaudit answer anytown.caseaudit C01 2.1.1.a=yes 2.1.1=no oversight=yes

        The values are yes, no, notApplicable for prompts, and notRelevant for key questions \
        where the edition allows it. KEY= clears an answer. --reason 2.1.1.h=noVictim says why \
        a question does not apply, in a word that “framework show” lists.
        """)

    @OptionGroup var target: CaseArgument

    @Argument(help: ArgumentHelp("Questions with their answers.", valueName: "key=value"))
    var answers: [Assignment] = []

    @Option(
      name: .customLong("note"),
      help: ArgumentHelp("A note on a question; give one for each.", valueName: "key=text"))
    var notes: [Assignment] = []

    @Option(
      name: .customLong("reason"),
      help: ArgumentHelp(
        "Why a question does not apply; give one for each.", valueName: "key=word"))
    var reasons: [Assignment] = []

    @OptionGroup var reason: ReasonOption
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard !answers.isEmpty || !notes.isEmpty || !reasons.isEmpty else {
        throw ValidationError("Say what to answer, such as 2.1.1=yes.")
      }
    }

    func run() throws {
      let answers = try answers.checkedForRepetition()
      var saved: [Change] = []
      try target.change(by: writer, because: reason.reason) { inspection, index in
        saved = try wished(answers, inspection, index)
          .filter { !inspection.isAsBefore($0, of: index) }
        return saved
      }
      Console.say(words(for: saved))
    }

    /// What was asked for, whether or not it stands there already.
    private func wished(
      _ answers: [Assignment], _ inspection: Inspection, _ index: Int
    ) throws -> [Change] {
      try answers.flatMap {
        try inspection.answering($0.name, with: $0.value, of: index)
      }
        + reasons.flatMap {
          try inspection.explaining($0.name, with: $0.value, of: index)
        }
        + notes.flatMap {
          try inspection.noting($0.value, on: $0.name, of: index, id: .random())
        }
    }

    private func words(for saved: [Change]) -> String {
      if saved.isEmpty { return "Nothing was changed: \(target.reference) says so already." }
      let kinds: [(kind: EntryKind, name: String)] = [
        (.answer, "answer"), (.because, "reason"), (.note, "note"),
      ]
      let counts = kinds.map { kind in
        (number: saved.count { $0.key.kind == kind.kind }, name: kind.name)
      }
      let summary = counts.filter { $0.number > 0 }.map { counted($0.number, $0.name) }
        .joined(separator: " and ")
      let given = answers.count + reasons.count + notes.count
      let rest = saved.count < given ? " The rest stood there already." : ""
      return "Saved \(summary) of \(target.reference).\(rest)"
    }
  }
}
