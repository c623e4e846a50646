import Terminal

/// What a layer is told: an action of the key table, or text.
enum LayerEvent {
  case action(Action)
  case key(Key)
  case paste(String)
}
