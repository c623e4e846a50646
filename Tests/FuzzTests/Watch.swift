import Dispatch
import Foundation
import Synchronization
import SystemPackage

/// Looks on while inputs are tried, so that even one that ends the program can be named.
///
/// A crash leaves the file behind in which the current input stands. An input that takes a minute
/// is taken for a hang; even the largest takes milliseconds.
final class Watch {
  private let path: String
  private let file: FileDescriptor
  private let current: CurrentInput
  private let timer: any DispatchSourceTimer

  init(_ reader: String) throws {
    path = NSTemporaryDirectory() + "fuzz-\(reader.replacing(" ", with: "-")).last"
    file = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    let current = CurrentInput(of: reader)
    self.current = current
    timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { current.tick() }
    timer.resume()
  }

  /// Notes the input that is tried from now on.
  func begin(_ input: String) {
    current.begin(input)
    // Where it cannot be written, only a crash is harder to follow.
    let line = Array("\(input)\n".utf8)
    _ = try? file.writeAll(toAbsoluteOffset: 0, line)
  }

  /// Everything was tried.
  func end() throws {
    timer.cancel()
    try file.close()
    try FileManager.default.removeItem(atPath: path)
  }
}

/// The input that is tried now, and for how many seconds.
private final class CurrentInput: Sendable {
  private static let patience = 60

  private let reader: String
  private let state = Mutex((input: "", ticks: 0))

  init(of reader: String) { self.reader = reader }

  func begin(_ input: String) { state.withLock { $0 = (input, 0) } }

  func tick() {
    let (input, ticks) = state.withLock { state in
      state.ticks += 1
      return state
    }
    guard ticks >= Self.patience else { return }
    FileHandle.standardError.write(Data("fuzz: \(reader) hangs: \(input)\n".utf8))
    abort()
  }
}
