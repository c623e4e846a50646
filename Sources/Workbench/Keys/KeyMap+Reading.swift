package import Standards
import Terminal

extension KeyMap {
  /// What stands first in every key file.
  package static let format = "caseaudit-keys/1"
  /// The place of an action on every screen that it has a key on.
  static let everyScreen = "screens"

  /// Reads a key file: the table with the keys that it changes.
  ///
  /// - Throws: `JSONFaults`, all of them, each with its line. Nothing of a file with faults holds:
  ///   half a key map would answer No where Yes was meant.
  package init(parsing bytes: [UInt8]) throws(JSONFaults) {
    let value: JSON
    do { value = try JSON(parsing: bytes) } catch { throw JSONFaults(error) }
    let reader = JSONReader(value)
    reader.allow("format", "keys")
    if let format = reader.required("format"), format.text() != Self.format {
      format.fault(.unknownValue(format.text(), allowed: [Self.format]))
    }
    let bindings = reader.required("keys")?.members().flatMap(Self.bindings) ?? []
    self = KeyMap.standard.binding(bindings)
    for binding in bindings { check(binding, among: bindings) }
    let faults = reader.findings.faults
    if !faults.isEmpty { throw JSONFaults(faults).located(in: bytes) }
  }

  /// What the file says of one action.
  private static func bindings(
    _ name: String, _ reader: JSONReader
  ) -> [KeyBinding] {
    guard let action = Action(rawValue: name) else {
      reader.fault(.unknownReference(name, to: "action"))
      return []
    }
    if action == .interrupt {
      reader.fault(.refused("Ctrl-C twice is the way out that always holds; it stays as it is"))
      return []
    }
    let contexts = Set(
      KeyMap.standard.lines.filter { $0.action == action }.flatMap(\.contexts))
    guard reader.value.object != nil else {
      return [KeyBinding(action, in: contexts, to: sequences(reader), reader)]
    }
    return reader.members().compactMap { place, reader in
      self.contexts(named: place, among: contexts, reader).map {
        KeyBinding(action, in: $0, to: sequences(reader), reader)
      }
    }
  }

  private static func contexts(
    named place: String, among contexts: Set<Context>, _ reader: JSONReader
  ) -> Set<Context>? {
    let named = place == everyScreen ? Context.screens : Context(rawValue: place).map { [$0] }
    guard let named else {
      reader.fault(.unknownReference(place, to: "place"))
      return nil
    }
    let there = named.intersection(contexts)
    guard !there.isEmpty else {
      reader.fault(.refused("the action is not for this place"))
      return nil
    }
    return there
  }

  /// One key, or a list of them.
  private static func sequences(_ reader: JSONReader) -> [KeySequence] {
    let readers = reader.value.string == nil ? reader.elements() : [reader]
    return readers.compactMap { reader in
      let name = reader.text()
      guard reader.value.string != nil else { return nil }
      guard let sequence = KeySequence(name: name) else {
        reader.fault(.refused("“\(name)” is the name of no key"))
        return nil
      }
      guard sequence.all.allSatisfy(\.isSent) else {
        reader.fault(.refused("“\(name)” is a key that terminals do not send"))
        return nil
      }
      return sequence
    }
  }
}
