import Inspection
import Standards

extension Model {
  /// The day of this run.
  var day: CalendarDate { CalendarDate(today) ?? .epoch }

  /// The section that was gone out of, where a screen stood in one and this one does not.
  ///
  /// Looking something up is not leaving: only another place in a case, or the way back, is.
  func section(leftBy before: any Screen) -> CheckAnswers? {
    guard let walk = before as? Walk, inspection.cases.indices.contains(walk.caseIndex),
      !walk.isGone(inspection)
    else { return nil }
    let section = walk.current(self).section
    if let next = screen as? Walk {
      if next.caseIndex == walk.caseIndex, next.current(self).section == section { return nil }
    } else if ![.overview, .cases].contains(screen.context) {
      return nil
    }
    return CheckAnswers(self, caseAt: walk.caseIndex, section: section)
  }
}
