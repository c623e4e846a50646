/// What a cell shows: one Unicode scalar, a cluster of several, or the right
/// half of the wide glyph to its left.
package struct Glyph: RawRepresentable, Hashable, Sendable {
  /// An empty place.
  package static let space = Glyph(rawValue: 0x20)
  /// The right half of a wide glyph.
  package static let continuation = Glyph(rawValue: .max)

  private static let clusterBit: UInt32 = 1 << 31

  /// A scalar value, or with the top bit set an index in the ``ClusterTable``.
  package let rawValue: UInt32

  /// Creates a glyph from its packed form.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Creates the glyph of a grapheme cluster that ``TextWidth`` gives a width.
  package init(_ character: Character) {
    let scalars = character.unicodeScalars
    if let scalar = scalars.first, scalars.count == 1 {
      rawValue = scalar.value
    } else {
      rawValue = Glyph.clusterBit | ClusterTable.shared.index(of: character)
    }
  }

  /// The text of the glyph; empty for the right half of a wide one.
  package var text: String {
    switch kind {
    case .scalar(let scalar): String(Character(scalar))
    case .cluster(let index): String(ClusterTable.shared.cluster(at: index))
    case .continuation: ""
    }
  }
}

extension Glyph {
  /// The three things a glyph can be.
  enum Kind {
    case scalar(Unicode.Scalar)
    case cluster(UInt32)
    case continuation
  }

  var kind: Kind {
    if self == .continuation { return .continuation }
    if rawValue & Glyph.clusterBit != 0 { return .cluster(rawValue & ~Glyph.clusterBit) }
    return .scalar(Unicode.Scalar(rawValue) ?? "\u{FFFD}")
  }

  /// Tells whether the glyph is a single ASCII character.
  var isASCII: Bool { rawValue < 0x80 }

  /// Tells whether some terminals will advance over the glyph by another number
  /// of columns than ours.
  package var isUncertain: Bool {
    switch kind {
    case .scalar(let scalar): WidthClass(scalar).isUncertain
    case .cluster: true
    case .continuation: false
    }
  }

  /// The most columns that some terminal may take for the glyph, where that is not certain; else 0.
  ///
  /// A terminal that joins nothing draws each scalar of a cluster for itself: a family of three is
  /// six columns wide.
  var reach: Int {
    switch kind {
    case .scalar: isUncertain ? 2 : 0
    case .cluster(let index):
      max(2, Glyph.columns(apart: ClusterTable.shared.cluster(at: index)))
    case .continuation: 0
    }
  }

  private static func columns(apart cluster: Character) -> Int {
    cluster.unicodeScalars.reduce(0) { sum, scalar in
      let width = WidthClass(scalar)
      return sum + (width.isUncertain ? 2 : width.columns)
    }
  }
}
