import OrderedCollections
import Standards

extension Inspection {
  /// Adds a further reading to a case.
  package func addingReading(
    _ kind: Reading.Kind, _ reader: String, id: RandomID, of index: Int
  ) -> Change {
    var members: JSON.Members = ["kind": .string(kind.rawValue)]
    if !reader.isEmpty { members["reader"] = .string(reader) }
    return Change(
      EntryKey(subject: cases[index].id, reading: id, kind: .reading), .object(members))
  }
}
