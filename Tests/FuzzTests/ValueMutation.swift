import OrderedCollections
import SeededChance
import Standards

/// Makes documents of real ones that are still JSON, so that what reads them is tried beyond the
/// parser: values and keys change places, members go or double, numbers leave their bounds.
struct ValueMutation {
  private let corpus: [JSON]
  private let values: [JSON]
  private let keys: [String]

  init(_ corpus: [JSON]) {
    self.corpus = corpus
    values = corpus.flatMap(Self.values) + [.null, "", "  ", 0, -1, .integer(.max), [], [:]]
    keys = Array(OrderedSet(corpus.flatMap(Self.keys)))
  }

  /// A document; one in twenty is as it was.
  func document(using generator: inout SeededGenerator) -> JSON {
    var document = corpus.randomElement(using: &generator) ?? .null
    if generator.chance(5) { return document }
    repeat {
      var place = Int.random(in: 0..<Self.values(of: document).count, using: &generator)
      document = change(document, at: &place, using: &generator)
    } while generator.chance(40)
    return document
  }

  /// Changes the value with a number, counted from the outside in.
  private func change(
    _ value: JSON, at place: inout Int, using generator: inout SeededGenerator
  ) -> JSON {
    place -= 1
    if place < 0 {
      place = .max
      return changed(value, using: &generator)
    }
    switch value {
    case .array(let elements):
      return .array(elements.map { change($0, at: &place, using: &generator) })
    case .object(let members):
      return .object(members.mapValues { change($0, at: &place, using: &generator) })
    default: return value
    }
  }

  private func changed(_ value: JSON, using generator: inout SeededGenerator) -> JSON {
    switch value {
    case .array(let elements) where generator.chance(70): .array(changed(elements, &generator))
    case .object(let members) where generator.chance(70): .object(changed(members, &generator))
    case .integer(let number) where generator.chance(60):
      .integer(number &+ ([-1, 1, 10, 100].randomElement(using: &generator) ?? 0))
    case .bool(let truth) where generator.chance(80): .bool(!truth)
    default: values.randomElement(using: &generator) ?? .null
    }
  }

  private func changed(_ elements: [JSON], _ generator: inout SeededGenerator) -> [JSON] {
    var elements = elements
    let place = Int.random(in: 0...elements.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where place < elements.count: elements.remove(at: place)
    case 1 where place < elements.count: elements.insert(elements[place], at: place)
    case 2: elements.shuffle(using: &generator)
    default: elements.insert(values.randomElement(using: &generator) ?? .null, at: place)
    }
    return elements
  }

  private func changed(_ members: JSON.Members, _ generator: inout SeededGenerator) -> JSON.Members
  {
    var members = members
    let key = keys.randomElement(using: &generator) ?? ""
    guard let place = members.elements.indices.randomElement(using: &generator) else {
      return [key: values.randomElement(using: &generator) ?? .null]
    }
    let (name, value) = members.elements[place]
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: members.remove(at: place)
    case 1: members[key] = value
    case 2:
      members.remove(at: place)
      members.updateValue(value, forKey: key, insertingAt: min(place, members.count))
    default: members[name] = values.randomElement(using: &generator) ?? .null
    }
    return members
  }

  private static func values(of value: JSON) -> [JSON] {
    let inner = value.array ?? value.object.map { Array($0.values) } ?? []
    return [value] + inner.flatMap(values)
  }

  private static func keys(of value: JSON) -> [String] {
    let inner = value.array ?? value.object.map { Array($0.values) } ?? []
    return (value.object.map { Array($0.keys) } ?? []) + inner.flatMap(keys)
  }
}
