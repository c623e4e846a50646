/// The rhythm of somebody's work, told by nothing but the moments at which keys were pressed, so
/// that nothing ever wakes for it.
struct WorkRhythm {
  /// Who reads a case elsewhere presses no key here, and works all the same; who presses none for
  /// longer than this was away.
  static let longestThought = Duration.seconds(30 * 60)

  private var latest: ContinuousClock.Instant
  /// When the work began that no break has ended yet, or was last said to have gone on for long.
  private var begun: ContinuousClock.Instant

  init(from moment: ContinuousClock.Instant) {
    latest = moment
    begun = moment
  }

  /// Takes the moment of a key, and gives the time that was worked since the one before it.
  ///
  /// - Parameter isAway: whether the person had said that they were, by pausing or hiding.
  mutating func note(_ moment: ContinuousClock.Instant, isAway: Bool) -> Duration {
    let elapsed = latest.duration(to: moment)
    latest = moment
    guard !isAway, elapsed <= Self.longestThought else {
      begun = moment
      return .zero
    }
    return elapsed
  }

  /// Whether a break is due after so many minutes of work; then it is not, for as long again.
  mutating func isBreakDue(after minutes: Int) -> Bool {
    guard begun.advanced(by: .seconds(60 * minutes)) <= latest else { return false }
    begun = latest
    return true
  }
}
