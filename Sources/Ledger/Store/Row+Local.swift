import GRDB
import Inspection
import Standards

extension Row {
  /// A row of `draft`, from its subject on.
  var draft: (key: EntryKey, value: JSON) {
    get throws {
      let key = EntryKey(
        subject: try randomIDIfAny(0), reading: try randomIDIfAny(1),
        kind: EntryKind(rawValue: try text(2)), name: try text(3))
      return (key, try localValue(4))
    }
  }

  /// The value of a draft or a place, opened.
  func localValue(_ column: Int) throws -> JSON {
    guard let value = try? JSON(parsing: bytes(column)) else {
      throw MalformedRow(detail: "a draft or a place is no JSON")
    }
    return value
  }
}
