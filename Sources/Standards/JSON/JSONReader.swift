package import OrderedCollections

/// A place in a JSON value while it is read, which notes each fault and reads on.
///
/// Reading on is what lets `framework check` name every fault of a file in one go.
package struct JSONReader {
  /// Where the faults of one text are gathered.
  package final class Findings {
    /// The faults so far, in the order they were noted.
    package private(set) var faults: [JSONFault] = []
    func add(_ fault: JSONFault) { faults.append(fault) }
  }

  /// What stands here.
  package let value: JSON
  /// Where it stands, for faults.
  package let path: JSONPath
  /// Shared by all readers of one text.
  package let findings: Findings

  /// Begins at the root of a text.
  package init(_ value: JSON) {
    self.init(value, .root, Findings())
  }

  private init(_ value: JSON, _ path: JSONPath, _ findings: Findings) {
    self.value = value
    self.path = path
    self.findings = findings
  }

  /// Reads a whole text into a value.
  ///
  /// - Throws: `JSONFaults`: its syntax error, or every fault noted on the way, with path and line.
  package static func reading<Value>(
    _ bytes: [UInt8], _ make: (JSONReader) -> Value
  ) throws(JSONFaults) -> Value {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch { throw JSONFaults(error) }
    let reader = JSONReader(json)
    let value = make(reader)
    guard reader.findings.faults.isEmpty else {
      throw JSONFaults(reader.findings.faults).located(in: bytes)
    }
    return value
  }

  /// Notes a fault at this place, or at a member below it.
  package func fault(_ problem: JSONFault.Problem, at key: String? = nil) {
    findings.add(JSONFault(key.map(path.appending) ?? path, problem))
  }

  /// The reader of a member, nil where it is missing.
  package func member(_ key: String) -> JSONReader? {
    value[key].map { JSONReader($0, path.appending(key), findings) }
  }

  /// The members of an object in their order.
  package func members() -> [(key: String, reader: JSONReader)] {
    guard let object = value.object else {
      fault(.wrongKind(expected: "an object", found: value.kindName))
      return []
    }
    return object.map { ($0.key, JSONReader($0.value, path.appending($0.key), findings)) }
  }

  /// The elements of a list in their order.
  package func elements() -> [JSONReader] {
    guard let elements = value.array else {
      fault(.wrongKind(expected: "a list", found: value.kindName))
      return []
    }
    return elements.enumerated().map { JSONReader($1, path.appending($0), findings) }
  }

  /// Refuses members with other names, and values that are no objects.
  package func allow(_ keys: String...) { allow(keys) }

  /// Refuses members with other names, and values that are no objects.
  package func allow(_ keys: [String]) {
    guard let object = value.object else {
      return fault(.wrongKind(expected: "an object", found: value.kindName))
    }
    for key in object.keys where !keys.contains(key) { fault(.unknownKey, at: key) }
  }
}

// MARK: - Values

extension JSONReader {
  /// The text here; a fault and an empty text where there is none.
  package func text() -> String {
    guard let text = value.string else {
      fault(.wrongKind(expected: "a text", found: value.kindName))
      return ""
    }
    return text
  }

  /// The whole number here; a fault and the lower bound where there is none in the range.
  package func number(in range: ClosedRange<Int>) -> Int {
    guard let number = value.integer else {
      fault(.wrongKind(expected: "a whole number", found: value.kindName))
      return range.lowerBound
    }
    guard range.contains(number) else {
      fault(.outOfRange(number, range))
      return range.lowerBound
    }
    return number
  }

  /// The truth value here; a fault and false where there is none.
  package func truth() -> Bool {
    guard let truth = value.bool else {
      fault(.wrongKind(expected: "true or false", found: value.kindName))
      return false
    }
    return truth
  }

  /// One of a set of words; a fault and nil where it is another.
  package func choice<Value>(_ values: OrderedDictionary<String, Value>) -> Value? {
    let text = text()
    guard value.string != nil else { return nil }
    guard let value = values[text] else {
      fault(.unknownValue(text, allowed: Array(values.keys)))
      return nil
    }
    return value
  }
}

// MARK: - Required members

extension JSONReader {
  /// The reader of a member that must be there.
  package func required(_ key: String) -> JSONReader? {
    guard value.object != nil else { return nil }
    guard let member = member(key) else {
      fault(.missing(key))
      return nil
    }
    return member
  }

  /// The text of a member that must be there and not be empty.
  package func text(_ key: String, atMost limit: Int = 2000) -> String {
    guard let member = required(key) else { return "" }
    let text = member.text()
    if member.value.string == "" { member.fault(.empty) }
    if text.count > limit { member.fault(.tooLong(limit)) }
    return text
  }

  /// The text of a member that may be left out.
  package func optionalText(_ key: String) -> String? {
    member(key).map { $0.text() }
  }

  /// The number of a member that must be there.
  package func number(_ key: String, in range: ClosedRange<Int>) -> Int {
    required(key)?.number(in: range) ?? range.lowerBound
  }

  /// The elements of a list that may be left out.
  package func elements(_ key: String) -> [JSONReader] {
    member(key)?.elements() ?? []
  }
}
