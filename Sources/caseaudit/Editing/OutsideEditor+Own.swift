import Foundation
import SystemPackage
import Terminal
import Workbench

extension OutsideEditor {
  /// More than anybody writes as a note.
  private static let longestText = 1 << 20

  /// The editor that `VISUAL`, or else `EDITOR`, names.
  static var own: OutsideEditor { OutsideEditor(write: write) }

  private static func write(_ text: String, isSealed: Bool) throws(Fault) -> String {
    let environment = Environment.process
    let names = ["VISUAL", "EDITOR"]
    guard let command = names.first(where: environment.isSet).flatMap({ environment[$0] }) else {
      throw .none
    }
    let folder: EditingFolder?
    do {
      folder = try EditingFolder.make(touchingDisk: !isSealed, environment: environment)
    } catch {
      throw .storage(error.localizedDescription)
    }
    guard let folder else { throw .noMemory }
    defer { folder.remove() }
    return try write(text, in: folder, with: command)
  }

  private static func write(
    _ text: String, in folder: EditingFolder, with command: String
  ) throws(Fault) -> String {
    let path = folder.path + "/note.txt"
    do {
      try NewFile.write(text + "\n", to: path)
    } catch {
      throw .storage(error.description)
    }
    try run(command, on: path)
    let bytes: [UInt8]
    do {
      bytes = try InputFile(path).bytes
    } catch {
      throw .storage("the editor took the file away")
    }
    guard bytes.count <= longestText, let written = String(validating: bytes, as: UTF8.self) else {
      throw .notText("the editor")
    }
    // Editors end a text with a line feed of their own.
    return written.hasSuffix("\n") ? String(written.dropLast()) : written
  }

  /// Runs the command as git does: by the shell, so that it may have arguments of its own.
  private static func run(_ command: String, on path: String) throws(Fault) {
    let name = command.split(separator: " ").first?.split(separator: "/").last.map(String.init)
    let editor = name ?? command
    let end: ForegroundProgram.End
    do {
      end = try ForegroundProgram.run("/bin/sh", ["-c", command + " \"$@\"", "sh", path])
    } catch {
      throw .notStarted(editor)
    }
    switch end {
    case .exited(0): return
    // 126 and 127 are the shell's own: not runnable, not found.
    case .exited(126), .exited(127): throw .notStarted(editor)
    // Above 128 it is the shell that tells of a signal.
    case .exited(let code) where code < 128: throw .failed(editor, code: code)
    case .exited, .signalled: throw .killed(editor)
    }
  }
}
