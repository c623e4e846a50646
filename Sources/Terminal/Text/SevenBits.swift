/// What stands for a character where only seven bits can be shown: in a locale that is not UTF-8,
/// or because somebody asked for it.
///
/// Every stand-in takes one column, so a screen in seven bits is laid out like any other.
package enum SevenBits {
  /// What stands for a character that nothing stands for.
  package static let unknown: Character = "?"

  /// Returns the character itself where it has seven bits, else its stand-in.
  package static func standIn(for character: Character) -> Character {
    if character.isASCII { return character }
    guard let scalar = character.unicodeScalars.first else { return unknown }
    // An accent that is a scalar of its own goes; the letter stays.
    if scalar.isASCII { return Character(scalar) }
    return marks[scalar] ?? latin(scalar) ?? unknown
  }

  /// Returns a text with a stand-in for every character that needs one.
  package static func text(_ text: String) -> String { String(text.map(standIn)) }

  /// Our own lines, bars and marks, and what people's word processors write.
  private static let marks: [Unicode.Scalar: Character] = [
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
    "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "▏": ".", "▎": ".", "▍": ".", "▌": "=", "▋": "=", "▊": "=", "▉": "=", "█": "#",
    "▁": ".", "▂": ".", "▃": ".", "▄": "=", "▅": "=", "▆": "=", "▇": "#",
    "░": ".", "▒": ":", "▓": "#", "■": "#", "□": ".", "●": "*", "○": "o",
    "▸": ">", "◂": "<", "▲": "^", "▼": "v", "▶": ">", "◀": "<", "◆": "*",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "⏎": "'", "✓": "x", "✗": "!", "×": "x", "÷": "/",
    "·": "-", "•": "*", "…": "~", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'",
    "±": "+", "≤": "<", "≥": ">", "≈": "~", "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ",
    "☐": "o", "α": "a", "κ": "k", "π": "p", "½": "+", "°": "o", "†": "+", "‡": "+", "§": "S",
    "¶": "P",
    "ŵ": "w", "Ŵ": "W", "ŷ": "y", "Ŷ": "Y", "œ": "o", "Œ": "O", "š": "s", "Š": "S",
    "ž": "z", "Ž": "Z", "ł": "l", "Ł": "L", "ś": "s", "Ś": "S", "ż": "z", "Ż": "Z",
    "ź": "z", "Ź": "Z", "ą": "a", "Ą": "A", "ć": "c", "Ć": "C", "ę": "e", "Ę": "E",
    "ń": "n", "Ń": "N", "č": "c", "Č": "C", "ř": "r", "Ř": "R", "ğ": "g", "Ğ": "G",
    "ş": "s", "Ş": "S", "ı": "i", "İ": "I", "ă": "a", "Ă": "A", "ț": "t", "Ț": "T",
  ]

  /// The letters from U+00C0 to U+00FF without their accents.
  private static let letters = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty")

  private static func latin(_ scalar: Unicode.Scalar) -> Character? {
    let index = Int(scalar.value) - 0xC0
    return letters.indices.contains(index) ? letters[index] : nil
  }
}
