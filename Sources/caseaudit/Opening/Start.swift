import Standards
import ArgumentParser
import Foundation
import Inspection
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
      folder: FileManager.default.currentDirectoryPath, keys: Workplace.own().keys)
    switch try seat.choice(on: &screen) {
    case .open(let path): try open(path, on: seat)
    case .demonstration(let id):
      let demonstration = try Demonstration.known(id)
      try open(demonstration.keptCopy(isFresh: false), on: seat)
    case .create(let path, let framework, let service):
      try create(path, framework, service)
      try open(path, on: seat)
    case .leave(let exitCode):
      if exitCode != 0 { throw ExitCode(exitCode) }
    }
  }

  private func open(_ path: String, on seat: Seat) throws {
    try WorkbenchRun(path: path, writer).open(on: seat)
  }

  private func create(_ path: String, _ framework: String, _ service: String) throws {
    let source = try FrameworkSource(named: framework)
    let changes = try Inspection(source.framework).setting([("service", service)])
    try InspectionFile(path: path).create(source.stored, by: writer.author, changes)
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
