import Standards

/// Says in words what the access log notes.
enum AccessWords {
  /// What happened: "exported csv to standard output, 3 cases, for the panel".
  static func deed(_ event: JSON) -> String {
    guard let deed = event["event"]?.string else {
      // Of an erasure only the reason is told; openings and views are a word.
      return event.string ?? event["because"]?.string.map { "erased, because: \($0)" }
        ?? event.text()
    }
    let from = event["from"].map { " from \(list($0))" }
    let what = event["what"]?.string.map { " \($0)" }
    let to = event["to"]?.string.map { " to \($0)" }
    let cases = event["cases"]?.integer.map { ", \($0) case\($0 == 1 ? "" : "s")" }
    let purpose = event["purpose"]?.string.map { ", purpose: \($0)" }
    return deed + [from, what, to, cases, purpose].compactMap(\.self).joined()
  }

  private static func list(_ value: JSON) -> String {
    let names = value.array?.compactMap(\.string) ?? [value.string].compactMap(\.self)
    return names.joined(separator: ", ")
  }
}

extension HistoryEntry {
  /// What happened, in words, of an entry of the access log or an erasure.
  package var deed: String {
    if case .value(let event) = content {
      AccessWords.deed(event)
    } else {
      "content not in this file"
    }
  }
}
