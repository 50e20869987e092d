import Expressions

package enum Constant: Sendable {
  case pi, e

  package var value: Double {
    switch self {
    case .pi: .pi
    case .e: 2.718281828459045
    }
  }
}
