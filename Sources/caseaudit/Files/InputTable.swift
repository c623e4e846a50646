import Foundation
import SwiftCSV

/// A table that a person brings, with the line on which each row begins.
///
/// SwiftCSV reads each record; where records begin and end is found here, because it tells no
/// lines and takes a quotation mark that is never closed for the rest of the file.
struct InputTable {
  /// One row under the header.
  struct Row {
    let line: Int
    fileprivate let cells: [String: String]

    /// The text of a cell, empty where the row ends before it.
    subscript(_ column: String) -> String { cells[column] ?? "" }
  }

  let path: String
  let columns: [String]
  private(set) var rows: [Row] = []

  /// Reads a table whose first record names its columns; lines without any text are passed over.
  ///
  /// - Throws: `CommandError`, with the line.
  init(path: String) throws(CommandError) {
    try self.init(InputFile(path).bytes, path: path)
  }

  /// Reads the bytes of a table, which lie at a path.
  init(_ bytes: [UInt8], path: String) throws(CommandError) {
    self.path = path
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .table(path: path, line: 1, .notText)
    }
    let records = try Self.records(of: text, path: path)
    guard let header = records.first else { throw .table(path: path, line: 1, .empty) }
    let delimiter = try? CSV<Enumerated>(string: header.text, loadColumns: false).delimiter
    columns = try Self.cells(of: header, delimiter ?? .comma, path: path)
    if columns.contains("") { throw fault(.unnamedColumn) }
    for record in records.dropFirst() {
      try add(record, cells: Self.cells(of: record, delimiter ?? .comma, path: path))
    }
    if rows.isEmpty { throw fault(.empty) }
  }

  /// Refuses a table that lacks a column, has another one or one of them twice.
  func check(required: [String], optional: [String]) throws(CommandError) {
    var seen: Set<String> = []
    for column in columns {
      guard (required + optional).contains(column) else {
        throw fault(.unknownColumn(column, known: required + optional))
      }
      guard seen.insert(column).inserted else { throw fault(.repeatedColumn(column)) }
    }
    for column in required {
      guard seen.contains(column) else { throw fault(.missingColumn(column)) }
      if let row = rows.first(where: { $0[column].isEmpty }) {
        throw fault(.missingCell(column), row.line)
      }
    }
  }

  /// A fault of the table, on its header unless another line is given.
  func fault(_ fault: TableFault, _ line: Int = 1) -> CommandError {
    .table(path: path, line: line, fault)
  }

  private mutating func add(_ record: Record, cells: [String]) throws(CommandError) {
    guard cells.count <= columns.count else {
      throw fault(.tooManyCells(cells.count, columns: columns.count), record.line)
    }
    let named = Dictionary(zip(columns, cells)) { first, _ in first }
    rows.append(Row(line: record.line, cells: named))
  }
}

// MARK: - Records

extension InputTable {
  /// The text of one record, which may take several lines.
  private struct Record {
    let line: Int
    var text = ""
  }

  /// Breaks a text into records: at line ends, but not within quotation marks.
  private static func records(
    of text: String, path: String
  ) throws(CommandError) -> [Record] {
    var records = [Record(line: 1)]
    var line = 1
    var isQuoted = false
    for character in text.drop(while: { $0 == "\u{FEFF}" }) {
      if character == "\"" { isQuoted.toggle() }
      if character.isNewline { line += 1 }
      if character.isNewline, !isQuoted {
        records.append(Record(line: line))
      } else {
        records[records.count - 1].text.append(character)
      }
    }
    if isQuoted { throw .table(path: path, line: records.last?.line ?? 1, .malformed) }
    return records.filter { !$0.text.allSatisfy(\.isWhitespace) }
  }

  private static func cells(
    of record: Record, _ delimiter: CSVDelimiter, path: String
  ) throws(CommandError) -> [String] {
    do {
      return try CSV<Enumerated>(
        string: record.text, delimiter: delimiter, loadColumns: false
      ).header.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    } catch {
      throw .table(path: path, line: record.line, .malformed)
    }
  }
}
