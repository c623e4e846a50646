import Workbench

/// The key table as the document `docs/keys.md`.
struct KeysDocument {
  let text: String

  private static let introduction = """
    # Keys of the workbench

    This page is written by `caseaudit keys --format markdown` from the table that the program
    itself reads; a test compares the two.

    Two keys in a row, such as `z d`, are pressed one after the other. After the first a box shows
    what may follow, and `Esc` leaves it.

    ## Keys of your own

    `caseaudit keys` shows the keys that hold for you. To change some, write a file `keys.json` in
    the folder `~/.config/caseaudit` (or `$XDG_CONFIG_HOME/caseaudit`):

    ```json
    {
      "format": "caseaudit-keys/1",
      "keys": {
        "nextUnanswered": ["f", "F5"],
        "moveDown": {"cases": ["Down", "Tab", "J"]},
        "showBandings": ["b", "Z b"]
      }
    }
    ```

    - What stands left of the colon is the *name* in the tables below. `caseaudit keys --format json`
      writes all of them, to begin with; what your file leaves out stays as it is.
    - A key is written as in the tables: a character, or `Enter`, `Tab`, `Esc`, `Space`, `Backspace`,
      `Delete`, `Insert`, `Up`, `Down`, `Left`, `Right`, `Home`, `End`, `PgUp`, `PgDn`, `F1` to `F20`,
      with `Ctrl-`, `Alt-` or `Shift-` before it. Two keys with a space between are pressed one after
      the other. An empty list leaves an action without a key; `:` still runs it.
    - The keys given replace all that the action has, in every place. To change them in one place
      only, name it: `screens` for every screen, or {{places}}.
    - `caseaudit keys --check` names every fault by its line and exits with 65: two actions on one
      key, names that are not known, keys that terminals do not send (`Ctrl-1`, `Shift-Enter`), keys
      that are taken for typing where text is written.
    - A file with a fault changes nothing: the usual keys hold, and the program says so when it
      opens. `Ctrl-C` twice always leaves.
    - Footer, `?`, `:`, linear mode and messages name the keys that hold. Scripts that press keys
      run with the usual ones when `XDG_CONFIG_HOME` names an empty folder.

    """

  init(_ keys: KeyMap) {
    let places = Context.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    var text = Self.introduction.replacing("{{places}}", with: places)
    for context in Context.allCases {
      text += "\n## \(context.name)\n\n| key | does | name |\n| --- | --- | --- |\n"
      for line in keys.lines(in: context) {
        let names = line.keys.map { "`\($0.name)`" }.joined(separator: " ")
        text += "| \(names) | \(line.help) | `\(line.action.rawValue)` |\n"
      }
    }
    self.text = text
  }
}
