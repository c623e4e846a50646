/// When a protected inspection is locked because nobody has pressed a key.
///
/// The continuous clock goes on while a laptop sleeps (on Linux it is the boot time), but a wait
/// for the terminal does not. So the wait is cut into short pieces, and a laptop that was opened
/// again locks within one.
struct IdleLock {
  private static let piece = Duration.seconds(15)

  private let limit: Duration
  private var latest: ContinuousClock.Instant

  init(after limit: Duration, from moment: ContinuousClock.Instant) {
    self.limit = limit
    latest = moment
  }

  mutating func note(_ moment: ContinuousClock.Instant) { latest = moment }

  func isDue(at moment: ContinuousClock.Instant) -> Bool { latest.advanced(by: limit) <= moment }

  func nextLook(at moment: ContinuousClock.Instant) -> ContinuousClock.Instant {
    min(latest.advanced(by: limit), moment.advanced(by: Self.piece))
  }
}
