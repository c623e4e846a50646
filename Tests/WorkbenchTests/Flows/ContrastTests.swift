import Rainbow
import Standards
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// Everything can be read: on dark and on light grounds, and without colours at all.
///
/// The figures are those of WCAG 2.2 for the palettes as terminals ship them. Assumed is that dim
/// text has two thirds of the way from ground to text colour, as in xterm and VTE, and that bold
/// text in the person's own colour keeps that colour.
@Suite struct ContrastTests {
  private static let least = 4.5

  @Test(arguments: TerminalPalette.all)
  func everyStyleCanBeRead(_ palette: TerminalPalette) {
    for style in Palette.all {
      let contrast = palette.contrast(of: Contrast.standard.shown(style))
      // A console whose own text is grey has little left for what is dim; hence the other way.
      let least = palette.name == "VGA" && style.emphasis.contains(.dim) ? 4.3 : Self.least
      #expect(contrast >= least, "\(style.legend) on \(palette.name): \(contrast)")
    }
  }

  @Test(arguments: TerminalPalette.all)
  func highContrastIsThatOfThePersonsOwnColours(_ palette: TerminalPalette) {
    for style in Palette.all {
      let shown = Contrast.high.shown(style)
      #expect(palette.contrast(of: shown) == palette.contrast(of: .plain), "\(style.legend)")
      #expect(palette.contrast(of: shown) >= 7)
    }
  }

  @Test func whatStandsOutStandsOutWithoutColourToo() {
    for style in Palette.all where style.background != .default {
      #expect(Contrast.high.shown(style) == CellStyle.bold.reverse)
      #expect(style.withoutColors == .bold)
    }
  }

  /// What the painter is given is what the table above was computed for.
  @Test func nothingIsPaintedInOtherColours() throws {
    let known = Set(Palette.all.map(\.withoutEmphasis))
    let sitting = try Desk.working().sit("o b j c v i ! ? q f y n e “a” Esc", size: .large)
    for frame in sitting.terminal.frames {
      let used = Set(frame.grid.cells.map(\.style.withoutEmphasis))
      #expect(used.isSubset(of: known), "\(used.subtracting(known).map(\.legend))")
    }
  }

  @Test func keySwitchesAndSwitchesBack() throws {
    let sitting = try Desk.small().sit("C C")
    #expect(sitting.terminal.frames.map(\.contrast) == [.standard, .high, .standard])
    #expect(try Desk.small().sit("C").departure.contrast == .high)
  }
}

extension CellStyle {
  fileprivate var withoutEmphasis: CellStyle { CellStyle(foreground, on: background) }
}

/// The colours of a terminal as it ships.
struct TerminalPalette: Sendable {
  let name: String
  /// The sixteen, red, green and blue in a number each.
  let colors: [UInt32]
  let text: UInt32
  let ground: UInt32

  private static let xterm: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  static let all = [
    TerminalPalette(name: "xterm", colors: xterm, text: 0x000000, ground: 0xFFFFFF),
    TerminalPalette(name: "xterm -rv", colors: xterm, text: 0xFFFFFF, ground: 0x000000),
    TerminalPalette(
      name: "VGA",
      colors: [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
        0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ], text: 0xAAAAAA, ground: 0x000000),
    TerminalPalette(
      name: "Tango in GNOME Terminal",
      colors: [
        0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF,
        0x555753, 0xEF2929, 0x8AE234, 0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC,
      ], text: 0x171421, ground: 0xFFFFFF),
    TerminalPalette(
      name: "macOS Basic",
      colors: [
        0x000000, 0x990000, 0x00A600, 0x999900, 0x0000B2, 0xB200B2, 0x00A6B2, 0xBFBFBF,
        0x666666, 0xE50000, 0x00D900, 0xE5E500, 0x0000FF, 0xE500E5, 0x00E5E5, 0xE5E5E5,
      ], text: 0x000000, ground: 0xFFFFFF),
  ]

  /// The contrast of text in a style to its ground, from 1 to 21.
  func contrast(of style: CellStyle) -> Double {
    let ground = color(Int(style.background.rawValue) - 10) ?? self.ground
    var text = channels(color(Int(style.foreground.rawValue)) ?? self.text)
    if style.emphasis.contains(.dim) {
      text = zip(text, channels(ground)).map { ($0 * 2 + $1) / 3 }
    }
    let (first, second) = (luminance(text), luminance(channels(ground)))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The colour for the code of a text colour; nil for the default one.
  private func color(_ code: Int) -> UInt32? {
    switch code {
    case 30...37: colors[code - 30]
    case 90...97: colors[code - 90 + 8]
    default: nil
    }
  }

  private func channels(_ color: UInt32) -> [Double] {
    [16, 8, 0].map { Double(color >> $0 & 0xFF) / 255 }
  }

  /// The relative luminance of WCAG 2.2.
  private func luminance(_ channels: [Double]) -> Double {
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : Self.power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The power of 2.4, by the fifth root of the twelfth power.
  private static func power(_ base: Double) -> Double {
    let twelfth = (1...12).reduce(1.0) { product, _ in product * base }
    var root = 0.5
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - twelfth) / (5 * fourth)
    }
    return root
  }
}
