import Foundation
import Testing

/// A small disk of its own, which can be filled, and be made read only.
///
/// Mounting needs the rights of root. These tests must not be left out silently: where mounting
/// does not work they fail, and say so.
final class MountedFolder {
  let path: String

  /// Mounts a file system in memory with so many kilobytes.
  init(kilobytes: Int) throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "disk-\(UUID().uuidString)").resolvingSymlinksInPath().path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.mount("-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", path)
  }

  deinit {
    _ = try? BuiltProgram.run("/bin/umount", ["-l", path], environment: [:])
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String = "a.caseaudit") -> String { path + "/" + name }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// Lets nobody write any more.
  func makeReadOnly() throws {
    try Self.mount("-o", "remount,ro", path)
  }

  /// Fills the disk to the last byte.
  func fill() throws {
    try Data().write(to: URL(filePath: file("filler")))
    let filler = try FileHandle(forWritingTo: URL(filePath: file("filler")))
    for size in [4096, 1] {
      while (try? filler.write(contentsOf: Data(repeating: 1, count: size))) != nil {}
    }
    try filler.close()
  }

  /// Makes room again, even while a program that another test started holds the filler open: it
  /// may have inherited the descriptor.
  func makeRoom() throws {
    let filler = try FileHandle(forWritingTo: URL(filePath: file("filler")))
    try filler.truncate(atOffset: 0)
    try filler.close()
    try FileManager.default.removeItem(atPath: file("filler"))
  }

  private static func mount(_ words: String...) throws {
    let run = try BuiltProgram.run("/bin/mount", words, environment: ["PATH": "/bin:/sbin"])
    try #require(run.code == 0, "these tests need root and a working mount: \(run.errors)")
  }
}
