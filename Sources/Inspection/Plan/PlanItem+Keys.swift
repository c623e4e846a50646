import OrderedCollections
import Standards

extension PlanItem {
  /// The name of the key that says what an item is; it is the first that is written of one.
  static let existence = ""
  /// The name of the key under which stands why it was withdrawn.
  static let withdrawal = "withdrawn"
  /// What stands before a link in the name of its key: each link has a key of its own, so that
  /// those of two people join.
  static let linkPrefix = "link/"
  /// What stands before a link in the name of the key of its re-audit.
  static let reauditPrefix = "reaudit/"

  /// The value of the key that says what an item is.
  static func existence(_ kind: Kind, under parent: RandomID?) -> JSON {
    var members: JSON.Members = ["kind": .string(kind.rawValue)]
    if let parent { members["under"] = .string(parent.description) }
    return .object(members)
  }

  /// The key of one thing that is said of an item.
  static func key(_ id: RandomID, _ name: String) -> EntryKey {
    EntryKey(subject: id, kind: .plan, name: name)
  }
}
