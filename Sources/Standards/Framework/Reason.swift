/// Why a question may not apply to a case.
package struct Reason: Hashable, Sendable {
  /// The word by which questions and entries name it.
  package let id: Identifier<Reason>
  /// The reason as people read it, up to 60 characters.
  package let name: String
}
