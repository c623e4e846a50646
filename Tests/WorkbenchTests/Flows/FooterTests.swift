import Foundation
import Inspection
import Standards
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// On every screen and layer, at every size: the footer offers what can be done, the most important
/// first and in whole words; `?` says of everything else why it cannot be done.
@Suite struct FooterTests {
  static let sizes = [Size.large, .standard, .small]
  static let screens = Context.screens.sorted { $0.rawValue < $1.rawValue }
  /// Where nothing is yet: what needs a case has no screen then.
  static let withoutCases = screens.filter { ![.walk, .answers, .readings].contains($0) }
  /// Whether these do anything is known to the ledger alone, they stand still on purpose (see
  /// `Model.drawFooter`), or what they switch shows later.
  static let exempt: Set<Action> = [
    .answerNotApplicable, .undo, .redo, .breaks, .spacing, .advancing,
  ]

  @Test(arguments: screens, sizes)
  func footerOffersWhatCanBeDoneByPriority(_ context: Context, _ size: Size) throws {
    try check(Desk.working(for: context), context, size)
  }

  @Test(arguments: withoutCases, sizes)
  func footerOfAnEmptyInspectionToo(_ context: Context, _ size: Size) throws {
    try check(Desk.small(.hmip2021, []), context, size)
  }

  private func check(_ desk: Desk, _ context: Context, _ size: Size) throws {
    let sitting = try desk.sit(context.keys, at: Self.place(desk), size: size)
    #expect(sitting.header.contains(context == .walk ? "C02" : " · "))
    let offered = try Self.offered(sitting, context)
    let order = offered.map { action in
      ActionTable.lines(in: context).firstIndex { $0.action == action } ?? -1
    }
    #expect(offered.last == .help)
    #expect(order.dropLast() == order.dropLast().sorted()[...])
    let refused = try Self.reasons(desk, context).keys
    #expect(Set(offered).subtracting(Self.exempt).intersection(refused) == [])
  }

  @Test(arguments: screens)
  func whatCannotBeDoneSaysWhy(_ context: Context) throws {
    try checkReasons(Desk.working(for: context), context)
  }

  @Test(arguments: withoutCases)
  func whatCannotBeDoneInAnEmptyInspectionSaysWhy(_ context: Context) throws {
    try checkReasons(Desk.small(.hmip2021, []), context)
  }

  /// What `?` calls impossible says its reason when it is pressed; everything else does more than
  /// say something.
  private func checkReasons(_ desk: Desk, _ context: Context) throws {
    let reasons = try Self.reasons(desk, context)
    let lines = ActionTable.lines(in: context).filter { !Self.exempt.contains($0.action) }
    for line in lines {
      guard let reason = reasons[line.action] else { continue }
      let key = line.keys[0].name
      let said = try desk.sit("\(context.keys) \(key)", at: Self.place(desk)).message
      #expect(
        reason.hasPrefix(said.trimmed.prefix(60)), "\(key) (\(line.action)) in \(context)")
    }
    // These change the inspection, and with it what can be done.
    for line in lines where reasons[line.action] == nil && !line.action.isMove {
      let key = line.keys[0].name
      let words = try desk.wordsAlone(of: key, after: context.keys, at: Self.place(desk))
      #expect(
        words == nil, "\(key) (\(line.action)) in \(context) only says this, and ? does not")
    }
  }

  @Test(
    arguments: [
      "e", "e “ab”", "/", "g", ":", "d", "d Enter", "d Down Enter", "h", "?", "*", "K", ">", "H",
      "o +", "o s", "o s Enter", "o F", "j r", "b Enter", "c w", "c r", "v G", "V G",
      "l +", "l G", "A D", "b W",
    ], sizes)
  func footerOfALayerIsInWholeWords(_ keys: String, _ size: Size) throws {
    let sitting = try Desk.working().sit(keys, at: "C02 2.1.1.d", size: size)
    let layers: [Context] = [.list, .form, .field, .editor, .question, .page]
    let isWhole = layers.contains { Self.actions(sitting, $0).allSatisfy { $0 != nil } }
    #expect(isWhole, "\(sitting.line(-2))")
  }

  @Test(arguments: [
    ("c", "1–11 of 14"), ("c End", "4–14 of 14"), ("t", "1–9 of 28"), ("i", ""),
    ("b", "1–7 of 21"),
  ])
  func lastLineSaysWhichPartOfAListIsInSight(_ keys: String, _ part: String) throws {
    let line = try Desk.anytown().sit(keys, size: .small).line(-1)
    #expect(part.isEmpty ? !line.contains(" of ") : line.hasSuffix("  \(part)"))
  }

  @Test(arguments: [
    ("?", "1–15 of "), ("? PgDn", "–"), ("g", "1–11 of "), ("d", "1–15 of "),
  ])
  func edgeOfABoxSaysWhichPartIsInSight(_ keys: String, _ part: String) throws {
    let sitting = try Desk.anytown().sit(keys, at: "C05", size: .small)
    let edge = sitting.screen.split(separator: "\n").last {
      $0.contains("└") && $0.contains(" of ")
    }
    #expect(edge?.contains(part) == true, "\(sitting.screen)")
  }

  /// What to do stands at the end of a message, so that none may be cut.
  @Test func longMessageTakesTheLineOfTheKeysUntilTheNextKey() throws {
    let sitting = try Desk.small().sit("C", size: .small)
    #expect(sitting.line(-2) == " High contrast: your own two colours alone; C brings the")
    #expect(sitting.line(-1) == " colours back")
    #expect(try Desk.small().sit("C Down", size: .small).line(-2).contains("? keys"))
  }

  @Test func narrowOverviewLeavesNothingOutWithoutAMark() throws {
    let screen = try Desk.anytown().sit("o").screen
    #expect(screen.contains("! 1 conflict: C04 2.2.2 · ! two people answered in C04 · 9 questions"))
    #expect(try Desk.anytown().sit("o", size: .small).line(-3).contains("…"))
  }

  // MARK: - Reading the screen

  private static func place(_ desk: Desk) throws -> String {
    try desk.inspection.cases.isEmpty ? "" : "C02 2.1.1.d"
  }

  /// The actions that a footer names, each by its key and its whole word.
  private static func offered(_ sitting: Sitting, _ context: Context) throws -> [Action] {
    try actions(sitting, context).map {
      try #require(
        $0, "“\(sitting.line(-2))” has a part that is no key of \(context) with its word")
    }
  }

  private static func actions(_ sitting: Sitting, _ context: Context) -> [Action?] {
    sitting.line(-2).split(separator: "  ").map { part in
      let words = part.drop { $0 == " " }
      return ActionTable.lines(in: context).first { line in
        let key = line.keys[0]
        return words == key.prefix.map { "\($0.name) …" } ?? "\(key.name) \(line.short)"
      }?.action
    }
  }

  /// What `?` says cannot be done now, with the reasons.
  private static func reasons(_ desk: Desk, _ context: Context) throws -> [Action: String] {
    let help = try desk.sit(
      context.keys + " ?", at: place(desk), size: Size(columns: 130, rows: 120)
    ).screen.split(separator: "\n").map(String.init)
    var reasons: [Action: String] = [:]
    for line in ActionTable.lines(in: context) {
      let row = try #require(
        help.firstIndex { $0.contains("│ " + line.keyNames + " ") && $0.contains(line.help) },
        "? does not list \(line.keyNames)")
      // What does not fit goes on in rows without a key.
      let edge = try #require(help[row].range(of: "│ " + line.keyNames))
      let columns = help[row].distance(from: help[row].startIndex, to: edge.lowerBound) + 2
      let inside = help.map { String($0.dropFirst(columns).prefix(88)) }
      let rest = inside[(row + 1)...].prefix { $0.hasPrefix("   ") }
      let text = ([inside[row]] + rest).map(\.trimmed).joined(separator: " ")
      guard let mark = text.range(of: " — not now: ") else { continue }
      reasons[line.action] = String(text[mark.upperBound...])
    }
    return reasons
  }
}

extension Action {
  /// Whether it moves in a list, which has an end.
  fileprivate var isMove: Bool {
    [
      .moveUp, .moveDown, .moveLeft, .moveRight, .pageUp, .pageDown, .moveFirst, .moveLast,
      .pickRow, .interrupt,
    ].contains(self)
  }
}

extension Desk {
  /// What a key says if that is all it does; nil where it changes what is shown or kept, or asks
  /// something of the terminal.
  fileprivate func wordsAlone(
    of key: String, after preparation: String, at place: String
  ) throws -> String? {
    let sitting = try sit("\(preparation) \(key)", at: place)
    let terminal = sitting.terminal
    if sitting.departure.exitCode != 129 || terminal.repaints + terminal.suspensions > 0 {
      return nil
    }
    let body = { (frame: Frame?) in
      frame?.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() ?? []
    }
    let before = terminal.frames[[Event].script(preparation).count]
    let isSame =
      body(sitting.frame) == body(before) && sitting.frame?.cursor == before.cursor
      && sitting.frame?.contrast == before.contrast
    return isSame ? sitting.message : nil
  }
}
