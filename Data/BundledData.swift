/// The JSON files that travel inside the program, so that one file can be copied to a field laptop.
///
/// SwiftPM turns each embedded file into a constant of `PackageResources`; this is the only place
/// that names those constants. A file that is added to `Data` is added here too, and a test
/// compares the two.
package enum BundledData {
  /// One embedded file.
  package struct File: Hashable, Sendable {
    /// The name without its ending, such as `hmip-youth-2021`.
    package let name: String
    package let bytes: [UInt8]
  }

  /// The editions of the inspection standards, oldest first.
  package static let frameworks = [
    File(name: "hmip-youth-2018", bytes: PackageResources.hmip_youth_2018_json),
    File(name: "hmip-youth-2021", bytes: PackageResources.hmip_youth_2021_json),
  ]

  /// The totals of published reports, newest first.
  package static let published = [
    File(
      name: "bath-and-north-east-somerset-2025",
      bytes: PackageResources.bath_and_north_east_somerset_2025_json),
    File(name: "gateshead-2023", bytes: PackageResources.gateshead_2023_json),
    File(
      name: "north-east-lincolnshire-2022",
      bytes: PackageResources.north_east_lincolnshire_2022_json),
    File(name: "stoke-on-trent-2022", bytes: PackageResources.stoke_on_trent_2022_json),
    File(name: "peterborough-2020", bytes: PackageResources.peterborough_2020_json),
  ]

  /// The inspections that are invented.
  package static let demonstrations = [
    File(name: "anytown", bytes: PackageResources.anytown_json)
  ]

  /// The bytes of the edition with an id.
  package static func framework(_ id: String) -> [UInt8]? {
    frameworks.first { $0.name == id }?.bytes
  }
}
