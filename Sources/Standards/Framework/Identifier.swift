/// A word that names one thing of a framework, typed by what it names.
///
/// Which words there are is said by the framework file; the type keeps a fact's name from being
/// used where a case type's is meant.
package struct Identifier<Named>: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.rawValue = value }
}

extension Identifier: CustomStringConvertible {
  package var description: String { rawValue }
}
