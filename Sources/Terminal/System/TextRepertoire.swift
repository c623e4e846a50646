/// Which characters the terminal can show.
package enum TextRepertoire: Hashable, Sendable {
  /// All of Unicode.
  case unicode
  /// Seven-bit characters.
  case ascii

  /// Finds out from the locale, with `LC_ALL` over `LC_CTYPE` over `LANG`.
  package init(environment: Environment) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.first(where: environment.isSet).flatMap { environment[$0] } ?? ""
    let folded = locale.lowercased().filter { $0 != "-" }
    self = folded.contains("utf8") ? .unicode : .ascii
  }

  /// The lines, bars and marks for the repertoire.
  package var glyphs: Glyphs {
    switch self {
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }
}
