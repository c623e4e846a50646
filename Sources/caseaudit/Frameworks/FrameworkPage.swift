import OrderedCollections
import Standards
import Terminal
import Workbench

/// A framework as text: its standards with their questions, and its rules.
struct FrameworkPage {
  private let framework: Framework
  private var page: TextPage

  init(_ framework: Framework, _ styling: TextStyling) {
    self.framework = framework
    page = TextPage(styling)
    page.add(framework.title, .bold)
    page.add("\(framework.id), revision \(framework.revision)")
    page.add(framework.attribution, .dim)
    for domain in framework.domains { add(domain) }
    page.heading("In every case")
    add(framework.oversight, indent: 2)
    addScale()
    addLimits()
    addFacts()
    addReasons()
    addChecks()
  }

  var text: String { page.text }

  private mutating func add(_ domain: Domain) {
    page.heading("\(domain.id) \(domain.name)")
    for index in domain.standards {
      let standard = framework.standards[index]
      page.blank()
      page.add(standard.name, .bold, lead: "\(standard.id)  ")
      page.add(standard.statement, indent: 5)
      switch standard.kind {
      case .judged(let guidance):
        for question in guidance { page.add(question.text, lead: "  \(question.id)  ") }
      case .cases(let keyQuestions):
        for question in keyQuestions { addKeyQuestion(question) }
      }
    }
  }

  private mutating func addKeyQuestion(_ index: Int) {
    add(framework.questions[index], indent: 2)
    for prompt in framework.prompts(of: index) { add(prompt, indent: 4) }
  }

  private mutating func add(_ question: Question, indent: Int) {
    page.add(question.text, lead: String(repeating: " ", count: indent) + "\(question.id)  ")
  }

  private mutating func addScale() {
    page.heading("Scale")
    var table = TextTable([
      .init(title: "Rating"), .init(title: "Word"), .init(title: "From %", isRightAligned: true),
      .init(title: "Points", isRightAligned: true),
      .init(title: "Overall from", isRightAligned: true),
    ])
    for band in framework.scale {
      let overall = framework.overall.first { $0.rating == band.rating }
      table.add([
        StyledText(band.name, Palette.style(of: band.rating, framework)),
        StyledText(band.id.rawValue), StyledText(String(band.from)),
        StyledText(String(band.points)), StyledText(overall.map { String($0.from) } ?? ""),
      ])
    }
    page.add(table)
  }

  private mutating func addLimits() {
    if framework.limits.isEmpty { return }
    page.heading("Limits")
    for limit in framework.limits { page.add(limit.because, lead: "  \(limit.name): ") }
  }

  private mutating func addFacts() {
    page.heading("Facts of a case")
    var table = TextTable([
      .init(title: "Name"), .init(title: "Meaning"), .init(title: "Values", isFlexible: true),
    ])
    for fact in framework.facts.values {
      table.add([StyledText(fact.id.rawValue), StyledText(fact.name), StyledText(fact.values)])
    }
    page.add(table)
  }

  private mutating func addReasons() {
    if framework.reasons.isEmpty { return }
    page.heading("Reasons why a question may not apply")
    for reason in framework.reasons.values {
      let questions = framework.questions.filter { $0.reasons.contains(reason.id) }
      page.add(
        questions.map(\.id.text).joined(separator: ", "),
        lead: "  \(reason.id)  \(reason.name): ")
    }
  }

  private mutating func addChecks() {
    if framework.checks.isEmpty { return }
    page.heading("Checks on leaving a section")
    for check in framework.checks {
      page.add(check.words, lead: "  \(check.name) (\(check.kind.rawValue)): ")
    }
  }
}

extension FactField {
  /// The values it takes, in words.
  fileprivate var values: String {
    switch kind {
    case .choice(let choices): choices.map(\.id).joined(separator: ", ")
    case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .date: "a date such as 2026-11-23"
    case .code: "a short code"
    }
  }
}
