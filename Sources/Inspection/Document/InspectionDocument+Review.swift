import OrderedCollections
import Standards

// What review adds to a document: queries with what was said of them, and safeguarding flags.

extension InspectionDocument {
  static func queryJSON(_ query: Query) -> JSON {
    var members: JSON.Members = [:]
    members["key"] = query.about.map { .string($0.text) }
    members["state"] = .string(query.state.rawValue)
    members["owner"] = query.owner.map(JSON.string)
    members["thread"] = .array(
      query.thread.map { remark in
        [
          "deed": .string(remark.deed.rawValue), "text": .string(remark.text),
          "by": .string(remark.author), "on": .string(remark.on),
        ]
      })
    return .object(members)
  }

  static func flagJSON(_ flag: SafeguardingFlag) -> JSON {
    var members = flag.value.object ?? [:]
    members["raised"] = nil
    return .object(members)
  }
}
