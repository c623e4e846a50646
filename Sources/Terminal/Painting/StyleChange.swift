internal import Rainbow

/// The shortest way from one style to another.
enum StyleChange {
  private static let boldOrDimOff: UInt8 = 22
  private static let defaultForeground: UInt8 = 39
  private static let defaultBackground: UInt8 = 49

  /// Returns the sequence that changes the style.
  static func bytes(from current: CellStyle, to next: CellStyle) -> [UInt8] {
    if next == .plain { return Array("\u{1B}[m".utf8) }
    let changed = sequence(change(from: current, to: next))
    let fresh = sequence([0] + change(from: .plain, to: next))
    return changed.count <= fresh.count ? changed : fresh
  }

  private static func sequence(_ codes: [UInt8]) -> [UInt8] {
    Array("\u{1B}[\(codes.map(String.init).joined(separator: ";"))m".utf8)
  }

  private static func change(from current: CellStyle, to next: CellStyle) -> [UInt8] {
    var codes: [UInt8] = []
    var kept = current.emphasis
    let lost = kept.subtracting(next.emphasis)
    if !lost.isDisjoint(with: [.bold, .dim]) {
      codes.append(boldOrDimOff)
      kept.subtract([.bold, .dim])
    }
    if lost.contains(.underline) { codes.append(24) }
    if lost.contains(.reverse) { codes.append(27) }
    let gained = next.emphasis.subtracting(kept)
    codes += Emphasis.codes.filter { gained.contains($0.member) }.map(\.code)
    if current.foreground != next.foreground {
      codes.append(next.foreground.rawValue)
    }
    if current.background != next.background {
      codes.append(next.background.rawValue)
    }
    return codes
  }
}
