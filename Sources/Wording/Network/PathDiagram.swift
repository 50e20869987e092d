import Derivations
public import Documents
import Engine
import Decimals
public import Expressions
public import Meaning
import Templates

/// A network drawn with every path lit on which one quantity acts on another, and the factors of the chain rule along it.
public struct PathDiagram: Sendable {
  private let network: NetworkPresentation
  private let diagram: Diagram
  private let paths: Paths
  /// What is differentiated, by what, and the derivative's value.
  private let quantity: Symbol
  private let varied: Symbol
  private let value: ArithmeticLine

  /// `expression` is a derivative, or a quantity that acts on the loss of the setting's sample.
  ///
  /// - Throws: where it is neither, or a value is not finite.
  public init(
    of expression: Expression, in setting: Setting, digits: Int = 4
  ) throws(WalkthroughError) {
    var expression = expression
    if case .symbol(let symbol) = expression {
      expression = .derivative(
        of: .symbol(Symbol(.loss, in: setting.network, sample: setting.sample)), by: symbol)
    }
    let request = try Request(expression, in: setting)
    guard case .derivative(.symbol(let quantity), let varied) = expression else {
      throw WalkthroughError(
        .request,
        "a diagram's paths lead from a quantity to the loss, or from one quantity to another")
    }
    var own = setting
    own.sample = request.sample
    self.quantity = quantity
    self.varied = varied
    paths = Paths(from: request.link.varied, to: request.link.quantity, in: setting.network)
    guard paths.areAny else {
      throw WalkthroughError(
        .request, "\(quantity.latex) does not depend on \(varied.latex): no path leads there")
    }
    do {
      value = try expression.arithmetic(in: own, digits: digits)
      let spelling = Spelling(
        depth: own.network.depth, sample: own.sample, asked: request.symbols)
      let drawn = DrawnNetwork(of: own.network, withLoss: true)
      diagram = try Diagram(of: drawn, in: own, digits: digits, spelling: spelling)
        .lit(
          by: paths, in: drawn,
          with: PathFactors(
            on: paths, in: drawn, of: own, spelling: spelling, digits: digits))
    } catch {
      throw WalkthroughError(error)
    }
    network = try NetworkPresentation(of: own, digits: digits)
  }

  /// The drawing as one figure, which says in words what it shows.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    var figure = try figure(words: words)
    figure.caption = try caption(words: words)
    return [.figure(figure)]
  }

  /// What a fold over it says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    try caption(words: words)
  }

  /// The drawing without a caption, for a text that says the same.
  public func figure(words: Words) throws(TemplateError) -> Figure {
    let whole = try network.summary(words: words).plainText
    let lit = try words.inlines(.litPaths, templateValue(isAlternative: true))
    return Figure(
      content: .diagram(try diagram.worded(by: words)),
      alternative: whole + " " + lit.plainText.filter { !"{}\\".contains($0) })
  }

  private func caption(words: Words) throws(TemplateError) -> [Inline] {
    try words.inlines(.litPaths, templateValue(isAlternative: false))
  }

  private func templateValue(isAlternative: Bool) -> TemplateValue {
    [
      "is-alternative": .flag(isAlternative),
      "varied": .markup(varied.latex), "quantity": .markup(quantity.latex),
      "has-count": .flag(paths.count != nil), "paths": .count(paths.count ?? 2),
      "derivative": .markup(
        Expression.derivative(of: .symbol(quantity), by: varied).latex),
      "sign": .markup(value.isApproximate ? #"\approx"# : "="),
      "value": .markup(value.result.latex),
    ]
  }
}
