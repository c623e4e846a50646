/// A type of case, such as a court disposal.
package struct CaseType: Hashable, Sendable {
  /// The word of the interchange, such as `court`.
  package let id: Identifier<CaseType>
  /// The type as a heading, up to 60 characters.
  package let name: String
  /// The type within a sentence, up to 24 characters.
  package let short: String
  /// What references of such cases begin with, such as `C`; no two types share one.
  package let prefix: String
}
