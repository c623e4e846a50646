/// A text that is not JSON: what is wrong and on which line.
package struct JSONSyntaxError: Error, Hashable {
  /// What the parser met.
  package enum Problem: Hashable, Sendable {
    case unexpectedEnd
    case unexpectedCharacter(Character)
    case badNumber
    case badEscape
    case badEncoding
    case controlCharacterInText
    case duplicateKey(String)
    case tooDeep
    case textAfterEnd
  }

  /// What the parser met where it stopped.
  package let problem: Problem
  /// The line of the text, counted from 1.
  package let line: Int
}
