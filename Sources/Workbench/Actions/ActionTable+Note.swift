import Terminal

extension ActionTable {
  /// What is done with a whole note, each after Ctrl-X, as shells do it: deleting is no slip of a
  /// finger any more, and nobody's Ctrl-X Ctrl-E deletes.
  static let wholeNote: [ActionLine] = [
    line(
      .editOutside, .control("x"), [.control("e"), "e"], "own editor",
      "Go on writing in your own editor, which EDITOR names", [.editor]),
    line(
      .quote, .control("x"), ["q", .control("q")], "quote",
      "Let the report quote the note, or not", [.editor]),
    line(.deleteNote, .control("x"), ["d", .control("d")], "delete", "Delete the note", [.editor]),
  ]
}
