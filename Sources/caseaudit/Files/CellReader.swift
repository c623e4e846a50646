import Foundation

/// Breaks the text of a table into records and their cells, as RFC 4180 has it.
///
/// It goes by Unicode scalars: a mark that combines with a comma or a quotation mark must not hide
/// it, and libraries that go by characters let it.
struct CellReader {
  /// One record, which may take several lines.
  struct Record {
    /// The line on which it begins.
    let line: Int
    /// The cells without the empty ones at the end, which spreadsheets like to leave.
    fileprivate(set) var cells: [String] = []
  }

  /// A quotation mark that stands out of place, or is never closed, in the record of a line.
  struct MisplacedQuote: Error {
    let line: Int
  }

  /// Where the next scalar stands.
  private enum Place {
    case beforeCell, inCell, inQuotes, afterQuote
  }

  private static let delimiters: [Unicode.Scalar] = [",", ";", "\t"]

  private let delimiter: Unicode.Scalar
  private var records: [Record] = []
  private var record = Record(line: 1)
  private var cell = String.UnicodeScalarView()
  private var place = Place.beforeCell
  private var line = 1
  private var isAfterReturn = false

  /// The records in which anything stands.
  static func records(of text: String) throws(MisplacedQuote) -> [Record] {
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    var reader = CellReader(delimiter: delimiter(of: scalars))
    for scalar in scalars { try reader.take(scalar) }
    if reader.place == .inQuotes { throw reader.misplacedQuote }
    reader.endRecord()
    return reader.records
  }

  private init(delimiter: Unicode.Scalar) { self.delimiter = delimiter }

  /// The first mark in the first record that can be one.
  private static func delimiter(of text: Substring.UnicodeScalarView) -> Unicode.Scalar {
    var isQuoted = false
    for scalar in text.drop(while: \.properties.isWhitespace) {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if delimiters.contains(scalar) { return scalar }
      if isLineEnd(scalar) { break }
    }
    return delimiters[0]
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }

  private var misplacedQuote: MisplacedQuote { MisplacedQuote(line: record.line) }
}

// MARK: - Scalars

extension CellReader {
  private mutating func take(_ scalar: Unicode.Scalar) throws(MisplacedQuote) {
    let isSecondHalf = isAfterReturn && scalar == "\n"
    isAfterReturn = scalar == "\r"
    if Self.isLineEnd(scalar) && !isSecondHalf { line += 1 }
    switch place {
    case .inQuotes:
      if scalar == "\"" { place = .afterQuote } else { cell.append(scalar) }
    case .afterQuote where scalar == "\"":
      cell.append(scalar)
      place = .inQuotes
    case _ where scalar == delimiter: endCell()
    case _ where Self.isLineEnd(scalar): if !isSecondHalf { endRecord() }
    case .beforeCell, .afterQuote: try begin(scalar)
    case .inCell:
      if scalar == "\"" { throw misplacedQuote }
      cell.append(scalar)
    }
  }

  /// Takes what stands before a cell, or after one in quotation marks: blanks are passed over.
  private mutating func begin(_ scalar: Unicode.Scalar) throws(MisplacedQuote) {
    if scalar.properties.isWhitespace { return }
    if place == .afterQuote { throw misplacedQuote }
    if scalar == "\"" {
      place = .inQuotes
    } else {
      place = .inCell
      cell.append(scalar)
    }
  }

  private mutating func endCell() {
    record.cells.append(String(cell).trimmingCharacters(in: .whitespacesAndNewlines))
    cell = String.UnicodeScalarView()
    place = .beforeCell
  }

  private mutating func endRecord() {
    endCell()
    while record.cells.last?.isEmpty ?? false { record.cells.removeLast() }
    if !record.cells.isEmpty { records.append(record) }
    record = Record(line: line)
  }
}
