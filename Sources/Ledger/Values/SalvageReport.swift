/// What could be saved of a damaged file, and what could not.
package struct SalvageReport: Hashable, Sendable {
  /// Entries in the new file.
  package var entries = 0
  /// Values in the new file.
  package var contents = 0
  /// Entries that the old file counted and that could not be read.
  package var lostEntries: [ClosedRange<EntryID>] = []
  /// Entries whose value could not be read, or was not the one they committed to.
  package var lostContents: [EntryID] = []
  /// What `verify` says of the new file.
  package var findings: [LedgerFinding] = []

  /// Whether everything is there and sound.
  package var isComplete: Bool {
    lostEntries.isEmpty && lostContents.isEmpty && findings.isEmpty
  }
}
