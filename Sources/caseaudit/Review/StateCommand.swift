import ArgumentParser
import Inspection
import Workbench

/// Moves a case on in review.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Submit, return, accept, lock or reopen a case.",
    discussion: """
      The states are draft, submitted, returned, accepted, locked. A case is submitted when every \
      question is answered, by its reader; accepted by somebody who did not answer in it, a \
      reviewer where any are named; and locked by a reviewer once accepted. One that changed \
      since is accepted again first. Returning or reopening it (“returned”) needs the reason. \
      There is no other way.
      """)

  @OptionGroup var target: CaseArgument

  @Argument(help: ArgumentHelp("Where the case is to stand.", valueName: "state"))
  var state: CaseState

  @OptionGroup var reason: ReasonOption
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let author = writer.author
    let before = try target.change(by: writer) { inspection, index in
      try inspection.moving(index, to: state, by: author, because: reason.reason ?? "")
    }
    Console.say("\(target.reference) is \(state.rawValue).")
    if state == .accepted { tellUnsettled(before) }
  }

  /// Says what is to be settled before the case can be locked.
  private func tellUnsettled(_ inspection: Inspection) {
    guard let index = try? inspection.only(target.reference, in: target.path) else { return }
    for thing in inspection.unsettled(of: index) {
      Console.say("Before it is locked, \(thing).")
    }
  }
}

extension CaseState: ExpressibleByArgument {}
