/// What an entry speaks of: the unit of change, of history and of conflict.
package struct EntryKey: Hashable, Sendable {
  /// The case, query or plan item; nil for the inspection itself.
  package var subject: RandomID?
  /// The reading of the case; nil for the first reading and for what belongs to none.
  package var reading: RandomID?
  /// What sort of thing is said, which also says how ``name`` is read.
  package var kind: EntryKind
  /// The question, field, standard or note within the kind; empty where a subject has just one.
  package var name: String

  /// Makes a key; without a subject it is of the inspection, without a reading of the first one.
  package init(
    subject: RandomID? = nil, reading: RandomID? = nil, kind: EntryKind, name: String = ""
  ) {
    self.subject = subject
    self.reading = reading
    self.kind = kind
    self.name = name
  }
}
