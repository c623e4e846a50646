import Inspection
import Standards
import SystemPackage
import Terminal

/// Why a command was not carried out, beyond what the rooms below say for themselves.
///
/// The cases carry facts; the words and exit codes stand in `Failure`.
enum CommandError: Error {
  /// A file that is no inspection could not be read.
  case unreadable(path: String, Errno)
  /// A JSON file has faults.
  case faults(path: String, JSONFaults)
  /// A wish was refused: by which file it was made of, and on which of its lines.
  case refused(Refusal, path: String, line: Int?)
  /// A table could not be read.
  case table(path: String, line: Int, TableFault)
  /// A form for comments could not be taken in.
  case form(path: String, line: Int, FormFault)
  /// Two cases bear the reference that a command names.
  case ambiguousCase(String, path: String)
  /// No case is read by an inspector that a command names; the codes of those that read one.
  case unknownInspector(String, path: String, known: [String])
  /// A key stands twice in one command.
  case repeatedKey(String)
  /// An export would leave out what only people can settle.
  case unsettled(path: String, conflicts: Int, doubleReferences: [String])
  /// An export is to be of accepted cases only, and these are not.
  case unaccepted(path: String, [String])
  /// An export would show as locked what was changed since.
  case alteredLocks(path: String, [String])
  /// A copy for a second reading would be exported as if it were the first.
  case readAgain(path: String)
  /// A merge could bring what the first reader found into a copy for a second reading.
  case mergeIntoSecondReading(path: String)
  /// A file that is to hold a passphrase holds no text.
  case passphraseNotText(path: String)
  /// A word that is neither a command nor the path of a file.
  case unknownCommand(String)
  case unknownFramework(String, bundled: [String])
  /// A document names another framework than the one that was given.
  case otherFramework(named: String, given: String)
  case unknownDemonstration(String, known: [String])
  case noTerminal(TerminalError)
  /// A passphrase is needed, and there is no terminal to ask for it on.
  case nobodyToAsk(option: String)
  case shortPassphrase
  /// Neither a state folder nor a home is known.
  case noStateFolder
  /// The state folder cannot be made.
  case stateFolder(path: String, detail: String)
  /// Lines through a pipe were not understood, or asked for what could not be done.
  case refusedLines(Int)
  /// What cannot be taken back was not agreed to, or there was no terminal to ask on.
  case unconfirmed(hasTerminal: Bool)
  /// There is no such backup; the paths of those that there are.
  case noBackup(String, known: [String])
  /// A file was given as the re-audit of the inspection that it is a copy of.
  case sameInspection(path: String)
  /// A file is of another edition, which asks other questions.
  case otherEdition(path: String, has: String, expected: String)
  /// The framework of the file says nothing of oversight.
  case noOversightRules(path: String)
  /// The framework of the file says nothing of small numbers.
  case noDisclosureRules(path: String)
  case outputFailed(Errno)
}
