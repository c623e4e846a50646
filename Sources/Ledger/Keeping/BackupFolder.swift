import Foundation

/// The private folder beside an inspection file that holds its rolling backups.
///
/// It is named by one rule: the file's name and `-backups`.
package struct BackupFolder: Hashable, Sendable {
  /// How many of the latest backups are kept.
  private static let latestCount = 10
  /// Of how many days, today among them, the last backup is kept besides.
  private static let dayCount = 7
  /// What a copy is called until it is proven.
  static let unfinished = "-unfinished"

  /// The folder.
  package let path: String

  /// The folder of an inspection file, whether it is there or not.
  package init(beside file: String) {
    path = Ledger.resolved(file) + "-backups"
  }

  /// The backups, the oldest first.
  package var backups: [Backup] {
    names.compactMap { Backup(name: $0, in: path) }.sorted()
  }

  /// Everything in the folder that was made by this program: copies left unfinished and what
  /// SQLite and the lock put beside one that is open, too.
  var files: [String] {
    names.filter { Backup(name: String($0.prefix(28)), in: path) != nil }.sorted()
      .map { "\(path)/\($0)" }
  }

  private var names: [String] {
    // Without a folder, or where it cannot be read, there is no backup that could be used.
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  /// A free name for a backup made now.
  func pathForBackup(at moment: Int) -> String {
    var moment = moment
    while true {
      let path = "\(path)/\(Backup.name(at: moment))"
      if !FileManager.default.fileExists(atPath: path) { return path }
      moment += 1000
    }
  }

  /// The backups that need not be kept any longer at a moment: not one of the last ten, and not
  /// the last one of a day of the last week.
  func outdated(at moment: Int) -> [Backup] {
    let day = 86_400_000
    let first = Backup.name(at: moment - (Self.dayCount - 1) * day).prefix(10)
    let all = backups
    let lastOfDays = Dictionary(grouping: all.filter { $0.day >= first }, by: \.day)
      .compactMap(\.value.last)
    return all.dropLast(Self.latestCount).filter { !lastOfDays.contains($0) }
  }
}
