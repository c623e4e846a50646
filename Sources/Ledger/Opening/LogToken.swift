/// What ties a write-ahead log to its file: a mark to find it by, and sixteen random bytes.
///
/// It lies in the `holder` row. The mark lets it be found on a page without SQLite.
struct LogToken: Equatable {
  private static let mark = Array("CaseAudit's log:".utf8)
  private static let saltCount = 16

  let bytes: [UInt8]

  init(salt: [UInt8]) {
    bytes = Self.mark + salt
  }

  /// Finds the token on a page.
  init?(in page: ArraySlice<UInt8>) {
    guard let mark = page.firstRange(of: Self.mark) else { return nil }
    bytes = Array(page[mark.lowerBound...].prefix(Self.mark.count + Self.saltCount))
  }
}
