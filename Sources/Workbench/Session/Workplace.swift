/// What a person brings to a run of the workbench: their keys, the habits of their machine, and a
/// way to print.
package struct Workplace {
  package var keys = KeyMap.standard
  /// What is wrong with the key file, in words; the usual keys hold then.
  package var keyFileFault: String?
  package var habits = Habits()
  /// Remembers the habits whenever they change.
  package var keepHabits: (Habits) -> Void = { _ in }
  /// Writes pages to files; nil where nothing can be printed.
  package var printer: Printer?

  /// A place where nothing was changed and nothing is remembered.
  package init() {}
}
