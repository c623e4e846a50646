/// How many columns a scalar takes, and whether terminals agree on it.
enum WidthClass: UInt32 {
  /// One column.
  case narrow
  /// None: it joins what stands before it.
  case zero
  /// Two columns.
  case wide
  /// One column, or two where East Asian custom rules.
  case narrowUncertain
  /// Two columns, or one in terminals with older tables.
  case wideUncertain

  /// Looks a scalar up in the ``WidthTable``.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0xA1 || (0x2500...0x259F).contains(value) {
      self = .narrow
      return
    }
    let runs = WidthTable.runs
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 3 <= value { low = middle } else { high = middle }
    }
    self = WidthClass(rawValue: runs[low] & 7) ?? .narrow
  }

  /// The number of columns we take and declare.
  var columns: Int {
    switch self {
    case .zero: 0
    case .narrow, .narrowUncertain: 1
    case .wide, .wideUncertain: 2
    }
  }

  /// Tells whether some terminals will advance by another number of columns.
  var isUncertain: Bool { self == .narrowUncertain || self == .wideUncertain }
}
