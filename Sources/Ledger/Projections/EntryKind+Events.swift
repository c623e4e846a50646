package import Inspection

extension EntryKind {
  /// Events happened; they have no current value, replace nothing and are not projected.
  package var isEvent: Bool { self == .access || self == .frontier }
}
