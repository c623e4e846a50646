import SystemPackage
import Terminal

/// Standard output, which carries results alone, and standard error, which carries messages.
enum Console {
  /// Writes a result.
  ///
  /// - Throws: `CommandError.outputFailed`, for a closed pipe too.
  static func write(_ text: String) throws(CommandError) {
    try write(Array(text.utf8))
  }

  /// Writes the bytes of a result.
  static func write(_ bytes: [UInt8]) throws(CommandError) {
    do {
      try FileDescriptor.standardOutput.writeAll(bytes)
    } catch {
      throw .outputFailed(error as? Errno ?? .ioError)
    }
  }

  /// Writes a message, with a mark for every character that would act on a terminal.
  static func say(_ message: String) {
    // Where messages cannot be written, there is nobody to be told so.
    _ = try? FileDescriptor.standardError.writeAll(Array((shown(message) + "\n").utf8))
  }

  /// A text as it may be shown: names and paths come from files that others wrote.
  static func shown(_ text: String) -> String {
    String(text.map { $0 == "\n" ? $0 : VisibleText.mark(for: $0) ?? $0 })
  }
}
