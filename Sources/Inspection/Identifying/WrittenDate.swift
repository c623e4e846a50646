/// A full date at the beginning of some words, in any of the ways people write one.
struct WrittenDate {
  let year: Int
  /// How many words it takes.
  let wordCount: Int

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  init?(_ words: ArraySlice<ScannedText.Word>) {
    let texts = words.prefix(3).map(\.text)
    guard let first = texts.first else { return nil }
    if let year = Self.yearInFigures(first) {
      self.year = year
      wordCount = 1
    } else if texts.count == 3, let year = Self.yearInWords(texts) {
      self.year = year
      wordCount = 3
    } else {
      return nil
    }
  }

  /// `12/03/2010`, `12.3.10`, `2010-03-12`.
  private static func yearInFigures(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    let isYearFirst = parts[0].count == 4
    let (day, year) = isYearFirst ? (2, 0) : (0, 2)
    let isDate = (1...31).contains(numbers[day]) && (1...12).contains(numbers[1])
    return isDate && [2, 4].contains(parts[year].count) ? numbers[year] : nil
  }

  /// `12th March 2010`, `March 12, 2010`.
  private static func yearInWords(_ texts: [String]) -> Int? {
    guard let year = Int(texts[2]), year > 999 else { return nil }
    let isDate =
      isDay(texts[0]) && isMonth(texts[1]) || isMonth(texts[0]) && isDay(texts[1])
    return isDate ? year : nil
  }

  private static func isDay(_ text: String) -> Bool {
    let digits = text.prefix(while: \.isNumber)
    let rest = text.dropFirst(digits.count).lowercased()
    return Int(digits).map((1...31).contains) ?? false
      && ["", "st", "nd", "rd", "th"].contains(rest)
  }

  private static func isMonth(_ text: String) -> Bool {
    text.count > 2 && months.contains(text.prefix(3).lowercased())
      && text.lowercased().allSatisfy(\.isLetter)
  }
}
