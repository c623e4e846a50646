/// What came of some crash runs.
struct CrashTally: CustomStringConvertible {
  var runs = 0
  /// Answers that the screen showed as saved.
  var acknowledged = 0
  /// Acknowledged answers that were not in the file.
  var lost = 0
  /// Runs whose last answer was not in the file yet when the program was killed.
  var unsaved = 0
  /// Runs whose last answer was in the file, but not shown as saved.
  var unshown = 0

  var killedBeforeFrame: Int { unsaved + unshown }
  var killedAfterFrame: Int { runs - killedBeforeFrame }

  var description: String {
    "crash runs: \(runs), answers acknowledged: \(acknowledged), answers lost: \(lost); "
      + "killed before the last answer was saved: \(unsaved), between saving and its frame: "
      + "\(unshown), after its frame: \(killedAfterFrame)"
  }

  mutating func add(_ other: CrashTally) {
    runs += other.runs
    acknowledged += other.acknowledged
    lost += other.lost
    unsaved += other.unsaved
    unshown += other.unshown
  }
}
