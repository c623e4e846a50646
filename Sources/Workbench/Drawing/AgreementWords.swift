import Inspection

/// Figures of agreement in words: what is not defined says so, and is never 0.
package enum AgreementWords {
  /// What stands for a figure that cannot be worked out, as when every answer is the same.
  package static let notDefined = "not defined"

  /// A coefficient with two places.
  package static func coefficient(_ value: Double?) -> String {
    value.map { decimal($0, places: 2) } ?? notDefined
  }

  /// A probability with three places, or less than the least of them.
  package static func probability(_ value: Double?) -> String {
    guard let value else { return "p \(notDefined)" }
    return value < 0.001 ? "p < 0.001" : "p = \(decimal(value, places: 3))"
  }

  /// A difference of shares in whole points with its sign.
  package static func points(_ value: Double) -> String {
    let whole = Int((value * 100).rounded())
    return whole > 0 ? "+\(whole)" : String(whole)
  }

  /// A number with so many places, rounded half away from zero.
  package static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((abs(value) * Double(scale)).rounded())
    let digits = String(whole % scale)
    let rest = String(repeating: "0", count: places - digits.count) + digits
    return "\(value < 0 && whole > 0 ? "-" : "")\(whole / scale).\(rest)"
  }

  /// What stands beside figures on fewer answers than anything can be concluded from.
  package static let tooFew = "fewer than \(AgreementFigures.fewest) answers: too few to say"
}
