package import Standards

// A file of practice cases is an inspection of its own: nothing in it can reach another's figures,
// because files of two inspections do not merge.

extension Inspection {
  /// What stands as provenance of a file of practice cases.
  package static let calibrationProvenance = "practice cases; in no inspection’s figures"

  /// The changes that make an empty inspection a file of the framework's practice cases.
  ///
  /// - Throws: ``Refusal/noCalibration(framework:)`` where the framework has none.
  package func calibrating(
    using generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> [Change] {
    guard !framework.calibration.isEmpty else { throw .noCalibration(framework: framework.id) }
    var changes = try setting([
      ("service", "Calibration"), ("provenance", Self.calibrationProvenance),
    ])
    changes.append(Change(EntryKey(kind: .setting, name: Settings.calibrationName), true))
    for practice in framework.calibration {
      changes += try adding(
        reference: practice.reference, type: practice.caseType.rawValue,
        id: RandomID(using: &generator))
    }
    return changes
  }

  /// The practice case that a case is; nil for any other, and in any file that is not for practice.
  package func practice(_ index: Int) -> CalibrationCase? {
    guard settings.isCalibration, cases.indices.contains(index) else { return nil }
    return framework.calibration.first {
      $0.reference == cases[index].reference && $0.caseType == cases[index].type
    }
  }
}
