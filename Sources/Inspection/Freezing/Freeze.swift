package import Standards

/// The ratings of a moment, kept under a name such as “for the panel”.
///
/// Its stamp names the entry that froze them: what that entry's writer could see counts into the
/// freeze, and everything else came since, whenever it was written.
package struct Freeze: Hashable, Sendable {
  /// The random identity, by which freezes of one name are told apart after a merge.
  package let id: RandomID
  /// The entry that froze them; freezes stand in this order.
  package let stamp: Stamp
  /// The code of the person who froze them.
  package let author: String
  /// The wall time with zone, for people to read.
  package let clock: String
  /// What people call it; two freezes can bear one name after a merge.
  package let name: String
  /// ISO 8601 date.
  package let frozenOn: String
  /// The ratings as `rate --format json` had them, with cases named by their identities.
  package let ratings: JSON
}

extension Freeze {
  init?(_ value: JSON, id: RandomID, head: Head) {
    guard let name = value["name"]?.string, let ratings = value["ratings"] else { return nil }
    self.id = id
    stamp = head.stamp
    author = head.author
    clock = head.clock
    self.name = name
    frozenOn = value["frozenOn"]?.string ?? ""
    self.ratings = ratings
  }
}

extension Inspection {
  /// Freezes the ratings as they are under a name that no other freeze bears.
  ///
  /// Cases stand in the frozen ratings by identity and not by reference, so that erasing a case
  /// leaves nothing of it there.
  ///
  /// - Throws: ``Refusal`` for a name that is empty or taken.
  package func freezing(
    _ name: String, on date: String, id: RandomID
  ) throws(Refusal) -> [Change] {
    let name = name.trimmed
    guard !name.isEmpty else { throw .emptyText("The name of a freeze") }
    guard !freezes.contains(where: { $0.name == name }) else { throw .duplicateFreeze(name) }
    return [
      Change(
        EntryKey(kind: .freeze, name: id.description),
        [
          "name": .string(name), "frozenOn": .string(date),
          "ratings": RatingsDocument(self, naming: .byIdentity).json,
        ])
    ]
  }

  /// The freeze with a name; the latest, where a merge brought several.
  ///
  /// - Throws: ``Refusal/unknownFreeze(_:known:)``.
  package func freeze(named name: String) throws(Refusal) -> Freeze {
    guard let freeze = freezes.last(where: { $0.name == name }) else {
      throw .unknownFreeze(name, known: freezes.map(\.name))
    }
    return freeze
  }

  /// Puts a freeze in its place or takes it out.
  mutating func foldFreeze(_ key: EntryKey, _ heads: [Head]) {
    guard let id = RandomID(key.name) else { return }
    freezes.removeAll { $0.id == id }
    freezes += heads.compactMap { head in head.value.flatMap { Freeze($0, id: id, head: head) } }
    freezes.sort { $0.stamp < $1.stamp }
  }
}
