/// All that is wrong in a JSON text, in the order it was found; never empty.
package struct JSONFaults: Error, Hashable, Sendable {
  /// The faults, each with its own path.
  package let faults: [JSONFault]

  /// Gathers faults, of which there must be at least one.
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
  /// Makes the one fault of a text that is not JSON; it knows its line but no path.
  package init(_ error: JSONSyntaxError) {
    self.init([JSONFault(.root, .syntax(error.problem), line: error.line)])
  }
}
