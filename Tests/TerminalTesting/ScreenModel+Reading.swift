internal import Terminal

extension ScreenModel {
  /// Shows bytes; a sequence may be cut anywhere.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    unread += bytes
    var rest = unread[...]
    while let length = lengthOfNext(rest) {
      apply(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    unread = Array(rest)
  }

  /// Returns the length of the complete text, control or sequence at the
  /// beginning of the bytes, or `nil` where it is not complete.
  private func lengthOfNext(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B { return lengthOfSequence(bytes) }
    if first < 0x20 || first == 0x7F { return 1 }
    let run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    let whole = run.count - lengthOfUnfinishedScalar(run)
    return whole > 0 ? whole : nil
  }

  /// Returns how many bytes at the end belong to a scalar that goes on.
  private func lengthOfUnfinishedScalar(_ bytes: ArraySlice<UInt8>) -> Int {
    let tail = bytes.suffix(3)
    guard let lead = tail.lastIndex(where: { $0 >= 0xC0 }) else { return 0 }
    let needed = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    let found = tail.endIndex - lead
    return found < needed ? found : 0
  }

  private func lengthOfSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count > 1 else { return nil }
    let start = bytes.startIndex
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      return bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) || $0 < 0x20 }
        .map { $0 - start + 1 }
    case UInt8(ascii: "]"):
      return bytes.firstIndex(of: 0x07).map { $0 - start + 1 }
    case 0x20...0x2F:
      return bytes.count > 2 ? 3 : nil
    default:
      return 2
    }
  }

  private mutating func apply(_ bytes: ArraySlice<UInt8>) {
    if let first = bytes.first, first < 0x20 || first == 0x7F { lastPrinted = nil }
    switch bytes.first {
    case 0x1B: sequence(String(decoding: bytes, as: UTF8.self))
    case let byte? where byte < 0x20 || byte == 0x7F: control(byte)
    default: printText(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Shows text; where it continues the cluster printed last, that is printed
  /// again whole.
  private mutating func printText(_ text: String) {
    guard disagreement != .unjoined else { return text.unicodeScalars.forEach { printAlone($0) } }
    var text = text
    if let last = lastPrinted {
      let joined = String(last.character) + text
      if joined.first != last.character {
        cursor = last.place
        waitsToWrap = false
        text = joined
      }
    }
    for character in text { print(character) }
  }

  private mutating func control(_ byte: UInt8) {
    waitsToWrap = false
    switch byte {
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x09: cursor.column = min(size.columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x07, 0x18: break
    default: unknownSequences.append("control \(byte)")
    }
  }

  private mutating func sequence(_ text: String) {
    guard text.hasPrefix("\u{1B}["), let final = text.last else {
      return unknownSequences.append(String(text.dropFirst()))
    }
    var body = text.dropFirst(2).dropLast()
    let isPrivate = body.first == "?"
    if isPrivate { body.removeFirst() }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let isKnown =
      isPrivate ? setModes(numbers, final) : act(final, numbers)
    if !isKnown { unknownSequences.append(String(text.dropFirst())) }
  }
}
