import GRDB
import Inspection
import Standards

@testable import Ledger

/// A copy of an inspection, as if the file had been copied and opened by another run.
func makeCopy(of ledger: Ledger, seed: UInt64) throws -> Ledger {
  try makeCopy(of: ledger, TestMachine(seed: seed))
}

func makeCopy(of ledger: Ledger, _ machine: TestMachine) throws -> Ledger {
  let database = try DatabaseQueue(configuration: Ledger.configuration(isReadOnly: false))
  try ledger.connection().backup(to: database)
  let beginning = try database.read { db in
    try Ledger.Beginning(path: ":memory:", by: Opener(), db)
  }
  return Ledger(
    beginning, access: .writing(by: "AB"), environment: machine.environment, database: database,
    file: nil, lock: nil)
}
