/// A row of the file that makes no sense; becomes ``LedgerError/damaged(path:detail:)``.
struct MalformedRow: Error {
  let detail: String
}
