import Foundation
import OrderedCollections
import Standards
import Terminal
import Workbench

/// The private folder of this machine: who works here, recent files, kept demonstrations.
///
/// Nothing of an inspection but its path and, where it is not protected, the name of its service
/// stands here, besides the demonstrations, whose cases are not real.
struct StateFolder: Sendable {
  /// A file that was opened in the workbench.
  struct Recent: Hashable {
    let path: String
    let service: String

    fileprivate var json: JSON { ["path": .string(path), "service": .string(service)] }
  }

  private static let recentLimit = 6

  /// Nil where the surroundings name no place for it.
  let path: String?

  /// Finds the folder by the XDG rules: `XDG_STATE_HOME` where it is absolute, else under `HOME`.
  init(environment: Environment) {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/caseaudit"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/caseaudit"
    } else {
      path = nil
    }
  }

  /// The code given last with `--as`.
  var author: String? { memory["author"]?.string }

  /// The files opened last, the latest first, those that are still there.
  var recents: [Recent] {
    (memory["recent"]?.array ?? []).compactMap { item in
      guard let path = item["path"]?.string, FileManager.default.fileExists(atPath: path) else {
        return nil
      }
      return Recent(path: path, service: item["service"]?.string ?? "")
    }
  }

  /// The minutes without a key after which a protected inspection is locked.
  var lockAfter: Int { memory["lockAfter"]?.integer ?? 10 }

  func remember(lockAfter: Int) {
    remember("lockAfter", .integer(lockAfter))
  }

  /// How the person works; nothing of an inspection is in it.
  var habits: Habits { Habits(memory["habits"] ?? .object([:])) }

  /// Whether nobody has worked on this machine before.
  var isNew: Bool { !habits.hasTakenTour && recents.isEmpty }

  func remember(_ habits: Habits) { remember("habits", habits.value) }
  /// How styles are brought onto the screen.
  var contrast: Contrast { memory["contrast"]?.string.flatMap(Contrast.init) ?? .standard }

  func remember(contrast: Contrast) {
    if contrast != self.contrast { remember("contrast", .string(contrast.rawValue)) }
  }

  func remember(author: String) { remember("author", .string(author)) }

  func remember(_ recent: Recent) {
    let all = [recent] + recents.filter { $0.path != recent.path }
    remember("recent", .array(all.prefix(Self.recentLimit).map(\.json)))
  }

  /// Forgets a file, with the name of its service.
  func forget(path: String) {
    let kept = recents.filter { $0.path != path }
    remember("recent", .array(kept.map(\.json)))
  }

  /// Where the copy of a demonstration is kept; its folder is made.
  func demonstration(_ id: String) throws(CommandError) -> String {
    guard let path else { throw .noStateFolder }
    let folder = path + "/demonstrations"
    try make(path)
    try make(folder)
    return "\(folder)/\(id).caseaudit"
  }
}

// MARK: - The file

extension StateFolder {
  private var file: String? { path.map { $0 + "/state.json" } }

  /// What is remembered; nothing where that cannot be read, since it can all be said again.
  private var memory: JSON {
    guard let file, let bytes = try? InputFile(file).bytes, let memory = try? JSON(parsing: bytes)
    else { return .object([:]) }
    return memory
  }

  private func remember(_ key: String, _ value: JSON) {
    let before = memory
    if before[key] == value { return }
    var members = before.object ?? [:]
    members[key] = value
    // A convenience: no command fails because this could not be remembered.
    try? write(JSON.object(members).text(.indented) + "\n")
  }

  private func write(_ text: String) throws {
    guard let path, let file else { return }
    try make(path)
    try NewFile.replace(file, with: text)
  }

  private func make(_ folder: String) throws(CommandError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .stateFolder(path: folder, detail: error.localizedDescription)
    }
  }
}
