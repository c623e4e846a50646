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
///   `"3.3": "yyyyna:y yy:n --:-"`. A question outside the standards has one letter. Its `readings`
///   have answers in the same way, by their `reader`.
/// - A note without a `kind` is evidence.
/// - `conflict` is an answer that somebody else (`by`) gave on another laptop to a question (`key`)
///   of a case (`reference`) that its reader answered differently, with a `note`.
package struct InventedInspection: Sendable {
  /// The word a file begins with.
  package static let format = "caseaudit-demonstration/1"

  /// The word by which the demonstration is asked for.
  package let id: String
  /// The name of a service that does not exist.
  package let service: String
  /// The identity of the framework, such as `hmip-youth-2021`.
  package let framework: String
  /// The code of whoever entered what belongs to no case.
  package let lead: String
  /// The codes of the readers, by reference of the case.
  package let readers: [String: String]
  /// The one answer on which two laptops disagree.
  package let conflict: Conflict
  /// The whole file.
  let source: JSON

  /// An answer that contradicts the one in the document.
  package struct Conflict: Hashable, Sendable {
    /// The reference of the case.
    package let reference: String
    /// The number of the question; `key` in the file.
    package let question: String
    /// The other inspector’s answer, in the word of the interchange; `value` in the file.
    package let answer: String
    /// The code of the other inspector; `by` in the file.
    package let author: String
    /// What the other inspector noted as evidence for the answer.
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
