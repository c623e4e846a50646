import Inspection
import Standards

/// The first item of a package: what is in it.
struct PackageManifest: Equatable {
  let inspection: RandomID
  let frameworkID: String
  let frameworkRevision: Int
  /// What was handed over, in words.
  let what: String
  /// Cases that are to be read a second time, each with its reading.
  let secondReadings: [RandomID: RandomID]
  let authors: Int
  let entries: Int

  var value: JSON {
    [
      "inspection": .string(inspection.description),
      "framework": .string(frameworkID), "revision": .integer(frameworkRevision),
      "what": .string(what),
      "secondReadings": .array(
        secondReadings.sorted { $0.key < $1.key }.map { subject, reading in
          ["case": .string(subject.description), "reading": .string(reading.description)]
        }),
      "authors": .integer(authors), "entries": .integer(entries),
    ]
  }
}

extension PackageManifest {
  /// Reads what ``value`` wrote.
  init(_ bytes: [UInt8]) throws(MalformedRow) {
    guard let value = try? JSON(parsing: bytes),
      let inspection = value["inspection"]?.string.flatMap({ RandomID($0) }),
      let framework = value["framework"]?.string, let revision = value["revision"]?.integer,
      let what = value["what"]?.string, let readings = value["secondReadings"]?.array,
      let authors = value["authors"]?.integer, let entries = value["entries"]?.integer,
      authors >= 0, entries >= 0
    else { throw MalformedRow(detail: "it does not say what is in it") }
    self.inspection = inspection
    frameworkID = framework
    frameworkRevision = revision
    self.what = what
    var pairs: [RandomID: RandomID] = [:]
    for reading in readings {
      guard let subject = reading["case"]?.string.flatMap({ RandomID($0) }),
        let id = reading["reading"]?.string.flatMap({ RandomID($0) })
      else { throw MalformedRow(detail: "it does not say what is read a second time") }
      pairs[subject] = id
    }
    secondReadings = pairs
    self.authors = authors
    self.entries = entries
  }
}
