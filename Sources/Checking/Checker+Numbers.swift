import Engine
public import Expressions
import Meaning

extension Checker {
  /// For a formula in a text without a network: decides what it says of numbers alone, and leaves all else open. nil where
  /// it says nothing of the kind.
  public static func ofNumbers(in formula: Formula) -> Checker? {
    guard formula.steps.contains(where: \.isMadeOfNumbers) else { return nil }
    let layer = Layer(
      activation: .identity, weights: Matrix(rows: 1, columns: 1, elements: [1]))
    guard let network = try? Network(inputs: 1, layers: [layer], loss: .sumOfSquares),
      let setting = try? Setting(network: network, samples: [], convention: formula.convention)
    else { return nil }
    var checker = Checker(setting)
    checker.hasNetwork = false
    return checker
  }
}

extension Step {
  /// Whether nothing of a network stands in it.
  var isMadeOfNumbers: Bool { left.isMadeOfNumbers && right.isMadeOfNumbers }
}
