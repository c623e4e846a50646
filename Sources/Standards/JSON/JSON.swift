package import OrderedCollections

/// A JSON value whose objects keep the order of their keys.
///
/// Framework files, inspection documents and ledger values are all this one type. Order matters
/// because an export must come out byte for byte as it went in.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a fraction or an exponent, kept as it was spelt: no figure of ours needs one.
  case decimal(String)
  case string(String)
  case array([JSON])
  case object(OrderedDictionary<String, JSON>)
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Makes a text.
  package init(stringLiteral value: String) { self = .string(value) }
  /// Makes a whole number.
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSON: ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
  /// Makes true or false.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes `null`, which is a value; a missing member is no value at all.
  package init(nilLiteral: ()) { self = .null }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// Makes a list of the elements in their order.
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// Makes an object of the members in their order; of two with one key the last counts.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(OrderedDictionary(elements) { _, last in last })
  }
}

extension JSON {
  /// The text of a string value, else nil.
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The whole number of an integer value, else nil.
  package var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The truth of a boolean value, else nil.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of an array value, else nil.
  package var array: [JSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members of an object value, else nil.
  package var object: OrderedDictionary<String, JSON>? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member of an object under a key, else nil.
  package subscript(_ key: String) -> JSON? { object?[key] }

  /// What kind of value this is, for messages.
  package var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .decimal: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension JSON {
  /// The members of an object.
  package typealias Members = OrderedDictionary<String, JSON>
}
