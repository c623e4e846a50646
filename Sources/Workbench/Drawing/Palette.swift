import Rainbow
package import Standards
package import Terminal

/// The colours of the workbench: Rainbow's sixteen, and never the only bearer of a meaning.
///
/// A band is told by its word, its letter, its place and the length of its bar before its colour.
/// Red and blue ends with yellow and cyan between stay apart for people who confuse red and green.
///
/// Nobody can know on what ground a terminal writes, and no colour can be read on both black and
/// white. So colour is always a pair, text on a ground of its own; everything else is written in
/// the person's own colours. Pairs are never bold, which many terminals take for another colour.
package enum Palette {
  /// The style of a rating, from the lowest of the scale to the highest.
  package static func style(of rating: Rating?, _ framework: Framework) -> CellStyle {
    guard let rating else { return .dim }
    let steps = [inadequate, requiresImprovement, good, outstanding]
    let highest = max(1, framework.scale.count - 1)
    let step = (rating.rank * (steps.count - 1) + highest / 2) / highest
    return steps[step]
  }

  private static let inadequate = CellStyle(.lightWhite, on: .red)
  private static let requiresImprovement = CellStyle(.black, on: .lightYellow)
  private static let good = CellStyle(.black, on: .lightCyan)
  private static let outstanding = CellStyle(.lightWhite, on: .blue)

  static let header = CellStyle.reverse
  static let frame = CellStyle.dim
  static let title = CellStyle.bold
  static let heading = CellStyle.bold
  static let quiet = CellStyle.dim
  static let key = CellStyle.bold
  static let message = CellStyle.bold
  static let sign = CellStyle.bold
  static let warning = CellStyle(.black, on: .lightYellow)
  static let failure = CellStyle(.lightWhite, on: .red)

  /// Every style with a meaning, for the test of contrast.
  package static let all: [CellStyle] = [
    inadequate, requiresImprovement, good, outstanding, header, header.bold, frame, title, heading,
    quiet, key, message, sign, warning, failure, .plain, .plain.underline,
  ]
}
