import Foundation
import Standards
import Terminal
import Workbench

/// The file in which a person gives keys to actions: `keys.json` in the configuration folder.
struct KeysFile {
  /// Nil where the surroundings name no place for it.
  let path: String?

  /// Finds the file by the XDG rules: `XDG_CONFIG_HOME` where it is absolute, else under `HOME`.
  init(environment: Environment) {
    let folder =
      if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
        config
      } else if let home = environment["HOME"], home.hasPrefix("/") {
        home + "/.config"
      } else {
        String?.none
      }
    path = folder.map { $0 + "/caseaudit/keys.json" }
  }

  /// A file that a person names.
  init(path: String) { self.path = path }

  /// Whether there is one.
  var isThere: Bool { path.map { FileManager.default.fileExists(atPath: $0) } ?? false }

  /// The keys that hold with this file.
  ///
  /// - Throws: `CommandError.unreadable` and `CommandError.faults`.
  func keys() throws(CommandError) -> KeyMap {
    guard let path else { return .standard }
    let bytes = try InputFile(path).bytes
    do { return try KeyMap(parsing: bytes) } catch { throw .faults(path: path, error) }
  }
}
