import Testing

@testable import caseaudit

/// Tables as spreadsheets and people write them.
@Suite struct CellReaderTests {
  private func cells(_ text: String) throws -> [[String]] {
    try CellReader.records(of: text).map(\.cells)
  }

  @Test(arguments: [",", ";", "\t"])
  func firstMarkThatCanPartCellsDoes(_ mark: String) throws {
    #expect(
      try cells("a\(mark)b c\n\"x\(mark)y\"\(mark) z \n") == [["a", "b c"], ["x\(mark)y", "z"]])
  }

  @Test func quotedCellHoldsMarksLinesAndQuotationMarks() throws {
    #expect(try cells("a,b\r\n\"1,\r\n\"\"2\"\"\" ,3") == [["a", "b"], ["1,\r\n\"2\"", "3"]])
  }

  // Found by fuzzing: by characters, the mark and the comma before it are one that is no comma.
  @Test func marksThatCombineHideNothing() throws {
    #expect(
      try cells("a,b\n1,\u{301}2\n\"\u{301}3\",\"4\"\u{20}\n") == [
        ["a", "b"], ["1", "\u{301}2"], ["\u{301}3", "4"],
      ])
  }

  @Test func emptyCellsAtTheEndAreNone() throws {
    #expect(try cells("a,b,,\n1,,\n,,\n,2,\n") == [["a", "b"], ["1"], ["", "2"]])
  }

  @Test func recordsTellTheirLines() throws {
    let records = try CellReader.records(of: "\u{FEFF}a\r\n\r\n\"1\n2\"\r3\n")
    #expect(records.map(\.line) == [1, 3, 5])
  }

  @Test(arguments: [("a\n\"b", 2), ("a\nb\"c\n", 2), ("a\n\"1\n2\"x", 2), ("a\n\n\"b\"\u{301}", 3)])
  func quotationMarkOutOfPlaceIsRefusedWithItsLine(_ text: String, _ line: Int) throws {
    let error = try #require(throws: CellReader.MisplacedQuote.self) { try cells(text) }
    #expect(error.line == line)
  }
}
