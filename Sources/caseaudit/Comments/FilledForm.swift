import Standards

/// A form that came back, broken into what was filled in, with the lines where it stands.
///
/// It knows nothing of the inspection; what the words mean is looked up later.
struct FilledForm {
  /// What was filled in on one finding.
  struct Answer {
    let key: String
    let line: Int
    var finding = ""
    var agrees = ""
    /// The line of the question whether they agree.
    var agreesLine = 0
    var comment: [String] = []

    /// The comment without empty lines at its ends.
    var text: String {
      let isEmpty = { (line: String) in line.allSatisfy(\.isWhitespace) }
      return comment.drop(while: isEmpty).reversed().drop(while: isEmpty).reversed()
        .joined(separator: "\n")
    }
  }

  let path: String
  private(set) var record = ""
  private(set) var recordLine = 1
  private(set) var by = ""
  private(set) var day = ""
  private(set) var dayLine = 1
  private(set) var answers: [Answer] = []

  private var isInComment = false

  /// - Throws: `CommandError` where the file cannot be read or is no such form.
  init(path: String) throws(CommandError) {
    try self.init(InputFile(path).bytes, path: path)
  }

  /// - Throws: `CommandError` where the bytes are no such form.
  init(_ bytes: [UInt8], path: String) throws(CommandError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .form(path: path, line: 1, .notText)
    }
    self.path = path
    let unmarked = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    for (number, line) in unmarked.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    )
    .enumerated() {
      try take(String(line), number + 1)
    }
    guard !record.isEmpty else { throw fault(.noCase, 1) }
    guard !answers.isEmpty else { throw fault(.noFindings, 1) }
  }

  func fault(_ fault: FormFault, _ line: Int) -> CommandError {
    .form(path: path, line: line, fault)
  }

  private mutating func take(_ line: String, _ number: Int) throws(CommandError) {
    if line.hasPrefix(CommentForm.rule) {
      isInComment = false
    } else if let key = line.questionKey {
      isInComment = false
      if answers.contains(where: { $0.key == key }) { throw fault(.repeated(key), number) }
      answers.append(Answer(key: key, line: number))
    } else if isInComment {
      answers[answers.count - 1].comment.append(line)
    } else if let label = CommentForm.Label.allCases.first(where: { line.hasPrefix($0.rawValue) }) {
      fill(label, line.dropFirst(label.rawValue.count).trimmed, number)
    }
  }

  private mutating func fill(_ label: CommentForm.Label, _ text: String, _ number: Int) {
    switch label {
    case .record: (record, recordLine) = (text, number)
    case .by: by = text
    case .day: (day, dayLine) = (text, number)
    case .finding, .agrees, .comment:
      guard let last = answers.indices.last else { return }
      switch label {
      case .finding: answers[last].finding = text
      case .agrees: (answers[last].agrees, answers[last].agreesLine) = (text, number)
      default:
        answers[last].comment = [text]
        isInComment = true
      }
    }
  }
}

/// What is wrong with a form for comments.
enum FormFault: Equatable {
  case notText
  case noCase
  case noFindings
  case repeated(String)
  case otherCase(String)
  case neitherYesNorNo(String)
  case notAFinding(String, question: String)
  case empty
}

extension String {
  /// The number of the question with which a finding begins, as in `[2.1.1.a]`.
  fileprivate var questionKey: String? {
    guard hasPrefix("["), let end = firstIndex(of: "]") else { return nil }
    let key = self[index(after: startIndex)..<end]
    return key.isEmpty || key.contains(where: \.isWhitespace) ? nil : String(key)
  }
}
