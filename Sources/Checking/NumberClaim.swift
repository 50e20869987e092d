import Engine
import Decimals
import Expressions
import Meaning

/// What a relation claims where one of its sides is made of numbers alone.
///
/// A decimal that is a whole side claims a value to half a unit of its last digit. An expression of decimals
/// claims what half a unit in each of them allows; whole numbers, and numbers that are the network's own,
/// are exact.
struct NumberClaim {
  /// How far the sides' values may lie apart.
  let slack: Double

  /// nil where neither side is made of numbers alone.
  init?(_ left: Expression, _ right: Expression, of setting: Setting) {
    let exact = ExactNumbers(of: setting)
    let leftSlack =
      left.isMadeOfNumbers
      ? left.slack(in: setting, exact: exact, rounded: right.computedPlaces(in: left)) : nil
    let rightSlack =
      right.isMadeOfNumbers
      ? right.slack(in: setting, exact: exact, rounded: left.computedPlaces(in: right)) : nil
    guard leftSlack != nil || rightSlack != nil else { return nil }
    // A printed result claims its own digits, whatever was rounded in the numbers before it; of two printed
    // numbers the one with fewer digits is the other one rounded.
    let isResult = leftSlack != nil && rightSlack != nil
    slack = max(
      isResult && !left.isOneNumber ? 0 : leftSlack ?? 0,
      isResult && !right.isOneNumber ? 0 : rightSlack ?? 0)
  }
}

extension Expression {
  /// Whether no symbol of the network stands in it.
  var isMadeOfNumbers: Bool {
    switch self {
    case .number: true
    case .symbol(let symbol): symbol == Symbol("e") || symbol == Symbol(#"\pi"#)
    case .dependency, .derivative, .ellipsis, .summation, .repeatedProduct: false
    case .application(.activation, _): false
    case .gradient: false
    case .negation, .sum, .product, .quotient, .power, .application(.named, _), .transpose,
      .arrayProduct, .matrix:
      children.allSatisfy(\.isMadeOfNumbers)
    }
  }

  /// Whether it is a number, perhaps with a sign.
  var isOneNumber: Bool {
    switch self {
    case .number: true
    case .negation(let operand): operand.isOneNumber
    case .symbol, .sum, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Whether a number with a decimal point stands in it.
  var hasDecimals: Bool {
    if case .number(let numeral) = self { return numeral.halfUnit > 0 }
    return children.contains(where: \.hasDecimals)
  }

  /// How much half a unit in each printed decimal changes the value, all together.
  ///
  /// - Parameter rounded: where numbers stand that only happen to be among the exact ones.
  fileprivate func slack(
    in setting: Setting, exact: ExactNumbers, rounded: Set<[Int]>
  ) -> Double {
    guard let value = try? value(in: setting) else { return 0 }
    if isOneNumber { return firstNumeral?.halfUnit ?? 0 }
    var total = 0.0
    for (path, numeral) in numerals() where numeral.halfUnit > 0 {
      if exact.contains(numeral.value), !rounded.contains(path) { continue }
      var largest = 0.0
      for sign in [1.0, -1.0] {
        let moved = numeral.value + sign * numeral.halfUnit
        guard let changed = Numeral("\(moved.magnitude)"),
          let varied = replacing(
            path, with: moved < 0 ? .negation(.number(changed)) : .number(changed)),
          let other = try? varied.value(in: setting)
        else { continue }
        largest = max(largest, (other - value).magnitude)
      }
      total += largest
    }
    return total
  }

  /// Where in an expression of numbers, made like this one, a number stands for a quantity that is computed.
  fileprivate func computedPlaces(in numbers: Expression, at path: [Int] = []) -> Set<[Int]> {
    if case .negation(.number) = numbers, isComputed { return [path + [0]] }
    if case .number = numbers { return isComputed ? [path] : [] }
    let (own, others) = (children, numbers.children)
    guard own.count == others.count, withChildren(others) == numbers else { return [] }
    return own.indices.reduce(into: []) {
      $0.formUnion(own[$1].computedPlaces(in: others[$1], at: path + [$1]))
    }
  }

  /// Whether it is a quantity that nobody types: an activation, a derivative, what a function gives.
  private var isComputed: Bool {
    switch self {
    case .symbol(let symbol): ["a", "z", "C", #"\delta"#].contains(symbol.letter)
    case .derivative, .application, .dependency: true
    case .number, .negation, .sum, .product, .quotient, .power, .summation, .repeatedProduct,
      .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  private var firstNumeral: Numeral? {
    if case .number(let numeral) = self { return numeral }
    return children.lazy.compactMap(\.firstNumeral).first
  }

  private func numerals(_ path: [Int] = []) -> [(path: [Int], numeral: Numeral)] {
    if case .number(let numeral) = self { return [(path, numeral)] }
    return children.enumerated().flatMap { $1.numerals(path + [$0]) }
  }
}

extension Numeral {
  /// Half a unit of the last digit that is printed; 0 for a whole number, which is exact.
  var halfUnit: Double {
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    let decimals = parts[0].firstIndex(of: ".").map { parts[0][$0...].utf8.count - 1 } ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    guard decimals > 0 || parts.count > 1 else { return 0 }
    return Double("0.5e\(exponent - decimals)") ?? 0
  }
}

/// The numbers that a network's author typed, which are exact wherever they stand.
private struct ExactNumbers {
  private let numbers: Set<Double>

  /// More parameters than these were hardly typed by anyone.
  private static let limit = 10_000

  init(of setting: Setting) {
    var numbers: Set<Double> = []
    for layer in setting.network.layers where layer.weights.elements.count <= Self.limit {
      numbers.formUnion(layer.weights.elements.map(\.magnitude))
      numbers.formUnion((layer.biases ?? []).map(\.magnitude))
    }
    for sample in setting.samples.prefix(Self.limit) {
      numbers.formUnion(sample.input.map(\.magnitude))
      numbers.formUnion(sample.target.map(\.magnitude))
    }
    if let rate = setting.learningRate { numbers.insert(rate) }
    self.numbers = numbers
  }

  func contains(_ number: Double) -> Bool { numbers.contains(number) }
}
