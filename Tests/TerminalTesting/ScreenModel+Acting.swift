internal import Terminal

extension ScreenModel {
  /// Carries out a control sequence; returns `false` where it is not known.
  mutating func act(_ final: Character, _ numbers: [Int]) -> Bool {
    let first = numbers.first ?? 0
    let count = max(1, first)
    if final != "m" { waitsToWrap = false }
    switch final {
    case "H": moveCursor(row: count - 1, column: max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "G": moveCursor(row: cursor.row, column: count - 1)
    case "C": moveCursor(row: cursor.row, column: cursor.column + count)
    case "D": moveCursor(row: cursor.row, column: cursor.column - count)
    case "J" where first == 2: rows = ScreenModel.blankRows(size)
    case "K" where first == 0: eraseToRowEnd()
    case "m": numbers.forEach { setStyle($0) }
    default: return false
    }
    return true
  }

  /// Switches private modes; returns `false` where one is not known.
  mutating func setModes(_ numbers: [Int], _ final: Character) -> Bool {
    guard final == "h" || final == "l" else { return false }
    let isOn = final == "h"
    for mode in numbers {
      modeChanges.append(ModeChange(mode: mode, isOn: isOn))
      if mode == 1049 { switchScreen(toAlternate: isOn) }
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }
    return Set(numbers).isSubset(of: [7, 25, 1000, 1006, 1049, 2004, 2026])
  }

  /// Shows a character at the cursor.
  mutating func print(_ character: Character) {
    let width = modelledWidth(of: character)
    guard width > 0 else { return }
    if isAlternate, !isUpdating { strayPrints += 1 }
    if waitsToWrap { wrap() }
    // What does not fit before the edge is not shown.
    if cursor.column + width > size.columns { return print(" ") }
    if isAlternate, reachesCorner(columns: width) { cornerPrints += 1 }
    lastPrinted = (character, cursor)
    clearHalves(at: cursor.column)
    if width == 2 { clearHalves(at: cursor.column + 1) }
    rows[cursor.row][cursor.column] = Place(text: String(character), style: style)
    if width == 2 { rows[cursor.row][cursor.column + 1] = Place(text: "", style: style) }
    cursor.column += width
    if cursor.column >= size.columns {
      cursor.column = size.columns - 1
      waitsToWrap = isOn(7)
    }
  }

  /// Shows a scalar as a terminal does that joins nothing.
  mutating func printAlone(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      guard let place = lastPrinted?.place else { return }
      rows[place.row][place.column].text.unicodeScalars.append(scalar)
    case .format: break
    default: print(Character(scalar))
    }
  }

  mutating func lineFeed() {
    guard cursor.row == size.rows - 1 else { return cursor.row += 1 }
    rows.removeFirst()
    rows.append(Array(repeating: .blank, count: size.columns))
    scrolls += 1
  }
}

extension ScreenModel {
  private func modelledWidth(of character: Character) -> Int {
    let width = TextWidth.of(character)
    guard disagreement == .opposite, Glyph(character).isUncertain, width > 0 else {
      return width
    }
    return 3 - width
  }

  private func reachesCorner(columns: Int) -> Bool {
    cursor.row == size.rows - 1 && cursor.column + columns == size.columns
  }

  private mutating func wrap() {
    waitsToWrap = false
    cursor.column = 0
    lineFeed()
  }

  /// Half of a wide character cannot stay when the other half goes.
  private mutating func clearHalves(at column: Int) {
    if rows[cursor.row][column].text.isEmpty, column > 0 {
      rows[cursor.row][column - 1].text = " "
      rows[cursor.row][column].text = " "
    }
    if column + 1 < size.columns, rows[cursor.row][column + 1].text.isEmpty {
      rows[cursor.row][column + 1].text = " "
    }
  }

  private mutating func eraseToRowEnd() {
    clearHalves(at: cursor.column)
    for column in cursor.column..<size.columns {
      rows[cursor.row][column] = Place(text: " ", style: style)
    }
  }

  private mutating func moveCursor(row: Int, column: Int) {
    cursor = Point(
      column: min(max(0, column), size.columns - 1), row: min(max(0, row), size.rows - 1))
  }

  private mutating func switchScreen(toAlternate: Bool) {
    if toAlternate, mainScreen == nil {
      mainScreen = (rows, cursor)
      rows = ScreenModel.blankRows(size)
    } else if !toAlternate, let main = mainScreen {
      let shown = size
      mainScreen = nil
      rows = main.rows
      size = Size(columns: main.rows.first?.count ?? 0, rows: main.rows.count)
      cursor = main.cursor
      resize(to: shown)
    }
  }
}
