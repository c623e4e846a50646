import GRDB
import Synchronization

extension DatabaseQueue {
  /// Closed connections, a few kilobytes each, kept for as long as the process lives.
  private static let retired = Mutex<[DatabaseQueue]>([])

  /// Closes the connection, and keeps the empty queue.
  ///
  /// A queue that is freed has what is attached to it let go on a thread of libdispatch's pool, and
  /// from the pool's first thread on its monitor wakes the process every second, for ever
  /// (`_dispatch_workq_monitor_pools`): an open program would never be idle.
  func retire() throws {
    Self.retired.withLock { $0.append(self) }
    try close()
  }
}
