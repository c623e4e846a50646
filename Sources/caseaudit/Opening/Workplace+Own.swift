import SystemPackage
import Workbench

extension Workplace {
  /// The place of whoever runs the program here, with what is wrong with their key file.
  ///
  /// - Parameter isNew: whether nobody has worked here before.
  static func own(isNew: Bool = false) -> Workplace {
    var workplace = Workplace()
    workplace.habits = Program.stateFolder.habits
    workplace.keepHabits = { Program.stateFolder.remember($0) }
    workplace.isNew = isNew
    workplace.printer = .pages
    workplace.editor = .own
    workplace.savePage = savePage
    guard Program.keysFile.isThere else { return workplace }
    do {
      workplace.keys = try Program.keysFile.keys()
    } catch {
      workplace.keyFileFault = Console.shown(Failure(error)?.message ?? "")
    }
    return workplace
  }

  /// Writes a page beside an inspection, for its owner alone; a page of before gives way.
  private static func savePage(_ html: String, beside inspection: String) -> PageOutcome {
    let name = inspection.hasSuffix(".caseaudit") ? inspection.dropLast(10) : inspection[...]
    let path = "\(name)-screen.html"
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: .ownerReadWrite)
      try descriptor.closeAfter { _ = try descriptor.writeAll(Array(html.utf8)) }
      return .written(path: path)
    } catch {
      return .failed(((error as? Errno) ?? .ioError).description)
    }
  }
}
