import Terminal
import Workbench

/// The key table as text.
struct KeysPage {
  let text: String

  init(_ keys: KeyMap, _ styling: TextStyling) {
    var page = TextPage(styling)
    var table = TextTable([.init(), .init(isFlexible: true)])
    for context in Context.allCases {
      table.begin(context.name)
      for line in keys.lines(in: context) {
        table.add([StyledText(line.keyNames, .bold), StyledText(line.help)])
      }
    }
    page.add(table)
    text = page.text
  }
}
