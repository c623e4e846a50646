import Inspection
import Terminal
import Testing

@testable import Workbench

/// What stands on the screen while nobody is to read the inspection.
@Suite struct CurtainScreenTests {
  /// The workbench at a case, hidden or locked, at a size.
  private func frame(_ size: Size, isLocked: Bool) throws -> Frame {
    var model = Model(try Desk.anytown().inspection, author: "AB", today: "2026-12-01")
    _ = model.update(.resized(size))
    if isLocked { model.lock() } else { _ = model.update(.key(.control("o"))) }
    return model.view(size)
  }

  @Test(arguments: [Size.large, .standard, .small])
  func hiddenScreenSaysHowToComeBackAndNothingElse(_ size: Size) throws {
    expectFrame(
      try frame(size, isLocked: false),
      """

        Out of sight.
        Enter shows it again.
      """ + String(repeating: "\n", count: size.rows - 3))
  }

  @Test(arguments: [Size.large, .standard, .small])
  func lockedScreenAsksForThePassphraseAndNothingElse(_ size: Size) throws {
    expectFrame(
      try frame(size, isLocked: true),
      """

        Locked.
        Type the passphrase and press Enter.
      """ + String(repeating: "\n", count: size.rows - 3))
  }
}
