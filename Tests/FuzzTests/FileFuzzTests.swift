import Foundation
import Inspection
import SeededChance
import Standards
import Testing
import Workbench

@testable import Ledger

/// A damaged inspection file is refused, or says what was wrong, or is one of the states that it
/// went through; looking at it changes no byte of it.
@Suite struct FileFuzzTests {
  /// A file and its log, as a killed program or a copy leaves them.
  private struct Image {
    var file: [UInt8]
    var log: [UInt8]?
  }

  private let folder: Folder
  private let images: [Image]
  /// What the file said after each action.
  private let states: [LedgerContents]

  init() throws {
    folder = try Folder()
    var states: [LedgerContents] = []
    let path = folder.file("source.caseaudit")
    let environment = Machine(seed: 1).environment
    let ledger = try Ledger.create(
      at: path, framework: Bench.framework, by: "AB", environment: environment)
    states.append(try ledger.load())
    for changes in Bench.actions.dropLast() {
      try ledger.commit(changes, by: "AB")
      states.append(try ledger.load())
    }
    let whole = try #require(folder.bytes("source.caseaudit"))
    let killed = Image(file: whole, log: folder.bytes("source.caseaudit-wal"))
    try ledger.close()
    let closed = Image(file: try #require(folder.bytes("source.caseaudit")), log: nil)
    let again = try Ledger.open(at: path, for: .writing(by: "AB"), environment: environment)
    try again.commit(Bench.actions[Bench.actions.count - 1], by: "AB")
    states.append(try again.load())
    let returned = Image(
      file: try #require(folder.bytes("source.caseaudit")),
      log: folder.bytes("source.caseaudit-wal"))
    try again.close()
    images = [closed, killed, returned]
    self.states = states
  }

  @Test func lookingAtADamagedFileChangesNothing() throws {
    try Fuzzing(reader: "files, looked at", share: 17).run { generator in
      let image = damaged(using: &generator)
      try folder.clear()
      try put(image)
      let outcome = try look()
      guard folder.bytes("a.caseaudit") == image.file else { throw Broken("the file is another") }
      // SQLite may take away a log that says nothing, never one that does.
      if outcome == .refused, let log = image.log, folder.bytes("a.caseaudit-wal") != log {
        throw Broken("the log is another")
      }
      return outcome
    }
  }

  @Test func writingToADamagedFileIsRefusedOrWhole() throws {
    try Fuzzing(reader: "files, written to", share: 8).run { generator in
      let image = damaged(using: &generator)
      try folder.clear()
      try put(image)
      // As every command that writes: what cannot be read is not opened for writing.
      guard try look() == .read else { return .refused }
      return try write()
    }
  }

  private func put(_ image: Image) throws {
    try folder.write(image.file, to: "a.caseaudit")
    if let log = image.log { try folder.write(log, to: "a.caseaudit-wal") }
  }

  /// Opens, reads everything, verifies and closes.
  private func look() throws -> Outcome {
    do throws(LedgerError) {
      let ledger = try Ledger.open(
        at: folder.file("a.caseaudit"), for: .reading, environment: Machine(seed: 5).environment)
      let result = Result { () throws(LedgerError) in try read(ledger) }
      try ledger.close()
      return try result.get() ? .read : .refused
    } catch {
      return .refused
    }
  }

  /// Whether what an open file says is one of its states; where it is not, verify must say so.
  private func read(_ ledger: Ledger) throws(LedgerError) -> Bool {
    let findings = try ledger.verify()
    let contents = try ledger.load()
    _ = try ledger.history()
    _ = try ledger.extent()
    do {
      _ = InspectionDocument.text(try Inspection(ledger))
    } catch let error as LedgerError {
      throw error
    } catch {
      // A framework that is none: the workbench says so.
      if findings.isEmpty { Issue.record("verify found nothing, and \(error)") }
    }
    if findings.isEmpty && !states.contains(contents) {
      Issue.record("verify found nothing, and the file says \(contents)")
    }
    return findings.isEmpty
  }

  private func write() throws -> Outcome {
    do throws(LedgerError) {
      let ledger = try Ledger.open(
        at: folder.file("a.caseaudit"), for: .writing(by: "AB"),
        environment: Machine(seed: 6).environment)
      let result = Result { () throws(LedgerError) in
        try ledger.commit(
          [Change(EntryKey(subject: Bench.subject, kind: .answer, name: "2.1.2"), "no")],
          by: "AB")
      }
      try ledger.close()
      _ = try result.get()
    } catch {
      return .refused
    }
    let ledger = try Ledger.open(
      at: folder.file("a.caseaudit"), for: .reading, environment: Machine(seed: 7).environment)
    defer { try? ledger.close() }
    let findings = try ledger.verify()
    guard findings.isEmpty else { throw Broken("after writing: \(findings)") }
    return .read
  }

  // MARK: - Damage

  /// Damage where something stands: most of a small file is empty.
  private func damaged(using generator: inout SeededGenerator) -> Image {
    var image = images.randomElement(using: &generator) ?? images[0]
    if generator.chance(3) { return image }
    repeat {
      if var log = image.log, generator.chance(50) {
        Self.damage(&log, page: 4120, using: &generator)
        image.log = generator.chance(3) ? nil : log
      } else {
        Self.damage(&image.file, page: 4096, using: &generator)
      }
    } while generator.chance(30)
    return image
  }

  private static func damage(
    _ bytes: inout [UInt8], page: Int, using generator: inout SeededGenerator
  ) {
    guard let place = place(in: bytes, page: page, using: &generator) else { return }
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<8: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 8..<12: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
    case 12..<14: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 14..<16:
      for (offset, byte) in Mutation.number(using: &generator).enumerated()
      where place + offset < bytes.count {
        bytes[place + offset] = byte
      }
    case 16: bytes.removeSubrange(place...)
    case 17: bytes.removeSubrange((place / page * page)...)
    default: movePage(&bytes, page, using: &generator)
    }
  }

  private static func place(
    in bytes: [UInt8], page: Int, using generator: inout SeededGenerator
  ) -> Int? {
    if bytes.isEmpty { return nil }
    if generator.chance(25) {
      // The head of a page tells how it is read.
      let head = Int.random(in: 0...bytes.count / page, using: &generator) * page
      let place = head + Int.random(in: 0..<48, using: &generator)
      if place < bytes.count { return place }
    }
    for _ in 0..<50 {
      let place = Int.random(in: bytes.indices, using: &generator)
      if bytes[place] != 0 { return place }
    }
    return 0
  }

  private static func movePage(
    _ bytes: inout [UInt8], _ page: Int, using generator: inout SeededGenerator
  ) {
    guard bytes.count >= 2 * page else { return }
    let from = Int.random(in: 0..<bytes.count / page, using: &generator) * page
    let to = Int.random(in: 0..<bytes.count / page, using: &generator) * page
    bytes.replaceSubrange(to..<to + page, with: Array(bytes[from..<from + page]))
  }
}
