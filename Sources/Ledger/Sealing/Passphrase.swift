import Foundation

/// A passphrase as somebody typed it.
///
/// Letters are composed, so that keyboards which spell é differently give the same bytes.
package struct Passphrase: Hashable, Sendable {
  /// The least number of characters that may protect anything.
  package static let minimumCount = 12

  let bytes: [UInt8]

  /// What somebody tries to open something with; it may be anything.
  package init(attempt text: String) {
    bytes = Array(text.precomposedStringWithCanonicalMapping.utf8)
  }

  /// What somebody wants to protect something with; nil where it is too short.
  package init?(new text: String) {
    guard text.count >= Self.minimumCount else { return nil }
    self.init(attempt: text)
  }
}

extension Passphrase: CustomStringConvertible, CustomReflectable {
  /// Never the characters: a message or a dump must not show them.
  package var description: String { "passphrase" }

  /// Nothing of it.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
