import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// The one table of keys: the help lists all of it and the dispatcher obeys all of it.
@Suite struct KeyTableTests {
  @Test(arguments: Context.allCases)
  func noKeyIsBoundTwiceInAContext(_ context: Context) {
    let keys = ActionTable.lines(in: context).flatMap(\.keys)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.map(\.name) == [])
  }

  @Test(arguments: Context.allCases)
  func noKeyDoesSomethingAndBeginsAPairAsWell(_ context: Context) {
    let keys = ActionTable.lines(in: context).flatMap(\.keys)
    let single = Set(keys.filter { $0.prefix == nil }.map(\.key))
    #expect(single.intersection(keys.compactMap(\.prefix)) == [])
  }

  @Test(arguments: Context.allCases)
  func everyKeyIsOneThatTerminalsSend(_ context: Context) {
    let keys = ActionTable.lines(in: context).flatMap(\.keys).flatMap(\.all)
    #expect(keys.filter { !$0.isSent }.map(\.name) == [])
  }

  @Test func everyActionStandsInTheTable() {
    let listed = Set(ActionTable.lines.map(\.action))
    #expect(Set(Action.allCases).subtracting(listed) == [])
  }

  @Test(arguments: Context.screens.sorted { $0.rawValue < $1.rawValue })
  func helpOfAScreenListsEveryKeyOfIt(_ context: Context) throws {
    let sitting = try Desk.working(for: context).sit(
      context.keys + " ?", size: Size(columns: 130, rows: 90))
    for line in ActionTable.lines(in: context) {
      #expect(
        sitting.line(containing: "│ " + line.keyNames + " ").contains(line.help), "\(line.action)")
    }
  }

  @Test(arguments: Context.screens.sorted { $0.rawValue < $1.rawValue })
  func everyKeyOfAScreenDoesSomething(_ context: Context) throws {
    let desk = try Desk.working(for: context)
    for line in ActionTable.lines(in: context) {
      for key in line.keys {
        let changes = try desk.changes(
          by: key.name, after: context.keys + line.preparation(in: context))
        #expect(changes, "\(key.name) (\(line.action)) does nothing in \(context)")
      }
    }
  }

  @Test func keyThatMeansNothingSaysSo() throws {
    let sitting = try Desk.small().sit("&")
    #expect(sitting.message == " & does nothing here; ? shows the keys")
  }
}

extension Context {
  /// The keys that lead to a screen from the walk.
  var keys: String {
    switch self {
    case .overview: "o Down"
    case .cases: "c"
    case .walk: ""
    case .bandings: "b"
    case .standards: "j"
    case .interview: "i"
    case .conflicts: "!"
    case .today: "t"
    case .queries: "k"
    case .due: "T"
    case .oversight: "v"
    case .heatMap: "V"
    case .agreement: "A"
    case .readings: "A Down Enter"
    case .plan: "l"
    case .answers: "="
    case .list, .form, .field, .editor, .question, .page: ""
    }
  }
}

extension ActionLine {
  /// Keys that bring about a state in which the action changes something.
  fileprivate func preparation(in context: Context) -> String {
    switch action {
    case .redo: " u"
    case .moveDown, .pageDown, .moveLast: " Home"
    case .moveUp, .pageUp, .moveFirst: " End"
    case .moveLeft: " Right"
    case .withdrawDecision, .judge: " Home r 1 Enter Home"
    default: ""
    }
  }
}

extension Desk {
  /// Two cases, the first about half read with marks and the person in the midst of it;
  /// for the screen of what is to settle, two people answered in each.
  static func working(for context: Context = .walk) throws -> Desk {
    let desk = try small(
      .hmip2021,
      [
        SampleCase(
          reference: "C01", answers: ["2.1.1.a": "no", "2.1.1.c": "yes", "oversight": "no"]),
        SampleCase(reference: "C02", answers: ["oversight": "no"]), SampleCase(reference: "C03"),
      ])
    if context == .conflicts {
      try desk.sit("n", at: "C01 2.1.1.e", as: "CD")
      try desk.sit("n", at: "C02 2.1.1.e", as: "CD")
    }
    if context == .agreement || context == .readings {
      try desk.readAgain("C01", by: "CD", ["2.1.1.a": "yes", "2.1.1.c": "yes"], reading: 1)
    }
    if context == .queries {
      try desk.sit("K “why” Enter Down K “why” Enter Down K “why” Enter", at: "C02 2.1.1.b")
    }
    if context == .plan {
      try desk.sit("l + 1 “Plan better” Enter + 4 “Little planning” Enter + 5 “Train” Enter Home")
    }
    try desk.sit("m Down m Down n m", at: "C02 2.1.1.b")
    return desk
  }

  /// Whether keys change what is shown, where the cursor is, or what the terminal is asked for.
  func changes(by keys: String, after preparation: String = "") throws -> Bool {
    let sitting = try sit(preparation + " " + keys, at: "C02 2.1.1.d")
    let terminal = sitting.terminal
    if sitting.departure.exitCode != 129 || terminal.repaints + terminal.suspensions > 0 {
      return true
    }
    return sitting.frame != terminal.frames[[Event].script(preparation).count]
  }
}
