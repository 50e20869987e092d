import Engine
import Expressions
import Meaning

/// A derivative of a definition, with nothing between the quantity and what varies.
package struct Factor: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case lossByActivation
    case lossByTarget
    case lossByShare
    /// Of an output whose activation cannot be divided by.
    case lossByPreActivation
    /// ∂aⱼ/∂zⱼ of a function of one number.
    case activation(Activation, atKink: Bool)
    /// ∂aⱼ/∂zₘ of softmax.
    case softmax(sameNode: Bool)
    case preActivationByWeight
    case preActivationByBias
    case preActivationByActivation
  }

  package let kind: Kind
  package let quantity: Symbol
  package let varied: Symbol
  /// What the quantity is.
  package let definitions: [Equation]
  /// From the derivative to its value.
  package let equation: Equation
  /// The derivative as it stands in a product of factors.
  package let short: Expression
  package let layer: Int
  package let node: Place
  /// The node of the layer before that a weight or an activation belongs to.
  package let nodeBefore: Place?
  /// Where the sum that was differentiated has that many terms; 1 without a sum.
  package let terms: Int
  package let value: Double?
  /// The letter that the sum in the definition counts with.
  package var summed = "j"
  /// Whether a division by what may be too small was cancelled in it.
  package var isCancelled = false
  /// z, where an activation function is taken at a certain one.
  package var input: Double?
}
