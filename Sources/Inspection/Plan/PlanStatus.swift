/// How far an action has come; the raw value stands in the file.
package enum PlanStatus: String, Hashable, Sendable, CaseIterable {
  case notStarted
  case underWay
  case done

  /// The status in words.
  package var name: String {
    switch self {
    case .notStarted: "Not started"
    case .underWay: "Under way"
    case .done: "Done"
    }
  }
}
