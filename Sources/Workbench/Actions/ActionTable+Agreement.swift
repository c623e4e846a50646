extension ActionTable {
  static let agreement: [ActionLine] = [
    line(
      .drawReadings, ["D"], "draw", "Draw the cases that are read a second time", [.agreement]),
    line(
      .vote, ["B"], "vote", "Give a panel member’s vote before the panel discusses", [.standards]),
  ]
}
