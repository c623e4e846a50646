import Inspection

extension Head {
  /// The wall time as people read it, without seconds and zone.
  var moment: String {
    let parts = clock.prefix(16).split(separator: "T")
    return parts.joined(separator: " ")
  }
}
