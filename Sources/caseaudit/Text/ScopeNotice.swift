import Inspection
import Ledger
import Workbench

/// Says what gates that closed or opened did to answers, as the workbench does.
enum ScopeNotice {
  static func say(of commit: Commit, before: Inspection) {
    let known = before.scopes(of: commit)
    var after = before
    after.apply(commit.fields.map { ($0.key, $0.heads) })
    if let words = after.scopeWords(since: known) { Console.say("\(words).") }
  }
}
