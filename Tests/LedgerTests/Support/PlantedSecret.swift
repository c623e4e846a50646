import Foundation
import Standards

@testable import Ledger

/// A text that must not be found, in any of the ways in which a file could hold it.
struct PlantedSecret {
  let text: String

  init(_ text: String = "Cherrywood 41 Lantern") {
    self.text = text
  }

  /// The bytes to look for: plain, UTF-16 of both orders, hexadecimal of both cases, and base64 at
  /// each of its three alignments.
  private var forms: [Data] {
    let plain = Data(text.utf8)
    let hex = Array(text.utf8).hexadecimal
    let base64 = (0..<3).map { shift in
      let padded = Data(repeating: 0, count: shift) + plain
      // The first and last characters also depend on what stands beside the text.
      return Data(padded.base64EncodedString().dropFirst(4).dropLast(4).utf8)
    }
    return [
      plain, text.data(using: .utf16LittleEndian) ?? plain,
      text.data(using: .utf16BigEndian) ?? plain, Data(hex.utf8), Data(hex.uppercased().utf8),
    ] + base64
  }

  /// The files under a folder, at any depth, that hold it.
  func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return try !isFolder.boolValue && isFound(in: Data(contentsOf: URL(filePath: path)))
    }.sorted()
  }

  func isFound(in bytes: Data) -> Bool { forms.contains { bytes.range(of: $0) != nil } }
}
