import ArgumentParser
import Inspection

/// How a paper is written, for which cases, and by whom.
struct PaperOptions: ParsableArguments {
  /// What a paper is written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html
  }

  @OptionGroup var file: FileArgument
  @OptionGroup var selection: CaseSelection

  @Option(help: "text for a printer (A4), html for a browser, markdown for a tablet.")
  var format = Format.text

  @OptionGroup var purpose: PurposeOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  /// Writes a paper to standard output, once the access log says that it leaves.
  ///
  /// - Parameter name: what the access log calls it.
  func write(_ name: String, _ paper: (Inspection, [Int]) -> Paper) throws {
    let source = file.file
    _ = try selection.indices(source.read(), in: file.path)
    let (inspection, indices) = try source.readToLetOut(by: writer.author) { inspection in
      let indices = try selection.indices(inspection, in: file.path)
      return (
        (inspection, indices),
        AccessEvent(
          what: "\(name), \(format.rawValue)", cases: indices.count, purpose: purpose.purpose)
      )
    }
    writer.remember()
    try Console.write(text(of: paper(inspection, indices)))
  }

  private func text(of paper: Paper) -> String {
    switch format {
    case .text: PaperText(paper, common.styling).text
    case .markdown: PaperMarkdown(paper).text
    case .html: PaperHTML(paper).text
    }
  }
}
