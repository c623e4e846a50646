import ArgumentParser
import Inspection
import Standards

/// Which cases something is printed for; all of them unless somebody chooses.
struct CaseSelection: ParsableArguments {
  @Option(help: ArgumentHelp("Only the cases that this inspector reads.", valueName: "code"))
  var inspector: String?

  @Option(
    name: .customLong("case"), parsing: .upToNextOption,
    help: ArgumentHelp("Only these cases.", valueName: "reference"))
  var references: [String] = []

  /// The indices of the chosen cases, in the order they were added.
  ///
  /// - Throws: `CommandError` for a case or an inspector that is not there.
  func indices(_ inspection: Inspection, in path: String) throws -> [Int] {
    var indices = inspection.activeCases
    if !references.isEmpty {
      let chosen = try Set(references.map { try index(of: $0, inspection, path) })
      indices = indices.filter(chosen.contains)
    }
    guard let inspector else { return indices }
    let found = indices.filter { inspection.cases[$0].fact(.inspector) == inspector }
    if found.isEmpty {
      let known = inspection.allocations(of: indices).compactMap(\.inspector)
      throw CommandError.unknownInspector(inspector, path: path, known: known)
    }
    return found
  }

  private func index(
    of reference: String, _ inspection: Inspection, _ path: String
  ) throws -> Int {
    do {
      return try inspection.only(reference, in: path)
    } catch let refusal as Refusal {
      throw CommandError.refused(refusal, path: path, line: nil)
    }
  }
}
