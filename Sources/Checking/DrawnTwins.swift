import Engine
import Expressions
import Meaning
import Synchronization

/// More twins of a network, drawn when they are first asked for.
struct DrawnTwins: Sendable {
  private let setting: Setting
  private let numbers: TwinNumbers
  private let drawing: @Sendable (Setting, inout TwinNumbers) -> [Setting]
  private let drawn: Drawn

  init(
    of setting: Setting, _ numbers: TwinNumbers,
    drawing: @escaping @Sendable (Setting, inout TwinNumbers) -> [Setting]
  ) {
    self.init(setting: setting, numbers: numbers, drawing: drawing, drawn: Drawn())
  }

  var all: [Setting] {
    if let known = drawn.settings.withLock({ $0 }) {
      return known.map { twin in twin.with { $0 = setting.convention } }
    }
    var numbers = numbers
    let twins = drawing(setting, &numbers)
    drawn.settings.withLock { $0 = twins }
    return twins
  }

  /// The same networks, for an author who writes in another way.
  func with(_ change: (inout Convention) -> Void) -> DrawnTwins {
    DrawnTwins(setting: setting.with(change), numbers: numbers, drawing: drawing, drawn: drawn)
  }

  private init(
    setting: Setting, numbers: TwinNumbers,
    drawing: @escaping @Sendable (Setting, inout TwinNumbers) -> [Setting], drawn: Drawn
  ) {
    self.setting = setting
    self.numbers = numbers
    self.drawing = drawing
    self.drawn = drawn
  }

  private final class Drawn: Sendable {
    let settings = Mutex<[Setting]?>(nil)
  }
}

extension DrawnTwins {
  private static let sides =
    [1, 0.75, 0.6, 1, 0.75, 0.75, 0.9, 0.5, 1, 0.75, 0.6, 0.75, 0.5, 0.9, 0.4, 0.75]
    .flatMap { [KinkSides(steep: $0, isNear: false), KinkSides(steep: $0, isNear: true)] }
  /// Numbers that all twins of one kind have at most, of large networks and of many samples.
  private static let mostNumbers = 20_000_000
  private static let spareCount = 6

  /// On either side of the kinks of a network's activation functions.
  ///
  /// Where a ReLU is 0, all that lies behind it vanishes, and on its other side it is the identity: what holds on a
  /// few twins may hold because of the sides on which their nodes are.
  static func kinked(of setting: Setting, _ numbers: TwinNumbers) -> DrawnTwins {
    DrawnTwins(of: setting, numbers) { setting, numbers in
      let activations = setting.network.layers.map(\.activation)
      return sides.prefix(max(3, mostNumbers / size(of: setting))).compactMap { sides in
        numbers.twin(of: setting, activations: activations)
          .flatMap { numbers.turned($0, to: sides) }
      }
    }
  }

  /// For what rounding leaves open on the others.
  static func spare(of setting: Setting, _ numbers: TwinNumbers) -> DrawnTwins {
    DrawnTwins(of: setting, numbers) { setting, numbers in
      let activations = setting.network.layers.map(\.activation)
      return (0..<max(1, min(spareCount, mostNumbers / size(of: setting)))).compactMap { _ in
        numbers.twin(of: setting, activations: activations)
      }
    }
  }

  /// How many numbers a twin is made of.
  private static func size(of setting: Setting) -> Int {
    setting.network.layers.reduce(1 + setting.samples.count * setting.network.inputs) {
      $0 + $1.weights.elements.count
    }
  }
}
