import BundledData
import Inspection
import Standards

/// A bundled inspection, as the command `demo` offers it.
struct Demonstration: Sendable {
  /// Where its cases come from.
  enum Source: Sendable {
    case invented(InventedInspection)
    case rebuilt(PublishedReport)
  }

  /// The name that the command takes.
  let id: String
  let title: String
  /// What it is, in one line.
  let summary: String
  let source: Source
}

extension Demonstration {
  /// All of them: the invented one first, then the rebuilt ones, newest first.
  ///
  /// - Throws: The faults of a bundled file; there are none in a program that was tested.
  static var all: [Demonstration] {
    get throws(JSONFaults) {
      var all: [Demonstration] = []
      for file in BundledData.demonstrations {
        all.append(Demonstration(try InventedInspection(parsing: file.bytes)))
      }
      for file in BundledData.published {
        all.append(Demonstration(try PublishedReport(parsing: file.bytes)))
      }
      return all
    }
  }

  /// The one with a name.
  static func named(_ id: String) throws(JSONFaults) -> Demonstration? {
    try all.first { $0.id == id }
  }

  private init(_ invented: InventedInspection) {
    id = invented.id
    title = invented.service
    summary = "Invented, about half read by two inspectors"
    source = .invented(invented)
  }

  private init(_ report: PublishedReport) {
    id = report.id
    title = "\(report.service) \(report.published.prefix(4))"
    summary =
      PublishedReport.provenance.prefix(1).uppercased()
      + PublishedReport.provenance.dropFirst()
    source = .rebuilt(report)
  }
}
