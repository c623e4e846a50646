import BundledData
import Foundation
import Ledger
import Standards

/// A framework as a command names it: the id of a bundled one, or a file.
struct FrameworkSource {
  let framework: Framework
  let bytes: [UInt8]

  /// The framework as it is kept in an inspection file.
  var stored: StoredFramework {
    StoredFramework(id: framework.id, revision: framework.revision, bytes: bytes)
  }

  /// - Throws: `CommandError` where there is none, or its file has faults.
  init(named name: String) throws(CommandError) {
    if let bytes = BundledData.framework(name) {
      try self.init(bytes, path: name)
    } else if name.contains("/") || FileManager.default.fileExists(atPath: name) {
      try self.init(InputFile(name).bytes, path: name)
    } else {
      throw .unknownFramework(name, bundled: BundledData.frameworks.map(\.name))
    }
  }

  private init(_ bytes: [UInt8], path: String) throws(CommandError) {
    self.bytes = bytes
    do { framework = try Framework.parsing(bytes) } catch { throw .faults(path: path, error) }
  }

  /// The bundled ones, the usual one first.
  static var bundled: [FrameworkSource] {
    get throws(CommandError) {
      var sources: [FrameworkSource] = []
      for file in BundledData.frameworks.reversed() {
        sources.append(try FrameworkSource(named: file.name))
      }
      return sources
    }
  }
}
