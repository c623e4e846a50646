import Standards

// The corpus of damaged frameworks; each is the made-up edition with one fragment replaced.

extension Damage {
  static let keys = [
    Damage(
      "missing key", #""title": "Harbour visits","#, "", "$", .missing("title"), line: "{"),
    Damage(
      "unknown key", #""revision": 7,"#, #""revision": 7, "colour": "red","#, "$.colour",
      .unknownKey),
    Damage(
      "wrong kind", #""revision": 7,"#, #""revision": "7","#, "$.revision",
      .wrongKind(expected: "a whole number", found: "a text")),
    Damage(
      "number out of range", #""revision": 7,"#, #""revision": 0,"#, "$.revision",
      .outOfRange(0, 1...9999)),
    Damage("empty text", #""title": "Harbour visits""#, #""title": """#, "$.title", .empty),
    Damage(
      "text too long", #""letter": "P""#, #""letter": "Poor""#, "$.scale[0].letter", .tooLong(2)),
    Damage(
      "other format", "caseaudit-framework/1", "caseaudit-framework/2", "$.format",
      .unknownValue("caseaudit-framework/2", allowed: ["caseaudit-framework/1"])),
    Damage(
      "format of the wrong kind", #""caseaudit-framework/1""#, "1", "$.format",
      .wrongKind(expected: "a text", found: "a number"), line: #""format": 1"#),
    Damage(
      "missing sample window", #""window": {"opensDaysBefore": 180, "closesDaysBefore": 30},"#, "",
      "$.sample", .missing("window"), line: #""sample""#),
    Damage(
      "window that closes before it opens", #""opensDaysBefore": 180"#, #""opensDaysBefore": 30"#,
      "$.sample.window.closesDaysBefore", .unreachable),
  ]

  static let scale = [
    Damage(
      "bands out of order", #""points": 3, "from": 55"#, #""points": 3, "from": 40"#,
      "$.scale[2].from", .unreachable),
    Damage(
      "points that fall", #""points": 4, "from": 70"#, #""points": 2, "from": 70"#,
      "$.scale[3].points", .outOfRange(2, 3...100)),
    Damage(
      "first band above nothing", #""points": 0, "from": 0"#, #""points": 0, "from": 5"#,
      "$.scale[0].from", .outOfOrder(expected: "0")),
    Damage(
      "band twice", #"{"id": "weak""#, #"{"id": "poor""#, "$.scale[1].id", .duplicate("poor"),
      line: #""name": "Weak""#),
    Damage(
      "overall rating twice", #"{"rating": "fine", "from": 15}"#,
      #"{"rating": "fair", "from": 15}"#, "$.overall[2].rating", .duplicate("fair")),
    Damage(
      "overall bands out of order", #"{"rating": "fine", "from": 15}"#,
      #"{"rating": "fine", "from": 8}"#, "$.overall[2].from", .unreachable),
    Damage(
      "overall band above every score", #"{"rating": "excellent", "from": 21}"#,
      #"{"rating": "excellent", "from": 25}"#, "$.overall[3].from", .unreachable),
    Damage(
      "unknown overall rating", #"{"rating": "fine", "from": 15}"#,
      #"{"rating": "good", "from": 15}"#, "$.overall[2].rating",
      .unknownValue("good", allowed: ["poor", "weak", "fair", "fine", "excellent"])),
    Damage(
      "unknown rounding", #""exact""#, #""bankers""#, "$.rounding",
      .unknownValue("bankers", allowed: ["roundThenBand", "exact"])),
    Damage(
      "unknown denominator", #""denominator": "relevantCases""#, #""denominator": "someCases""#,
      "$.denominator", .unknownValue("someCases", allowed: ["allCases", "relevantCases"])),
  ]

  static let rules = [
    Damage(
      "limit to an unknown standard", #""caps": "2.1""#, #""caps": "2.3""#, "$.limits[0].caps",
      .unknownReference("2.3", to: "standard")),
    Damage(
      "limit looking at an unknown standard", #""of": ["1.1", "3.2", "2.1"]"#,
      #""of": ["1.1", "3.2", "9.9"]"#, "$.limits[1].when.of[2]",
      .unknownReference("9.9", to: "standard")),
    Damage(
      "limit looking at one standard twice", #""of": ["1.1", "3.2", "2.1"]"#,
      #""of": ["1.1", "3.2", "1.1"]"#, "$.limits[1].when.of[2]", .duplicate("1.1")),
    Damage(
      "limit looking at nothing", #""of": ["3.1"]"#, #""of": []"#, "$.limits[0].when.of", .empty),
    Damage(
      "limit at the highest rating", #""atMost": "fair""#, #""atMost": "excellent""#,
      "$.limits[0].atMost", .unreachable),
    Damage(
      "limit that never bites", #""atLeast": "fine""#, #""atLeast": "poor""#,
      "$.limits[0].when.atLeast", .unreachable),
    Damage(
      "limit twice", #""id": "leaders""#, #""id": "victims""#, "$.limits[1].id",
      .duplicate("victims"), line: "\"id\": \"victims\",\n      \"name\": \"Leaders limit\""),
    Damage(
      "share above all", #""fewerThanPercent": 60"#, #""fewerThanPercent": 101"#,
      "$.limits[1].when.fewerThanPercent", .outOfRange(101, 1...100)),
    Damage(
      "unknown trigger", #""smallSample": {"cases": 3}"#, #""tinySample": {"cases": 3}"#,
      "$.triggers.tinySample", .unknownKey),
    Damage(
      "trigger without its number", #""nearBoundary": {"points": 2}"#, #""nearBoundary": {}"#,
      "$.triggers.nearBoundary", .missing("points")),
  ]

  static let vocabulary = [
    Damage(
      "unused theme", #"{"id": "safety", "name": "Safety"}"#,
      #"{"id": "safety", "name": "Safety"}, {"id": "health", "name": "Health"}"#, "$.themes[1]",
      .unused("prompt")),
    Damage(
      "theme twice, and one unused after it", #"{"id": "safety", "name": "Safety"}"#,
      #"{"id": "safety", "name": "Safety"}, {"id": "safety", "name": "Safe"}, "#
        + #"{"id": "health", "name": "Health"}"#, "$.themes[2]", .unused("prompt"),
      besides: .duplicate("safety")),
    Damage(
      "unknown theme", #""themes": ["victims"]"#, #""themes": ["victims", "weather"]"#,
      "$.domains[2].standards[0].keyQuestions[0].prompts[0].themes[1]",
      .unknownReference("weather", to: "theme")),
    Damage(
      "unused case type", #""prefix": "V"}"#,
      #""prefix": "V"}, {"id": "call", "name": "Call", "short": "call", "prefix": "K"}"#,
      "$.caseTypes[1]", .unused("domain")),
    Damage(
      "prefix twice", #""prefix": "V"}"#,
      #""prefix": "V"}, {"id": "visit2", "name": "Call", "short": "call", "prefix": "V"}"#,
      "$.caseTypes[1].prefix", .duplicate("V"), besides: .unused("domain")),
    Damage(
      "unknown sized type", #""sized": "visit""#, #""sized": "call""#, "$.sample.sized",
      .unknownReference("call", to: "case type")),
    Damage(
      "sized of the wrong kind", #""sized": "visit""#, #""sized": 1"#, "$.sample.sized",
      .wrongKind(expected: "a text", found: "a number")),
    Damage(
      "empty reference", #""sized": "visit""#, #""sized": """#, "$.sample.sized",
      .unknownReference("", to: "case type")),
    Damage(
      "unknown stratum", #""strata": ["concern"]"#, #""strata": ["tide"]"#, "$.sample.strata[0]",
      .unknownReference("tide", to: "fact")),
    Damage(
      "stratum without a name", #""strata": ["concern"]"#, #""strata": [""]"#, "$.sample.strata[0]",
      .unknownReference("", to: "fact")),
    Damage(
      "fact twice", #"{"id": "visitor""#, #"{"id": "crew""#, "$.facts[4].id", .duplicate("crew"),
      line: #""name": "Visitor""#),
    Damage(
      "fact with a reserved name", #"{"id": "visitor""#, #"{"id": "type""#, "$.facts[4].id",
      .duplicate("type")),
    Damage(
      "choice twice", #"{"id": "boat", "name""#, #"{"id": "quay", "name""#,
      "$.facts[0].values[1].id", .duplicate("quay"), besides: .unreachable),
    Damage(
      "unknown kind of fact", #""kind": "code""#, #""kind": "colour""#, "$.facts[4].kind",
      .unknownValue("colour", allowed: ["choice", "number", "date", "code"])),
    Damage(
      "values of a fact that takes none", #""kind": "code""#, #""kind": "code", "values": []"#,
      "$.facts[4].values", .unknownKey),
    Damage(
      "range upside down", #""from": 1, "to": 9"#, #""from": 10, "to": 9"#, "$.facts[3].to",
      .outOfRange(9, 10...1_000_000)),
    Damage(
      "number without its range", #""from": 1, "to": 9"#, #""from": 1"#, "$.facts[3]",
      .missing("to"), line: "\"id\": \"crew\""),
  ]

  private static let keyQuestion = "$.domains[1].standards[0].keyQuestions"

  static let questions = [
    Damage(
      "prompt letter out of order", #""id": "2.1.1.b""#, #""id": "2.1.1.c""#,
      "\(keyQuestion)[0].prompts[1].id", .outOfOrder(expected: "2.1.1.b")),
    Damage(
      "key question out of order", #""id": "2.2.1","#, #""id": "2.2.2","#,
      "$.domains[1].standards[1].keyQuestions[0].id", .outOfOrder(expected: "2.2.1")),
    Damage(
      "standard of another domain", #""id": "3.2","#, #""id": "4.2","#,
      "$.domains[2].standards[1].id", .outOfOrder(expected: "3.…"),
      besides: .unknownReference("3.2", to: "standard")),
    Damage(
      "unknown kind of standard", "\"kind\": \"judged\",\n          \"scored\": false",
      "\"kind\": \"guessed\",\n          \"scored\": false", "$.domains[2].standards[1].kind",
      .unknownValue("guessed", allowed: ["judged", "cases"])),
    Damage(
      "condition that no case can meet", #""is": ["boat"]"#, #""is": ["boat", "plane"]"#,
      "\(keyQuestion)[1].askedOf.is[1]", .unreachable),
    Damage(
      "condition on a fact without choices", #""fact": "setting", "is": ["boat"]"#,
      #""fact": "crew", "is": ["3"]"#, "\(keyQuestion)[1].askedOf.is[0]", .unreachable),
    Damage(
      "condition on an unknown fact", #""fact": "setting""#, #""fact": "tide""#,
      "\(keyQuestion)[1].askedOf.fact", .unknownReference("tide", to: "fact")),
    Damage(
      "empty condition", #""is": ["boat"]"#, #""is": []"#, "\(keyQuestion)[1].askedOf.is", .empty),
    Damage(
      "proposal without a reason", #", "because": "The concern was judged low.""#, "",
      "\(keyQuestion)[0].relevance.propose", .missing("because"), line: #""propose""#),
    Damage(
      "relevance where all cases count", #""denominator": "relevantCases""#,
      #""denominator": "allCases""#, "\(keyQuestion)[0].relevance", .unreachable,
      line: #""relevance""#),
    Damage(
      "no prompts", #""prompts": [{"id": "2.2.1.a", "text": "Actions recorded"}]"#,
      #""prompts": []"#, "$.domains[1].standards[1].keyQuestions[0].prompts", .empty),
    Damage(
      "prompt too long", #""text": "Actions recorded""#,
      "\"text\": \"\(String(repeating: "x", count: 101))\"",
      "$.domains[1].standards[1].keyQuestions[0].prompts[0].text", .tooLong(100)),
    Damage(
      "oversight with a number", #""id": "supervision""#, #""id": "2.1.1""#, "$.oversight.id",
      .outOfOrder(expected: "oversight"), line: #""oversight""#),
    Damage(
      "truth of the wrong kind", #""whereApplicable": true"#, #""whereApplicable": "yes""#,
      "\(keyQuestion)[0].prompts[1].whereApplicable",
      .wrongKind(expected: "true or false", found: "a text")),
  ]

  private static let unsafe = "$.oversightRules[1].when.all"

  static let oversight = [
    Damage(
      "unknown severity", #""severity": "high""#, #""severity": "dire""#,
      "$.oversightRules[0].severity", .unknownValue("dire", allowed: ["high", "medium", "low"])),
    Damage(
      "oversight rule twice", #""id": "checks""#, #""id": "unseen""#, "$.oversightRules[1].id",
      .duplicate("unseen"), line: "\"id\": \"unseen\",\n      \"name\": \"Unsafe"),
    Damage(
      "action without a role", #""action": {"for": "visitor", "#, #""action": {"#,
      "$.oversightRules[1].action", .missing("for"), line: #""action": {"text": "Say"#),
    Damage(
      "condition of no kind", #"{"kind": "oversight", "is": "no"}"#, #"{"is": "no"}"#,
      "$.oversightRules[0].when",
      .missing(
        "answer” or “theme” or “kind” or “fact” or “compare” or “days” or “all” or “any” or “not")),
    Damage(
      "condition of two kinds", #"{"kind": "oversight", "is": "no"}"#,
      #"{"theme": "safety", "kind": "oversight", "is": "no"}"#, "$.oversightRules[0].when",
      .duplicate("kind")),
    Damage(
      "condition that is a list", #"{"kind": "oversight", "is": "no"}"#, #"["supervision"]"#,
      "$.oversightRules[0].when", .wrongKind(expected: "an object", found: "a list")),
    Damage(
      "question that is not there", #""kind": "oversight""#, #""answer": "9.9.9""#,
      "$.oversightRules[0].when.answer", .unknownReference("9.9.9", to: "question")),
    Damage(
      "answer that no question takes", #""kind": "oversight", "is": "no""#,
      #""kind": "oversight", "is": "notApplicable""#, "$.oversightRules[0].when.is",
      .unreachable),
    Damage(
      "theme that is not there", #""theme": "safety", "is""#, #""theme": "weather", "is""#,
      "\(unsafe)[1].theme", .unknownReference("weather", to: "theme")),
    Damage(
      "more standards than there are", #""inStandards": 1"#, #""inStandards": 2"#,
      "\(unsafe)[1].inStandards", .unreachable),
    Damage(
      "note that is not missing", #""note": "missing""#, #""note": "there""#,
      "\(unsafe)[1].note", .unknownValue("there", allowed: ["missing"])),
    Damage(
      "fact value that no case has", #"{"fact": "concern", "is": ["high"]}"#,
      #"{"fact": "concern", "is": ["dire"]}"#, "\(unsafe)[0].is[0]", .unreachable),
    Damage(
      "missing that is never so", #""missing": true"#, #""missing": false"#,
      "\(unsafe)[2].not.missing", .unreachable),
    Damage(
      "unlike facts compared", #"{"fact": "concern", "is": ["high"]}"#,
      #"{"compare": ["concern", "setting"], "how": "higher"}"#, "\(unsafe)[0].compare[1]",
      .unreachable),
    Damage(
      "one fact compared", #"{"fact": "concern", "is": ["high"]}"#,
      #"{"compare": ["concern"], "how": "higher"}"#, "\(unsafe)[0].compare", .outOfRange(1, 2...2)),
    Damage(
      "days from what is no date", #""days": {"from": "visitedOn""#, #""days": {"from": "crew""#,
      "\(unsafe)[3].days.from", .unreachable),
    Damage(
      "days without a number", #", "moreThan": 7, "fewerThan": 99"#, "", "\(unsafe)[3]",
      .missing("moreThan"), line: #""days": {"from""#),
    Damage(
      "no number of days between", #""fewerThan": 99"#, #""fewerThan": 8"#,
      "\(unsafe)[3].fewerThan", .unreachable),
    Damage(
      "small number of one", #""disclosure": {"fewest": 3"#, #""disclosure": {"fewest": 1"#,
      "$.disclosure.fewest", .outOfRange(1, 2...100)),
    Damage(
      "group that is no fact", #""by": ["setting"]"#, #""by": ["crews"]"#, "$.disclosure.by[0]",
      .unknownReference("crews", to: "fact")),
  ]
}
