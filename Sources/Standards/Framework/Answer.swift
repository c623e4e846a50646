/// What an inspector answers to one question of one case.
package enum Answer: UInt8, Hashable, Sendable, CaseIterable {
  case yes
  case no
  /// "Not applicable" of a prompt, "not relevant" of a key question.
  case notApplicable
}
