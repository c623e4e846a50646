import SystemPackage
import Testing

@testable import Terminal

/// A passphrase is typed blind, so its few keys must do what fingers expect.
@Suite struct HiddenLineTests {
  private func typed(_ bytes: [UInt8]) -> String {
    var line = HiddenLine.Line()
    for byte in bytes { _ = line.take(byte) }
    return line.text
  }

  @Test func backspaceTakesAWholeCharacterAway() {
    #expect(typed(Array("aé".utf8) + [0x7F]) == "a")
    #expect(typed([0x7F] + Array("a".utf8)) == "a")
  }

  @Test func controlUBeginsAgain() { #expect(typed(Array("abc".utf8) + [0x15, 0x64]) == "d") }

  @Test func otherControlKeysTypeNothing() { #expect(typed([0x61, 0x1B, 0x09, 0x62]) == "ab") }

  @Test(arguments: [0x0D: HiddenLine.Line.Step.done, 0x03: .givenUp, 0x04: .givenUp])
  func someKeysEndTheLine(_ byte: UInt8, _ step: HiddenLine.Line.Step) {
    var line = HiddenLine.Line()
    #expect(line.take(byte) == step)
  }

  @Test func controlDAfterTextIsNoEnd() {
    var line = HiddenLine.Line()
    _ = line.take(0x61)
    #expect(line.take(0x04) == .more)
  }

  @Test func terminalIsGivenBackAsItWas() throws {
    let system = ScriptedSystem()
    system.with { state in
      state.readable = [
        .success(Array("se".utf8)), .failure(.interrupted), .success(Array("cret\r".utf8)),
      ]
    }
    #expect(try HiddenLine(system: system.calls).ask("Passphrase: ") == "secret")
    #expect(system.written == ["Passphrase: ", "\r\n"])
    let found = system.with { $0.settings }
    #expect(found.map(\.moment) == [.afterOutput, .now])
    #expect(!system.with { $0.isGuarded })
  }
}
