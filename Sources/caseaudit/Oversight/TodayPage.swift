import Inspection
import Standards
import Terminal
import Workbench

/// What a manager acts on, as text: list by list, the most pressing first.
struct TodayPage {
  private var page: TextPage

  init(_ inspection: Inspection, on today: CalendarDate, _ styling: TextStyling) {
    page = TextPage(styling)
    page.addTitle(of: inspection)
    page.add("To act on, \(today).")
    let items = inspection.toActOn(on: today).gatheringLate
    for list in inspection.framework.today {
      let listed = items.filter { $0.list == list }
      page.heading("\(list.words.title): \(listed.reduce(0) { $0 + $1.count })")
      if listed.isEmpty { continue }
      var table = TextTable([
        .init(title: "Case"), .init(title: "What", isFlexible: true), .init(title: "Who"),
        .init(title: "Days", isRightAligned: true),
      ])
      for item in listed {
        table.add([
          StyledText(inspection.reference(of: item), .bold),
          StyledText(inspection.words(of: item)), StyledText(inspection.actor(of: item)),
          StyledText(item.days(on: today).map(String.init) ?? ""),
        ])
      }
      page.add(table)
    }
  }

  var text: String { page.text }
}
