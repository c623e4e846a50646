import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// A click moves to what is under it and the wheel moves up and down; neither answers anything.
@Suite struct MouseTests {
  @Test func clickMovesToTheQuestionUnderIt() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(
      batches: try clicks(on: "d  ", desk, "C01 2.1.1.a"), at: "C01 2.1.1.a")
    #expect(sitting.cursorLine.contains("▸ d  "))
    try expectRows(desk, "")
  }

  @Test func wheelMovesUpAndDown() throws {
    let turns: [MouseEvent.Action] = [.wheelDown, .wheelDown, .wheelUp]
    let sitting = try Desk.small().sit(
      batches: turns.map { [.mouse(MouseEvent(action: $0, point: .zero))] }, at: "C01 2.1.1.a")
    #expect(sitting.cursorLine.contains("▸ b  "))
  }

  @Test func clickReachesWhatLiesOnTop() throws {
    let desk = try Desk.small()
    let keys = [Event].script("c +").map { [$0] }
    let click = try clicks(on: "Out-of-court", desk, after: keys)
    let sitting = try desk.sit(batches: keys + click)
    #expect(sitting.cursorLine.contains("▸ 2 Out-of-court"))
  }

  @Test(arguments: [MouseEvent.Action.press(1), .press(2), .release(0), .drag(0)])
  func nothingElseDoesAnything(_ action: MouseEvent.Action) throws {
    let desk = try Desk.small()
    let event = Event.mouse(MouseEvent(action: action, point: Point(column: 5, row: 6)))
    let sitting = try desk.sit(batches: [[event]], at: "C01 2.1.1.a")
    #expect(sitting.cursorLine.contains("▸ a  "))
  }

  @Test func clickBesideEverythingDoesNothing() throws {
    let click = Event.mouse(MouseEvent(action: .press(0), point: Point(column: 5, row: 0)))
    let sitting = try Desk.small().sit(batches: [[click]], at: "C01 2.1.1.b")
    #expect(sitting.cursorLine.contains("▸ b  ") || sitting.cursorLine.contains("▸(b) "))
  }

  @Test(arguments: ["o", "c", "b", "j", "", "c d", "o s", "/", ":"])
  func everyListCanBeClicked(_ keys: String) throws {
    let desk = try Desk.working()
    let sitting = try desk.sit(keys, at: "C01")
    let targets = try #require(sitting.frame?.targets)
    #expect(targets.count > 1, "\(keys)")
    let target = try #require(targets.last { $0.item != 0 })
    let batches = [Event].script(keys).map { [$0] } + [[click(at: target.rect.origin)]]
    let clicked = try desk.sit(batches: batches, at: "C01")
    let row = clicked.frame?.cursor?.row
    // In a finder the cursor stays where words are typed; its pointer moves.
    let pointer = clicked.frame?.rowText(target.rect.origin.row).contains("▸") == true
    #expect(row == target.rect.origin.row || pointer, "\(keys):\n\(clicked.screen)")
  }

  @Test func frameAsksForTheMouseOnlyWhereSomebodyAskedForIt() throws {
    let sitting = try Desk.small().sit("c ? q y")
    #expect(sitting.terminal.frames.allSatisfy { !$0.reportsMouse })
  }

  private func click(at point: Point) -> Event {
    .mouse(MouseEvent(action: .press(0), point: point))
  }

  /// A click on the first row that holds a text after some keys.
  private func clicks(
    on text: String, _ desk: Desk, _ place: String = "", after keys: [[Event]] = []
  ) throws -> [[Event]] {
    let frame = try #require(try desk.sit(batches: keys, at: place).frame)
    let row = try #require((0..<frame.size.rows).first { frame.rowText($0).contains(text) })
    return [[click(at: Point(column: frame.size.columns / 2, row: row))]]
  }
}
