/// A person's own editor, for the length of one text.
package struct OutsideEditor {
  /// Why the text stays as it was.
  package enum Fault: Error, Hashable, Sendable {
    /// Neither `VISUAL` nor `EDITOR` names one.
    case none
    /// There is no terminal to lend.
    case noTerminal
    /// There is no memory for what must not lie on a disk.
    case noMemory
    /// The text could not be put down or read back, in words.
    case storage(String)
    /// It could not be started.
    case notStarted(String)
    /// It ended with a code other than 0.
    case failed(String, code: Int32)
    /// A signal ended it.
    case killed(String)
    /// What it wrote is not UTF-8, or more than a note can be.
    case notText(String)
  }

  /// Lets the person write, and gives what they wrote. What is sealed must touch no disk.
  package let write: (_ text: String, _ isSealed: Bool) throws(Fault) -> String

  /// An editor by what it does, so that tests can put in their own.
  package init(write: @escaping (_ text: String, _ isSealed: Bool) throws(Fault) -> String) {
    self.write = write
  }
}

extension OutsideEditor.Fault {
  /// What happened, and what became of the text.
  package var message: String {
    switch self {
    case .none: "No editor is set; EDITOR names one, such as EDITOR=nano"
    case .noTerminal: "An editor needs the whole screen; go on with lines here"
    case .noMemory:
      "This machine has no memory to lay sealed text in (XDG_RUNTIME_DIR, /dev/shm); go on here"
    case .storage(let detail): "The text could not be handed over (\(detail)); it is as it was"
    case .notStarted(let name): "“\(name)” could not be started; the text is as it was"
    case .failed(let name, let code): "“\(name)” ended with \(code); the text is as it was"
    case .killed(let name): "“\(name)” was ended by a signal; the text is as it was"
    case .notText(let name): "What \(name) wrote is no text for a note; the text is as it was"
    }
  }
}
