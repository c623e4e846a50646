import BundledData
import Inspection
import Standards
import Testing

/// The bundled edition with an id.
func bundledFramework(_ id: String) throws -> Framework {
  try Framework.parsing(#require(BundledData.framework(id)))
}

/// The bundled totals of a report.
func publishedReport(_ id: String) throws -> PublishedReport {
  let file = try #require(BundledData.published.first { $0.name == id })
  return try PublishedReport(parsing: file.bytes)
}

/// The inspection rebuilt from a report.
func rebuiltInspection(_ id: String) throws -> Inspection {
  let report = try publishedReport(id)
  let framework = try bundledFramework(report.framework)
  return try inspection(from: report.document(framework), framework)
}

/// The inspection that a document describes.
func inspection(from document: JSON, _ framework: Framework) throws -> Inspection {
  var generator = SystemRandomNumberGenerator()
  let changes = try InspectionDocument.changes(document, framework, using: &generator)
  var inspection = Inspection(framework)
  inspection.apply(heads(of: changes))
  return inspection
}

/// The heads that changes become when one person writes them into an empty file.
func heads(of changes: [Change], by author: String = "AB") -> [(key: EntryKey, heads: [Head])] {
  let writer = RandomID(high: 0, low: 1)
  return changes.enumerated().map { place, change in
    let stamp = Stamp(time: 1, writer: writer, sequence: place + 1)
    return (change.key, [Head(stamp: stamp, author: author, clock: "", value: change.value)])
  }
}
