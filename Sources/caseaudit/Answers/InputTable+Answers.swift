import Inspection

extension InputTable {
  /// The changes that give the answers and notes of the table.
  ///
  /// - Throws: `CommandError`, for the first row that is refused, with its line.
  func answers(in inspection: Inspection, of file: String) throws -> [Change] {
    try check(required: ["reference", "key"], optional: ["value", "note"])
    var seen: Set<[String]> = []
    var changes: [Change] = []
    for row in rows {
      let (reference, key, value, note) = (row["reference"], row["key"], row["value"], row["note"])
      do {
        let index = try inspection.only(reference, in: file)
        _ = try inspection.asked(key, of: index)
        if !value.isEmpty {
          guard seen.insert([reference, key]).inserted else {
            throw fault(.repeatedAnswer(reference: reference, key: key), row.line)
          }
          changes += try inspection.answering(key, with: value, of: index)
        }
        if !note.isEmpty {
          changes += try inspection.noting(note, on: key, of: index, id: .random())
        }
      } catch let refusal as Refusal {
        throw CommandError.refused(refusal, path: path, line: row.line)
      }
    }
    return changes
  }
}
