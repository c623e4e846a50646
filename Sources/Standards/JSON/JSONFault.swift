/// One thing wrong in a JSON text: where it stands and what it is.
package struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong; the words are in `JSONFault+Message.swift`.
  package enum Problem: Hashable, Sendable {
    case syntax(JSONSyntaxError.Problem)
    case missing(String)
    case wrongKind(expected: String, found: String)
    case unknownKey
    case unknownValue(String, allowed: [String])
    case unknownReference(String, to: String)
    case duplicate(String)
    case outOfRange(Int, ClosedRange<Int>)
    case empty
    case tooLong(Int)
    case outOfOrder(expected: String)
    case unreachable
    case unused(String)
    /// Refused by a rule of another room, in that room's words.
    case refused(String)
  }

  package let path: JSONPath
  package let problem: Problem
  /// The line of the text, counted from 1; 0 until it was looked up.
  package var line: Int

  package init(_ path: JSONPath, _ problem: Problem, line: Int = 0) {
    self.path = path
    self.problem = problem
    self.line = line
  }
}

/// All that is wrong in a JSON text, in the order it was found; never empty.
package struct JSONFaults: Error, Hashable, Sendable {
  package let faults: [JSONFault]

  package init(_ faults: [JSONFault]) { self.faults = faults }

  /// The same faults with the lines on which they stand.
  package func located(in bytes: some Sequence<UInt8>) -> JSONFaults {
    let lines = JSON.lines(of: faults.map(\.path), in: bytes)
    return JSONFaults(
      zip(faults, lines).map { fault, line in
        JSONFault(fault.path, fault.problem, line: fault.line == 0 ? line : fault.line)
      })
  }
}

extension JSONFaults {
  package init(_ error: JSONSyntaxError) {
    self.init([JSONFault(.root, .syntax(error.problem), line: error.line)])
  }
}
