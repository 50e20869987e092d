import Engine
import Decimals
import Expressions
import Meaning

/// Where a walkthrough is worked out: the network and sample, how symbols are spelled, how numbers print.
///
/// Every equation is made here, and none is made whose sides differ.
struct Workings: Sendable {
  var setting: Setting
  let spelling: Spelling
  let options: WalkthroughOptions
  let models: DerivedModels

  var network: Network { setting.network }
  var digits: Int { options.digits }

  /// - Parameter free: the values of an index letter that the expression leaves open.
  func value(
    _ expression: Expression, at free: (letter: String, value: Int)? = nil
  ) throws(WalkthroughError) -> Double {
    var setting = setting
    if let free { setting.indices[free.letter] = free.value }
    do {
      return try expression.value(in: setting)
    } catch {
      throw WalkthroughError(error)
    }
  }

  /// - Parameter quantity: what the result is the value of, too.
  func arithmetic(
    _ expression: Expression, of quantity: Expression? = nil
  ) throws(WalkthroughError) -> ArithmeticLine {
    do {
      let line = try expression.arithmetic(in: setting, digits: digits)
      return line.naming(resultAs: quantity?.identity(in: setting))
    } catch {
      throw WalkthroughError(error)
    }
  }

  /// left = step = step, checked; the last step with its numbers put in unless an index stays open.
  func equation(
    _ left: Expression, _ steps: [(Equation.Reason, Expression)], free: FreeIndex? = nil,
    keeping term: Int? = nil, numbers: Bool = true
  ) throws(WalkthroughError) -> Equation {
    for index in free?.values.map({ Optional($0) }) ?? [nil] {
      let place = index.flatMap { value in free.map { (letter: $0.letter, value: value) } }
      var before = try value(left, at: place)
      for (_, expression) in steps {
        let value = try value(expression, at: place)
        guard agree(value, before) else { throw .inconsistent(expression.latex, before, value) }
        before = value
      }
    }
    let last = steps.last?.1 ?? left
    let wantsNumbers = numbers && free == nil && !last.isNumeral
    return Equation(
      left: left, steps: steps.map { Equation.Step(expression: $0.1, reason: $0.0) },
      arithmetic: wantsNumbers ? try arithmetic(last, of: left) : nil, keptTerm: term)
  }

  /// Whether two ways to the same number agree but for rounding.
  func agree(_ left: Double, _ right: Double) -> Bool {
    left == right || (left - right).magnitude <= 1e-9 * max(left.magnitude, right.magnitude, 1e-3)
  }

  /// A value as it prints on its own.
  func printed(_ value: Double) -> Expression { .rounded(value, digits: digits) }
}

/// An index letter that an equation leaves open, and the values that it takes.
struct FreeIndex: Hashable, Sendable {
  let letter: String
  let values: [Int]

  /// One of these values, or of some of them where they are many.
  init(_ letter: String, of all: [Int]) {
    self.letter = letter
    let most = 24
    values = all.count <= most ? all : (0..<most).map { all[$0 * (all.count - 1) / (most - 1)] }
  }
}
