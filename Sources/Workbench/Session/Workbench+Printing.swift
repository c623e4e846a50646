import Inspection
import Ledger
import Standards

extension Workbench {
  /// Writes a page, and says where it is; the access log has it before it is there.
  func write(_ page: Printout, to name: String) {
    guard let printer = workplace.printer, let today = CalendarDate(model.today) else {
      model.refuse("Nothing can be written to a file from here")
      return
    }
    do {
      let event = Disclosure.event("printed", page.name(model.inspection), to: name, for: nil)
      try ledger.logAccess(event, by: model.author)
      let folder = folder(for: name)
      try printer.write(page, model.inspection, ledger, today, folder + name)
      model.say("Written to \(name)" + (folder.isEmpty ? "" : " in \(folder)"))
    } catch let error as LedgerError {
      model.refuse(words(for: error))
    } catch PrintFault.exists {
      model.refuse("\(name) is there already; it was left as it is")
    } catch PrintFault.failed(let reason) {
      model.refuse("\(name) was not written: \(reason)")
    } catch {
      model.refuse("\(name) was not written")
    }
  }

  /// A name without a folder stands beside the inspection, wherever the program was started.
  private func folder(for name: String) -> Substring {
    name.hasPrefix("/") ? "" : ledger.folder
  }
}

extension Ledger {
  /// The folder in which the file stands, with a slash at its end; empty where none is named.
  var folder: Substring { path.lastIndex(of: "/").map { path[...$0] } ?? "" }
}
