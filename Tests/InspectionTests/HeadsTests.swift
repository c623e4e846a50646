import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// What the heads of a key say together (`ledger.md`, Meaning).
@Suite struct HeadsTests {
  private func current(_ values: [JSON?]) -> Current {
    Current(
      values.enumerated().map { place, value in
        let stamp = Stamp(time: UInt64(place), writer: RandomID(high: 0, low: 0), sequence: place)
        return Head(stamp: stamp, author: "AB", clock: "", value: value)
      })
  }

  @Test func oneHeadIsCurrent() {
    #expect(current(["yes"]) == .value("yes"))
    #expect(current([nil]) == .cleared)
    #expect(current([]) == .cleared)
  }

  @Test func equalHeadsAgree() {
    #expect(current(["yes", "yes"]) == .value("yes"))
    #expect(current([nil, nil]) == .cleared)
  }

  @Test func aValueBeatsAClearedHead() {
    #expect(current([nil, "no"]) == .value("no"))
    #expect(current(["no", nil, "no"]) == .value("no"))
  }

  @Test func differentValuesAreAConflict() {
    #expect(current(["yes", nil, "no"]) == .conflict(["yes", "no"]))
    #expect(current(["yes", "no"]).value == nil)
  }
}
