import Testing

/// A short list takes digits, first letters and arrows.
@Suite struct PickerTests {
  @Test(arguments: ["j r 3", "j r Down Down Enter", "j r g Enter"])
  func everyWayToChooseLeadsToTheSame(_ keys: String) throws {
    let sitting = try Desk.small().sit(keys)
    #expect(sitting.screen.contains("1.1: Good"))
  }

  @Test(arguments: [("c", "2 Custodial"), ("c c", "1 Community"), ("l", "3 Lic"), ("z", "1")])
  func letterMovesToTheNextChoiceThatBeginsWithIt(_ keys: String, _ choice: String) throws {
    let sitting = try Desk.small().sit("d Down Enter \(keys)", at: "C01")
    #expect(sitting.atCursor.hasPrefix(choice))
  }

  @Test(arguments: [("d Down Enter 2 Up Enter", "2 Custodial"), ("j r 3 Enter r", "3 Good")])
  func listOpensAtWhatIsChosenAlready(_ keys: String, _ choice: String) throws {
    let sitting = try Desk.small().sit(keys, at: "C01")
    #expect(sitting.atCursor.hasPrefix(choice))
  }

  @Test func digitWithoutAChoiceDoesNothing() throws {
    let sitting = try Desk.small().sit("j r 9")
    #expect(sitting.screen.contains("1 Inadequate"))
  }
}
