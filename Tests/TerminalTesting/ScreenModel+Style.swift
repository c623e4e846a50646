internal import Rainbow
internal import Terminal

extension ScreenModel {
  /// Carries out one code of `SGR`.
  mutating func setStyle(_ code: Int) {
    switch code {
    case 0: style = .plain
    case 1: style = style.bold
    case 2: style = style.dim
    case 4: style = style.underline
    case 7: style = style.reverse
    case 22: style = style.removing([.bold, .dim])
    case 24: style = style.removing(.underline)
    case 27: style = style.removing(.reverse)
    default: setColor(code)
    }
  }

  private mutating func setColor(_ code: Int) {
    let number = UInt8(clamping: code)
    if let color = NamedColor(rawValue: number) {
      style = style.foreground(color)
    } else if let color = NamedBackgroundColor(rawValue: number) {
      style = style.background(color)
    } else {
      unknownSequences.append("style \(code)")
    }
  }
}
