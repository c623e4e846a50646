import OrderedCollections
package import Standards

/// An inspection that is made up to show the program, written down in short.
///
/// Read from `Data/Demonstrations`, in the format `caseaudit-demonstration/1`: an inspection
/// document (`interchange.md`) with these differences.
///
/// - `id` names it, and `lead` is the code of whoever entered what belongs to no case.
/// - Of a case, `by` is the code of whoever read it. Its `answers` stand by standard: a group for
///   each key question in order, with a letter for each prompt, a colon, and the key question's
///   own letter. `y` is Yes, `n` No, `a` not applicable or not relevant, `-` unanswered. So
///   `"3.3": "yyyyna:y yy:n --:-"`. A question outside the standards has one letter.
/// - A note without a `kind` is evidence.
/// - `conflict` is an answer that somebody else (`by`) gave on another laptop to a question (`key`)
///   of a case (`reference`) that its reader answered differently, with a `note`.
package struct InventedInspection: Sendable {
  /// The word a file begins with.
  package static let format = "caseaudit-demonstration/1"

  package let id: String
  package let service: String
  package let framework: String
  /// The code of whoever entered what belongs to no case.
  package let lead: String
  /// The codes of the readers, by reference of the case.
  package let readers: [String: String]
  package let conflict: Conflict
  /// The whole file.
  let source: JSON

  /// An answer that contradicts the one in the document.
  package struct Conflict: Hashable, Sendable {
    package let reference: String
    package let question: String
    package let answer: String
    package let author: String
    package let note: String
  }
}

extension InventedInspection {
  /// Reads the file of an inspection.
  ///
  /// - Throws: Its syntax error, or what the frame of the file lacks, with path and line. What is
  ///   in the cases comes to light in ``document(_:)``.
  package init(parsing bytes: [UInt8]) throws(JSONFaults) {
    self = try JSONReader.reading(bytes, Self.init)
  }

  private init(_ reader: JSONReader) {
    _ = reader.required("format")?.choice([Self.format: Self.format])
    id = reader.text("id")
    service = reader.text("service")
    framework = reader.text("framework")
    lead = reader.text("lead")
    readers = Dictionary(
      reader.elements("cases").map { ($0.text("reference"), $0.text("by")) }
    ) { first, _ in first }
    // Where it is missing, that is a fault already, and what is read instead goes nowhere.
    conflict = Conflict(reader.required("conflict") ?? reader)
    source = reader.value
  }
}

extension InventedInspection.Conflict {
  fileprivate init(_ reader: JSONReader) {
    reference = reader.text("reference")
    question = reader.text("key")
    answer = reader.text("value")
    author = reader.text("by")
    note = reader.text("note")
  }
}
