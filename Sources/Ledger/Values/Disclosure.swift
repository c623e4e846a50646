import Inspection
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
  /// In a line: when, who, what and where to.
  package var line: String {
    let what = [event["event"]?.string, event["what"]?.string].compactMap(\.self)
    let cases = event["cases"]?.integer.map { ", \($0) case\($0 == 1 ? "" : "s")" } ?? ""
    let time = clock.prefix(16).map { $0 == "T" ? " " : $0 }
    return "\(String(time)) \(author): \(what.joined(separator: " ")) to "
      + "\(event["to"]?.string ?? "")\(cases)"
  }
}

extension Ledger {
  /// What the access log knows to have left the file, the earliest first.
  package func disclosures() throws(LedgerError) -> [Disclosure] {
    try history(ofKind: .access).compactMap(Disclosure.init)
  }
}
