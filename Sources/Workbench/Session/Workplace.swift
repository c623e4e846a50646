/// What a person brings to a run of the workbench: their keys, the habits of their machine, a way to
/// print, and an editor of their own.
package struct Workplace {
  /// Which keys do what: the table, changed by the person’s key file.
  package var keys = KeyMap.standard
  /// What is wrong with the key file, in words; the usual keys hold then.
  package var keyFileFault: String?
  /// What this machine remembers of how the person works.
  package var habits = Habits()
  /// Remembers the habits whenever they change.
  package var keepHabits: (Habits) -> Void = { _ in }
  /// Whether nobody has worked here before, so that the tour is shown.
  package var isNew = false
  /// The person's own editor.
  package var editor: OutsideEditor?
  /// Writes pages to files; nil where nothing can be printed.
  package var printer: Printer?

  /// A place where nothing was changed and nothing is remembered.
  package init() {}
}
