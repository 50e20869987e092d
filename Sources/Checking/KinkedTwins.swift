import Engine
import Notation
import Synchronization

/// Twins of a network whose activation functions have kinks, on either side of them.
///
/// Where a ReLU is 0, all that lies behind it vanishes, and on its other side it is the identity: what holds on a
/// few twins may hold because of the sides on which their nodes are. Drawn when they are first asked for.
struct KinkedTwins: Sendable {
  private let setting: Setting
  private let numbers: TwinNumbers
  private let drawn: Drawn

  init(of setting: Setting, _ numbers: TwinNumbers) {
    self.init(setting: setting, numbers: numbers, drawn: Drawn())
  }

  /// How often a node is on the side on which its activation function is steep.
  private static let shares = [
    1, 0.75, 0.6, 1, 0.75, 0.75, 0.9, 0.5, 1, 0.75, 0.6, 0.75, 0.5, 0.9, 0.4, 0.75,
  ]

  var all: [Setting] {
    if let known = drawn.settings.withLock({ $0 }) {
      return known.map { twin in twin.with { $0 = setting.convention } }
    }
    var numbers = numbers
    let activations = setting.network.layers.map(\.activation)
    let twins = Self.shares.compactMap { share in
      numbers.twin(of: setting, activations: activations)
        .flatMap { numbers.turned($0, steep: share) }
    }
    drawn.settings.withLock { $0 = twins }
    return twins
  }

  /// The same networks, for an author who writes in another way.
  func with(_ change: (inout Convention) -> Void) -> KinkedTwins {
    KinkedTwins(setting: setting.with(change), numbers: numbers, drawn: drawn)
  }

  private init(setting: Setting, numbers: TwinNumbers, drawn: Drawn) {
    self.setting = setting
    self.numbers = numbers
    self.drawn = drawn
  }

  private final class Drawn: Sendable {
    let settings = Mutex<[Setting]?>(nil)
  }
}
