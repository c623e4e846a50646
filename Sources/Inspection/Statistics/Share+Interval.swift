package import Standards

extension Share {
  /// The share as a fraction; for intervals only, never for a rating.
  package var fraction: Double { Double(yes) / Double(of) }

  /// Wilson's score interval: where the true share may lie, the population unknown.
  package func scoreInterval(_ confidence: Confidence) -> ClosedRange<Double> {
    let (n, z) = (Double(of), confidence.quantile)
    let (p, share) = (fraction, z * z / n)
    let centre = (p + share / 2) / (1 + share)
    let half = z / (1 + share) * (p * (1 - p) / n + share / (4 * n)).squareRoot()
    // At its ends the formula is exact, and rounding must not carry it beyond them.
    let low = yes == 0 ? 0 : max(0, centre - half)
    let high = yes == of ? 1 : min(1, centre + half)
    return low...high
  }

  /// Newcombe's hybrid score interval for the difference to an earlier share of other cases
  /// (R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890, method 10).
  package func changeInterval(
    since before: Share, _ confidence: Confidence
  ) -> ClosedRange<Double> {
    let (now, then) = (scoreInterval(confidence), before.scoreInterval(confidence))
    let difference = fraction - before.fraction
    func distance(_ one: Double, _ other: Double) -> Double {
      (one * one + other * other).squareRoot()
    }
    let low = distance(fraction - now.lowerBound, then.upperBound - before.fraction)
    let high = distance(now.upperBound - fraction, before.fraction - then.lowerBound)
    return (difference - low)...(difference + high)
  }
}
