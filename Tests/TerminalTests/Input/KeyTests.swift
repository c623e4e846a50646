import Terminal
import Testing

/// Help pages, the documentation and scripts name keys: names must be right,
/// and lead back to the key.
@Suite struct KeyTests {
  @Test(arguments: [
    (Key("y"), "y"), (Key("U"), "U"), (.control("c"), "Ctrl-C"), (.enter, "Enter"),
    (.backTab, "Shift-Tab"), (Key("x", .alt), "Alt-x"), (.space, "Space"),
    (Key(.function(12)), "F12"), (Key(.left, [.control, .shift]), "Ctrl-Shift-Left"),
    (.control(" "), "Ctrl-Space"), (Key("-"), "-"), (Key("-", .alt), "Alt--"),
    (.escape, "Esc"), (.pageDown, "PgDn"), (Key("F"), "F"), (Key("é"), "é"),
  ])
  func nameLeadsToKeyAndBack(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "Ctrl-", "F0", "F21", "Hyper-x", "enter!"])
  func unknownNameIsNoKey(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func onlyPlainCharactersAreTyped() {
    #expect(Key("a").typed == "a")
    #expect(Key("a", .alt).typed == nil)
    #expect(Key.enter.typed == nil)
  }
}
