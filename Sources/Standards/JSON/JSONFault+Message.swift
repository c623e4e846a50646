extension JSONFault {
  /// The fault in words, with its place: "line 14, $.cases[3].type: “cort” is not one of …".
  package var message: String { "line \(line), \(path): \(problem.message)" }
}

extension JSONFault.Problem {
  /// The problem in words, without its place.
  package var message: String {
    switch self {
    case .syntax(let problem): problem.message
    case .missing(let key): "“\(key)” is missing"
    case .wrongKind(let expected, let found): "\(expected) is expected here, not \(found)"
    case .unknownKey: "this key is not known"
    case .unknownValue(let value, let allowed):
      "“\(value)” is not one of \(allowed.formatted)"
    case .unknownReference(let value, let what): "there is no \(what) “\(value)”"
    case .duplicate(let value): "“\(value)” stands here a second time"
    case .outOfRange(let value, let range):
      "\(value) is not from \(range.lowerBound) to \(range.upperBound)"
    case .empty: "this must not be empty"
    case .tooLong(let limit): "this must not be longer than \(limit) characters"
    case .outOfOrder(let expected): "“\(expected)” is expected here"
    case .unreachable: "nothing can ever reach this"
    case .unused(let what): "no \(what) uses this"
    case .refused(let message): message
    }
  }
}

extension JSONSyntaxError.Problem {
  /// The problem in words.
  package var message: String {
    switch self {
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedCharacter(let character): "“\(character)” is not expected here"
    case .badNumber: "this is not a number"
    case .badEscape: "this is not a known escape in a text"
    case .badEncoding: "this text is not UTF-8"
    case .controlCharacterInText: "a control character stands unescaped in a text"
    case .duplicateKey(let key): "the key “\(key)” stands twice in one object"
    case .tooDeep: "the text is nested too deeply"
    case .textAfterEnd: "more text follows where it should end"
    }
  }
}

extension [String] {
  /// The words as a list for a sentence.
  fileprivate var formatted: String { joined(separator: ", ") }
}
