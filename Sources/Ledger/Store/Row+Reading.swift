import Foundation
import GRDB
import Inspection

// Reading throws rather than traps: the file may have been tampered with.
extension Row {
  func bytes(_ column: Int) throws -> [UInt8] {
    [UInt8](try decode(Data.self, atIndex: column))
  }

  func integer(_ column: Int) throws -> Int { try decode(Int.self, atIndex: column) }

  func text(_ column: Int) throws -> String { try decode(String.self, atIndex: column) }

  func randomID(_ column: Int) throws -> RandomID {
    guard let id = RandomID(bytes: try bytes(column)) else {
      throw MalformedRow(detail: "an identity is not sixteen bytes")
    }
    return id
  }

  /// No bytes stand for no identity.
  func randomIDIfAny(_ column: Int) throws -> RandomID? {
    try bytes(column).isEmpty ? nil : randomID(column)
  }

  func entryIDIfAny(_ column: Int) throws -> EntryID? {
    if hasNull(atIndex: column) { return nil }
    guard let id = EntryID(bytes: try bytes(column)) else {
      throw MalformedRow(detail: "the name of an entry makes no sense")
    }
    return id
  }
}

extension [EntryID] {
  /// Reads identities written one after another.
  init(entryBytes bytes: [UInt8]) throws {
    self = try stride(from: 0, to: bytes.count, by: EntryID.byteCount).map { start in
      let end = Swift.min(start + EntryID.byteCount, bytes.count)
      guard let id = EntryID(bytes: bytes[start..<end]) else {
        throw MalformedRow(detail: "a list of entries is cut short")
      }
      return id
    }
  }
}

extension RandomID? {
  /// The bytes in the file; none for nil.
  var column: Data { Data(self?.bytes ?? []) }
}

extension [UInt8] {
  var column: Data { Data(self) }
}

extension EntryID? {
  var column: Data? { self.map { Data($0.bytes) } }
}

extension Row {
  /// Content that the statement has opened.
  func content(_ column: Int) throws -> Content { Content(bytes: try bytes(column)) }
}
