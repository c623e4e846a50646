import Testing

@testable import Ledger

/// People read these times for years, so they must be right at every edge of the calendar.
@Suite struct WallClockTests {
  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00+00:00"),
    (-1, 0, "1969-12-31T23:59:59+00:00"),
    (951_782_400_000, 0, "2000-02-29T00:00:00+00:00"),
    (1_709_251_199_999, 60, "2024-03-01T00:59:59+01:00"),
    (1_795_442_602_000, -210, "2026-11-23T10:33:22-03:30"),
    (4_102_444_799_000, 0, "2099-12-31T23:59:59+00:00"),
  ])
  func aMomentIsWrittenWithItsZone(moment: Int, zone: Int, text: String) {
    #expect(WallClock(moment: moment, zone: zone).description == text)
  }

  @Test func theMachinesOwnClockIsInThisCentury() {
    let environment = LedgerEnvironment.live(program: "test")
    #expect(environment.clock(at: environment.now()).hasPrefix("20"))
    #expect(environment.random() != environment.random())
  }
}
