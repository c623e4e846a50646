/// Finds words in free text that may tell who somebody is.
///
/// It warns people and decides nothing, so it would rather miss a rare form than cry at every
/// line: institutions, months, words of the framework and the name of the service are no names.
package struct IdentifyingText: Sendable {
  /// What words look like.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case dateOfBirth
    case postcode
    case telephone
    case email
    case name
  }

  /// Words that look like something.
  package struct Finding: Hashable, Sendable {
    /// What they look like.
    package let kind: Kind
    /// As they stand in the text.
    package let words: String
  }

  /// A person inspected as a child is older than this, and so is everybody of their family whose
  /// birth would be told.
  private static let youngest = 8

  private let thisYear: Int
  /// Words, in lower case, that begin sentences or belong together without being names.
  private let ordinary: Set<String>
  /// Words, in lower case, that no name stands beside.
  private let institutional: Set<String>

  /// - Parameters:
  ///   - thisYear: tells a date of birth from a date of work.
  ///   - ordinary: words of the framework, in lower case.
  ///   - service: the name of the service.
  package init(thisYear: Int, ordinary: Set<String> = [], service: String = "") {
    self.thisYear = thisYear
    self.ordinary = ordinary.union(PlainWords.ordinary)
    institutional = PlainWords.institutional.union(
      ScannedText(service).words.map { $0.text.lowercased() })
  }

  /// What a text holds, in the order of kinds, nothing twice.
  package func findings(in text: String) -> [Finding] {
    let scanned = ScannedText(text)
    let words = scanned.words
    let addresses = words.indices.filter { words[$0].text.isAddress }.map { $0..<$0 + 1 }
    let found: [(Kind, [Range<Int>])] = [
      (.dateOfBirth, dates(words)), (.postcode, postcodes(words)), (.telephone, numbers(words)),
      (.email, addresses), (.name, names(words)),
    ]
    var seen: Set<Finding> = []
    return found.flatMap { kind, places in
      places.map { Finding(kind: kind, words: scanned.phrase($0)) }
    }.filter { seen.insert($0).inserted }
  }
}

// MARK: - Names

extension IdentifyingText {
  private func names(_ words: [ScannedText.Word]) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for index in words.indices.dropLast() where index >= names.last?.upperBound ?? 0 {
      guard isName(words[index], words[index + 1]) else { continue }
      let more = words[(index + 2)...].prefix { word in
        word.isJoined && word.text.isCapitalised
          && !institutional.contains(word.text.lowercased())
      }
      names.append(index..<index + 2 + more.count)
    }
    return names
  }

  private func isName(_ first: ScannedText.Word, _ second: ScannedText.Word) -> Bool {
    guard second.isJoined, first.text.isCapitalised, second.text.isCapitalised else { return false }
    let pair = [first.text.lowercased(), second.text.lowercased()]
    guard pair.allSatisfy({ !institutional.contains($0) }) else { return false }
    if PlainWords.titles.contains(pair[0]) { return true }
    if first.startsSentence { return !isOrdinary(pair[0]) && !ordinary.contains(pair[1]) }
    return !pair.allSatisfy(ordinary.contains)
  }

  /// Whether a word begins sentences: one of the list, a verb or an adverb by its ending.
  private func isOrdinary(_ word: String) -> Bool {
    if ordinary.contains(word) { return true }
    let isInflected = ["ed", "ing", "ly"].contains { word.hasSuffix($0) }
    return isInflected && !PlainWords.inflectedNames.contains(word)
  }
}

// MARK: - Dates of birth

extension IdentifyingText {
  private func dates(_ words: [ScannedText.Word]) -> [Range<Int>] {
    words.indices.compactMap { index in
      guard let date = WrittenDate(words[index...]) else { return nil }
      let before = words[max(0, index - 4)..<index]
      let isToldAsBirth = before.contains { PlainWords.birth.contains($0.text.lowercased()) }
      guard isToldAsBirth || (1900...max(1900, thisYear - Self.youngest)).contains(date.year) else {
        return nil
      }
      return index..<index + date.wordCount
    }
  }
}

// MARK: - Postcodes and numbers

extension IdentifyingText {
  private func postcodes(_ words: [ScannedText.Word]) -> [Range<Int>] {
    words.indices.compactMap { index in
      let word = words[index].text
      if word.isPostcode { return index..<index + 1 }
      guard index + 1 < words.count, words[index + 1].isJoined else { return nil }
      let second = words[index + 1].text
      return second.count == 3 && (word + second).isPostcode ? index..<index + 2 : nil
    }
  }

  /// Runs of words in figures that together are a telephone number.
  private func numbers(_ words: [ScannedText.Word]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in words.indices where words[index].text.isPartOfNumber {
      if let run = runs.last, run.upperBound == index, !words[index].startsSentence {
        runs[runs.count - 1] = run.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs.filter { run in
      words[run].map(\.text).joined(separator: " ").isTelephoneNumber
    }
  }
}
