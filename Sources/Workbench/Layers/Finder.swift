import Inspection
import OrderedCollections
import Standards
import Terminal

/// A list that narrows as one types: questions, cases, commands.
struct Finder: Layer {
  /// One thing to find.
  struct Item: Sendable {
    /// What it begins with: a number, a reference, a key.
    let label: String
    let text: String
    /// Its states, such as "open": each finds it, and the hint names those that something has.
    var states: [String] = []
    /// More words that find it and are not shown.
    var synonyms: [String] = []
    /// Whether it can be chosen now; what cannot stands last and says why.
    var isPossible = true
    let requests: [Request]
  }

  let title: String
  /// What may be typed, shown until something is.
  let hint: String
  let items: [Item]
  /// What the words typed so far lead to besides, such as a question of a case.
  var further: @Sendable ([String]) -> [Item] = { _ in [] }
  /// Why nothing is found, where more is known than that.
  var reasonForNothing: @Sendable (String) -> String? = { _ in nil }
  /// Whether a digit chooses one of the first nine, since no digit is part of what is looked for.
  var picksByDigit = false
  var buffer = TextBuffer()
  var position = ListPosition()

  var context: Context { .list }

  /// What the text leaves; what it names whole comes first, as “C03 2.1.1” does the key question.
  var found: [Item] {
    let words = buffer.text.lowercased().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return items }
    let numbered = Self.joiningNumbers(words)
    let found = found(numbered)
    return found.isEmpty && numbered != words ? self.found(words) : found
  }

  private func found(_ words: [String]) -> [Item] {
    let matching =
      items.filter { item in words.allSatisfy { item.matches($0) } } + further(words)
    let named = [words.joined(separator: " "), words[words.count - 1]]
    let isNamed = { (item: Item) in
      named.contains { $0 == item.label.lowercased() || item.isNumbered($0) }
    }
    return matching.filter(isNamed) + matching.filter { !isNamed($0) }
  }

  /// A number whose parts are set apart as one word: “2.1.1 b” and “2 1 1 b” are 2.1.1.b, where the
  /// letter alone would be found in every text.
  private static func joiningNumbers(_ words: [String]) -> [String] {
    words.reduce(into: []) { joined, word in
      let isPart = word.count == 1 && (word == "=" || word.first?.isLetter == true)
      let isNumber = word.allSatisfy { $0.isNumber || $0 == "." }
      guard let last = joined.last, last.allSatisfy({ $0.isNumber || $0 == "." }),
        isPart || isNumber
      else { return joined.append(word) }
      joined[joined.count - 1] = last + (word == "=" ? "" : word)
    }
  }

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    switch event {
    case .action(.accept): return choose(position.row)
    case .action(.cancel): return [.dismiss]
    case .action(let action):
      _ = position.move(action, count: found.count, page: 10)
      return []
    case .key(let key):
      if picksByDigit, let digit = key.typed?.wholeNumberValue, digit > 0 {
        return choose(digit - 1)
      }
      if buffer.edit(key, model.keys) { position.row = 0 }
      return []
    case .paste(let text):
      buffer.insert(text.inOneLine)
      return []
    }
  }

  private func choose(_ row: Int) -> [Request] {
    guard found.indices.contains(row) else { return [.refuse(nothing)] }
    return [.dismiss] + found[row].requests
  }

  private var nothing: String { reasonForNothing(buffer.text) ?? "Nothing is found" }

  func draw(_ model: Model, in frame: inout Frame) {
    let columns = min(92, frame.size.columns - 6)
    let found = found
    // Above the list stand what was typed and an empty line.
    let part = { rows in
      partWords(position.window(count: found.count, height: rows - 2), of: found.count)
    }
    Panel.draw(title, columns: columns, rows: frame.size.rows - 4, in: &frame, part: part) {
      frame in
      buffer.draw(at: 0, in: &frame)
      if buffer.text.isEmpty {
        frame.write(hint, at: Point(column: 4, row: 0), style: Palette.quiet)
      }
      let list = Rect(column: 0, row: 2, columns: columns, rows: frame.size.rows - 2)
      frame.draw(in: list) { draw(found, in: &$0) }
    }
  }

  private func draw(_ found: [Item], in frame: inout Frame) {
    if found.isEmpty {
      frame.writeWrapped(nothing, in: frame.bounds, style: Palette.quiet)
    }
    let window = position.window(count: found.count, height: frame.size.rows)
    let label = picksByDigit ? 4 : 2
    for (line, index) in window.enumerated() {
      let isHere = index == position.row
      frame.write(
        isHere ? String(frame.glyphs.pointer) : " ", at: Point(column: 0, row: line), style: .bold)
      if picksByDigit, index < 9 { frame.write("\(index + 1)", at: Point(column: 2, row: line)) }
      frame.write(
        found[index].label, at: Point(column: label, row: line), style: Palette.key, width: 13)
      frame.write(
        found[index].text, at: Point(column: label + 14, row: line),
        style: found[index].isPossible ? isHere ? .bold : .plain : Palette.quiet)
      frame.offerFocus(onRow: line, item: index)
    }
  }
}

extension Finder.Item {
  /// Whether a word, in lower case, stands in the label, with its dots or without, in the text, or
  /// begins a word of the states.
  fileprivate func matches(_ word: String) -> Bool {
    label.lowercased().contains(word) || text.lowercased().contains(word)
      || isNumbered(word)
      || (states + synonyms).contains { $0.hasPrefix(word) || $0.contains(" " + word) }
  }

  /// Whether it has the number that was typed, with its dots or without, "232b" for 2.3.2.b; a
  /// reference also without its zeros, "c1" for C01.
  func isNumbered(_ word: String) -> Bool {
    guard word.count > 1, word.contains(where: \.isNumber) else { return false }
    return label.numberKey == word.numberKey
  }
}

extension String {
  /// What tells two numbers apart: no dots, no sign of a judgement, no zeros after letters.
  fileprivate var numberKey: String {
    let bare = lowercased().filter { $0 != "." && $0 != "=" }
    let letters = bare.prefix { $0.isLetter }
    if letters.isEmpty { return bare }
    return String(letters + bare.dropFirst(letters.count).drop { $0 == "0" })
  }
}

// MARK: - Things to find

extension Finder {
  /// Every command by its words, each with its key: those of this screen that the person runs most
  /// before the others, then what cannot be run now, then what other screens have; both say why.
  static func palette(_ model: Model) -> Finder {
    let weights = model.habits.weights
    // A digit says which row, so as a command it says nothing.
    let isCommand = { (line: ActionLine) in ![.palette, .pickRow].contains(line.action) }
    let lines = model.keys.lines(in: model.screen.context).filter(isCommand)
    let elsewhere = model.keys.elsewhere(than: model.screen.context).filter { isCommand($0.line) }
    let items = lines.map { command($0, model) }
    let order = items.indices.sorted { first, second in
      let ranks = [first, second].map { index in
        (items[index].isPossible ? 0 : 1, -(weights[lines[index].action] ?? 0), index)
      }
      return ranks[0] < ranks[1]
    }
    var finder = Finder(
      title: "Commands", hint: "type words; Enter runs, 1–9 too",
      items: order.map { items[$0] } + elsewhere.map { command($0.line, on: $0.screen) })
    finder.picksByDigit = true
    return finder
  }

  private static func command(_ line: ActionLine, _ model: Model) -> Item {
    let obstacle = model.obstacle(to: line.action)
    return Item(
      label: line.keys.first?.name ?? "",
      text: line.help + (obstacle.map { " — not now: \($0)" } ?? ""),
      synonyms: shortWords(for: line),
      isPossible: obstacle == nil, requests: [.noteUse(line.action), .perform(line.action)])
  }

  /// A command of another screen, which says where that is and does nothing. That stands before what it
  /// does, since a narrow list cuts the end off.
  private static func command(_ line: ActionLine, on screen: Context) -> Item {
    Item(
      label: line.keys.first?.name ?? "",
      text: "\(line.short.firstUpper) — not here: \(screen.place) · \(line.help)",
      synonyms: shortWords(for: line), isPossible: false,
      requests: [.refuse("“\(line.short)” is not for this screen; it is \(screen.place)")])
  }

  private static func shortWords(for line: ActionLine) -> [String] {
    [line.short.lowercased(), line.action.rawValue.lowercased()]
  }

  /// The questions of a case by number, words or state.
  static func questions(of caseIndex: Int, _ model: Model) -> Finder {
    let reference = model.inspection.cases[caseIndex].reference
    var finder = Finder(
      title: "Find a question of \(reference)", hint: "words, a number",
      namingStatesOf: items(of: caseIndex, model))
    finder.reasonForNothing = { notAsked($0, caseIndex, model) }
    return finder
  }

  /// That a case is not asked a question, and what becomes of an answer that it has.
  private static func notAsked(_ number: String, _ caseIndex: Int, _ model: Model) -> String? {
    let inspection = model.inspection
    guard let question = inspection.framework.question(number.trimmed.lowercased()),
      !inspection.sheet.isAsked(question.index, of: caseIndex)
    else { return nil }
    let review = AnswerReview(inspection, of: caseIndex, on: model.day) { $0.id == question.id }
    let kept = review.lines.first.map { ": \($0.spoken(inspection.framework))" } ?? ""
    return "\(question.id) is not asked of \(inspection.cases[caseIndex].reference)\(kept)"
  }

  /// The states that something has are named, and no others: they are few, and each finds something.
  private init(title: String, hint: String, namingStatesOf items: [Item]) {
    let states = OrderedSet(items.flatMap(\.states))
    self.init(
      title: title, hint: states.isEmpty ? hint : "\(hint), or: \(states.joined(separator: ", "))",
      items: items)
  }

  /// Other words for states.
  private static let synonyms = [
    "open": ["unanswered"], "flagged": ["marked", "ask"], "noted": ["with note"],
    "quote": ["quoted"],
  ]

  private static func items(of caseIndex: Int, _ model: Model) -> [Item] {
    let failures = model.inspection.failedChecks(of: caseIndex, on: model.day)
    let failing = Set(failures.filter(\.isOpen).compactMap(\.question))
    return model.inspection.questions(of: caseIndex).map { question in
      let isCheck =
        failing.contains(question.index)
        || model.inspection.promptPattern(of: question, in: caseIndex)?.contradicts != nil
      let states = states(of: question, caseIndex, model) + (isCheck ? ["check"] : [])
      return Item(
        label: question.id.text, text: question.text, states: states,
        synonyms: states.flatMap { synonyms[$0] ?? [] },
        requests: [.push(Walk(model, caseAt: caseIndex, question: question))])
    }
  }

  private static func states(
    of question: Question, _ caseIndex: Int, _ model: Model
  ) -> [String] {
    let inspection = model.inspection
    let record = inspection.cases[caseIndex]
    var states: [String] = []
    if let answer = inspection.sheet.answer(question.index, of: caseIndex) {
      states += ["answered", inspection.framework.name(of: answer, to: question).lowercased()]
    } else {
      states.append("open")
    }
    if record.marks.contains(question.id) { states.append("flagged") }
    if record.notes.contains(where: { $0.about == question.id }) { states.append("noted") }
    if record.notes.contains(where: { $0.about == question.id && $0.isQuote }) {
      states.append("quote")
    }
    if !inspection.conflict(question.index, of: caseIndex).isEmpty { states.append("conflict") }
    if !inspection.unresolvedQueries(on: question.id, of: caseIndex).isEmpty {
      states.append("queried")
    }
    if inspection.isVerified(question, in: caseIndex) { states.append("verified") }
    if inspection.comment(on: question, of: caseIndex)?.isOpen ?? false {
      states.append("disagreed")
    }
    return states
  }

  /// Cases by reference, facts or state.
  static func cases(_ model: Model) -> Finder {
    Finder(title: "Find a case", hint: "a reference, a fact", namingStatesOf: caseItems(model))
  }

  private static func caseItems(_ model: Model) -> [Item] {
    model.inspection.activeCases.map { index in
      let record = model.inspection.cases[index]
      let inspector = record.fact(.inspector).map { " · \($0)" } ?? ""
      return Item(
        label: record.reference, text: model.inspection.summary(of: record) + inspector,
        states: states(of: index, model),
        requests: [.push(Walk(model, caseAt: index))])
    }
  }

  private static func states(of index: Int, _ model: Model) -> [String] {
    let inspection = model.inspection
    let isFlagged = inspection.openFlags.contains { $0.subject == inspection.cases[index].id }
    let isQueried = !inspection.unresolvedQueries(of: index).isEmpty
    return [
      inspection.progress(of: index).words.lowercased(), inspection.cases[index].state.rawValue,
    ]
      + (isFlagged ? ["flagged"] : []) + (isQueried ? ["queried"] : [])
  }

  /// Whatever has a number: the questions of the open case, the cases, the standards.
  static func jump(_ model: Model) -> Finder {
    let walk = model.screen as? Walk
    var items = walk.map { Self.items(of: $0.caseIndex, model) } ?? []
    items += caseItems(model)
    items += model.inspection.framework.standards.map { standard in
      Item(
        label: standard.id.text, text: standard.name,
        requests: [
          .push(
            standard.isJudged ? StandardList(model, at: standard) : Bandings(model, at: standard))
        ])
    }
    // In a case its own key questions have these numbers.
    if walk == nil { items += keyQuestions(model) }
    return Finder(
      title: "Go to", hint: "2.1.1.a, C03, C03 2.1.1.a, 3.2 …", items: items,
      further: { words in questions(words, model) },
      reasonForNothing: { text in walk.flatMap { notAsked(text, $0.caseIndex, model) } })
  }

  /// The key questions of the whole inspection, where their bandings stand.
  private static func keyQuestions(_ model: Model) -> [Item] {
    let framework = model.inspection.framework
    return framework.standards.flatMap(\.keyQuestions).map { index in
      let question = framework.questions[index]
      return Item(
        label: question.id.text, text: question.text,
        requests: [.push(Bandings(model, on: question))])
    }
  }

  /// The questions that a case and a number name, as in "C03 2.1.1.a", in either order.
  private static func questions(_ words: [String], _ model: Model) -> [Item] {
    let cases = model.inspection.activeCases.filter {
      let key = model.inspection.cases[$0].reference.numberKey
      return words.contains { $0.numberKey == key }
    }
    guard words.count > 1, let index = cases.first else { return [] }
    let reference = model.inspection.cases[index].reference.numberKey
    return items(of: index, model).filter { item in
      words.allSatisfy { $0.numberKey == reference || item.matches($0) }
    }
  }
}
