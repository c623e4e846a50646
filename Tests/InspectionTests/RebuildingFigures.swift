import Foundation
import OrderedCollections
import Standards
import Testing

/// The figures of one published report, as a fixture of their own.
///
/// They are a copy of the figures that the project was given, not of `Data/Published`, so that a
/// slip in the embedded totals shows.
struct RebuildingFigures: CustomTestStringConvertible {
  let id: String
  let json: JSON

  var testDescription: String { id }

  /// All five reports.
  static let all: [RebuildingFigures] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/published.json")
    guard let bytes = try? Data(contentsOf: file), let json = try? JSON(parsing: bytes) else {
      Issue.record("The figures in \(file.path) cannot be read.")
      return []
    }
    return (json.array ?? []).map { RebuildingFigures(id: $0["id"]?.string ?? "", json: $0) }
  }()

  /// The two reports that print prompts.
  static let withPrompts = all.filter { $0.json["prompts"]?.object?.isEmpty == false }

  /// The members of one of its objects.
  func members(_ key: String) -> JSON.Members { json[key]?.object ?? [:] }
}
