import FrameworkFixtures
import Inspection
import Standards
import Testing

@testable import caseaudit

/// A table is read as a spreadsheet would write it again, or refused with a line of its own; what
/// a row wishes is taken in or refused, and never half of a table.
@Suite struct TableFuzzTests {
  private static let mutation = Mutation(
    [
      "reference,type,setting,crew\nV01,visit,boat,3\nV02,visit,quay,\n",
      "reference;type;visitedOn;visitor\r\nV01;visit;2026-02-09;AB\r\n\r\nV02;visit;;\r\n",
      "\u{FEFF}reference\ttype\nV01\tvisit\nV02\t\"visit\"\n",
      "reference,key,value,note\nH1,2.1.1.a,yes,\"He said \"\"no\"\", twice\nand left\"\nH1,2.1.1,no,\n",
      "reference,key,value\nH1,2.1.2,no\nH2,2.1.1.b,notApplicable\n",
      "reference,key,note\nH1,2.1.1,é 😀 \u{2028}words\n",
    ].map { Array($0.utf8) },
    words: [
      "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "\u{FEFF}", "\u{301}", "\u{2028}", "\u{0B}",
      " ", "\n\n", "=1+1", "H1", "H2", "\"a\nb\"", ",,,",
    ])

  private let inspection: Inspection

  init() throws {
    let framework = try Edition.harbour.framework()
    var inspection = Inspection(framework)
    for (number, reference) in ["H1", "H2"].enumerated() {
      let id = RandomID(high: 1, low: UInt64(number))
      let changes = try inspection.adding(
        reference: reference, type: "visit", facts: [("setting", "boat")], id: id)
      inspection.take(changes)
    }
    self.inspection = inspection
  }

  @Test func tablesAreReadAsTheyWouldBeWrittenAgain() throws {
    try Fuzzing(reader: "CSV tables", share: 150).run { generator in
      let bytes = Self.mutation.input(using: &generator)
      let lines = 1...1 + String(decoding: bytes, as: UTF8.self).count(where: \.isNewline)
      let table: InputTable
      do throws(CommandError) {
        table = try InputTable(bytes, path: "a.csv")
      } catch {
        try Self.requireLine(of: error, in: lines)
        return .refused
      }
      try Self.requireSame(table)
      let wishes = [
        { try table.additions(to: inspection) }, { try table.answers(in: inspection, of: "a") },
      ]
      return try wishes.map { try takesIn($0, lines) }.contains(true) ? .read : .refused
    }
  }

  /// Whether a wish is taken in; a refusal names a line.
  private func takesIn(_ wish: () throws -> [Change], _ lines: ClosedRange<Int>) throws -> Bool {
    do {
      var changed = inspection
      changed.take(try wish())
      return true
    } catch let error as CommandError {
      try Self.requireLine(of: error, in: lines)
      return false
    }
  }

  private static func requireLine(
    of error: CommandError, in lines: ClosedRange<Int>
  ) throws {
    switch error {
    case .table(_, let line, _) where lines.contains(line): return
    case .refused(_, _, let line?) where lines.contains(line): return
    default: throw Broken("refused without its line: \(error)")
    }
  }

  /// Writes the table with quotation marks around every cell, and reads it again.
  private static func requireSame(_ table: InputTable) throws {
    let rows = table.rows.map { row in table.columns.map { row[$0] } }
    let text = ([table.columns] + rows).map { cells in
      cells.map(OutputTable.quoted).joined(separator: ",") + "\n"
    }.joined()
    let again = try InputTable(Array(text.utf8), path: "again.csv")
    guard again.columns == table.columns,
      again.rows.map({ row in again.columns.map { row[$0] } }) == rows
    else { throw Broken("read as \(rows) under \(table.columns)") }
  }
}
