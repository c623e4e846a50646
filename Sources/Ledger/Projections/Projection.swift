import Inspection

/// The heads of every key of one scope.
struct Projection: Equatable {
  private(set) var heads: [EntryKey: [Head]] = [:]

  /// Lets a new head take the place of those that it replaces.
  mutating func add(_ head: Head, to key: EntryKey, replacing replaced: [EntryID]) {
    var standing = heads[key] ?? []
    standing.removeAll { replaced.contains($0.stamp.entry) }
    let position = standing.firstIndex { head.stamp < $0.stamp } ?? standing.endIndex
    standing.insert(head, at: position)
    heads[key] = standing
  }

  mutating func set(_ standing: [Head], of key: EntryKey) {
    heads[key] = standing
  }

  /// The keys with their heads, the one with the earliest head first.
  var fields: [Field] {
    heads.map { Field(key: $0.key, heads: $0.value) }.sorted(by: Field.isEarlier)
  }
}

extension [Scope: Projection] {
  /// What entries say by themselves: a head is an entry that no other entry of its key replaces.
  init(entries: [StoredEntry]) {
    self = [:]
    let values = entries.filter { !$0.entry.key.kind.isEvent }
    for (key, entries) in [EntryKey: [StoredEntry]](grouping: values, by: \.entry.key) {
      let replaced = Set(entries.flatMap(\.entry.replaces))
      let standing = entries.filter { !replaced.contains($0.entry.id) }.map(\.head)
        .sorted { $0.stamp < $1.stamp }
      self[key.scope, default: Projection()].set(standing, of: key)
    }
  }
}
