import Foundation
import Inspection
import Standards

@testable import Ledger

/// Costs that take no time; the file says them, so it opens like any other.
let testCost = KeyDerivation.Cost(rounds: 16, blockSize: 8, parallelism: 1)

let testPassphrase = Passphrase(attempt: "correct horse battery")
let testRecovery = Passphrase(attempt: "lead inspector's own")
let testProtection = Protection(testPassphrase, recovery: testRecovery, cost: testCost)

func createProtected(
  at path: String, identity: RandomID? = nil, seed: UInt64 = 1
) throws -> Ledger {
  try Ledger.create(
    at: path, identity: identity, framework: testFramework, by: "AB", protection: testProtection,
    environment: TestMachine(seed: seed).environment)
}

/// Makes a protected file with one answer and closes it.
func makeProtectedFile(in folder: TestFolder, named name: String = "a.caseaudit") throws {
  let ledger = try createProtected(at: folder.file(name))
  try ledger.set("yes")
  try ledger.close()
}

func openProtected(
  _ path: String, for access: Access = .writing(by: "AB"),
  with passphrase: Passphrase? = testPassphrase, seed: UInt64 = 2
) throws -> Ledger {
  try Ledger.open(
    at: path, for: access, with: passphrase, environment: TestMachine(seed: seed).environment)
}

/// Texts that must not be found in any file, in any spelling that a program could give them.
struct Secrets {
  let texts: [String]

  /// The texts that bytes hold, with how they are spelt there.
  func found(in bytes: Data) -> [String] {
    texts.flatMap { text in
      Self.spellings(of: text).filter { bytes.range(of: $0.bytes) != nil }
        .map { "\(text) as \($0.name)" }
    }
  }

  /// The texts that the files of a folder and of those in it hold.
  func found(in folder: TestFolder) throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: folder.file($0), isDirectory: &isFolder)
      return isThere && !isFolder.boolValue
    }
    return try files.flatMap { name in
      found(in: try folder.bytes(name)).map { "\(name): \($0)" }
    }
  }

  private static func spellings(of text: String) -> [(name: String, bytes: Data)] {
    let plain = Data(text.utf8)
    let hex = Array(plain).hexadecimal
    return [
      ("plain text", plain), ("hexadecimal", Data(hex.utf8)),
      ("capital hexadecimal", Data(hex.uppercased().utf8)),
      ("UTF-16LE", Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })),
      ("UTF-16BE", Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })),
    ] + (0..<3).map { ("base64 at \($0)", base64(plain, at: $0)) }
  }

  /// What base64 makes of bytes that begin at a place of a group of three, without the characters
  /// at the ends, which depend on the neighbours.
  private static func base64(_ bytes: Data, at place: Int) -> Data {
    let text = (Data(repeating: 0, count: place) + bytes).base64EncodedString()
    let whole = (place + bytes.count) / 3 * 4
    return Data(text.prefix(whole).dropFirst(place == 0 ? 0 : 4).utf8)
  }
}
