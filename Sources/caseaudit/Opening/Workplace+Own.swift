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
    guard Program.keysFile.isThere else { return workplace }
    do {
      workplace.keys = try Program.keysFile.keys()
    } catch {
      workplace.keyFileFault = Console.shown(Failure(error)?.message ?? "")
    }
    return workplace
  }
}
