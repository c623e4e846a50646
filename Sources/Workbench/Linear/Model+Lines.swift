import Inspection
import Standards
import Terminal

extension Model {
  /// Takes a line in: an answer to what lies over the screen, else a command.
  mutating func hear(_ line: String) -> [Effect] {
    status.message = nil
    let refusedBefore = refusedLines
    // One line counts once, however much came to nothing with it.
    defer { refusedLines = min(refusedLines, refusedBefore + 1) }
    // A page was read out whole when it was opened.
    while layers.last?.context == .page || layers.last is Tour { layers.removeLast() }
    let before = spoken
    let effects = layers.isEmpty ? command(line.trimmed) : answer(line)
    // Whoever hears nothing does not know whether anything was understood.
    if effects.isEmpty, status.message == nil, spoken == before, !(layers.last is NoteEditor) {
      status.message = "You are there already; where says where"
    }
    return effects
  }

  /// Counts the line that opened a list, a field or a question which nothing was said to: nobody who
  /// sends lines through a pipe knows that one stands open.
  mutating func countUnanswered() {
    guard isSpoken, [.list, .field, .question].contains(context) else { return }
    refusedLines += 1
  }

  /// What the topmost layer, else the screen, says of itself.
  private var spoken: Speech { layers.last?.speech(self) ?? screen.speech(self) }

  private mutating func command(_ line: String) -> [Effect] {
    if line.isEmpty { return [.repaint] }
    let command = LineCommand(line, in: screen.context, keys)
    if command != .goBack { leftScreen = nil }
    switch command {
    case .perform(let action, let rest): return act(action, rest)
    case .choose(let number): return choose(number)
    case .place: return [.repaint]
    case .review(let number): return review(number)
    case .goBack: return perform(.back)
    case .help: return run([.lay(Page.words(self))])
    case .quit: return run([.quit])
    case .ambiguous(let words):
      return refuse("“\(line)” could be \(words.joined(separator: ", ")); type more of it")
    case .unknown: return refuse(unknown(line))
    }
  }

  /// Whoever answers where nothing is asked is told the way to a question.
  private func unknown(_ line: String) -> String {
    switch LineCommand(line, in: .walk, keys) {
    case .perform(.answerYes, _), .perform(.answerNo, _), .perform(.answerNotApplicable, _):
      "“\(line)” answers a question, and none is asked here; \(key(.nextUnanswered)) goes to one"
    default: "“\(line)” means nothing here; help says what can be typed"
    }
  }

  private mutating func say(_ message: String) -> [Effect] {
    status.message = message
    return []
  }

  /// Does an action, and gives what it opens the words that came with it.
  private mutating func act(_ action: Action, _ rest: String) -> [Effect] {
    // Their keys: where nothing is painted, the list of commands is what help reads.
    if action == .help || action == .palette { return run([.lay(Page.words(self))]) }
    guard !rest.isEmpty else {
      if let obstacle = obstacle(to: action) { return refuse(obstacle) }
      let before = spoken.here
      let effects = perform(action)
      if spoken.here == before { sayEnd(action) } else { sayPage(action) }
      return effects
    }
    // Tried first: words that nothing takes may change what was meant.
    var trial = self
    let effects = trial.perform(action)
    guard trial.layers.count > layers.count else {
      if let obstacle = trial.obstacle(to: action) { return refuse(obstacle) }
      return refuse("Nothing was done: no words may follow here, and “\(rest)” did")
    }
    if action == .note, (trial.layers.last as? NoteEditor)?.isQuote == true {
      // What the report may quote stays as it was said.
      return act(.newNote, rest)
    }
    self = trial
    guard context == .form else { return effects + answerAtOnce(rest) }
    return effects + changeAtOnce(rest)
  }

  /// Changes one line of a form that was opened for it, and closes the form: whatever comes next is
  /// meant for the screen. What is refused leaves nothing open either.
  private mutating func changeAtOnce(_ words: String) -> [Effect] {
    let depth = layers.count
    let effects = answerAtOnce(words)
    let isSaved = effects.contains { if case .commit = $0 { true } else { false } }
    guard isSaved || status.message != nil else { return effects }
    guard isSaved else {
      layers.removeLast(layers.count - depth + 1)
      return effects
    }
    return effects.map { effect in
      guard case .commit(var pending) = effect else { return effect }
      pending.then.append(.dismiss)
      return .commit(pending)
    }
  }

  /// Says that there is nothing before or after this.
  private mutating func sayEnd(_ action: Action) {
    guard status.message == nil else { return }
    let isWalk = screen.context == .walk
    switch action {
    case .moveDown, .pageDown:
      status.message =
        isWalk ? "This is the last question; open finds what is left" : "This is the last"
    case .moveUp, .pageUp:
      status.message =
        isWalk ? "This is the first question; leave goes out of the case" : "This is the first"
    default: break
    }
  }

  /// Tells the rows that going on by a page leads to.
  private mutating func sayPage(_ action: Action) {
    guard [.pageUp, .pageDown, .moveFirst, .moveLast].contains(action), status.message == nil,
      screen.context != .walk
    else { return }
    let page = spoken.pageHere
    if !page.isEmpty { status.message = page.joined(separator: "\n") }
  }

  /// Opens the thing with a number in the list of a screen.
  private mutating func choose(_ number: Int) -> [Effect] {
    guard screen.rowCount(self) > 0 else { return refuse("Nothing here has the number \(number)") }
    return pickRow(number)
  }

  private mutating func review(_ number: String) -> [Effect] {
    guard let walk = screen as? Walk else {
      return refuse("review reads the answers of a case: open one first, such as case C01")
    }
    let asked = inspection.questions(of: walk.caseIndex)
    guard number.isEmpty || asked.contains(where: { $0.id.text.hasPrefix(number) }) else {
      return refuse("No question begins with “\(number)”")
    }
    return run([.lay(Page.review(of: walk.caseIndex, from: number, self))])
  }
}

// MARK: - What lies over the screen

extension Model {
  private static let cancelling: Set<String> = ["cancel", "back", "leave", "done"]
  /// What means the same over every screen, by its word.
  private static let anywhere: [String: Action] = [
    "erase": .eraseText, "save again": .retrySave, "out of sight": .hide, "suspend": .suspend,
  ]

  /// Answers what lies over the screen in the way that it is made for.
  private mutating func answer(_ line: String) -> [Effect] {
    let words = line.trimmed
    let folded = words.lowercased()
    switch context {
    case .editor: return write(line)
    case .field: return fill(words)
    case _ where words.isEmpty || folded == "where": return [.repaint]
    case _ where folded == "quit":
      countUnanswered()
      return run([.quit])
    case _ where Self.cancelling.contains(folded): return toLayer(.action(.cancel))
    case _ where Self.anywhere[folded] != nil && !(layers.last is Finder):
      return Self.anywhere[folded].flatMap { performOverLayers($0) } ?? []
    case _ where folded == "help" && !(layers.last is Finder):
      return say(layers.last?.speech(self).hint ?? "")
    case .question: return confirm(folded)
    default: return choose(words)
    }
  }

  private mutating func performOverLayers(_ action: Action) -> [Effect]? {
    if let obstacle = obstacle(to: action) { return refuse(obstacle) }
    return performAnywhere(action)
  }

  /// Gives a layer that was just opened the words that came with its command.
  private mutating func answerAtOnce(_ words: String) -> [Effect] {
    switch context {
    case .editor where words.hasPrefix(".") && !words.hasPrefix(".."): write(words)
    case .editor: write(words) + toLayer(.action(.accept))
    case .list where layers.last is Finder: find(words)
    case .page: []
    case .form:
      // What follows “facts” is a fact, even where a word of the screen begins so.
      if let (row, rest) = named(words, orBegun: true) { pick(row, rest) } else { answer(words) }
    default: answer(words)
    }
  }

  /// Looks for words that came with a command; where there are none, nothing stays open.
  private mutating func find(_ words: String) -> [Effect] {
    let effects = search(words)
    guard let finder = layers.last as? Finder, finder.found.isEmpty else { return effects }
    return effects + toLayer(.action(.cancel)) + refuse("Nothing is found for “\(words)”")
  }

  private mutating func fill(_ text: String) -> [Effect] {
    if ["cancel", "back"].contains(text.lowercased()) { return toLayer(.action(.cancel)) }
    if text.isEmpty {
      keepWhatStands()
      return toLayer(.action(.accept))
    }
    let effects =
      toLayer(.key(Key(.end))) + toLayer(.key(.control("u"))) + toLayer(.paste(text))
      + toLayer(.action(.accept))
    // Nobody who listens goes on editing what was refused.
    if effects.isEmpty { keepWhatStands() }
    return effects
  }

  /// Takes what was typed into a field that stayed open out of it again.
  private mutating func keepWhatStands() {
    guard var field = layers.last as? Field else { return }
    field.takeBack()
    layers[layers.count - 1] = field
  }

  private mutating func confirm(_ word: String) -> [Effect] {
    switch word {
    case "yes", "y", "1": toLayer(.action(.accept))
    case "no", "n", "2": toLayer(.action(.cancel))
    default: refuse("Type yes or no")
    }
  }

  /// Chooses by number or name, with the words for what that opens; else searches.
  private mutating func choose(_ line: String) -> [Effect] {
    let choices = layers.last?.speech(self).choices ?? []
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    if let row = choices.indices.first(where: { String($0 + 1) == parts.first }) {
      return pick(row, parts.dropFirst().first ?? "")
    }
    if layers.last is Finder { return search(line) }
    let isCommand = isCommand(line)
    if let (row, rest) = named(line, orBegun: context == .form && !isCommand) {
      return pick(row, rest)
    }
    if isCommand { return leaveLayers(for: line) }
    if let key = Key(name: line), choices.isEmpty { return pressInLayer(key) }
    return refuse(
      choices.isEmpty
        ? "“\(line)” means nothing here; cancel leaves"
        : "Type a number from 1 to \(choices.count) or the beginning of a name; cancel leaves")
  }

  /// Whether a line begins with a whole word of the screen below.
  private func isCommand(_ line: String) -> Bool {
    switch LineCommand(line, in: screen.context, keys) {
    case .perform, .review, .goBack: true
    case .choose, .place, .help, .quit, .ambiguous, .unknown: false
    }
  }

  /// Leaves a list or a form, in which nothing is half done, for a command. What opened a list to
  /// choose from came to nothing.
  private mutating func leaveLayers(for line: String) -> [Effect] {
    if layers.last is Picker { countUnanswered() }
    layers.removeAll()
    return command(line)
  }

  /// The one choice that a line names, or begins the name of, and the words after the name, which go
  /// to what it opens: the most words are tried as a name first.
  ///
  /// - Parameter orBegun: whether the words may also follow the beginning of a name.
  private func named(_ line: String, orBegun: Bool) -> (row: Int, rest: String)? {
    let names = (layers.last?.speech(self).choices ?? []).map { $0.name.lowercased() }
    let ends = [line.endIndex] + line.indices.filter { line[$0] == " " }.reversed()
    for end in ends {
      let (head, rest) = (line[..<end].trimmed.lowercased(), line[end...].trimmed)
      if let whole = names.firstIndex(of: head) { return (whole, rest) }
      let begun = names.indices.filter { names[$0].hasPrefix(head) }
      if begun.count == 1, orBegun || rest.isEmpty { return (begun[0], rest) }
    }
    return nil
  }

  private mutating func pick(_ row: Int, _ rest: String) -> [Effect] {
    let isForm = context == .form
    let depth = layers.count
    var effects = toLayer(.action(.moveFirst))
    for _ in 0..<row { effects += toLayer(.action(.moveDown)) }
    effects += toLayer(.action(isForm ? .open : .accept))
    if !rest.isEmpty, layers.count > depth || !isForm && !layers.isEmpty {
      effects += answerAtOnce(rest)
    }
    return effects
  }

  private mutating func pressInLayer(_ key: Key) -> [Effect] {
    let action = keys.action(for: key, in: context)
    return toLayer(action.map(LayerEvent.action) ?? .key(key))
  }

  /// Looks for words; what they name whole, or alone, is chosen at once.
  private mutating func search(_ words: String) -> [Effect] {
    let effects =
      toLayer(.key(Key(.end))) + toLayer(.key(.control("u"))) + toLayer(.paste(words))
    guard let finder = layers.last as? Finder, let first = finder.found.first else {
      if isCommand(words) { return leaveLayers(for: words) }
      // The list itself says that nothing is found.
      refusedLines += 1
      return effects
    }
    let last = words.split(separator: " ").last.map { $0.lowercased() } ?? ""
    let isNamed = [words.lowercased(), last].contains(first.label.lowercased())
    guard isNamed || finder.found.count == 1 else { return effects }
    return effects + toLayer(.action(.accept))
  }
}

// MARK: - Notes

extension Model {
  /// What stands between the text that is there and another line of it.
  private var separator: String {
    guard let editor = layers.last as? NoteEditor, !editor.buffer.text.isEmpty else { return "" }
    return "\n"
  }

  /// Takes a line of a note, or what a line that begins with a dot asks for.
  private mutating func write(_ line: String) -> [Effect] {
    let words = line.trimmed
    switch words.lowercased() {
    case ".": return toLayer(.action(.accept))
    case let dotted where dotted.hasPrefix(".."):
      return toLayer(.paste(separator + words.dropFirst()))
    case ".kind": return toLayer(.action(.nextKind))
    case ".delete": return toLayer(.action(.deleteNote))
    case ".quote": return toLayer(.action(.quote))
    case ".again":
      guard var editor = layers.popLast() as? NoteEditor else { return [] }
      editor.buffer = TextBuffer()
      layers.append(editor)
      return say("The text is empty; type it anew")
    case ".read":
      let text = (layers.last as? NoteEditor)?.buffer.text ?? ""
      return say(text.isEmpty ? "There is no text yet" : text.replacing("\n", with: " / "))
    case ".help":
      return say(
        "A dot alone saves and leaves, two dots begin a line with a dot, .read reads the text, "
          + ".again begins anew, .kind changes what kind of note it is, .quote lets the report quote it, .delete removes it"
      )
    case let dotted where dotted.hasPrefix("."):
      return refuse("“\(words)” is not among the words of .help; two dots begin a line with a dot")
    default: return toLayer(.paste(separator + line))
    }
  }
}
