import Standards

extension Page {
  /// What an inspector reads of a practice case in place of a child's record, and what follows it.
  static func record(
    of practice: CalibrationCase, then more: [Line] = [], _ model: Model
  ) -> Page {
    let record = practice.record.split(separator: "\n", omittingEmptySubsequences: false)
    let key = model.keys.name(of: .guidance, in: .walk)
    let again = Line(text: "\(key) shows this again.", style: Palette.quiet)
    return Page(
      title: "\(practice.reference): the record",
      lines: record.map { Line(text: String($0)) } + [Line(text: "")]
        + (more.isEmpty ? [again] : more))
  }
}
