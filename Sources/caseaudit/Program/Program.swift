import Ledger
import Terminal

/// What is the same in every run of the program, and what it takes from its surroundings.
enum Program {
  static let version = "0.1.0"

  /// The person who is meant where nobody says who.
  static let anonymousAuthor = "local"

  static let ledgerEnvironment = LedgerEnvironment.live(program: version)

  static let keysFile = KeysFile(environment: .process)

  static let stateFolder = StateFolder(environment: .process)

  /// The date of today where this machine is, such as `2026-11-23`.
  static var today: String { ledgerEnvironment.today }
}
