import Ledger

/// When the workbench makes rolling backups: once after the first frame, then in a pause of the
/// work when ten minutes have gone by, and when the screen is locked.
struct BackupRhythm {
  private static let interval = Duration.seconds(600)

  private let backups: RollingBackups?
  private var due: ContinuousClock.Instant?
  /// Why the latest attempt failed, in words.
  private(set) var failure: String?

  /// - Parameter backups: nil where there is nothing to keep.
  init(_ backups: RollingBackups?) {
    self.backups = backups
  }

  /// Takes a moment at which nobody is waiting for anything.
  mutating func pause(at moment: ContinuousClock.Instant) {
    listen()
    if let due, moment < due { return }
    due = moment + Self.interval
    backups?.begin()
  }

  /// Takes the moment at which the screen is locked: the person may not come back to it.
  mutating func lock(at moment: ContinuousClock.Instant) {
    due = nil
    pause(at: moment)
  }

  /// Sees to it that nothing is being copied any more.
  mutating func finish() {
    backups?.finish()
    listen()
  }

  private mutating func listen() {
    switch backups?.takeOutcome() {
    case .failed(let error): failure = "No backup could be made: \(error.message)"
    case .made, .unchanged: failure = nil
    case nil: break
    }
  }
}
