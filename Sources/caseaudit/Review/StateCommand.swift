import ArgumentParser
import Inspection
import Workbench

/// Moves a case on in review.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Submit, return, accept, lock or reopen a case.",
    discussion: """
      The states are draft, submitted, returned, accepted, locked. A case is submitted when every \
      question is answered, accepted by somebody who did not answer in it, and locked once \
      accepted; returning or reopening it (“returned”) needs the reason. There is no other way.
      """)

  @OptionGroup var target: CaseArgument

  @Argument(help: ArgumentHelp("Where the case is to stand.", valueName: "state"))
  var state: CaseState

  @OptionGroup var reason: ReasonOption
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let author = writer.author
    try target.change(by: writer) { inspection, index in
      try inspection.moving(index, to: state, by: author, because: reason.reason ?? "")
    }
    Console.say("\(target.reference) is \(state.rawValue).")
  }
}

extension CaseState: ExpressibleByArgument {}
