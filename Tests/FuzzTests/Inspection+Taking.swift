import Inspection

extension Inspection {
  /// Takes changes in as one writer's, in their order.
  mutating func take(_ changes: [Change]) {
    apply(
      changes.enumerated().map { place, change in
        let stamp = Stamp(time: 9, writer: RandomID(high: 0, low: 2), sequence: place + 1)
        return (change.key, [Head(stamp: stamp, author: "AB", clock: "", value: change.value)])
      })
  }
}
