import OrderedCollections
package import Standards

// The wishes about cases that a person can have. Each is checked against the framework and the
// inspection as it is, and comes out as changes for the ledger; nothing is written here. The
// workbench and the command line use the same ones, so neither can do what the other refuses.

extension Inspection {
  /// Adds a case with its facts.
  ///
  /// - Throws: ``Refusal`` for an unknown type or fact, a bad value, or a reference in use.
  package func adding(
    reference: String, type: String, facts: [(name: String, value: String)] = [], id: RandomID
  ) throws(Refusal) -> [Change] {
    guard framework.caseTypes[Identifier(type)] != nil else {
      throw .unknownCaseType(type, allowed: framework.caseTypes.keys.map(\.rawValue))
    }
    var changes = [
      Change(EntryKey(subject: id, kind: .caseAdded), .string(type)),
      Change(
        EntryKey(subject: id, kind: .fact, name: Self.referenceFact),
        .string(try freeReference(reference, except: nil))),
    ]
    for fact in facts where fact.name != Self.referenceFact {
      let value = try factValue(fact.name, fact.value, caseType: Identifier(type))
      changes.append(Change(EntryKey(subject: id, kind: .fact, name: fact.name), value))
    }
    return changes
  }

  /// Sets facts of a case, the reference among them; an empty value clears one.
  ///
  /// - Throws: ``Refusal`` for an unknown fact, a bad value, or a reference in use.
  package func setting(
    facts: [(name: String, value: String)], of index: Int
  ) throws(Refusal) -> [Change] {
    let record = cases[index]
    var changes: [Change] = []
    for fact in facts {
      let value =
        fact.name == Self.referenceFact
        ? JSON.string(try freeReference(fact.value, except: index))
        : try factValue(fact.name, fact.value, caseType: record.type)
      changes.append(Change(factKey(fact.name, of: index), value))
    }
    return changes
  }

  /// Withdraws a case with a reason.
  ///
  /// - Throws: ``Refusal/emptyText(_:)`` without a reason.
  package func withdrawing(_ index: Int, because reason: String) throws(Refusal) -> [Change] {
    let reason = reason.trimmed
    guard !reason.isEmpty else { throw .emptyText("The reason") }
    return [Change(caseKey(.withdrawal, of: index), .string(reason))]
  }

  /// Brings a withdrawn case back.
  ///
  /// - Throws: ``Refusal`` where another case bears its reference by now.
  package func restoring(_ index: Int) throws(Refusal) -> [Change] {
    _ = try freeReference(cases[index].reference, except: index)
    return [Change(caseKey(.withdrawal, of: index), nil)]
  }

  /// The next free reference of a type, such as `C07`.
  package func nextReference(for type: Identifier<CaseType>) -> String {
    let prefix = framework.caseTypes[type]?.prefix ?? ""
    let numbers = cases.compactMap { record -> Int? in
      guard record.reference.hasPrefix(prefix) else { return nil }
      let digits = record.reference.dropFirst(prefix.count)
      // A reference is free text: what is longer, or signed, is no number to count on.
      guard digits.utf8.count <= 6, digits.allSatisfy(\.isNumber) else { return nil }
      return Int(digits)
    }
    let next = (numbers.max() ?? 0) + 1
    return prefix + (next < 10 ? "0" : "") + String(next)
  }

  private func freeReference(_ text: String, except index: Int?) throws(Refusal) -> String {
    let reference = text.trimmed
    guard !reference.isEmpty else { throw .emptyReference }
    guard indices(ofReference: reference).allSatisfy({ $0 == index }) else {
      throw .duplicateReference(reference)
    }
    return reference
  }
}

// MARK: - Values of facts

extension Inspection {
  /// Checks the value of a fact; nil clears it.
  ///
  /// - Throws: ``Refusal`` for an unknown fact, or a value that it does not take in a case of this
  ///   type.
  package func factValue(
    _ name: String, _ text: String, caseType: Identifier<CaseType>
  ) throws(Refusal) -> JSON? {
    guard let field = framework.facts[Identifier(name)] else { throw .unknownFact(name) }
    let text = text.trimmed
    if text.isEmpty { return nil }
    switch field.kind {
    case .choice(let choices):
      guard choices.contains(where: { $0.id == text }) else {
        throw .valueNotAllowed(fact: name, value: text, allowed: choices.map(\.id))
      }
      guard field.choices(for: caseType).contains(where: { $0.id == text }) else {
        throw .factNotForType(fact: name, value: text, caseType: caseType.rawValue)
      }
      return .string(text)
    case .number(let range):
      guard let number = Int(text), range.contains(number) else {
        throw .numberOutOfRange(
          fact: name, value: text, from: range.lowerBound, to: range.upperBound)
      }
      return .integer(number)
    case .date:
      guard CalendarDate(text) != nil else { throw .notADate(text) }
      return .string(text)
    case .code: return .string(text)
    }
  }
}
