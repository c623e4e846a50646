import Foundation
import Inspection
import Ledger
import Standards
import SystemPackage
import Terminal
import Workbench

/// What a person is told of an error, and the code that the program ends with.
struct Failure {
  /// What happened, where, and what to do; nil where nobody is there to read it.
  let message: String?
  let exitCode: ExitReason

  /// Nil for what ArgumentParser knows how to tell: wrong usage, help, an exit code.
  init?(_ error: any Error) {
    switch error {
    case let error as LedgerError: self.init(error.sentence, error.exitCode)
    case let error as CommandError: self.init(error)
    case let error as Refusal: self.init(error.message, .badData)
    case let error as JSONFaults: self.init(error.summary, .badData)
    case let error as TerminalError: self.init(CommandError.noTerminal(error))
    case let error as Errno: self.init("\(error.description).", .inputOutput)
    case let error as CocoaError: self.init(error.localizedDescription, .inputOutput)
    default: return nil
    }
  }

  init(_ message: String?, _ exitCode: ExitReason) {
    self.message = message
    self.exitCode = exitCode
  }

  private init(_ error: CommandError) {
    // Whoever closes the pipe has what they wanted, so that is no failure.
    if case .outputFailed(.brokenPipe) = error {
      self.init(nil, .done)
    } else {
      self.init(error.message, error.exitCode)
    }
  }
}

// MARK: - Exit codes

extension LedgerError {
  fileprivate var exitCode: ExitReason {
    switch self {
    case .missing: .noInput
    case .empty, .notADatabase, .foreign, .newer, .strayLog, .damaged, .otherInspection,
      .otherFramework, .refused, .forked, .notAPackage, .alteredPackage, .badPackage,
      .alreadyProtected,
      .notProtected:
      .badData
    case .exists, .cannotCreate: .cannotCreate
    case .busy: .busy
    case .notPermitted, .passphraseNeeded, .wrongPassphrase: .notPermitted
    case .readOnly, .diskFull, .failed, .notCleared, .unsealedBackup, .vanished, .closed:
      .inputOutput
    }
  }
}

extension CommandError {
  fileprivate var exitCode: ExitReason {
    switch self {
    case .unreadable(_, let error): error.exitCode
    case .faults, .refused, .table, .form, .ambiguousCase, .unknownInspector, .unsettled,
      .unaccepted, .refusedLines, .alteredLocks, .otherFramework,
      .readAgain, .mergeIntoSecondReading, .sameInspection, .otherEdition, .noOversightRules,
      .noDisclosureRules, .shortPassphrase, .passphraseNotText:
      .badData
    case .unknownCommand, .unknownFramework, .unknownDemonstration, .noBackup: .noInput
    case .unconfirmed(let hasTerminal): hasTerminal ? .notPermitted : .usage
    case .repeatedKey: .usage
    case .noTerminal, .noStateFolder: .unavailable
    case .nobodyToAsk: .notPermitted
    case .stateFolder: .cannotCreate
    case .outputFailed: .inputOutput
    }
  }
}

extension Errno {
  fileprivate var exitCode: ExitReason {
    switch self {
    case .noSuchFileOrDirectory, .notDirectory: .noInput
    case .permissionDenied, .notPermitted: .notPermitted
    default: .inputOutput
    }
  }
}

// MARK: - Words

extension LedgerError {
  /// The ledger's own words, but for what the workbench says of the file it has open.
  fileprivate var sentence: String {
    switch self {
    case .readOnly(let path): "\(path) cannot be written to; nothing was changed."
    case .diskFull(let path):
      "The disk is full, so \(path) was not changed. Make room and try again."
    default: message
    }
  }
}

extension CommandError {
  fileprivate var message: String {
    switch self {
    case .unreadable(let path, .noSuchFileOrDirectory), .unreadable(let path, .notDirectory):
      "There is no file \(path)."
    case .unknownCommand(let word):
      "“\(word)” is no command, and there is no such file. “caseaudit --help” lists the commands."
    case .unreadable(let path, let error): "\(path) cannot be read: \(error.description)."
    case .faults(let path, let faults): "\(path), \(faults.summary)"
    case .refused(let refusal, let path, let line):
      "\(path)\(line.map { ", line \($0)" } ?? ""): \(refusal.message)\(refusal.advice)"
    case .table(let path, let line, let fault): "\(path), line \(line): \(fault.message)"
    case .form(let path, let line, let fault): "\(path), line \(line): \(fault.message)"
    case .ambiguousCase(let reference, let path):
      "\(path): Two cases bear the reference \(reference). Give one of them another in the workbench."
    case .unknownInspector(let code, let path, let known) where known.isEmpty:
      "\(path): Of these cases none is read by “\(code)”, nor by anybody else yet."
        + " Give each its reader: r on the cases, or --fact inspector=CODE where one is added."
    case .unknownInspector(let code, let path, let known):
      "\(path): Of these cases none is read by “\(code)”; they are read by \(list(known))."
    case .repeatedKey(let key): "\(key) stands here twice. Say it once."
    case .unsettled(let path, let conflicts, let doubles):
      "\(path) holds \(Self.unsettled(conflicts, doubles)), which no document can carry."
        + " Settle that in the workbench, or export --as-is without it."
    case .unaccepted(let path, let references):
      "\(path): \(list(references)) \(references.count == 1 ? "is" : "are") neither accepted nor "
        + "locked. Leave --accepted out to export all the same."
    case .alteredLocks(let path, let references):
      "\(path): \(list(references)) \(references.count == 1 ? "was" : "were") changed after being "
        + "locked. Reopen \(references.count == 1 ? "it" : "each") with “caseaudit state FILE CASE "
        + "returned --because WHY” or in the workbench, or export --as-is."
    case .unknownFramework(let name, let bundled):
      "There is no framework “\(name)”: it is neither a file nor one of \(list(bundled))."
    case .otherFramework(let named, let given):
      "The document is of framework “\(named)”, and “\(given)” was given."
    case .readAgain(let path):
      "\(path) is a copy for a second reading, which no document can carry. Hand it over instead."
    case .mergeIntoSecondReading(let path):
      "\(path) is a copy for a second reading: a merge could bring in what the first reader found. "
        + "Hand it over, and merge it into the other file."
    case .passphraseNotText(let path): "\(path) holds no text, so it holds no passphrase."
    case .unknownDemonstration(let name, let known):
      "There is no demonstration “\(name)”. There are \(list(known))."
    case .noTerminal(.noTerminal):
      "The workbench needs a terminal, and there is none here. Run it in one; nothing was changed."
    case .noTerminal(.settings(let error)), .noTerminal(.signals(let error)):
      "The terminal cannot be used: \(error.description). Nothing was changed."
    case .nobodyToAsk(let option):
      "A passphrase is needed, and there is no terminal to ask for it on. Give it with \(option) PATH."
    case .shortPassphrase:
      "A passphrase has at least \(Passphrase.minimumCount) characters; nothing was changed."
    case .noStateFolder:
      "No folder is known to keep the demonstration in. Set HOME, or say where with --to FILE."
    case .stateFolder(let path, let detail): "The folder \(path) cannot be made: \(detail)."
    case .refusedLines(let count):
      "Nothing came of \(counted(count, "line")): what was answered to \(count == 1 ? "it" : "each") says why."
    case .unconfirmed(hasTerminal: true): "That was something else, so nothing was changed."
    case .unconfirmed(hasTerminal: false):
      "This cannot be taken back, and there is no terminal to ask on. Agree with --yes."
    case .noBackup(let path, let known) where known.isEmpty:
      "There is no backup \(path), and none beside it."
    case .noBackup(let path, let known):
      "There is no backup \(path). There are \(list(known))."
    case .sameInspection(let path):
      "\(path) is a copy of the same inspection. A re-audit is another one, of other cases."
    case .otherEdition(let path, let has, let expected):
      "\(path) is of framework “\(has)”, and the plan rests on “\(expected)”, which asks other questions."
    case .noOversightRules(let path):
      "The framework in \(path) has no rules of oversight, so no gaps can be found."
    case .noDisclosureRules(let path):
      "The framework in \(path) does not say how small numbers are kept back, "
        + "so nothing is shown by group."
    case .outputFailed(let error): "The output could not be written: \(error.description)."
    }
  }

  private static func unsettled(_ conflicts: Int, _ doubles: [String]) -> String {
    var parts: [String] = []
    if conflicts > 0 { parts.append(counted(conflicts, "open conflict")) }
    if !doubles.isEmpty {
      parts.append("more than one case with the reference \(list(doubles))")
    }
    return parts.joined(separator: " and ")
  }
}

extension FormFault {
  fileprivate var message: String {
    switch self {
    case .notText: "this is not UTF-8 text. Save the form as plain text, UTF-8."
    case .noCase: "no line begins with “Case:”, so this is no form that “comment form” wrote."
    case .noFindings: "there is no finding in this form, such as [2.1.1.a]."
    case .repeated(let key): "[\(key)] stands in this form twice."
    case .otherCase(let words): "“\(words)” is no case of this inspection that counts."
    case .neitherYesNorNo(let words): "“\(words)” is neither yes nor no."
    case .notAFinding(let words, let question): "“\(words)” is no answer to \(question)."
    case .empty: "nothing was filled in, so there is nothing to take in."
    }
  }
}

extension TableFault {
  fileprivate var message: String {
    switch self {
    case .empty: "the table has no rows."
    case .notText: "this is not UTF-8 text. Save the table as “CSV UTF-8”."
    case .malformed: "a quotation mark is out of place, or one that opens here is never closed."
    case .unnamedColumn: "a column has no name."
    case .missingColumn(let name): "the column “\(name)” is missing."
    case .unknownColumn(let name, let known):
      "there is no column “\(name)”. The columns are \(list(known))."
    case .repeatedColumn(let name): "the column “\(name)” stands here twice."
    case .tooManyCells(let cells, let columns):
      "there are \(cells) cells for \(columns) columns. Put a text with commas in quotation marks."
    case .missingCell(let column): "“\(column)” must not be empty."
    case .repeatedAnswer(let reference, let key):
      "\(key) of \(reference) stands in the table a second time."
    }
  }
}

extension Refusal {
  /// What to do, where the refusal's own words leave that open.
  fileprivate var advice: String {
    switch self {
    case .reasonNeeded: " Give it with --because."
    case .unknownCase: " “caseaudit case list” shows the cases."
    case .unknownQuestion, .unknownStandard, .unknownFact:
      " “caseaudit framework show” lists what there is."
    default: ""
    }
  }
}

extension JSONFaults {
  /// The first fault, and how many more there are.
  var summary: String {
    let more = faults.count - 1
    let first = faults.first?.message ?? "it has faults"
    let end = first.hasSuffix(".") ? "" : "."
    return first + end + (more > 0 ? " There \(more == 1 ? "is" : "are") \(more) more." : "")
  }
}

private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
