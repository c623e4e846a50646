import Inspection

extension Model {
  /// In a file of practice cases there is another thing to agree with.
  var agreementScreen: any Screen {
    inspection.settings.isCalibration ? CalibrationList() : AgreementList()
  }

  /// The walk of a practice case, with its record over it.
  func openPractice(_ index: Int) -> [Request] {
    guard let practice = inspection.practice(index) else { return [] }
    return [.push(Walk(self, caseAt: index)), .lay(Page.record(of: practice, self))]
  }
}
