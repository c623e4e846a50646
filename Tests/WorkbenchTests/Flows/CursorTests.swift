import Terminal
import Testing

/// The real cursor stands on what the person is at: screen readers and braille follow it.
@Suite struct CursorTests {
  @Test(arguments: [
    ("o Down", "1.2 Staff"), ("c Down", "C02"), ("", "[y n a]"), ("b", "2.1.1 Desistance"),
    ("j", "1.1 Governance"), ("m i", "2.1.1.a"), ("?", "y 1"), ("h", "2.1 Assessment"),
    (": “find”", ""), ("g “C0”", ""), ("e “ab” Left", "b"), ("d Down", "–"),
    ("c + Down", "2 Out-of-court"), ("c w “why”", ""), ("o s", "Smalltown"),
    ("j r Down", "2 Requires"),
  ])
  func cursorStandsOnTheFocusedItem(_ keys: String, _ text: String) throws {
    let cases = ["C01", "C02"].map { SampleCase(reference: $0) }
    let sitting = try Desk.small(.hmip2021, cases).sit(keys, at: "C01 2.1.1.a")
    #expect(sitting.frame?.cursor != nil)
    #expect(sitting.atCursor.hasPrefix(text))
  }

  @Test func cursorIsOnEveryFrameOfADay() throws {
    let keys = """
      ? Esc c Down Enter y n x m e “ab” Esc h Esc d Enter Esc Esc b Enter Esc j r Esc p \
      Backspace i Backspace : Esc / Esc g Esc s Esc o + Esc f u U
      """
    var places: [Point?] = []
    try Desk.working().sit(keys, size: .small) { places.append($0.cursor) }
    #expect(places.count > 40)
    #expect(places.allSatisfy { $0 != nil })
  }
}
