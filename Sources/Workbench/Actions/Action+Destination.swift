extension Action {
  /// The screen that it leads to, if it does nothing else.
  var destination: Context? {
    switch self {
    case .showOverview: .overview
    case .showCases: .cases
    case .showBandings: .bandings
    case .showStandards: .standards
    case .showInterview: .interview
    case .showConflicts: .conflicts
    case .showToday: .today
    case .showQueries: .queries
    case .showDue: .due
    case .showOversight: .oversight
    case .showHeatMap: .heatMap
    case .showPlan: .plan
    case .showAgreement: .agreement
    default: nil
    }
  }
}
