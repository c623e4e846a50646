/// A share of whole cases; never a floating-point number.
package struct Share: Hashable, Sendable {
  /// The cases that count as met.
  package let yes: Int
  /// The cases they are out of, greater than zero.
  package let of: Int

  /// Makes a share of some cases; nil for a share of nothing.
  package init?(yes: Int, of: Int) {
    guard of > 0 else { return nil }
    self.yes = yes
    self.of = of
  }

  /// Whole per cent, rounded half up in integers (`rules.md` section 3).
  package var percent: Int { (200 * yes + of) / (2 * of) }
}

extension Framework {
  /// The band that a share falls into by the framework's own rounding.
  package func rating(of share: Share) -> Rating {
    rating(of: share, rounding: rounding)
  }

  /// The band that a share falls into by one of the two ways of rounding.
  package func rating(of share: Share, rounding: Rounding) -> Rating {
    let reached = scale.last { band in
      switch rounding {
      case .roundThenBand: share.percent >= band.from
      case .exact: share.yes * 100 >= band.from * share.of
      }
    }
    return reached?.rating ?? extremes.lowest
  }
}
