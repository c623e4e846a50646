internal import Rainbow

/// How much the text of a frame stands out from its ground.
package enum Contrast: String, CaseIterable, Sendable {
  /// As the frame says, in colour.
  case standard
  /// The person's own two colours alone, plain or exchanged, and nothing dim: whatever they set
  /// up to be able to read is all that is used.
  case high

  /// The other one.
  package var other: Contrast { self == .standard ? .high : .standard }

  /// Returns what a style becomes.
  package func shown(_ style: CellStyle) -> CellStyle {
    guard self == .high else { return style }
    let emphasis = style.withoutColors.removing(.dim)
    return style.background == .default ? emphasis : emphasis.reverse
  }
}
