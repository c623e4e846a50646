/// A group of standards about one kind of work.
package struct Domain: Sendable {
  /// The printed number, such as `2`, with which its standards begin.
  package let id: String
  /// The domain as people read it, up to 60 characters.
  package let name: String
  /// Types of the cases that its standards are about; empty where they are about none.
  package let caseTypes: [Identifier<CaseType>]
  /// Indices of its standards.
  package let standards: Range<Int>
}
