import ArgumentParser
import Inspection

/// A case of a file, named by its reference.
struct CaseArgument: ParsableArguments {
  @OptionGroup var inspection: FileArgument

  @Argument(help: ArgumentHelp("The reference of the case, such as C01.", valueName: "case"))
  var reference: String

  var path: String { inspection.path }
  var file: InspectionFile { inspection.file }

  /// Changes the case by a wish about it, and then remembers whose code that was.
  ///
  /// - Returns: the inspection as it was before.
  @discardableResult
  func change(
    by writer: WriterOptions, because reason: String? = nil,
    _ wish: (Inspection, _ index: Int) throws -> [Change]
  ) throws -> Inspection {
    let before = try file.change(by: writer.author, because: reason) { inspection in
      try wish(inspection, inspection.only(reference, in: path))
    }
    writer.remember()
    return before
  }
}
