import OrderedCollections

extension Framework {
  /// The word a framework file begins with.
  package static let format = "caseaudit-framework/1"

  /// Reads and checks a framework file.
  ///
  /// - Throws: `JSONFaults`, all faults of the file, each with its path and line.
  package static func parsing(_ bytes: [UInt8]) throws(JSONFaults) -> Framework {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch { throw JSONFaults(error) }
    var reader = FrameworkReader(JSONReader(json))
    let framework = reader.framework()
    let faults = reader.root.findings.faults
    guard let framework, faults.isEmpty else { throw JSONFaults(faults).located(in: bytes) }
    return framework
  }
}

/// Reads a framework file part by part; a part may rely on those read before it.
struct FrameworkReader {
  let root: JSONReader
  var scale: [Band] = []
  var caseTypes: OrderedDictionary<Identifier<CaseType>, CaseType> = [:]
  var themes: OrderedDictionary<Identifier<Theme>, Theme> = [:]
  var facts: OrderedDictionary<Identifier<FactField>, FactField> = [:]
  var domains: [Domain] = []
  var reasons: OrderedDictionary<Identifier<Reason>, Reason> = [:]
  var standards: [Standard] = []
  var questions: [Question] = []
  /// Until it is read, the rule under which nothing can be unreachable.
  var denominator = DenominatorRule.relevantCases

  init(_ root: JSONReader) { self.root = root }

  /// The framework; nil where a part is missing, which has then been noted as a fault.
  mutating func framework() -> Framework? {
    root.allow(
      "format", "id", "revision", "title", "attribution", "scale", "rounding", "denominator",
      "overall", "triggers", "limits", "caseTypes", "themes", "facts", "domains", "oversight",
      "oversightRules", "today", "disclosure", "sample", "checks", "reasons", "derivedFacts",
      "calibration")
    _ = root.required("format")?.choice([Framework.format: true])
    let (id, revision) = (root.text("id", atMost: 60), root.number("revision", in: 1...9999))
    let (title, attribution) = (root.text("title", atMost: 120), root.text("attribution"))
    readScale()
    let rounding = root.required("rounding")?.choice(Self.roundings) ?? .roundThenBand
    denominator = root.required("denominator")?.choice(Self.denominators) ?? denominator
    readCaseTypes()
    readThemes()
    readFacts()
    readReasons()
    readDomains()
    readOversight()
    checkUse()
    let (overall, triggers, limits, sample) = (overall(), triggers(), limits(), sample())
    let (oversightRules, disclosure) = (oversightRules(), disclosure())
    let (checks, derivedFacts) = (checks(), derivedFacts())
    guard let sample, !questions.isEmpty else { return nil }
    return Framework(
      id: id, revision: revision, title: title, attribution: attribution, scale: scale,
      rounding: rounding, denominator: denominator, overall: overall, triggers: triggers,
      limits: limits,
      caseTypes: caseTypes, themes: themes, facts: facts, domains: domains, standards: standards,
      questions: questions, sample: sample,
      oversightRules: oversightRules, today: today(), disclosure: disclosure, checks: checks,
      reasons: reasons, derivedFacts: derivedFacts, calibration: calibration())
  }

  static let roundings: OrderedDictionary<String, Rounding> = [
    "roundThenBand": .roundThenBand, "exact": .exact,
  ]
  static let denominators: OrderedDictionary<String, DenominatorRule> = [
    "allCases": .allCases, "relevantCases": .relevantCases,
  ]
}

// MARK: - Scale

extension FrameworkReader {
  private mutating func readScale() {
    var ids: Set<String> = []
    for (rank, reader) in root.elementsRequired("scale").enumerated() {
      reader.allow("id", "name", "short", "letter", "points", "from")
      let band = Band(
        rating: Rating(rank: rank), id: Identifier(reader.unique("id", in: &ids)),
        name: reader.text("name", atMost: 40), short: reader.text("short", atMost: 12),
        letter: reader.text("letter", atMost: 2), points: reader.number("points", in: 0...100),
        from: reader.number("from", in: 0...100))
      if rank == 0, band.from != 0 { reader.fault(.outOfOrder(expected: "0"), at: "from") }
      if let below = scale.last {
        if band.from <= below.from { reader.fault(.unreachable, at: "from") }
        if band.points < below.points {
          reader.fault(.outOfRange(band.points, below.points...100), at: "points")
        }
      }
      scale.append(band)
    }
    if scale.count == 1 { root.fault(.outOfRange(1, 2...100), at: "scale") }
  }

  func rating(_ reader: JSONReader?) -> Rating? {
    let names = OrderedDictionary(scale.map { ($0.id.rawValue, $0.rating) }) { first, _ in first }
    return reader?.choice(names)
  }

  private func overall() -> [OverallBand] {
    var bands: [OverallBand] = []
    for reader in root.elementsRequired("overall") {
      reader.allow("rating", "from")
      let rating = rating(reader.required("rating"))
      let band = OverallBand(
        rating: rating ?? Rating(rank: 0), from: reader.number("from", in: 0...10_000))
      if bands.isEmpty, band.from != 0 { reader.fault(.outOfOrder(expected: "0"), at: "from") }
      if let below = bands.last {
        if band.from <= below.from { reader.fault(.unreachable, at: "from") }
        if let rating, rating <= below.rating {
          reader.fault(.duplicate(reader["rating"]), at: "rating")
        }
        if band.from > maximumScore { reader.fault(.unreachable, at: "from") }
      }
      bands.append(band)
    }
    return bands
  }
}

// MARK: - Rules

extension FrameworkReader {
  private var maximumScore: Int {
    standards.count { $0.isScored } * (scale.map(\.points).max() ?? 0)
  }

  private func triggers() -> TriggerRules {
    guard let reader = root.member("triggers") else {
      return TriggerRules(nearBoundary: nil, oneCase: false, smallSample: nil)
    }
    reader.allow("nearBoundary", "oneCase", "smallSample")
    let near = reader.member("nearBoundary")
    near?.allow("points")
    let one = reader.member("oneCase")
    one?.allow("judgements")
    _ = one?.number("judgements", in: 1...1)
    let small = reader.member("smallSample")
    small?.allow("cases")
    return TriggerRules(
      nearBoundary: near?.number("points", in: 0...50), oneCase: one != nil,
      smallSample: small?.number("cases", in: 1...1000))
  }

  private func limits() -> [Limit] {
    var ids: Set<String> = []
    return root.elements("limits").map { reader in
      reader.allow("id", "name", "caps", "atMost", "when", "because")
      let when = reader.required("when")
      when?.allow("of", "atLeast", "fewerThanPercent")
      return Limit(
        id: reader.unique("id", in: &ids), name: reader.text("name", atMost: 60),
        target: target(reader.required("caps")),
        atMost: rating(reader.required("atMost"), besides: scale.last),
        standards: when.map(standardsLookedAt) ?? [],
        atLeast: rating(when?.required("atLeast"), besides: scale.first),
        fewerThanPercent: when?.number("fewerThanPercent", in: 1...100) ?? 1,
        because: reader.text("because", atMost: 300))
    }
  }

  /// A rating that a limit names; at the end of the scale that is given it could never bite.
  private func rating(_ reader: JSONReader?, besides end: Band?) -> Rating {
    if let end, reader?.value.string == end.id.rawValue { reader?.fault(.unreachable) }
    return rating(reader) ?? Rating(rank: 0)
  }

  private func standardsLookedAt(_ reader: JSONReader) -> [Int] {
    var seen: Set<String> = []
    return reader.elementsRequired("of").map { reader in
      if let text = reader.value.string, !seen.insert(text).inserted {
        reader.fault(.duplicate(text))
      }
      return standard(reader)
    }
  }

  private func target(_ reader: JSONReader?) -> Limit.Target {
    guard let reader, reader.value != "overall" else { return .overall }
    return .standard(standard(reader))
  }

  private func standard(_ reader: JSONReader) -> Int {
    let text = reader.text()
    guard let standard = standards.first(where: { $0.id.text == text }) else {
      if reader.value.string != nil { reader.fault(.unknownReference(text, to: "standard")) }
      return 0
    }
    return standard.index
  }

  private func sample() -> SampleRules? {
    guard let reader = root.required("sample") else { return nil }
    reader.allow("confidencePercent", "marginPercent", "sized", "shares", "window", "strata")
    let (opens, closes) = window(reader.required("window"))
    var shares: [Identifier<CaseType>: Int] = [:]
    for member in reader.member("shares")?.members() ?? [] {
      shares[caseType(named: member.key, at: member.reader)] = member.reader.number(in: 0...100)
    }
    return SampleRules(
      confidencePercent: reader.number("confidencePercent", in: 50...99),
      marginPercent: reader.number("marginPercent", in: 1...50),
      sized: reader.required("sized").map(caseType) ?? Identifier(""), shares: shares,
      opensDaysBefore: opens, closesDaysBefore: closes,
      strata: reader.elements("strata").map(fact))
  }

  private func window(_ reader: JSONReader?) -> (opens: Int, closes: Int) {
    guard let reader else { return (0, 0) }
    reader.allow("opensDaysBefore", "closesDaysBefore")
    let opens = reader.number("opensDaysBefore", in: 0...3650)
    let closes = reader.number("closesDaysBefore", in: 0...3650)
    if opens <= closes { reader.fault(.unreachable, at: "closesDaysBefore") }
    return (opens, closes)
  }
}

// MARK: - Vocabulary

extension FrameworkReader {
  private mutating func readCaseTypes() {
    var ids: Set<String> = []
    var prefixes: Set<String> = []
    for reader in root.elementsRequired("caseTypes") {
      reader.allow("id", "name", "short", "prefix")
      let type = CaseType(
        id: Identifier(reader.unique("id", in: &ids)), name: reader.text("name", atMost: 60),
        short: reader.text("short", atMost: 24), prefix: reader.unique("prefix", in: &prefixes))
      caseTypes[type.id] = type
    }
  }

  private mutating func readThemes() {
    var ids: Set<String> = []
    for reader in root.elements("themes") {
      reader.allow("id", "name")
      let theme = Theme(
        id: Identifier(reader.unique("id", in: &ids)), name: reader.text("name", atMost: 60))
      themes[theme.id] = theme
    }
  }

  private mutating func readFacts() {
    // The other columns of a list of cases (`interchange.md`, `case import`).
    var ids: Set<String> = ["reference", "type"]
    for reader in root.elementsRequired("facts") {
      let fact = FactField(
        id: Identifier(reader.unique("id", in: &ids)), name: reader.text("name", atMost: 60),
        kind: factKind(reader), isJudged: reader.member("judged")?.truth() ?? false,
        help: reader.optionalText("help"))
      facts[fact.id] = fact
    }
  }

  /// The further keys of each kind of fact.
  private static let factKeys = [["values"], ["from", "to"], [], []]

  private func factKind(_ reader: JSONReader) -> FactField.Kind {
    let kinds: OrderedDictionary = ["choice": 0, "number": 1, "date": 2, "code": 3]
    let kind = reader.required("kind")?.choice(kinds)
    reader.allow(["id", "name", "kind", "judged", "help"] + (kind.map { Self.factKeys[$0] } ?? []))
    switch kind {
    case 0: return .choice(choices(reader))
    case 1:
      let from = reader.number("from", in: 0...1_000_000)
      return .number(from...max(from, reader.number("to", in: from...1_000_000)))
    case 2: return .date
    default: return .code
    }
  }

  private func choices(_ reader: JSONReader) -> [FactField.Choice] {
    var ids: Set<String> = []
    return reader.elementsRequired("values").map { reader in
      reader.allow("id", "name", "caseTypes")
      return FactField.Choice(
        id: reader.unique("id", in: &ids), name: reader.text("name", atMost: 60),
        caseTypes: reader.elements("caseTypes").map(caseType))
    }
  }

  func caseType(_ reader: JSONReader) -> Identifier<CaseType> {
    let text = reader.text()
    return reader.value.string == nil ? Identifier(text) : caseType(named: text, at: reader)
  }

  private func caseType(named text: String, at reader: JSONReader) -> Identifier<CaseType> {
    if caseTypes[Identifier(text)] == nil {
      reader.fault(.unknownReference(text, to: "case type"))
    }
    return Identifier(text)
  }

  func fact(_ reader: JSONReader) -> Identifier<FactField> {
    let id = Identifier<FactField>(reader.text())
    if facts[id] == nil, reader.value.string != nil {
      reader.fault(.unknownReference(id.rawValue, to: "fact"))
    }
    return id
  }
}

// MARK: - Use

extension FrameworkReader {
  /// Names what is defined and never used: most often a slip of spelling elsewhere.
  private func checkUse() {
    checkUse(of: "themes", by: "prompt", Set(questions.flatMap(\.themes).map(\.rawValue)))
    checkUse(of: "caseTypes", by: "domain", Set(domains.flatMap(\.caseTypes).map(\.rawValue)))
    checkUse(of: "reasons", by: "question", Set(questions.flatMap(\.reasons).map(\.rawValue)))
  }

  private func checkUse(of list: String, by user: String, _ used: Set<String>) {
    for element in root.elements(list) {
      guard let id = element.value["id"]?.string, !used.contains(id) else { continue }
      element.fault(.unused(user))
    }
  }
}
