extension EntryKey {
  /// The key under which stands why its value was chosen.
  package var reason: EntryKey {
    EntryKey(subject: subject, reading: reading, kind: .reason, name: "\(kind.rawValue)/\(name)")
  }

  /// The key of why the question of this answer does not apply.
  var because: EntryKey {
    EntryKey(subject: subject, reading: reading, kind: .because, name: name)
  }

  /// The key of the answer that this one says of why it does not apply; any other key itself.
  package var explainedAnswer: EntryKey {
    guard kind == .because else { return self }
    return EntryKey(subject: subject, reading: reading, kind: .answer, name: name)
  }

  /// The question whose answer this key gives the reason of.
  var reasonedAnswer: String? {
    let start = "\(EntryKind.answer.rawValue)/"
    return kind == .reason && name.hasPrefix(start) ? String(name.dropFirst(start.count)) : nil
  }
}
