/// One thing wrong in a JSON text: where it stands and what it is.
package struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong; the words are in `JSONFault+Message.swift`.
  package enum Problem: Hashable, Sendable {
    /// The text is no JSON, so nothing else was looked at.
    case syntax(JSONSyntaxError.Problem)
    /// A member that must be there is not; its key.
    case missing(String)
    /// A value of one kind where another belongs, both in words.
    case wrongKind(expected: String, found: String)
    case unknownKey
    /// A word that is none of those allowed here.
    case unknownValue(String, allowed: [String])
    /// A word that names nothing defined, and what it should have named.
    case unknownReference(String, to: String)
    /// What may stand once and stands twice.
    case duplicate(String)
    /// A number, or how many elements there are, and what was allowed.
    case outOfRange(Int, ClosedRange<Int>)
    case empty
    /// The most characters that were allowed.
    case tooLong(Int)
    /// A number or letter out of order; what should stand there.
    case outOfOrder(expected: String)
    /// A rule that could never come to apply.
    case unreachable
    /// What is defined and no such thing names, which is most often a slip of spelling.
    case unused(String)
    /// Refused by a rule of another room, in that room's words.
    case refused(String)
  }

  /// Where it stands.
  package let path: JSONPath
  /// What is wrong there.
  package let problem: Problem
  /// The line of the text, counted from 1; 0 until it was looked up.
  package var line: Int

  /// Makes a fault at a path; its line is not looked up.
  package init(_ path: JSONPath, _ problem: Problem, line: Int = 0) {
    self.path = path
    self.problem = problem
    self.line = line
  }
}
