import Foundation

/// The write-ahead log beside a file (https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
///
/// SQLite would play any log into any file it lies beside. Ours is told by a ``LogToken``: every
/// opening for writing puts a fresh one into the file before the log begins, and every
/// transaction in the log writes that page again.
struct WriteAheadLog {
  private static let headerCount = 32
  private static let frameHeaderCount = 24

  private let file: FileHandle
  private let header: [UInt8]

  /// Nil where there is no log, or none with anything in it.
  init?(_ file: FileHandle) throws {
    self.file = file
    header = try file.bytes(at: 0, count: Self.headerCount)
    guard header.count == Self.headerCount else { return nil }
  }

  private var isBigEndian: Bool { header[3] & 1 == 1 }

  private var pageSize: Int { Int(UInt32(bigEndianBytes: header[8..<12])) }

  private var salts: ArraySlice<UInt8> { header[16..<24] }

  /// Whether SQLite would play the log into a file although it was written for another one.
  ///
  /// Like SQLite, reads frames up to the first whose salts or checksum are wrong. The file's page
  /// is read as it lies: without its log, a file that was being checkpointed is no database.
  func isStray(beside database: FileHandle, pageSize: Int) throws -> Bool {
    var sum = Checksum(isBigEndian: isBigEndian)
    sum.add(header[..<24])
    guard sum.bytes == Array(header[24...]), self.pageSize >= 512 else { return false }
    if self.pageSize != pageSize { return true }
    var offset = UInt64(Self.headerCount)
    while let frame = try frame(at: offset, &sum) {
      if let token = LogToken(in: frame.content) {
        let page = try database.bytes(
          at: UInt64((frame.page - 1) * pageSize), count: pageSize)
        if LogToken(in: page[...]) == token { return false }
      }
      if frame.isCommit { return true }
      offset += UInt64(Self.frameHeaderCount + pageSize)
    }
    return false
  }

  private struct Frame {
    let page: Int
    let isCommit: Bool
    let content: ArraySlice<UInt8>
  }

  private func frame(at offset: UInt64, _ sum: inout Checksum) throws -> Frame? {
    let bytes = try file.bytes(at: offset, count: Self.frameHeaderCount + pageSize)
    guard bytes.count == Self.frameHeaderCount + pageSize, bytes[8..<16] == salts else {
      return nil
    }
    let content = bytes[Self.frameHeaderCount...]
    sum.add(bytes[..<8])
    sum.add(content)
    guard sum.bytes == Array(bytes[16..<24]) else { return nil }
    return Frame(
      page: max(1, Int(UInt32(bigEndianBytes: bytes[..<4]))),
      isCommit: bytes[4..<8].contains { $0 != 0 },
      content: content)
  }
}

/// SQLite's running checksum over the log: two sums over words of four bytes.
private struct Checksum {
  let isBigEndian: Bool
  private var first: UInt32 = 0
  private var second: UInt32 = 0

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  var bytes: [UInt8] { first.bigEndianBytes + second.bigEndianBytes }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    for offset in stride(from: bytes.startIndex, to: bytes.endIndex - 7, by: 8) {
      first &+= word(bytes, offset) &+ second
      second &+= word(bytes, offset + 4) &+ first
    }
  }

  private func word(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> UInt32 {
    let word =
      UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16
      | UInt32(bytes[offset + 2]) << 8 | UInt32(bytes[offset + 3])
    return isBigEndian ? word : word.byteSwapped
  }
}
