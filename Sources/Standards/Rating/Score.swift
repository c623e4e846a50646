/// The sum of points over the scored standards that have a rating now.
package struct Score: Hashable, Sendable {
  /// The points that count now, after discretion and limits.
  package var value = 0
  /// The points there would be with every scored standard at the top of the scale.
  package var maximum = 0
  /// How many scored standards have a rating now.
  package var rated = 0
  /// How many scored standards there are.
  package var of = 0
  /// The fewest points still reachable, limits applied (`rules.md` section 6).
  package var worst = 0
  /// The most points still reachable, limits applied.
  package var best = 0
}
