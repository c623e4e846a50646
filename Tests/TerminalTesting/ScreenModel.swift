package import Terminal

/// A small model of a terminal: what a screen shows after some bytes.
///
/// Good for what this program sends, and strict about it: a sequence it does
/// not know is kept in ``unknownSequences`` for a test to find.
package struct ScreenModel: Sendable {
  /// One place of the screen.
  package struct Place: Equatable, Sendable {
    /// The character, or nothing in the right half of a wide one.
    package var text: String
    /// How it looks.
    package var style: CellStyle

    static let blank = Place(text: " ", style: .plain)
  }

  /// A mode that was switched.
  package struct ModeChange: Equatable, Sendable {
    /// The number of the private mode.
    package let mode: Int
    /// Tells whether it was switched on.
    package let isOn: Bool
  }

  /// How the modelled terminal disagrees about characters of uncertain width.
  package enum Disagreement: CaseIterable, Sendable {
    /// Not at all.
    case none
    /// It takes two columns for what we hold to be one, and one for two.
    case opposite
    /// It joins no scalars: each takes its own columns, and what has none adds to the cell before.
    case unjoined
  }

  /// The extent of the screen.
  package internal(set) var size: Size
  /// The places of the screen, row by row.
  package internal(set) var rows: [[Place]]
  /// Where the cursor stands.
  package internal(set) var cursor = Point.zero
  /// The style of what is printed next.
  package internal(set) var style = CellStyle.plain
  /// Every switch of a private mode since the beginning.
  package internal(set) var modeChanges: [ModeChange] = []
  /// The sequences that the model knows nothing about.
  package internal(set) var unknownSequences: [String] = []
  /// How many characters came on the alternate screen outside of an update.
  package internal(set) var strayPrints = 0
  /// How many characters came into the last place of the last row.
  package internal(set) var cornerPrints = 0
  /// How often the screen scrolled.
  package internal(set) var scrolls = 0

  let disagreement: Disagreement
  var modes: Set<Int> = ScreenModel.initialModes
  var waitsToWrap = false
  var unread: [UInt8] = []
  /// The character printed last, while nothing else has come since.
  var lastPrinted: (character: Character, place: Point)?
  var mainScreen: (rows: [[Place]], cursor: Point)?

  /// Wrapping and the cursor are on when a terminal starts.
  static let initialModes: Set = [7, 25]

  /// Creates a blank screen.
  package init(size: Size = .standard, disagreement: Disagreement = .none) {
    self.size = size
    self.disagreement = disagreement
    rows = ScreenModel.blankRows(size)
  }

  static func blankRows(_ size: Size) -> [[Place]] {
    Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
  }

  /// Gives the screen another extent, as a window does: what fits stays.
  package mutating func resize(to newSize: Size) {
    var resized = ScreenModel.blankRows(newSize)
    for row in 0..<min(size.rows, newSize.rows) {
      for column in 0..<min(size.columns, newSize.columns) {
        resized[row][column] = rows[row][column]
      }
    }
    rows = resized
    size = newSize
    cursor.column = min(cursor.column, newSize.columns - 1)
    cursor.row = min(cursor.row, newSize.rows - 1)
    waitsToWrap = false
  }
}

// MARK: - What a test asks

extension ScreenModel {
  /// The rows as text without spaces at their ends, joined by newlines.
  package var text: String { rows.indices.map(rowText).joined(separator: "\n") }

  /// Returns one row as text without spaces at its end.
  package func rowText(_ row: Int) -> String {
    var text = rows[row].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Tells whether some row shows a text.
  package func shows(_ text: String) -> Bool {
    rows.indices.contains { rowText($0).contains(text) }
  }

  /// Tells whether a private mode is on.
  package func isOn(_ mode: Int) -> Bool { modes.contains(mode) }

  /// Tells whether the cursor is shown.
  package var isCursorVisible: Bool { isOn(25) }

  /// Tells whether the alternate screen is shown.
  package var isAlternate: Bool { isOn(1049) }

  /// Tells whether an update has begun and not ended: the screen may be torn.
  package var isUpdating: Bool { isOn(2026) }

  /// The modes that are not as they were at the beginning; none may be left
  /// when a program has ended.
  package var unbalancedModes: [Int] {
    modes.symmetricDifference(ScreenModel.initialModes).sorted()
  }

  /// Tells whether the modelled terminal disagrees about uncertain widths.
  package var isDisputing: Bool { disagreement != .none }

  /// Tells whether part of a sequence is still to come.
  package var isMidSequence: Bool { !unread.isEmpty }
}
