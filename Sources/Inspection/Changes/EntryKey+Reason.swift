extension EntryKey {
  /// The key under which stands why its value was chosen.
  package var reason: EntryKey {
    EntryKey(subject: subject, reading: reading, kind: .reason, name: "\(kind.rawValue)/\(name)")
  }

  /// The question whose answer this key gives the reason of.
  var reasonedAnswer: String? {
    let start = "\(EntryKind.answer.rawValue)/"
    return kind == .reason && name.hasPrefix(start) ? String(name.dropFirst(start.count)) : nil
  }
}
