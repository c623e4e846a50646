import Inspection
import Standards

extension Field {
  /// Asks for the name of the file that a page is written to.
  static func printing(_ printout: Printout, _ model: Model) -> Field {
    Field(
      title: printout.title,
      hint: printout.hint,
      buffer: TextBuffer(printout.freeName(model))
    ) { text, _ in
      let name = text.trimmed
      if name.isEmpty { return [.refuse("A file needs a name")] }
      return [.dismiss, .print(printout, to: name)]
    }
  }
}

extension Printout {
  /// What its file is called on this day; where that is taken, with the next number.
  fileprivate func freeName(_ model: Model) -> String {
    let name = "\(name(model.inspection).asFileName)-\(model.today)"
    let names = (1...99).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }.map { "\($0).\(ending)" }
    return names.first { !model.isTaken($0) } ?? "\(name).\(ending)"
  }
}

extension String {
  /// Without what would lead into another folder: a reference is free text.
  fileprivate var asFileName: String { String(map { $0 == "/" || $0.isWhitespace ? "-" : $0 }) }
}
