import OrderedCollections
import Standards

// What a manager adds to the cases of a document: last days and exemptions of their readings,
// answers that were verified, and what practitioners said.

extension InspectionDocument {
  /// Adds what stands beside the content of a case, and is no part of what is locked.
  static func addManagement(
    of index: Int, _ inspection: Inspection, to members: inout JSON.Members
  ) {
    let (record, asked) = (inspection.cases[index], inspection.questions(of: index))
    let kinds = DueReading.Kind.allCases
    members["due"] = object(kinds.map { ($0.rawValue, record.dueDays[$0].map(JSON.string)) })
    members["exemptions"] = object(kinds.map { ($0.rawValue, record.exemptions[$0]?.value) })
    members["verified"] = object(asked.map { ($0.id.text, record.verified[$0.index]?.value) })
    members["comments"] = object(
      asked.map { ($0.id.text, inspection.comment(on: $0, of: index)?.json) })
  }

  private static func object(_ values: [(name: String, value: JSON?)]) -> JSON? {
    var members: JSON.Members = [:]
    for (name, value) in values { members[name] = value }
    return members.isEmpty ? nil : .object(members)
  }
}

extension PlacedComment {
  /// The comment with what came of it.
  fileprivate var json: JSON {
    var members = comment.value.object ?? [:]
    members["outcome"] = outcome?.value
    return .object(members)
  }
}
