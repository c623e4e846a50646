import Rainbow
package import Standards
package import Terminal

/// The colours of the workbench: Rainbow's sixteen, and never the only bearer of a meaning.
///
/// A band is told by its word, its letter, its place and the length of its bar before its colour.
/// Red and blue ends with yellow and cyan between stay apart for people who confuse red and green.
package enum Palette {
  /// The style of a rating, from the lowest of the scale to the highest.
  package static func style(of rating: Rating?, _ framework: Framework) -> CellStyle {
    guard let rating else { return .dim }
    let steps: [NamedColor] = [.lightRed, .yellow, .cyan, .lightBlue]
    let highest = max(1, framework.scale.count - 1)
    let step = (rating.rank * (steps.count - 1) + highest / 2) / highest
    return CellStyle(steps[step]).bold
  }

  static let header = CellStyle.reverse
  static let frame = CellStyle.dim
  static let title = CellStyle.bold
  static let heading = CellStyle.bold
  static let quiet = CellStyle.dim
  static let key = CellStyle.bold
  static let warning = CellStyle(.yellow).bold
  static let failure = CellStyle(.lightRed).bold
  static let saved = CellStyle.plain
}
