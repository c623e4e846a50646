import Terminal
import Workbench

/// The key table as text.
struct KeysPage {
  let text: String

  init(_ styling: TextStyling) {
    var page = TextPage(styling)
    var table = TextTable([.init(), .init(isFlexible: true)])
    for context in Context.allCases {
      table.begin(context.name)
      for line in ActionTable.lines(in: context) {
        table.add([StyledText(line.keyNames.joined(separator: " "), .bold), StyledText(line.help)])
      }
    }
    page.add(table)
    text = page.text
  }
}

extension ActionLine {
  /// The keys as they are written on the page.
  var keyNames: [String] { keys.map(\.name) }
}
