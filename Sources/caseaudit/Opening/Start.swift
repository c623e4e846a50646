import ArgumentParser
import Foundation
import Inspection
import Ledger
import Standards
import Workbench

/// The start screen, and what follows from the choice made on it.
struct Start {
  private let writer: WriterOptions

  init(_ writer: WriterOptions) { self.writer = writer }

  func run(on seat: Seat) throws {
    var screen = try StartScreen(
      recents: Program.stateFolder.recents.map(\.item),
      demonstrations: Demonstration.all.map(\.item),
      frameworks: FrameworkSource.bundled.map { ($0.framework.id, $0.framework.title) },
      folder: FileManager.default.currentDirectoryPath,
      isTaken: { FileManager.default.fileExists(atPath: $0) }, keys: Workplace.own().keys)
    switch try seat.choice(on: &screen) {
    case .open(let path): try open(path, on: seat)
    case .demonstration(let id):
      let demonstration = try Demonstration.known(id)
      try open(demonstration.keptCopy(isFresh: false), on: seat)
    case .create(let new):
      let file = InspectionFile(path: new.path)
      try create(new, in: file)
      try WorkbenchRun(file, writer).open(on: seat)
    case .leave(let exitCode):
      if exitCode != 0 { throw ExitCode(exitCode) }
    }
  }

  private func open(_ path: String, on seat: Seat) throws {
    try WorkbenchRun(path: path, writer).open(on: seat)
  }

  /// Makes the file; its passphrase, if it is to have one, then opens it without being asked for.
  private func create(_ new: StartScreen.NewInspection, in file: InspectionFile) throws {
    let source = try FrameworkSource(named: new.framework)
    let changes = try Inspection(source.framework).setting([("service", new.service)])
    let protection = new.isProtected ? try askForProtection(of: new.service) : nil
    try file.create(source.stored, by: writer.author, protection: protection, changes)
  }

  /// Asks as `new --protect` does.
  private func askForProtection(of service: String) throws -> Protection {
    Console.say("\(service) will open with a passphrase only. Nothing shows while you type it.")
    return try Protection.asked()
  }
}

extension StateFolder.Recent {
  fileprivate var item: StartScreen.Item {
    StartScreen.Item(
      .open(path: path), title: Console.shown(service), detail: Console.shown(path))
  }
}

extension Demonstration {
  fileprivate var item: StartScreen.Item {
    StartScreen.Item(.demonstration(id: id), title: title, detail: summary)
  }
}
