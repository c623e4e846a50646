import Foundation
import Glibc
import Terminal

/// A folder of one run for the text that is in an editor: only its owner may look in, and it goes
/// with everything that the editor left in it, such as swap and backup files.
struct EditingFolder {
  /// The file system of Linux that is memory.
  private static let memoryFileSystem = "tmpfs"
  private static let sharedMemory = "/dev/shm"

  let path: String

  /// Makes the folder in memory, or else in the state folder, where the text may touch a disk.
  ///
  /// - Returns: nil where there is no memory and the text must not touch a disk.
  static func make(
    touchingDisk: Bool, environment: Environment
  ) throws -> EditingFolder? {
    for place in memories(environment) {
      // Somebody else may have made one of this name where everybody may write.
      if let folder = try? EditingFolder(in: place) { return folder }
    }
    guard touchingDisk, let state = Program.stateFolder.path else { return nil }
    try FileManager.default.createDirectory(
      atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return try EditingFolder(in: state)
  }

  private init(in place: String) throws {
    path = "\(place)/\(Self.prefix)\(getpid())"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  /// Takes the folder away with all that is in it.
  func remove() {
    // What cannot be removed now is when the program is opened again.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Takes away what a run left behind that was killed while its editor was open.
  static func removeLeftovers(environment: Environment) {
    for place in memories(environment) + [Program.stateFolder.path].compactMap(\.self) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      for name in names where isLeftover(name) {
        // Of somebody else's it cannot be, and need not.
        try? FileManager.default.removeItem(atPath: "\(place)/\(name)")
      }
    }
  }

  private static var prefix: String { "caseaudit-editing-\(getuid())-" }

  /// Whether a folder is of a run that has ended.
  private static func isLeftover(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)), process > 0
    else { return false }
    return kill(process, 0) == -1 && errno == ESRCH
  }

  /// Places that are memory, the person's own before everybody's.
  private static func memories(_ environment: Environment) -> [String] {
    let mounts = mounts
    return [environment["XDG_RUNTIME_DIR"], sharedMemory].compactMap(\.self).filter { place in
      let around = mounts.filter { (place + "/").hasPrefix($0.point == "/" ? "/" : $0.point + "/") }
      return around.max { $0.point.utf8.count < $1.point.utf8.count }?.type == memoryFileSystem
    }
  }

  /// Where which kind of file system is mounted, as Linux tells it.
  private static var mounts: [(point: String, type: String)] {
    // A system that does not tell has no memory that could be told from a disk.
    guard let bytes = try? InputFile("/proc/self/mounts").bytes else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.count > 2 ? (words[1], words[2]) : nil
    }
  }
}
