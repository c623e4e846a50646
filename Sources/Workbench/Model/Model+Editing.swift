// A note that goes on in the person's own editor.

extension Model {
  /// Takes in what the person wrote in an editor of their own.
  mutating func edited(_ text: String) {
    guard var editor = layers.last as? NoteEditor else { return }
    let isSame = editor.buffer.text == text
    editor.buffer.replaceAll(with: text)
    layers[layers.count - 1] = editor
    status.message =
      isSame
      ? "The text is as it was" : "Taken over; \(keys.name(of: .accept, in: .editor)) saves it"
  }

  /// Asks before text leaves a protected file.
  mutating func askToEditOutside(_ text: String) {
    layers.append(
      Confirmation(
        question: "Hand the text to your editor?",
        detail: "While the editor is open the text is not sealed: it lies in memory that only you "
          + "may read. Whether the editor keeps copies of its own, this program cannot see.",
        requests: [.editOutside(text, isAgreed: true)]))
  }
}
