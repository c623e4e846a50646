import ArgumentParser
import Standards
import Terminal

extension FrameworkCommand {
  /// Lists the bundled frameworks.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the bundled frameworks.")

    @OptionGroup var common: CommonOptions

    func run() throws {
      var table = TextTable([
        .init(title: "Id"), .init(title: "Revision", isRightAligned: true),
        .init(title: "Title", isFlexible: true),
      ])
      for framework in try FrameworkSource.bundled.map(\.framework) {
        table.add([
          StyledText(framework.id, .bold), StyledText(String(framework.revision)),
          StyledText(framework.title),
        ])
      }
      var page = TextPage(common.styling)
      page.add(table, indent: 0)
      try Console.write(page.text)
    }
  }
}
