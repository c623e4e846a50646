import Terminal

extension ActionTable {
  /// What can be done in a text besides typing; the plain arrows and deleting need no line.
  static let editing: [ActionLine] = [
    line(.cutToEnd, [.control("k")], "cut to end", "Cut to the end of the line", texts),
    line(.pasteCut, [.control("y")], "paste", "Paste what was cut", texts),
    line(
      .undoTyping, [Key("u", .alt), .control("_")], "undo",
      "Take back the latest change to the text", texts),
    line(.redoTyping, [Key("e", .alt)], "redo", "Put back what was taken back in the text", texts),
    line(
      .cutWord, [.control("w"), Key(.backspace, .alt)], "cut word", "Cut the word before", texts),
    line(.cutWordAhead, [Key("d", .alt)], "cut next word", "Cut the word that follows", texts),
    line(.cutLine, [Key("k", .alt)], "cut line", "Cut the whole line", texts),
    line(.cutToStart, [.control("u")], "cut to start", "Cut to the start of the line", texts),
    line(
      .wordBack, [Key(.left, .control), Key(.left, .alt), Key("b", .alt)], "word back",
      "Move a word back", texts),
    line(
      .wordForward, [Key(.right, .control), Key(.right, .alt), Key("f", .alt)], "word on",
      "Move a word on", texts),
    line(.lineStart, [.home, .control("a")], "line start", "Move to the start of the line", texts),
    line(.lineEnd, [.end, .control("e")], "line end", "Move to the end of the line", texts),
    line(.textStart, [Key(.home, .control)], "start", "Move to the start of the text", texts),
    line(.textEnd, [Key(.end, .control)], "end", "Move to the end of the text", texts),
  ]

  private static let texts: Set<Context> = [.editor, .field]
}
