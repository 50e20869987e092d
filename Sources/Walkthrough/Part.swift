import Engine
import Decimals
import Expressions
import Meaning
import Reading

/// A piece of a walkthrough that has a template of its own.
indirect enum Part: Hashable, Sendable {
  case question(Question)
  /// C as the mean or the sum over the samples, and what that says of the derivative.
  case reduction(ReductionRule)
  case chain(Chain)
  case factor(Factor, position: Int?)
  case nodeSum(NodeSum, position: Int?)
  case activationSum(ActivationSum, position: Int?)
  case path(PathProduct, position: Int?)
  case combination(Combination)
  case rounded(Rounded)
  case confirmation(Confirmation)
  /// The sum of the derivatives by each node's own bias, where all nodes of a layer have one.
  case sharedBias(Combination, layer: Int)
  case samples(SampleSummary)
  case settled(Settled)
  case brief(Brief)
}

/// What is asked: how one quantity answers to another.
struct Question: Hashable, Sendable {
  let derivative: Expression
  let quantity: Symbol
  let varied: Symbol
  let goal: Kind
  let cause: Kind

  enum Kind: Hashable, Sendable {
    case totalLoss
    case loss(sample: Int)
    case lossShare(node: Int)
    case weight(layer: Int, to: Int, from: Int)
    case bias(layer: Int, node: Int)
    case preActivation(layer: Int, node: Int)
    case activation(layer: Int, node: Int)
    case input(node: Int)
    case target(node: Int)
  }
}

/// What depends on what, from the quantity down to what varies, and the chain rule that follows.
struct Chain: Hashable, Sendable {
  /// The first depends on the second, that on the third, and so on.
  let path: [Symbol]
  /// `C_0(a_1(z_1(w_1)))`
  let composition: Expression
  /// The vector of weights that the composition ends with; nil where it ends otherwise.
  let weights: Symbol?
  let rule: Equation
  let hasSum: Bool
}

/// A table whose rows multiply to their last cell.
struct ProductTable: Hashable, Sendable {
  /// The letter that counts the rows.
  let index: Expression
  let header: [Expression]
  let rows: [Row]

  struct Row: Hashable, Sendable {
    let index: Int
    let factors: [Expression]
    let isApproximate: Bool
    let product: Expression
  }
}

/// The derivatives by a whole layer, needed by the layer before it.
struct LayerPass: Hashable, Sendable {
  let layer: Int
  let quantity: Symbol
  /// The formula for any node; nil where each node's equation says it.
  let rule: Equation?
  /// ∂Q/∂a of each node.
  let activations: [Equation]
  /// ∂Q/∂z of each node: (∂Q/∂a)(∂a/∂z) …
  let table: ProductTable?
  /// … or, in a softmax layer and at the end of the chain, an equation for each.
  let preActivations: [Equation]
  let isSoftmax: Bool
  /// Whether this is where the chain begins, at the quantity itself.
  let isFirst: Bool
}

/// The derivative by an activation that acts on several nodes of the next layer.
struct NodeSum: Hashable, Sendable {
  let quantity: Symbol
  let varied: Symbol
  let node: Int
  let nextLayer: Int
  let nodes: Int
  let rule: Equation
  /// The derivatives by the next layer that have to be known first, from the loss backwards.
  let passes: [LayerPass]
  /// For any node j of the next layer.
  let factors: [Factor]
  let table: ProductTable
  let combination: Combination
  let nextIsSoftmax: Bool
}

/// The derivative by a pre-activation of a softmax layer, on which every activation depends.
struct ActivationSum: Hashable, Sendable {
  let quantity: Symbol
  let varied: Symbol
  let node: Int
  let layer: Int
  let nodes: Int
  let rule: Equation
  let passes: [LayerPass]
  let lossFactor: Factor?
  let sameNode: Factor
  let otherNode: Factor
  let table: ProductTable
  let combination: Combination
  /// a − y, where the sum comes down to it.
  let shortcut: Equation?
}

/// The derivative by something that acts on the quantity through one node alone.
struct PathProduct: Hashable, Sendable {
  let rule: Equation
  let node: Int
  let nextLayer: Int?
  let parts: [Part]
  let combination: Combination
}

/// All factors put together.
struct Combination: Hashable, Sendable {
  let equation: Equation
  let quantity: Symbol
  let varied: Symbol
  let value: Double
  let count: Int
}

/// What happens to the loss when the quantity is changed a little.
struct Confirmation: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    /// The difference quotient, with its numbers.
    case quotient(ArithmeticLine)
    /// Nothing changes, as the derivative of 0 says.
    case unchanged
  }

  /// At a kink, on which side of it the derivative is tried.
  enum Side: Hashable, Sendable {
    /// What varies gets smaller.
    case below
    case above
  }

  /// nil where there is no kink.
  let side: Side?
  let quantity: Symbol
  /// What is changed; with an index letter, for all nodes at once.
  let varied: Symbol
  let isTogether: Bool
  let derivative: Expression
  let value: Expression
  let step: Expression
  let before: Expression
  let after: Expression
  let outcome: Outcome
}

/// ∂C/∂x from the samples' own derivatives.
struct ReductionRule: Hashable, Sendable {
  let reduction: Reduction
  let samples: Int
  let shownSample: Symbol
  let definition: Equation
  let rule: Equation
}

/// The derivative for each sample, and their mean or sum.
struct SampleSummary: Hashable, Sendable {
  let reduction: Reduction
  let samples: Int
  let varied: Symbol
  /// Each sample's factors and their product; nil where each sample has a sum of its own.
  let table: ProductTable?
  /// ∂C_i/∂x
  let derivative: Expression
  /// Of all samples, or of the first of them.
  let values: [SampleValue]
  let equation: Equation

  struct SampleValue: Hashable, Sendable {
    let sample: Int
    let value: Expression
  }
}

/// A derivative that needs no steps: 0 or 1.
struct Settled: Hashable, Sendable {
  let equation: Equation
  let quantity: Symbol
  let varied: Symbol
  /// nil where both are the same quantity.
  let independence: Independence?
  let goal: Question.Kind
  let cause: Question.Kind
}

/// The walkthrough in a few lines.
struct Brief: Hashable, Sendable {
  let rule: Equation?
  let lines: [Equation]
  let combination: Equation?
}
