import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// Beginning a new inspection, and everything that can be mistyped on the way.
@Suite struct StartingTests {
  private let screen = StartScreen(
    recents: [], demonstrations: [],
    frameworks: [("f1", "First edition"), ("f2", "Second edition")],
    folder: "/home/ab", isTaken: { $0 == "/home/ab/taken.caseaudit" })

  /// Presses keys; the choice they end with, and the screen as it then is.
  private func press(_ keys: String) -> (choice: StartScreen.Choice?, screen: StartScreen) {
    var screen = screen
    for event in [Event].keys(keys) {
      if let choice = screen.update(event) { return (choice, screen) }
    }
    return (nil, screen)
  }

  private func text(_ screen: StartScreen) -> String {
    screen.view(Size(columns: 80, rows: 24), glyphs: .unicode).text
  }

  private func create(_ keys: String) -> StartScreen.NewInspection? {
    guard case .create(let new) = press(keys).choice else { return nil }
    return new
  }

  @Test func everythingIsAskedOnce() throws {
    let new = try #require(create("1 2 Newtown Enter Enter 1"))
    #expect(new.framework == "f2")
    #expect(new.service == "Newtown")
    #expect(new.path == "/home/ab/newtown.caseaudit")
    #expect(new.isProtected)
  }

  @Test func protectionIsWhatEnterChooses() {
    #expect(create("1 1 Newtown Enter Enter Enter")?.isProtected == true)
    #expect(create("1 1 Newtown Enter Enter 2")?.isProtected == false)
    #expect(create("1 1 Newtown Enter Enter Down Enter")?.isProtected == false)
  }

  @Test func fileThatExistsIsToldWhereItCanBeChanged() {
    let taken = "1 1 Taken Enter Enter"
    let (choice, screen) = press(taken)
    #expect(choice == nil)
    #expect(screen.step == .path)
    #expect(text(screen).contains("That file exists already; choose another name"))
    let other = create("\(taken) Backspace Backspace Backspace t Enter 2")
    #expect(other?.path == "/home/ab/taken.caseaut")
  }

  @Test func escapeGoesBackByOneStepAndLosesNoText() throws {
    let start = "1 2 Newtown Enter Ctrl-U a.caseaudit Enter"
    let back = press("\(start) Esc Esc Esc").screen
    #expect(back.step == .framework)
    #expect(text(back).contains("▸ 2  Second edition"))
    let again = try #require(create("\(start) Esc Esc Esc Enter Enter Enter 2"))
    #expect(again.framework == "f2")
    #expect(again.service == "Newtown")
    #expect(again.path == "a.caseaudit")
    #expect(press("\(start) Esc Esc Esc Esc Esc").choice == .leave(exitCode: 0))
  }

  @Test func proposedFileFollowsTheService() {
    let path = { (keys: String) in create(keys)?.path }
    #expect(path("1 1 Old Enter Esc Ctrl-U New Enter Enter 2") == "/home/ab/new.caseaudit")
    #expect(
      path("1 1 Old Enter Ctrl-U mine Enter Esc Esc Ctrl-U New Enter Enter 2") == "mine")
  }

  @Test(arguments: ["1 1 Enter", "1 1 Newtown Enter Ctrl-U Enter"])
  func nothingMayBeEmpty(_ keys: String) {
    let (choice, screen) = press(keys)
    #expect(choice == nil)
    #expect(text(screen).contains("This must not be empty; Esc goes back"))
  }

  @Test func linesAskTheSame() throws {
    var screen = screen
    let device = ScriptedLines(["1", "2", "Newtown", "", "2"].map(Event.line))
    let choice = try screen.run(over: device)
    guard case .create(let new) = choice else {
      Issue.record("\(choice)")
      return
    }
    #expect(new.path == "/home/ab/newtown.caseaudit")
    #expect(!new.isProtected)
    #expect(device.transcript.contains("Who may read it, should the laptop or a copy be lost?"))
    #expect(device.transcript.contains("1 Only those who know its passphrase"))
  }

  // MARK: - As it looks

  private static let protection = "1 2 Newtown Enter Enter"

  private func frame(_ columns: Int, _ rows: Int) -> Frame {
    press(Self.protection).screen.view(Size(columns: columns, rows: rows), glyphs: .unicode)
  }

  @Test func wide() {
    expectFrame(
      frame(130, 40),
      """
       CaseAudit

        Who may read it, should the laptop or a copy be lost?
        ▸ 1  Only those who know its passphrase
          2  Whoever gets hold of the file

        We recommend a passphrase: the file is about children. It is asked for
        next, with a second one for the lead inspector if you like. Without
        either of them nobody can open the file, nor can we. “caseaudit protect”
        can give it one later.





























       Enter accept   1–9 choose   Esc back
      """)
  }

  @Test func usual() {
    expectFrame(
      frame(80, 24),
      """
       CaseAudit

        Who may read it, should the laptop or a copy be lost?
        ▸ 1  Only those who know its passphrase
          2  Whoever gets hold of the file

        We recommend a passphrase: the file is about children. It is asked for
        next, with a second one for the lead inspector if you like. Without
        either of them nobody can open the file, nor can we. “caseaudit protect”
        can give it one later.













       Enter accept   1–9 choose   Esc back
      """)
  }

  @Test func small() {
    expectFrame(
      frame(60, 20),
      """
       CaseAudit

        Who may read it, should the laptop or a copy be lost?
        ▸ 1  Only those who know its passphrase
          2  Whoever gets hold of the file

        We recommend a passphrase: the file is about children.
        It is asked for next, with a second one for the lead
        inspector if you like. Without either of them nobody can
        open the file, nor can we. “caseaudit protect” can give
        it one later.








       Enter accept   1–9 choose   Esc back
      """)
  }
}
