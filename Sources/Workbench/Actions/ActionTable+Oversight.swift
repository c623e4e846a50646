import Terminal

extension ActionTable {
  static let oversight: [ActionLine] = [
    line(
      .group, ["G"], "group", "Group the gaps by severity, rule, team, practitioner or case",
      [.oversight]),
    line(.open, [.enter], "open", "Open what is behind the cell", [.heatMap]),
    line(
      .group, ["G"], "rows", "Show cases, themes, teams or other groups in the rows",
      [.heatMap]),
    line(.nextCaseType, [.tab], "other cases", "Show the next type of case", [.heatMap]),
    line(
      .showPrompts, ["p"], "prompts", "Show the prompts in the columns, or the key questions",
      [.heatMap]),
    line(.moveUp, [.up], "up", "Move up", [.heatMap]),
    line(.moveDown, [.down], "down", "Move down", [.heatMap]),
    line(.moveLeft, [.left], "left", "Move a column to the left", [.heatMap]),
    line(.moveRight, [.right], "right", "Move a column to the right", [.heatMap]),
    line(.pageUp, [.pageUp], "page up", "Move up a page", [.heatMap]),
    line(.pageDown, [.pageDown, .space], "page down", "Move down a page", [.heatMap]),
    line(.moveFirst, [.home], "first", "Move to the first", [.heatMap]),
    line(.moveLast, [.end], "last", "Move to the last", [.heatMap]),
  ]
}
