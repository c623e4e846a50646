import Terminal
import Testing

/// What the environment asks for decides how the program looks and speaks, and
/// people rely on the published conventions.
@Suite struct EnvironmentTests {
  @Test(
    arguments: [
      ([:], 25), (["SSH_TTY": "/dev/pts/1"], 100), (["SSH_CONNECTION": "a b"], 100),
      (["TMUX": "x"], 100), (["STY": "x"], 100), (["TMUX": ""], 25),
      (["ESCDELAY": "50", "TMUX": "x"], 50), (["ESCDELAY": "soon"], 25), (["ESCDELAY": "-1"], 25),
    ] as [([String: String], Int)])
  func escapeDelayFollowsTheConnection(variables: [String: String], milliseconds: Int) {
    let delay = EscapeDelay.duration(environment: Environment { variables[$0] })
    #expect(delay == .milliseconds(milliseconds))
  }

  @Test(
    arguments: [
      (ColorChoice.auto, [:], true, true), (.auto, [:], false, false),
      (.auto, ["NO_COLOR": "1"], true, false), (.auto, ["NO_COLOR": ""], true, true),
      (.always, ["NO_COLOR": "1"], false, true), (.never, ["FORCE_COLOR": "1"], true, false),
      (.auto, ["FORCE_COLOR": "1"], false, true), (.auto, ["CLICOLOR_FORCE": "1"], false, true),
      (.auto, ["CLICOLOR_FORCE": "0"], false, false),
      (.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
      (.auto, ["TERM": "dumb"], true, false),
    ] as [(ColorChoice, [String: String], Bool, Bool)])
  func colourFollowsFlagThenVariablesThenTerminal(
    choice: ColorChoice, variables: [String: String], isTerminal: Bool, expected: Bool
  ) {
    let environment = Environment { variables[$0] }
    #expect(choice.usesColor(environment: environment, isTerminal: isTerminal) == expected)
  }

  @Test(
    arguments: [
      (["LANG": "en_GB.UTF-8"], TextRepertoire.unicode), (["LC_ALL": "C.utf8"], .unicode),
      (["LC_ALL": "C", "LANG": "en_GB.UTF-8"], .ascii), ([:], .ascii),
      (["LC_ALL": "", "LC_CTYPE": "en_GB.UTF-8"], .unicode), (["LANG": "en_GB"], .ascii),
    ] as [([String: String], TextRepertoire)])
  func repertoireFollowsTheLocale(variables: [String: String], expected: TextRepertoire) {
    #expect(TextRepertoire(environment: Environment { variables[$0] }) == expected)
  }

  @Test(
    arguments: [
      (false, [:], true, DisplayMode.fullScreen), (true, [:], true, .linear),
      (false, ["TERM": "dumb"], true, .linear), (false, [:], false, .linear),
      (false, ["ACCESSIBLE": "1"], true, .linear), (false, ["ACCESSIBLE": "0"], true, .fullScreen),
      (false, ["ACCESSIBLE": "false"], true, .fullScreen),
      (false, ["ACCESSIBLE": ""], true, .fullScreen),
    ] as [(Bool, [String: String], Bool, DisplayMode)])
  func linearModeIsChosenWhereAScreenWouldShutSomeoneOut(
    flag: Bool, variables: [String: String], hasTerminal: Bool, expected: DisplayMode
  ) {
    let environment = Environment { variables[$0] }
    let mode = DisplayMode(
      linearFlag: flag, environment: environment, hasTerminal: hasTerminal)
    #expect(mode == expected)
  }
}
