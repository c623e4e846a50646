internal import Synchronization

/// The grapheme clusters of more than one scalar seen so far, each once.
///
/// One table for the process makes equal clusters equal numbers in every grid.
/// It only grows, and stops at ``capacity``: a pasted flood of nonsense must
/// not hold memory for ever.
final class ClusterTable: Sendable {
  static let shared = ClusterTable()

  /// The number of clusters kept; what comes later shows as the replacement mark.
  static let capacity = 1 << 16

  private struct State {
    var clusters: [Character] = ["\u{FFFD}"]
    var indices: [Character: UInt32] = [:]
  }

  private let state = Mutex(State())

  /// Returns the number of a cluster, adding it on first sight.
  func index(of cluster: Character) -> UInt32 {
    state.withLock { state in
      if let index = state.indices[cluster] { return index }
      guard state.clusters.count < ClusterTable.capacity else { return 0 }
      let index = UInt32(state.clusters.count)
      state.clusters.append(cluster)
      state.indices[cluster] = index
      return index
    }
  }

  /// Returns the cluster with a number that ``index(of:)`` gave.
  func cluster(at index: UInt32) -> Character {
    state.withLock { $0.clusters[Int(index)] }
  }
}
