extension ActionTable {
  static let oversight: [ActionLine] = [
    line(
      .groupGaps, ["G"], "group", "Group the gaps by severity, rule, team, practitioner or case",
      [.oversight])
  ]
}
