import Terminal

extension ActionTable {
  /// How the person works. What is set once and left stands behind `z`, so that it costs no key.
  static let comfort: [ActionLine] = [
    line(
      .pause, ["P"], "pause", "Pause: no time counts and nothing is shown until Enter",
      Context.screens),
    line(.timing, ["I"], "timing", "See your own time by case, and what is left", Context.screens),
    line(
      .spacing, "z", ["s"], "spacing", "Set the parts of a case apart, or close together",
      Context.screens),
    line(
      .advancing, "z", ["e"], "Enter to go on",
      "Wait for Enter after an answer, or go on at once", Context.screens),
    line(
      .breaks, "z", ["b"], "breaks", "Be told when a break is due, or not",
      Context.screens),
    line(
      .forgetTiming, "z", ["f"], "forget timing", "Forget your time in this inspection",
      Context.screens),
    line(
      .webPage, "z", ["h"], "web page", "Write this screen as a web page, for a screen reader",
      Context.screens),
    line(.tour, "z", ["t"], "tour", "Show the tour of one screen again", Context.screens),
  ]
}
