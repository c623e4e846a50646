import Crypto
import Standards

extension Inspection {
  /// A fingerprint of what a case says: SHA-256, in hexadecimal, of its content as the document
  /// writes it. Second readings, queries and flags are not part of what is locked.
  package func fingerprint(of index: Int) -> String {
    SHA256.hash(data: Array(InspectionDocument.content(index, self).text().utf8)).hexadecimal
  }
}
