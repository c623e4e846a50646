package import Terminal

/// A terminal that plays a script of events and keeps the frames it is shown.
///
/// The loop under test sees exactly the batches of the script. When the script
/// is over, the terminal hangs up, so that a loop which fails to quit still
/// ends.
package final class ScriptedTerminal: TerminalDevice {
  /// The extent of the screen; ``Event/resized(_:)`` in the script changes it.
  package private(set) var size: Size
  /// The frames presented, the first first.
  package private(set) var frames: [Frame] = []
  /// The deadline of every wait.
  package private(set) var deadlines: [ContinuousClock.Instant?] = []
  /// How often the program suspended itself.
  package private(set) var suspensions = 0
  /// How often the program did what may have to wait.
  package private(set) var waits = 0
  /// How often a full repaint was asked for.
  package private(set) var repaints = 0
  /// Tells whether the program holds the terminal.
  package private(set) var isEntered = false
  /// Tells whether there is a shell that could resume the program.
  package var hasJobControl = true
  /// Called with every frame, for checks between two events.
  package var onPresent: (Frame) -> Void = { _ in }

  private var script: [[Event]]

  /// Creates a terminal that returns one batch of events per wait.
  package init(size: Size = .standard, batches: [[Event]] = []) {
    self.size = size
    script = batches
  }

  /// Creates a terminal on which keys are pressed one by one, by their names:
  /// `"y n Ctrl-C Enter"`.
  package convenience init(size: Size = .standard, keys: String) {
    self.init(size: size, batches: [Event].keys(keys).map { [$0] })
  }

  /// The frame shown last.
  package var frame: Frame? { frames.last }

  /// The screen shown last, as text.
  package var text: String { frame?.text ?? "" }

  /// Adds batches at the end of the script.
  package func enqueue(_ batches: [Event]...) {
    script += batches
  }

  package func nextEvents(deadline: ContinuousClock.Instant?) -> [Event] {
    deadlines.append(deadline)
    guard !script.isEmpty else { return [.ended(.hangUp)] }
    let batch = script.removeFirst()
    for case .resized(let newSize) in batch { size = newSize }
    return batch
  }

  package func present(_ frame: Frame) {
    frames.append(frame)
    onPresent(frame)
  }

  package func wait<Value, Fault>(for work: () throws(Fault) -> Value) throws(Fault) -> Value {
    waits += 1
    return try work()
  }

  package func repaint() {
    repaints += 1
  }

  package func suspend() -> Bool {
    guard hasJobControl else { return false }
    suspensions += 1
    script.insert([.resumed], at: 0)
    return true
  }

  package func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
    isEntered = false
    defer {
      isEntered = true
      script.insert([.resumed], at: 0)
    }
    return try body()
  }

  package func enter() {
    isEntered = true
  }

  package func leave() {
    isEntered = false
  }
}
