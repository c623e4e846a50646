import Foundation
import GRDB
import Inspection
import SystemPackage

extension LedgerError {
  /// What an error of SQLite, of the system or of reading a row means for the file.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case let error as Errno: self.init(error, path: path)
    case let error as Refusal: self = .refused(error)
    case let error as MalformedRow: self = .damaged(path: path, detail: error.detail)
    case is RowDecodingError:
      self = .damaged(path: path, detail: "a value is of the wrong kind")
    default: self = .failed(path: path, detail: String(describing: error))
    }
  }

  /// What an error of the system means for a file that was to be made.
  ///
  /// Only the place is wrong then, whatever is wrong with it; a full disk and a broken one are told
  /// as everywhere.
  init(creating path: String, _ error: Errno) {
    switch error {
    case .noSuchFileOrDirectory, .notDirectory, .readOnlyFileSystem, .permissionDenied,
      .notPermitted, .isDirectory, .fileNameTooLong, .tooManySymbolicLinkLevels:
      self = .cannotCreate(path: path, detail: error.description)
    default: self.init(error, path: path)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, holder: nil)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted(path: path, detail: detail)
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM:
      self = .failed(path: path, detail: detail)
    default: self = .damaged(path: path, detail: detail)
    }
  }

  private init(_ error: Errno, path: String) {
    switch error {
    case .noSuchFileOrDirectory, .notDirectory: self = .missing(path: path)
    case .fileExists: self = .exists(path: path)
    case .permissionDenied, .notPermitted:
      self = .notPermitted(path: path, detail: error.description)
    case .readOnlyFileSystem: self = .readOnly(path: path)
    case .noSpace, .diskQuotaExceeded: self = .diskFull(path: path)
    default: self = .failed(path: path, detail: error.description)
    }
  }
}
