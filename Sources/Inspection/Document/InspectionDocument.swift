import OrderedCollections
package import Standards

/// The inspection as a JSON document, as `interchange.md` lays down.
///
/// It carries what is true now; it does not carry history, clocks, authors of answers, the access
/// log or open conflicts. Withdrawn cases and answers to questions that a case is no longer asked
/// stay behind as well.
package enum InspectionDocument {
  /// The word a document begins with.
  package static let format = "caseaudit-inspection/1"

  /// Reads the text of a document.
  ///
  /// - Throws: Its syntax error, as a fault with its line.
  package static func parse(_ bytes: [UInt8]) throws(JSONFaults) -> JSON {
    do { return try JSON(parsing: bytes) } catch { throw JSONFaults(error) }
  }

  /// The framework that a document names.
  ///
  /// - Throws: The fault, where it is not an inspection document or names none.
  package static func framework(of document: JSON) throws(JSONFaults) -> String {
    let reader = JSONReader(document)
    if document.object == nil { _ = reader.members() }
    _ = reader.required("format")?.choice([Self.format: true])
    let framework = reader.text("framework")
    guard reader.findings.faults.isEmpty else { throw JSONFaults(reader.findings.faults) }
    return framework
  }

  /// The changes that make an empty inspection what the document says.
  ///
  /// - Throws: Every fault of the document with its path; nothing may be imported then.
  package static func changes(
    _ document: JSON, _ framework: Framework, using generator: inout some RandomNumberGenerator
  ) throws(JSONFaults) -> [Change] {
    var reader = InspectionDocumentReader(framework, generator)
    let changes = reader.changes(JSONReader(document))
    generator = reader.generator
    return try Inspection(framework).withReasonsBesideAnswers(changes.get())
  }
}
