import OrderedCollections
package import Standards
import Terminal

extension KeyMap {
  /// The whole map as a key file, to begin one's own with.
  package var file: JSON {
    var members: JSON.Members = [:]
    for action in OrderedSet(lines.map(\.action)) where action != .interrupt {
      members[action.rawValue] = Self.value(lines.filter { $0.action == action })
    }
    return ["format": .string(Self.format), "keys": .object(members)]
  }

  /// One list where the keys are the same everywhere, else a list for each place.
  private static func value(_ lines: [ActionLine]) -> JSON {
    if Set(lines.map(\.keys)).count == 1 { return value(lines[0].keys) }
    var members: JSON.Members = [:]
    for line in lines {
      let screens = line.contexts.intersection(Context.screens)
      let all = Set(lines.flatMap(\.contexts)).intersection(Context.screens)
      if !screens.isEmpty, screens == all { members[everyScreen] = value(line.keys) }
      let named = screens == all ? line.contexts.subtracting(screens) : line.contexts
      for context in Context.allCases where named.contains(context) {
        members[context.rawValue] = value(line.keys)
      }
    }
    return .object(members)
  }

  private static func value(_ keys: [KeySequence]) -> JSON {
    keys.count == 1 ? .string(keys[0].name) : .array(keys.map { .string($0.name) })
  }
}
