import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// Each member of the panel votes, unswayed, before it talks; then it decides.
@Suite struct VotingTests {
  private func desk() throws -> Desk {
    try Desk.small(.hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1": "yes"])])
  }

  /// Down to standard 2.1 from the top.
  private let standard = "j Home Down Down Down Down"

  @Test func votesAreHiddenUntilTheDecision() throws {
    let desk = try desk()
    let voted = try desk.sit("\(standard) B Enter 3 B Ctrl-U “CD” Enter 4", size: .large)
    #expect(voted.message.contains("The vote of CD is kept"))
    #expect(voted.screen.contains("Voted: AB, CD"))
    #expect(!voted.screen.contains("AB Good"))
    let deciding = try desk.sit("\(standard) p", size: .large)
    #expect(!deciding.line(containing: "3 Good").contains("AB"))
    #expect(!deciding.line(containing: "4 Outstanding").contains("CD"))
    let decided = try desk.sit("\(standard) p 3 “near the boundary” Enter", size: .large)
    #expect(decided.screen.contains("Votes before the decision: AB Good, CD Outstanding."))
    #expect(!decided.screen.contains("Voted:"))
  }

  @Test func aVoteIsChangedAndTakenBack() throws {
    let desk = try desk()
    try desk.sit("\(standard) B Enter 3 B Enter 2")
    #expect(try desk.inspection.votes.map(\.vote.rating.rank) == [1])
    try desk.sit("\(standard) B Enter 5")
    #expect(try desk.inspection.votes.isEmpty)
    try desk.sit("u")
    #expect(try desk.inspection.votes.count == 1)
  }

  @Test func undoingADecisionBringsTheVotesBack() throws {
    let desk = try desk()
    try desk.sit("\(standard) B Enter 3 p 3 “near the boundary” Enter u")
    #expect(try desk.inspection.votes.count == 1)
    #expect(try desk.inspection.decisions.allSatisfy { $0 == nil })
  }

  @Test func historyTellsVotesWithTheDecision() throws {
    let desk = try desk()
    try desk.sit("\(standard) B Enter 3 p 3 “near the boundary” Enter")
    let screen = try desk.sit("\(standard) H", size: .large).screen
    #expect(screen.contains("panel vote: 2.1: AB Good"))
    #expect(screen.contains("votes AB Good"))
  }

  @Test func historyHidesVotesUntilTheDecision() throws {
    let desk = try desk()
    let screen = try desk.sit("\(standard) B Enter 3 B Enter 2 H", size: .large).screen
    #expect(screen.contains("2.1: a vote of AB, shown once the decision is recorded"))
    #expect(!screen.contains("AB Good"))
    #expect(!screen.contains("AB Requires improvement"))
  }

  /// A vote that was taken back before the panel decided is nobody's business either.
  @Test func aVoteTakenBackStaysHidden() throws {
    let screen = try desk().sit("\(standard) B Enter 3 B Enter 5 H", size: .large).screen
    #expect(screen.contains("a vote of AB, shown once"))
    #expect(!screen.contains("AB Good"))
  }

  /// A second round is hidden although the first one is told.
  @Test func theNextVotesAreHiddenAgain() throws {
    let desk = try desk()
    try desk.sit("\(standard) B Enter 3 p 3 “near the boundary” Enter")
    let screen = try desk.sit("\(standard) B Enter 4 H", size: .large).screen
    #expect(screen.contains("panel vote: 2.1: AB Good"))
    #expect(!screen.contains("AB Outstanding"))
  }

  @Test func aVoteIsNotReadOut() throws {
    let desk = try desk()
    let told = try desk.talk("standards", "next", "next", "next", "next", "vote AB", "good")
      .transcript
    #expect(try desk.inspection.votes.count == 1)
    #expect(!told.contains { $0.contains("AB Good") })
  }

  @Test func aJudgedStandardTakesNoVotes() throws {
    #expect(try desk().sit("j Home B").message.contains("a panel does not vote on it"))
  }
}
