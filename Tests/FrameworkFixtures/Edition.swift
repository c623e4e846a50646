import Foundation
package import Standards

/// The editions that tests run on: the two that are bundled, and one that is made up.
package enum Edition: String, CaseIterable, Sendable {
  case hmip2018 = "hmip-youth-2018"
  case hmip2021 = "hmip-youth-2021"
  /// Other domains, points, thresholds, limits and rounding than any published edition, so that
  /// a rule which slipped into the code shows.
  case harbour = "harbour-2030"
}

extension Edition {
  /// The bytes of the framework file.
  ///
  /// The bundled ones are read from the repository, next to this file, and not from the target
  /// that embeds them: Standards stands below it, and its tests must not need what stands above.
  package func bytes(_ file: String = #filePath) throws -> [UInt8] {
    if self == .harbour { return Array(Self.harbourText.utf8) }
    let root = URL(filePath: file).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Array(Data(contentsOf: root.appending(path: "Data/Frameworks/\(rawValue).json")))
  }

  /// The framework, read and checked; once for all tests, because hundreds of seeds ask for it.
  package func framework() throws -> Framework {
    guard let framework = try Self.frameworks.get()[self] else {
      preconditionFailure("every edition is read into this table")
    }
    return framework
  }

  private static let frameworks = Result {
    try Dictionary(
      uniqueKeysWithValues: allCases.map { ($0, try Framework.parsing($0.bytes())) })
  }
}
