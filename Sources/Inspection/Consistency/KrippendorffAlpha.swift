/// Krippendorff's α from the coincidence matrix, for any number of readers and with gaps.
package struct KrippendorffAlpha: Hashable, Sendable {
  /// How far two values are apart.
  package enum Metric: String, CaseIterable, Sendable {
    case nominal
    case ordinal
    case interval
  }

  private let values: [Int]
  private var coincidences: [[Double]]
  private let margins: [Double]

  /// Counts what the readers said of each unit; a unit that fewer than two read says nothing.
  package init(units: [[Int]]) {
    let pairable = units.filter { $0.count > 1 }
    values = Set(pairable.joined()).sorted()
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    var matrix = Array(
      repeating: Array(repeating: 0.0, count: values.count), count: values.count)
    for unit in pairable {
      let places = unit.compactMap { places[$0] }
      for (reader, one) in places.enumerated() {
        for (other, another) in places.enumerated() where reader != other {
          matrix[one][another] += 1 / Double(unit.count - 1)
        }
      }
    }
    coincidences = matrix
    margins = matrix.map { $0.reduce(0, +) }
  }

  /// The coefficient; nil where only one value, or nothing, was read twice.
  package func coefficient(_ metric: Metric) -> Double? {
    var observed = 0.0
    var expected = 0.0
    for one in values.indices {
      for other in values.indices {
        let distance = squaredDistance(one, other, metric)
        observed += coincidences[one][other] * distance
        expected += margins[one] * margins[other] * distance
      }
    }
    guard expected > 0 else { return nil }
    return 1 - (margins.reduce(0, +) - 1) * observed / expected
  }

  private func squaredDistance(_ one: Int, _ other: Int, _ metric: Metric) -> Double {
    if one == other { return 0 }
    switch metric {
    case .nominal: return 1
    case .interval:
      let distance = Double(values[one] - values[other])
      return distance * distance
    case .ordinal:
      let between = margins[min(one, other)...max(one, other)].reduce(0, +)
      let distance = between - (margins[one] + margins[other]) / 2
      return distance * distance
    }
  }
}
