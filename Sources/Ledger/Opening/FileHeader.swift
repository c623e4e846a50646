/// The first hundred bytes of an SQLite file (https://www.sqlite.org/fileformat2.html#the_database_header).
///
/// Read before SQLite sees the file, because SQLite would leave a log beside a file that is not
/// ours, or roll back a journal that lies there.
struct FileHeader {
  static let byteCount = 100
  private static let magic = Array("SQLite format 3\0".utf8)

  private let bytes: [UInt8]

  /// Nil where the bytes are no header of SQLite's.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount, bytes.starts(with: Self.magic) else { return nil }
    self.bytes = bytes
  }

  var pageSize: Int {
    let size = Int(UInt16(bigEndianBytes: bytes[16..<18]))
    return size == 1 ? 65536 : size
  }

  /// Whether whoever wrote the file last kept a log, and did not leave it.
  var keepsLog: Bool { bytes[18] == 2 }

  private var pageCount: Int { field(28) }

  var version: Int { field(60) }

  var applicationID: Int { field(68) }

  private func field(_ offset: Int) -> Int {
    Int(UInt32(bigEndianBytes: bytes[offset..<offset + 4]))
  }
}

extension FileHeader {
  /// Whether a file of so many bytes can be whole. A log may hold what is missing.
  func hasAllPages(in size: Int64) -> Bool {
    size >= Int64(pageSize) * Int64(pageCount)
  }
}
