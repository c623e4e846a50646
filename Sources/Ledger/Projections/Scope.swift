import Inspection

/// The place of a packed row: one case and reading, or the inspection itself.
struct Scope: Hashable {
  let subject: RandomID?
  let reading: RandomID?
}

extension EntryKey {
  var scope: Scope { Scope(subject: subject, reading: reading) }
}
