import Foundation
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
      now: { Int(Date().timeIntervalSince1970 * 1000) },
      zone: { moment in
        let date = Date(timeIntervalSince1970: Double(moment) / 1000)
        return TimeZone.autoupdatingCurrent.secondsFromGMT(for: date) / 60
      },
      random: { UInt64.random(in: 0...UInt64.max) },
      program: program)
  }
}

extension LedgerEnvironment {
  func randomID() -> RandomID { RandomID(high: random(), low: random()) }

  /// The wall time at a moment in milliseconds since 1970, for people to read.
  func clock(at moment: Int) -> String {
    WallClock(moment: moment, zone: zone(moment)).description
  }

  /// Sixteen bytes that nobody can guess.
  func salt() -> [UInt8] { randomID().bytes }
}
