/// The printed number of a standard or a question, such as `2.1`, `2.1.1` or `2.1.1.a`.
///
/// Two parts name a standard, three a key question, four a prompt. A single word, such as
/// `oversight`, names a question that stands outside the standards. Identities sort as printed:
/// `2.10` after `2.9`, words last.
package struct QuestionID: Hashable, Sendable {
  /// The number as it is printed.
  package let text: String

  /// Reads a number as it is printed; parts are digits or letters and none is empty.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 4, parts.allSatisfy(\.isNumberOrWord) else { return nil }
    self.text = text
  }

  /// Takes a text as it is, for a reader that has noted its fault.
  init(unchecked text: String) { self.text = text }

  /// The parts between the dots.
  var parts: [Substring] { text.split(separator: ".") }

  /// How far down the number goes: 2 a standard, 3 a key question, 4 a prompt, 1 a word.
  package var depth: Int { parts.count }

  /// The number one level up; nil for a word.
  package var parent: QuestionID? {
    let parts = parts
    return parts.count > 1 ? QuestionID(parts.dropLast().joined(separator: ".")) : nil
  }

  /// The standard that this number belongs to, `2.1` of `2.1.1.a`; nil for a word.
  package var standard: QuestionID? {
    guard let first = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let rest = text.utf8[text.utf8.index(after: first)...]
    let end = rest.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
    return QuestionID(unchecked: String(text[..<end]))
  }

  /// The last part: the letter of a prompt.
  package var letter: String { parts.last.map(String.init) ?? "" }
}

extension Substring {
  fileprivate var isNumberOrWord: Bool {
    !isEmpty && (utf8.allSatisfy(\.isDigit) || utf8.allSatisfy(\.isLetter))
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension QuestionID: Comparable {
  /// Whether one stands before another in print: by numbers, not digits, and words last.
  package static func < (one: QuestionID, other: QuestionID) -> Bool {
    if one.depth == 1 || other.depth == 1, (one.depth == 1) != (other.depth == 1) {
      return other.depth == 1
    }
    for (left, right) in zip(one.parts, other.parts) where left != right {
      switch (Int(left), Int(right)) {
      case (let left?, let right?) where left == right: continue
      case (let left?, let right?): return left < right
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil):
        return (left.count, String(left)) < (right.count, String(right))
      }
    }
    return (one.depth, one.text) < (other.depth, other.text)
  }
}

extension QuestionID: CustomStringConvertible {
  /// The number as it is printed.
  package var description: String { text }
}
