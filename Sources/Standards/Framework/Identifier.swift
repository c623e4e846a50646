/// A word that names one thing of a framework, typed by what it names.
///
/// Which words there are is said by the framework file; the type keeps a fact's name from being
/// used where a case type's is meant.
package struct Identifier<Named>: RawRepresentable, Hashable, Sendable {
  /// The word as it stands in framework files, documents and ledgers.
  package let rawValue: String

  /// Takes a word, whether or not a framework has it.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Takes a word, whether or not a framework has it.
  package init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Takes a word that is written in code, such as one of the interchange.
  package init(stringLiteral value: String) { self.rawValue = value }
}

extension Identifier: CustomStringConvertible {
  /// The bare word.
  package var description: String { rawValue }
}
