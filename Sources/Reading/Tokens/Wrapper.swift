import Expressions

/// A command that changes how its argument looks and nothing of what it means.
enum Wrapper: String, CaseIterable {
  case underbrace, overbrace, boxed
  /// Colours what follows, to the end of the braces around it.
  case color
  case textcolor
}

extension Wrapper {
  /// Whether a colour stands in braces before what is wrapped.
  var namesColor: Bool {
    switch self {
    case .color, .textcolor: true
    case .underbrace, .overbrace, .boxed: false
    }
  }

  /// The sign behind which its label stands.
  var labelSign: Token.Kind? {
    switch self {
    case .underbrace: .lower
    case .overbrace: .raise
    case .boxed, .color, .textcolor: nil
    }
  }
}
