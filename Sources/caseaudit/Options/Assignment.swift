import ArgumentParser

/// A name and a value, written `NAME=VALUE`; the value may be empty.
struct Assignment: ExpressibleByArgument, Hashable {
  let name: String
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
    name = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}

extension [Assignment] {
  /// - Throws: `CommandError.repeatedKey`: of two values for one key neither can be the one meant.
  func checkedForRepetition() throws(CommandError) -> [Assignment] {
    var names: Set<String> = []
    for assignment in self where !names.insert(assignment.name).inserted {
      throw .repeatedKey(assignment.name)
    }
    return self
  }
}
