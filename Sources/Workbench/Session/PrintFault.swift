/// Why a page was not written; the words are those of the system.
package enum PrintFault: Error {
  /// There is a file already, and it stays as it is.
  case exists
  case failed(String)
}
