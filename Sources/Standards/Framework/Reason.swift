/// Why a question may not apply to a case.
package struct Reason: Hashable, Sendable {
  package let id: Identifier<Reason>
  package let name: String
}
