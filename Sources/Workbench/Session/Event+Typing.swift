import Terminal

extension Event {
  /// Whether a person did it.
  var isTyped: Bool {
    switch self {
    case .key, .paste, .mouse, .line: true
    case .resized, .resumed, .focus, .timeout, .ended: false
    }
  }
}
