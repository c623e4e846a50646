/// What is wrong with a table.
enum TableFault: Equatable {
  case empty
  case notText
  case malformed
  case unnamedColumn
  case missingColumn(String)
  case unknownColumn(String, known: [String])
  case repeatedColumn(String)
  case tooManyCells(Int, columns: Int)
  case missingCell(String)
  case repeatedAnswer(reference: String, key: String)
}
