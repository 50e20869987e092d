import Engine
import Decimals
import Expressions
import Meaning

/// What is asked: how one quantity answers to another.
package struct Question: Hashable, Sendable {
  package let derivative: Expression
  package let quantity: Symbol
  package let varied: Symbol
  /// nil for C, over all samples.
  package let goal: Quantity?
  package let cause: Quantity
}

/// What depends on what, from the quantity down to what varies, and the chain rule that follows.
package struct Chain: Hashable, Sendable {
  /// The first depends on the second, that on the third, and so on.
  package let path: [Symbol]
  /// `C_0(a_1(z_1(w_1)))`
  package let composition: Expression
  /// The vector of weights that the composition ends with; nil where it ends otherwise.
  package let weights: Symbol?
  package let rule: Equation
  package let hasSum: Bool
}

/// A table whose rows multiply to their last cell.
package struct ProductTable: Hashable, Sendable {
  /// The letter that counts the rows.
  package let index: Expression
  package let header: [Expression]
  package let rows: [Row]

  package struct Row: Hashable, Sendable {
    package let index: Int
    package let factors: [Expression]
    package let isApproximate: Bool
    package let product: Expression
  }
}

/// The derivatives by a whole layer, needed by the layer before it.
package struct LayerPass: Hashable, Sendable {
  package let layer: Int
  package let quantity: Symbol
  /// The formula for any node; nil where each node's equation says it.
  package let rule: Equation?
  /// ∂Q/∂a of each node.
  package let activations: [Equation]
  /// ∂Q/∂z of each node: (∂Q/∂a)(∂a/∂z) …
  package let table: ProductTable?
  /// … or, in a softmax layer and at the end of the chain, an equation for each.
  package let preActivations: [Equation]
  package let isSoftmax: Bool
  /// Whether this is where the chain begins, at the quantity itself.
  package let isFirst: Bool
}

/// The derivative by what several nodes of the next layer take, or several activations of its own.
package struct Sum: Hashable, Sendable {
  package let quantity: Symbol
  package let varied: Symbol
  /// That of those which take it.
  package let layer: Int
  /// How many these are.
  package let nodes: Int
  package let rule: Equation
  /// Whether derivatives by whole layers have to be known first, from the loss backwards.
  package let hasPasses: Bool
  /// Whether the activations of the next layer take what is computed from all its nodes.
  package let nextIsSoftmax: Bool
}

/// The derivative by something that acts on the quantity through one node alone.
package struct PathProduct: Hashable, Sendable {
  package let quantity: Symbol
  package let varied: Symbol
  package let rule: Equation
  package let node: Int
  package let nextLayer: Int?
}

/// All factors put together.
package struct Combination: Hashable, Sendable {
  package let equation: Equation
  package let quantity: Symbol
  package let varied: Symbol
  package let value: Double
  package let count: Int
  /// a − y of an output, where the first two factors or the terms come down to it.
  package var shortcut: Equation?
}

/// What happens to the loss when the quantity is changed a little.
package struct Confirmation: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// The difference quotient, with its numbers.
    case quotient(ArithmeticLine)
    /// Nothing changes, as the derivative of 0 says.
    case unchanged
  }

  /// At a kink, on which side of it the derivative is tried.
  package enum Side: Hashable, Sendable {
    /// What varies gets smaller.
    case below
    case above
  }

  /// nil where there is no kink.
  package let side: Side?
  package let quantity: Symbol
  /// What is changed; with an index letter, for all nodes at once.
  package let varied: Symbol
  package let isTogether: Bool
  package let derivative: Expression
  package let value: Expression
  package let step: Expression
  package let before: Expression
  package let after: Expression
  package let outcome: Outcome
}

/// ∂C/∂x from the samples' own derivatives.
package struct ReductionRule: Hashable, Sendable {
  package let reduction: Reduction
  package let samples: Int
  package let shownSample: Symbol
  package let definition: Equation
  package let rule: Equation
}

/// The derivative for each sample, and their mean or sum.
package struct SampleSummary: Hashable, Sendable {
  package let reduction: Reduction
  package let samples: Int
  package let varied: Symbol
  /// Each sample's factors and their product; nil where each sample has a sum of its own.
  package let table: ProductTable?
  /// ∂C_i/∂x
  package let derivative: Expression
  /// Of all samples, or of the first of them.
  package let values: [SampleValue]
  package let equation: Equation

  package struct SampleValue: Hashable, Sendable {
    package let sample: Int
    package let value: Expression
  }
}

/// A derivative that needs no steps: 0 or 1.
package struct Settled: Hashable, Sendable {
  package let equation: Equation
  package let quantity: Symbol
  package let varied: Symbol
  /// nil where both are the same quantity.
  package let independence: Independence?
  package let goal: Quantity
  package let cause: Quantity
}

/// The walkthrough in a few lines.
package struct Brief: Hashable, Sendable {
  package let rule: Equation?
  package let lines: [Equation]
  package let combination: Equation?
}
