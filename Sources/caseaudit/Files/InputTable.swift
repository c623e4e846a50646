/// A table that a person brings, with the line on which each row begins.
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
    let records: [CellReader.Record]
    do {
      records = try CellReader.records(of: text)
    } catch {
      throw .table(path: path, line: error.line, .malformed)
    }
    guard let header = records.first else { throw .table(path: path, line: 1, .empty) }
    columns = header.cells
    if columns.contains("") { throw fault(.unnamedColumn) }
    for record in records.dropFirst() { try add(record) }
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

  private mutating func add(_ record: CellReader.Record) throws(CommandError) {
    guard record.cells.count <= columns.count else {
      throw fault(.tooManyCells(record.cells.count, columns: columns.count), record.line)
    }
    let named = Dictionary(zip(columns, record.cells)) { first, _ in first }
    rows.append(Row(line: record.line, cells: named))
  }
}
