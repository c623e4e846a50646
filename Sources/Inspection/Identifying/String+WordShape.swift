extension String {
  /// A capital first, letters and the marks of names throughout, and not all capitals.
  var isCapitalised: Bool {
    guard let first, first.isUppercase, count > 1 else { return false }
    return contains(where: \.isLowercase)
      && allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
  }

  /// Something at something with a dot in it.
  var isAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let names = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return names.count > 1
      && names.allSatisfy { name in
        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
  }

  /// An outward code of a known area and an inward code.
  var isPostcode: Bool {
    let code = uppercased()
    guard (5...7).contains(code.count), code.allSatisfy({ $0.isASCII }) else { return false }
    let inward = code.suffix(3)
    let outward = code.dropLast(3)
    let area = outward.prefix(while: \.isLetter)
    let district = outward.dropFirst(area.count)
    return PlainWords.postcodeAreas.contains(String(area)) && district.isDistrict
      && inward.first?.isNumber == true
      && inward.dropFirst().allSatisfy { $0.isLetter && !"CIKMOV".contains($0) }
  }

  /// Digits with the marks that numbers are written with.
  var isPartOfNumber: Bool {
    contains(where: \.isNumber) && allSatisfy { $0.isNumber || "()+-".contains($0) }
  }

  /// A British number: 0 or +44, ten or eleven digits, in groups that no date has.
  var isTelephoneNumber: Bool {
    let groups = split { !$0.isNumber }
    let digits = groups.joined()
    if hasPrefix("+44") || hasPrefix("(+44") || hasPrefix("0044") {
      return (11...14).contains(digits.count)
    }
    let isGrouped = groups.allSatisfy { $0.count > 2 }
    return digits.hasPrefix("0") && !digits.hasPrefix("00") && isGrouped
      && (10...11).contains(digits.count)
  }
}

extension Substring {
  /// One or two digits, or a digit and a letter.
  fileprivate var isDistrict: Bool {
    guard (1...2).contains(count), first?.isNumber == true, let last else { return false }
    return last.isNumber || last.isLetter
  }
}
