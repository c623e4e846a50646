import Inspection
import OrderedCollections
import Standards

extension InputTable {
  /// The changes that add the cases of the table.
  ///
  /// - Throws: `CommandError`, for the first row that is refused, with its line.
  func additions(to inspection: Inspection) throws(CommandError) -> [Change] {
    let facts = inspection.framework.facts.keys.map(\.rawValue)
    try check(required: ["reference", "type"], optional: facts)
    var references: Set<String> = []
    var changes: [Change] = []
    for row in rows {
      do throws(Refusal) {
        let reference = row["reference"]
        guard references.insert(reference).inserted else {
          throw .duplicateReference(reference)
        }
        let values = facts.map { (name: $0, value: row[$0]) }.filter { !$0.value.isEmpty }
        changes += try inspection.adding(
          reference: reference, type: row["type"], facts: values, id: .random())
      } catch {
        throw .refused(error, path: path, line: row.line)
      }
    }
    return changes
  }
}
