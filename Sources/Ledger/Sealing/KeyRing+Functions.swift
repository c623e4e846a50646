import Foundation
import GRDB

extension KeyRing {
  /// Gives a connection the functions that ``SealedColumn`` calls.
  func register(on db: Database) {
    db.add(
      function: DatabaseFunction("valueForm", argumentCount: 0) { _ in self.form.rawValue })
    db.add(
      function: DatabaseFunction("freshKey", argumentCount: 1) { values in
        self.freshKey(of: values[0].bytes).map { Data($0) }
      })
    db.add(function: DatabaseFunction("sealed") { values in try self.sealed(values) })
    db.add(function: DatabaseFunction("opened") { values in try self.opened(values) })
  }

  /// `sealed(value, owner, the owner's wrapped key, purpose, parts…)`
  private func sealed(_ values: [DatabaseValue]) throws -> Data? {
    let sealed = seal(
      values[0].bytes, of: try Owner(values[1], wrapped: values[2]),
      SealingContext(columns: values[3...]))
    guard let sealed else { throw MalformedRow(detail: "a case has no key") }
    return Data(sealed)
  }

  /// `opened(form, value, owner, the owner's wrapped key, purpose, parts…)`
  ///
  /// What cannot be opened gives no bytes, which no value has: each begins with random ones. So
  /// everything that can be read is, and `verify` names the rest.
  private func opened(_ values: [DatabaseValue]) throws -> Data? {
    if values[1].isNull { return nil }
    guard let form = Int.fromDatabaseValue(values[0]).flatMap(Content.Form.init),
      let owner = try? Owner(values[2], wrapped: values[3])
    else { return Data() }
    return Data(
      open(values[1].bytes, form, of: owner, SealingContext(columns: values[4...])) ?? [])
  }
}

extension KeyRing.Owner {
  fileprivate init(_ subject: DatabaseValue, wrapped: DatabaseValue) throws {
    if subject.bytes.isEmpty {
      self = .file
    } else {
      self = .subject(subject.bytes, wrapped: wrapped.bytes)
    }
  }
}

extension SealingContext {
  fileprivate init(columns: ArraySlice<DatabaseValue>) {
    self.init(
      String(decoding: columns.first?.bytes ?? [], as: UTF8.self),
      columns.dropFirst().map(\.bytes))
  }
}

extension DatabaseValue {
  /// The bytes of a column as they are authenticated: whole numbers as eight, nothing as none.
  fileprivate var bytes: [UInt8] {
    switch storage {
    case .null: []
    case .int64(let number): UInt64(bitPattern: number).bigEndianBytes
    case .double(let number): number.bitPattern.bigEndianBytes
    case .string(let text): Array(text.utf8)
    case .blob(let data): [UInt8](data)
    }
  }
}
