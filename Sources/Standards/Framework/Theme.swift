/// A subject that runs across standards.
package struct Theme: Hashable, Sendable {
  /// The word by which questions name it.
  package let id: Identifier<Theme>
  /// The theme as people read it, up to 60 characters.
  package let name: String
}
