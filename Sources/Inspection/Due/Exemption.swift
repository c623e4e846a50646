import Standards

/// That a reading of a case is not expected any more, why, and who approved that.
package struct Exemption: Hashable, Sendable {
  /// Why it is not expected, in the words of whoever recorded it.
  package let reason: String
  /// The role or code of the person who approved it.
  package let approvedBy: String
  /// The code of the person who recorded it.
  package let by: String
  /// ISO 8601 date.
  package let on: String
}

extension Exemption {
  /// The value that stands in the ledger, and in a document.
  var value: JSON {
    [
      "reason": .string(reason), "approvedBy": .string(approvedBy), "by": .string(by),
      "on": .string(on),
    ]
  }

  init?(_ value: JSON) {
    guard let reason = value["reason"]?.string else { return nil }
    self.init(
      reason: reason, approvedBy: value["approvedBy"]?.string ?? "",
      by: value["by"]?.string ?? "", on: value["on"]?.string ?? "")
  }
}
