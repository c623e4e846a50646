import BundledData
import Foundation
import Inspection
import Ledger
import OrderedCollections
import Standards
import Testing

/// Where cases stand on the command line, as the screen says it: changed since they were accepted,
/// queried, disputed, and what stays known of one that was erased.
@Suite struct ReviewStandingTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeAnsweredInspection()
  }

  // MARK: - Accepted, and changed since

  private func changeWhatWasAccepted() throws {
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "AB")
    try workspace.expectDone("state", "@a.caseaudit", "C01", "accepted", "--as", "CD")
    try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "2.1.1=no", "--because", "a letter", "--as", "AB")
  }

  @Test func whatChangedIsAcceptedAgainBeforeItIsLocked() throws {
    try changeWhatWasAccepted()
    let refused = "1 answer changed since it was accepted, so it is to be accepted again."
    try workspace.expectRefused(
      ["state", "@a.caseaudit", "C01", "locked", "--as", "CD"], code: 65, saying: refused)
    try workspace.expectDone("state", "@a.caseaudit", "C01", "accepted", "--as", "CD")
    try workspace.expectRefused(
      ["state", "@a.caseaudit", "C01", "accepted", "--as", "CD"], code: 65,
      saying: "C01 is accepted and cannot become accepted: it can become locked, returned.")
    try workspace.expectDone("state", "@a.caseaudit", "C01", "locked", "--as", "CD")
  }

  @Test func reviewSaysWhatChangedSinceInThreeForms() throws {
    try changeWhatWasAccepted()
    let text = try workspace.expectDone("review", "@a.caseaudit").output
    #expect(text.contains("1 draft, 1 accepted and changed since."))
    #expect(text.contains("Accepted, changed since"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let csv = try workspace.expectDone(
      "review", "@a.caseaudit", "--format", "csv", "--state", "acceptedChanged"
    ).output.split(separator: "\n")
    #expect(csv.count == 2)
    #expect(csv[0].hasSuffix(",changedAnswers"))
    #expect(csv[1].hasPrefix("C01,court,acceptedChanged,CD,"))
    #expect(csv[1].hasSuffix(",1"))
    let json = try JSON(
      parsing: Array(
        workspace.expectDone("review", "@a.caseaudit", "--format", "json").output.utf8))
    #expect(json["cases"]?.array?.first?["state"] == "acceptedChanged")
    #expect(json["cases"]?.array?.first?["changedAnswers"] == 1)
    try workspace.expectDone(
      "case", "withdraw", "@a.caseaudit", "O01", "--because", "not eligible")
    try workspace.expectRefused(
      ["export", "@a.caseaudit", "--accepted"], code: 65,
      saying: "C01 is neither accepted nor locked")
  }

  /// What the screen says is what is counted, listed and exported.
  @Test func reviewCountsQueriedAndDisputedCasesAsSuch() throws {
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "AB")
    try workspace.expectDone("query", "ask", "@a.caseaudit", "C01", "Where?", "--as", "CD")
    #expect(
      try workspace.expectDone("review", "@a.caseaudit").output.contains("1 draft, 1 queried."))
    let rows = { (state: String) in
      try workspace.expectDone(
        "review", "@a.caseaudit", "--format", "csv", "--state", state
      ).output.split(separator: "\n").dropFirst()
    }
    #expect(try rows("submitted").isEmpty)
    #expect(try rows("queried").first?.hasPrefix("C01,court,queried,") ?? false)
    try workspace.expectDone("query", "resolve", "@a.caseaudit", "C01", "1", "So", "--as", "CD")
    try dispute()
    #expect(
      try workspace.expectDone("review", "@a.caseaudit").output.contains("1 draft, 1 disputed."))
    #expect(try rows("accepted").isEmpty)
    #expect(try rows("disputed").first?.hasPrefix("C01,court,disputed,") ?? false)
    try workspace.expectRefused(
      ["state", "@a.caseaudit", "C01", "accepted", "--as", "CD"], code: 65,
      saying: "C01 is disputed: copies say")
  }

  /// Two copies take different steps with a submitted case.
  private func dispute() throws {
    try FileManager.default.copyItem(
      atPath: workspace.path("a.caseaudit"), toPath: workspace.path("b.caseaudit"))
    try workspace.expectDone("state", "@a.caseaudit", "C01", "accepted", "--as", "CD")
    try workspace.expectDone(
      "state", "@b.caseaudit", "C01", "returned", "--because", "weak", "--as", "GH")
    try workspace.expectDone(
      "merge", "@a.caseaudit", "@b.caseaudit", "--because", "so", "--as", "CD")
  }

  // MARK: - Erasing

  @Test func anErasedCaseStaysInTheAnnexeWithoutItsReference() throws {
    try workspace.lock()
    try workspace.expectDone(
      "state", "@a.caseaudit", "C01", "returned", "--because", "new evidence", "--as", "CD")
    try workspace.lock()
    let erasure = ["erase", "@a.caseaudit", "C01", "--because", "asked", "--as", "ZZ"]
    try workspace.expectRefused(erasure, code: 64, saying: "--yes")
    let told = try workspace.expectDone(words: erasure + ["--yes"]).errors
    #expect(told.contains("C01 was locked."))
    for command in ["rate", "review"] {
      let text = try workspace.expectDone(command, "@a.caseaudit").output
      let annexe = try #require(text.range(of: "Annexe: opened again after they were locked"))
      let words = text[annexe.upperBound...].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(words.contains("a case that was erased since"), "\(text)")
      #expect(words.contains("Erased"))
      #expect(!words.contains("C01") && !words.contains("new evidence"))
    }
    let json = try JSON(
      parsing: Array(
        workspace.expectDone("review", "@a.caseaudit", "--format", "json").output.utf8))
    let reopening = try #require(json["reopenings"]?.array?.first)
    #expect(reopening["reference"] == .null)
    #expect(reopening["erased"] == true)
    #expect(reopening["reopened"]?["by"] == "CD")
  }
}
