import Inspection
import OrderedCollections
package import Standards

/// Something of the inspection that left its file: an export, a package, a copy.
///
/// The access log knows it; no erasure and no destruction reaches it.
package struct Disclosure: Hashable, Sendable {
  /// The wall time with zone.
  package let clock: String
  /// The code of the person.
  package let author: String
  /// What the access log says of it.
  package let event: JSON

  /// Nil for what is no disclosure: only what left the file names where to.
  init?(_ entry: HistoryEntry) {
    guard case .value(let event) = entry.content, event["to"]?.string != nil else { return nil }
    clock = entry.clock
    author = entry.author
    self.event = event
  }
}

extension Disclosure {
  /// What the access log is to say of something that leaves the file.
  ///
  /// - Parameter cases: How many cases are in it, where that is not all of them.
  package static func event(
    _ event: String, _ what: String, to place: String, cases: Int? = nil, for purpose: String?
  ) -> JSON {
    var members: JSON.Members = [
      "event": .string(event), "what": .string(what), "to": .string(place),
    ]
    members["cases"] = cases.map(JSON.integer)
    members["purpose"] = purpose.map(JSON.string)
    return .object(members)
  }

  /// In a line: when, who, what, where to and what for.
  package var line: String {
    let time = clock.prefix(16).map { $0 == "T" ? " " : $0 }
    return "\(String(time)) \(author): \(AccessWords.deed(event))"
  }
}

extension Ledger {
  /// What the access log knows to have left the file, the earliest first.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func disclosures() throws(LedgerError) -> [Disclosure] {
    try history(ofKind: .access).compactMap(Disclosure.init)
  }
}
