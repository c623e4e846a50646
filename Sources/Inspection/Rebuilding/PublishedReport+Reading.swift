import OrderedCollections
package import Standards

extension PublishedReport {
  /// Reads the file of a report.
  ///
  /// - Throws: Every fault of the file with its path and line.
  package init(parsing bytes: [UInt8]) throws(JSONFaults) {
    self = try JSONReader.reading(bytes, Self.init)
  }

  private init(_ reader: JSONReader) {
    reader.allow(
      "format", "id", "service", "published", "framework", "fieldworkStarted", "sample",
      "keyQuestions", "ratings", "score", "overall", "decisions", "notes",
      "plan")
    _ = reader.required("format")?.choice([Self.format: Self.format])
    id = reader.text("id")
    service = reader.text("service")
    published = reader.text("published")
    framework = reader.text("framework")
    fieldworkStarted = reader.optionalText("fieldworkStarted")
    samples = reader.required("sample")?.dictionary(Sample.init) ?? [:]
    figures = reader.required("keyQuestions")?.dictionary(Figure.init) ?? [:]
    ratings = reader.required("ratings")?.dictionary { $0.text() } ?? [:]
    score = reader.number("score", in: 0...1_000)
    overall = reader.text("overall")
    decisions = reader.elements("decisions").map(Remark.init)
    notes = reader.elements("notes").map(Remark.init)
    plan = reader.member("plan")?.value
  }
}

extension JSONReader {
  /// The members of an object, each read the same way; none where it is left out.
  fileprivate func dictionary<Value>(
    _ key: String, _ read: (JSONReader) -> Value
  ) -> OrderedDictionary<String, Value> {
    member(key)?.dictionary(read) ?? [:]
  }

  fileprivate func dictionary<Value>(
    _ read: (JSONReader) -> Value
  ) -> OrderedDictionary<String, Value> {
    OrderedDictionary(members().map { ($0.key, read($0.reader)) }) { first, _ in first }
  }

  /// The numbers of an object, none above a limit.
  fileprivate func counts(upTo limit: Int) -> OrderedDictionary<String, Int> {
    dictionary { $0.number(in: 0...limit) }
  }
}

extension PublishedReport.Sample {
  fileprivate init(_ reader: JSONReader) {
    reader.allow("cases", "facts", "oversight")
    let cases = reader.number("cases", in: 1...1_000)
    self.cases = cases
    facts = reader.dictionary("facts") { $0.counts(upTo: cases) }
    oversight = reader.member("oversight").map(PublishedReport.Oversight.init)
  }
}

extension PublishedReport.Oversight {
  fileprivate init(_ reader: JSONReader) {
    reader.allow("yes", "no")
    yes = reader.number("yes", in: 0...1_000)
    no = reader.number("no", in: 0...1_000)
  }
}

extension PublishedReport.Figure {
  fileprivate init(_ reader: JSONReader) {
    reader.allow("yes", "of", "prompts", "promptsOf", "notApplicable")
    let relevant = reader.number("of", in: 1...1_000)
    self.relevant = relevant
    yes = reader.number("yes", in: 0...relevant)
    promptCases = reader.member("promptsOf")?.number(in: relevant...1_000) ?? relevant
    let notApplicable = reader.member("notApplicable")?.counts(upTo: relevant) ?? [:]
    prompts = zip("abcdefghijklmnopqrstuvwxyz", reader.elements("prompts")).map { letter, count in
      let notApplicable = notApplicable[String(letter)] ?? 0
      return PublishedReport.Prompt(
        yes: count.number(in: 0...(relevant - notApplicable)), notApplicable: notApplicable)
    }
  }
}

extension PublishedReport.Remark {
  fileprivate init(_ reader: JSONReader) {
    reader.allow("standard", "text")
    standard = reader.text("standard")
    text = reader.text("text")
  }
}
