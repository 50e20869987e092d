import Decimals
import Engine
import Expressions

/// A part of an expression, resolved on networks of one shape: what an evaluation walks.
struct Term: Sendable {
  indirect enum Kind: Sendable {
    case number(Numeral)
    case whole(Whole)
    case constant(Constant)
    case symbol(ResolvedSymbol)
    case negation(Term)
    case sum([Term])
    case product([Term])
    case quotient(Term, Term)
    case power(Term, Term)
    /// A layer's activation function; the layer is nil where all layers share one.
    case activation(layer: Whole?, primes: Int, of: Term)
    case named(NamedFunction, primes: Int, of: [Term])
    /// A symbol, or a vector, and what it is a function of.
    case dependency(Term, on: [Term])
    case derivative(of: Term, by: ResolvedSymbol)
    case summation(Loop)
    case repeatedProduct(Loop)
    /// Stands among the terms of a sum or the factors of a product.
    case progression(Progression)
    case array(ResolvedArray)
    case transpose(Term)
    case arrayProduct(ProductSign, [Term])
    case arrayDerivative(of: Term, by: ResolvedArray)
    /// The derivative of a number alone.
    case gradient(of: Term, by: ResolvedArray)
    case matrix([[Term]])
    /// Parameters that are one number, and vary together.
    case together([ResolvedSymbol])
    /// What a number is after so many updates of the parameters.
    case after(updates: Int, Term)
  }

  let kind: Kind
  /// Where it stands in the whole expression.
  let path: [Int]
  /// Whether vectors or matrices stand in it, or it is one itself.
  let hasArrays: Bool

  init(kind: Kind, path: [Int]) {
    self.kind = kind
    self.path = path
    hasArrays = kind.hasArrays
  }
}

extension Term.Kind {
  fileprivate var hasArrays: Bool {
    switch self {
    case .number, .whole, .constant, .symbol, .together, .after: false
    case .negation(let operand), .activation(_, _, let operand), .dependency(let operand, _),
      .derivative(let operand, _):
      operand.hasArrays
    case .sum(let operands), .product(let operands), .named(_, _, let operands):
      operands.contains { $0.hasArrays }
    case .quotient(let left, let right), .power(let left, let right):
      left.hasArrays || right.hasArrays
    case .summation(let loop), .repeatedProduct(let loop): loop.body.hasArrays
    case .progression(let progression): progression.template.hasArrays
    case .array, .transpose, .arrayProduct, .arrayDerivative, .gradient, .matrix: true
    }
  }
}

/// A whole number: an index, or a size.
indirect enum Whole: Hashable, Sendable {
  case constant(Int)
  /// The value of an index letter, by its place among the letters of the expression.
  case slot(Int, plus: Int)
  case size(Counted, plus: Int)
  /// The size of what the index in a slot counts.
  case sizeCounted(bySlot: Int, plus: Int)
  /// Steps by one from the first, as the number in the slot says.
  case between(Whole, Whole, slot: Int)
}

/// What an index counts.
enum Counted: Hashable, Sendable {
  case nodes(layer: Whole)
  case samples
  case layers
}

/// A sum or product over an index.
struct Loop: Sendable {
  let slot: Int
  let letter: String
  /// nil where the index takes all the values that it can.
  let bounds: (first: Term, last: Term)?
  let body: Term
}

/// The terms that an ellipsis stands for.
struct Progression: Sendable {
  /// The index positions that differ between the neighbours.
  let steps: [Step]
  let slot: Int
  /// The neighbours, with the step in place of what differs.
  let template: Term

  struct Step: Hashable, Sendable {
    let first: Whole
    let last: Whole
  }
}

/// A symbol whose letter, kind and index positions are known.
struct ResolvedSymbol: Sendable {
  enum Kind: Hashable, Sendable {
    case input, target, weight, bias, preActivation, activation
    case lossShare, loss, totalLoss, delta, learningRate
    /// A free real variable, by its place among those of the relation.
    case variable(Int)
  }

  enum Nodes: Sendable {
    case known([Whole])
    /// Digits that split into two indices once the layer's sizes are known.
    case run(String)
  }

  enum SampleScope: Sendable {
    case current
    case stated(Whole)
    /// Stands with the losses of several samples.
    case ambiguous([String])
  }

  let symbol: Symbol
  let kind: Kind
  let layer: Whole?
  let nodes: Nodes
  let sample: SampleScope
  let path: [Int]
}

extension Term {
  /// Whether it is a quantity or a number, and not made of others.
  var isPart: Bool {
    switch kind {
    case .number, .constant, .symbol, .array, .together: true
    case .whole, .negation, .sum, .product, .quotient, .power, .activation, .named, .dependency,
      .derivative, .summation, .repeatedProduct, .progression, .transpose, .arrayProduct,
      .arrayDerivative, .gradient, .matrix, .after:
      false
    }
  }

  /// The layer whose function is applied to this: that of a pre-activation, or by a slip of an activation.
  var layerOfNode: Whole? {
    switch kind {
    case .symbol(let symbol):
      symbol.kind == .preActivation || symbol.kind == .activation ? symbol.layer : nil
    case .array(let array):
      switch array.kind {
      case .column(.preActivation), .batch(.preActivation), .column(.activation),
        .batch(.activation):
        array.layer
      case .column, .batch, .weights, .weightsFrom, .weightsInto: nil
      }
    case .dependency(let head, _): head.layerOfNode
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
      .named, .derivative, .summation, .repeatedProduct, .progression, .transpose, .arrayProduct,
      .arrayDerivative, .gradient, .matrix, .together, .after:
      nil
    }
  }
}
