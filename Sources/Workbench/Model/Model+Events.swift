package import Terminal

extension Model {
  /// Takes one event in and says what is to be done in the world.
  package mutating func update(_ event: Event) -> [Effect] {
    justSaved = []
    if let effects = updateCurtain(event) { return effects }
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      pending = nil
      return layers.isEmpty || isTooSmall ? [] : toLayer(.paste(text))
    case .line(let line): return hear(line)
    case .resized(let size):
      self.size = size
      return []
    case .mouse(let mouse): return isTooSmall ? [] : use(mouse)
    case .resumed, .focus, .timeout, .ended: return []
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    status.message = nil
    guard let (sequence, action) = complete(key) else { return [] }
    if action != .interrupt { wasInterrupted = false }
    if ![.quit, .back, .interrupt].contains(action) { leftScreen = nil }
    if let action, let effects = performAnywhere(action) { return effects }
    // What cannot be seen is not answered.
    if isTooSmall { return [] }
    if action == .help, !(layers.last is Tour) { return run([.lay(Page.keys(of: context, self))]) }
    if !layers.isEmpty { return toLayer(action.map(LayerEvent.action) ?? .key(key)) }
    if action == .pickRow { return pickRow(by: key) }
    guard let action else {
      status.message = "\(sequence.name) does nothing here; \(self.key(.help)) shows the keys"
      return []
    }
    return perform(action)
  }

  var isTooSmall: Bool { !size.holds(Self.leastSize) }

  /// Does what means the same in every layer, and can be done unseen; nil for anything else.
  mutating func performAnywhere(_ action: Action) -> [Effect]? {
    switch action {
    case .interrupt: interrupt()
    case .suspend: [.suspend]
    case .repaint: [.repaint]
    case .hide: hide()
    case .contrast: switchContrast()
    case .retrySave: run([.retrySave])
    case .eraseText: askToErase()
    case .raiseFlag: run(raisingFlag)
    default: nil
    }
  }

  mutating func interrupt() -> [Effect] {
    if wasInterrupted { return [.quit(code: 130)] }
    wasInterrupted = true
    status.message =
      unsaved.isEmpty
      ? "Ctrl-C once more leaves; every answer is saved"
      : "Ctrl-C once more leaves, and what is not saved is lost"
    return []
  }

  mutating func toLayer(_ event: LayerEvent) -> [Effect] {
    guard var layer = layers.popLast() else { return [] }
    let requests = layer.handle(event, self)
    clipping = layer.cut ?? clipping
    layers.append(layer)
    return run(requests)
  }
}
