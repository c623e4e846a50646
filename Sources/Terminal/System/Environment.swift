internal import Glibc

/// The variables that a program is started with, replaceable in tests.
package struct Environment: Sendable {
  /// The variables of this process.
  package static let process = Environment { name in
    getenv(name).map { String(cString: $0) }
  }

  private let lookUp: @Sendable (String) -> String?

  /// Creates an environment from a way to look variables up.
  package init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  /// The value of a variable, or `nil` where it is not set.
  package subscript(name: String) -> String? { lookUp(name) }

  /// Tells whether a variable is set to something.
  package func isSet(_ name: String) -> Bool {
    self[name]?.isEmpty == false
  }

  /// Tells whether a variable is set, and to nothing that says no.
  package func isOn(_ name: String) -> Bool {
    isSet(name) && self[name] != "0" && self[name]?.lowercased() != "false"
  }
}

extension Environment: ExpressibleByDictionaryLiteral {
  /// Creates an environment of a few variables.
  package init(dictionaryLiteral elements: (String, String)...) {
    let variables = Dictionary(elements) { _, last in last }
    self.init { variables[$0] }
  }
}
