package import Rainbow

/// How a cell looks: one of the sixteen terminal colours for text and ground,
/// and bold, dim, underline and reverse.
///
/// The whole style is packed into one number, so that comparing two cells is
/// comparing two integers. The colours are Rainbow's; the person's own palette
/// decides what they look like, and the default ground is never painted.
package struct CellStyle: RawRepresentable, Hashable, Sendable {
  /// Default colours, no emphasis.
  package static let plain = CellStyle(rawValue: 0)
  /// Bold text in the default colours.
  package static let bold = CellStyle.plain.bold
  /// Dim text in the default colours.
  package static let dim = CellStyle.plain.dim
  /// Underlined text in the default colours.
  package static let underline = CellStyle.plain.underline
  /// Text and ground exchanged.
  package static let reverse = CellStyle.plain.reverse

  /// Bits 0–7 foreground code, 8–15 background code (0 stands for the default),
  /// 16–19 emphasis.
  package let rawValue: UInt32

  /// Creates a style from its packed form.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Creates a style from Rainbow's colours.
  package init(_ foreground: NamedColor, on background: NamedBackgroundColor = .default) {
    self = CellStyle.plain.foreground(foreground).background(background)
  }
}

extension CellStyle {
  /// The colour of the text.
  package var foreground: NamedColor {
    NamedColor(rawValue: UInt8(rawValue & 0xFF)) ?? .default
  }

  /// The colour of the ground.
  package var background: NamedBackgroundColor {
    NamedBackgroundColor(rawValue: UInt8(rawValue >> 8 & 0xFF)) ?? .default
  }

  /// The emphasis.
  package var emphasis: Emphasis { Emphasis(rawValue: UInt8(rawValue >> 16 & 0xF)) }

  /// The style in bold.
  package var bold: CellStyle { adding(.bold) }
  /// The style dimmed.
  package var dim: CellStyle { adding(.dim) }
  /// The style underlined.
  package var underline: CellStyle { adding(.underline) }
  /// The style with text and ground exchanged.
  package var reverse: CellStyle { adding(.reverse) }
  /// Tells whether a blank in this style looks like any other: nothing of a
  /// style shows on a blank but its ground, a line under it, and reversal.
  package var leavesBlanksPlain: Bool {
    background == .default && emphasis.isDisjoint(with: [.underline, .reverse])
  }
  /// The style without its colours, as `NO_COLOR` asks; emphasis stays, and what stood out by its
  /// ground does so in bold.
  package var withoutColors: CellStyle {
    let emphasis = CellStyle(rawValue: rawValue & 0xF_0000)
    return background == .default ? emphasis : emphasis.bold
  }

  /// Returns the style with another text colour.
  package func foreground(_ color: NamedColor) -> CellStyle {
    let code: UInt32 = color == .default ? 0 : UInt32(color.rawValue)
    return CellStyle(rawValue: rawValue & ~0xFF | code)
  }

  /// Returns the style with another ground colour.
  package func background(_ color: NamedBackgroundColor) -> CellStyle {
    let code: UInt32 = color == .default ? 0 : UInt32(color.rawValue)
    return CellStyle(rawValue: rawValue & ~0xFF00 | code << 8)
  }

  /// Returns the style with more emphasis.
  package func adding(_ emphasis: Emphasis) -> CellStyle {
    CellStyle(rawValue: rawValue | UInt32(emphasis.rawValue) << 16)
  }

  /// Returns the style with less emphasis.
  package func removing(_ emphasis: Emphasis) -> CellStyle {
    CellStyle(rawValue: rawValue & ~(UInt32(emphasis.rawValue) << 16))
  }
}
