import Standards

/// What a key file says of an action in some contexts.
struct KeyBinding {
  let action: Action
  let contexts: Set<Context>
  let keys: [KeySequence]
  /// Where it stands, to note faults at.
  let reader: JSONReader

  init(
    _ action: Action, in contexts: Set<Context>, to keys: [KeySequence], _ reader: JSONReader
  ) {
    self.action = action
    self.contexts = contexts
    self.keys = keys
    self.reader = reader
  }
}
