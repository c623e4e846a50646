import Standards

// What people may wish of the improvement plan; every door uses these.

extension Inspection {
  /// The improvement plan as it is now.
  package var plan: Plan { Plan(planItems.values) }

  /// The item with an identity; nil while its adding is not there.
  package func planItem(withID id: RandomID) -> PlanItem? {
    planItems[id].flatMap { $0.added == nil ? nil : $0 }
  }

  /// The item with a short name such as `R4a`, in capitals or not.
  ///
  /// - Throws: ``Refusal``, where there is none or a merge brought two.
  package func planItem(_ reference: String) throws(Refusal) -> PlanItem {
    let found = plan.rows.filter { $0.reference.lowercased() == reference.lowercased() }
    guard let first = found.first else { throw .unknownPlanItem(reference) }
    if found.count > 1 { throw .ambiguousPlanItem(reference) }
    return first.item
  }

  /// Adds an item with its text, further fields and, to a line of enquiry, links; its number is the
  /// next that no item there bears, unless a document gives one.
  ///
  /// - Throws: ``Refusal`` for an item that does not belong there, an empty text, or a field, value
  ///   or link that it does not take.
  package func planning(
    _ kind: PlanItem.Kind, _ text: String, under parent: PlanItem? = nil, number: Int? = nil,
    fields: [(name: String, value: String)] = [], links: [String] = [], id: RandomID
  ) throws(Refusal) -> [Change] {
    if let parent {
      guard kind.parents.contains(parent.kind) else { throw .planPlace(kind) }
    } else if !kind.parents.isEmpty {
      throw .planPlace(kind)
    }
    guard !text.trimmed.isEmpty else { throw .emptyText("The text of an item") }
    let number = number ?? nextNumber(of: kind, under: parent?.id)
    var changes = [
      Change(
        PlanItem.key(id, PlanItem.existence), PlanItem.existence(kind, under: parent?.id)),
      Change(PlanItem.key(id, PlanField.number.rawValue), .integer(number)),
      Change(PlanItem.key(id, PlanField.text.rawValue), .string(text.trimmed)),
    ]
    let item = PlanItem(id: id, kind, under: parent?.id)
    for field in fields { changes += try planning(field.name, field.value, of: item) }
    for link in links { changes += try linking(item, to: link) }
    return changes
  }

  /// Sets a field of an item in the words of the interchange; an empty value clears it.
  ///
  /// - Throws: ``Refusal`` for a field that the item does not have, or a value that the field does
  ///   not take.
  package func planning(
    _ name: String, _ value: String, of item: PlanItem
  ) throws(Refusal) -> [Change] {
    let allowed = PlanField.fields(of: item.kind)
    guard let field = PlanField(rawValue: name), allowed.contains(field) else {
      throw .unknownPlanField(name, allowed: allowed.map(\.rawValue))
    }
    let value = try checked(value.trimmed, field, of: item)
    return [Change(PlanItem.key(item.id, name), value)]
  }

  /// Withdraws an item, and with it what stands under it, with a reason.
  ///
  /// - Throws: ``Refusal/emptyText(_:)`` without a reason.
  package func withdrawing(_ item: PlanItem, because reason: String) throws(Refusal) -> [Change] {
    guard !reason.trimmed.isEmpty else { throw .emptyText("The reason") }
    return [Change(PlanItem.key(item.id, PlanItem.withdrawal), .string(reason.trimmed))]
  }

  /// Brings a withdrawn item back.
  package func restoring(_ item: PlanItem) -> [Change] {
    [Change(PlanItem.key(item.id, PlanItem.withdrawal), nil)]
  }
}

// MARK: - Values

extension Inspection {
  private func checked(
    _ text: String, _ field: PlanField, of item: PlanItem
  ) throws(Refusal) -> JSON? {
    if text.isEmpty {
      if field == .text || field == .number { throw .emptyText("The \(field.name.lowercased())") }
      return nil
    }
    switch field.form {
    case .text, .role: return .string(text)
    case .date:
      guard CalendarDate(text) != nil else { throw .notADate(text) }
      return .string(text)
    case .number: return .integer(try freeNumber(text, for: item))
    case .choice(let choices):
      guard choices.contains(where: { $0.id == text }) else {
        throw .valueNotAllowed(fact: field.rawValue, value: text, allowed: choices.map(\.id))
      }
      return .string(text)
    }
  }

  /// The largest number that an item may bear; nobody counts so far by hand.
  package static let planNumbers = 1...999

  private func freeNumber(_ text: String, for item: PlanItem) throws(Refusal) -> Int {
    let range = Self.planNumbers
    guard let number = Int(text), range.contains(number) else {
      throw .numberOutOfRange(
        fact: PlanField.number.rawValue, value: text, from: range.lowerBound, to: range.upperBound)
    }
    let isTaken = planItems.values.contains {
      $0.added != nil && $0.id != item.id && $0.kind == item.kind && $0.parent == item.parent
        && $0.number == number
    }
    if isTaken { throw .planNumberTaken(number) }
    return number
  }

  /// One more than the highest number there, so that a number that was withdrawn is not given to
  /// something else.
  private func nextNumber(of kind: PlanItem.Kind, under parent: RandomID?) -> Int {
    let numbers = planItems.values.filter {
      $0.added != nil && $0.kind == kind && $0.parent == parent
    }.map(\.number)
    return min((numbers.max() ?? 0) + 1, Self.planNumbers.upperBound)
  }
}

// MARK: - Links and re-audits

extension Inspection {
  /// Links a line of enquiry to what it rests on, or takes the link away.
  ///
  /// - Throws: ``Refusal`` for an item that is no line of enquiry, or a word that the edition does
  ///   not have.
  package func linking(
    _ item: PlanItem, to word: String, _ isLinked: Bool = true
  ) throws(Refusal) -> [Change] {
    let link = try link(word, of: item)
    return [Change(PlanItem.key(item.id, PlanItem.linkPrefix + link.word), isLinked ? true : nil)]
  }

  /// Records what a re-audit found on a link; nil takes it away.
  ///
  /// - Throws: ``Refusal`` for something that the line is not linked to, or a figure of another
  ///   kind.
  package func recording(
    _ reaudit: Reaudit?, on word: String, of item: PlanItem
  ) throws(Refusal) -> [Change] {
    let link = try link(word, of: item)
    guard item.links.contains(link) else { throw .notLinked(word) }
    if let reaudit, !reaudit.fits(link) { throw .reauditOfAnotherKind(word) }
    return [
      Change(
        PlanItem.key(item.id, PlanItem.reauditPrefix + link.word), reaudit?.value(framework))
    ]
  }

  private func link(_ word: String, of item: PlanItem) throws(Refusal) -> PlanLink {
    guard item.kind == .line else { throw .linksBelongToLines }
    guard let link = PlanLink(word, framework) else { throw .unknownPlanLink(word) }
    return link
  }
}
