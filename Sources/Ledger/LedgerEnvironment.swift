import Glibc
import Inspection

/// What a ledger asks of the machine: time, zone, chance and files. Tests put their own in.
package struct LedgerEnvironment: Sendable {
  /// Milliseconds since 1970.
  package var now: @Sendable () -> Int
  /// Minutes that local time is ahead of UTC at a moment in milliseconds since 1970.
  package var zone: @Sendable (Int) -> Int
  /// Random bits.
  package var random: @Sendable () -> UInt64
  /// The version of the program.
  package var program: String
  /// The files, as the system gives them.
  package var files = FileCalls.live

  /// A machine that tells time, zone and chance as somebody says; the files are the real ones.
  package init(
    now: @escaping @Sendable () -> Int, zone: @escaping @Sendable (Int) -> Int,
    random: @escaping @Sendable () -> UInt64, program: String
  ) {
    self.now = now
    self.zone = zone
    self.random = random
    self.program = program
  }

  /// The machine itself.
  package static func live(program: String) -> LedgerEnvironment {
    LedgerEnvironment(
      now: systemMilliseconds, zone: systemZone,
      random: { UInt64.random(in: 0...UInt64.max) },
      program: program)
  }
}

extension LedgerEnvironment {
  /// The date of today where this machine is, such as `2026-11-23`.
  package var today: String { String(clock(at: now()).prefix(10)) }

  func randomID() -> RandomID { RandomID(high: random(), low: random()) }

  /// The wall time at a moment in milliseconds since 1970, for people to read.
  func clock(at moment: Int) -> String {
    WallClock(moment: moment, zone: zone(moment)).description
  }

  /// Sixteen bytes that nobody can guess.
  func salt() -> [UInt8] { randomID().bytes }
}

// MARK: - The machine

private func systemMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

/// Not Foundation's, which reads the calendars of the world to know one offset.
private func systemZone(at moment: Int) -> Int {
  var seconds = time_t(moment / 1000)
  var parts = tm()
  tzset()  // The machine may have been carried into another zone.
  localtime_r(&seconds, &parts)
  return parts.tm_gmtoff / 60
}
