import Engine
import Expressions
import Meaning

/// A derivative of a definition, with nothing between the quantity and what varies.
struct Factor: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
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

  let kind: Kind
  let quantity: Symbol
  let varied: Symbol
  /// What the quantity is.
  let definitions: [Equation]
  /// From the derivative to its value.
  let equation: Equation
  /// The derivative as it stands in a product of factors.
  let short: Expression
  let layer: Int
  let node: Place
  /// The node of the layer before that a weight or an activation belongs to.
  let nodeBefore: Place?
  /// Where the sum that was differentiated has that many terms; 1 without a sum.
  let terms: Int
  let value: Double?
  /// The letter that the sum in the definition counts with.
  var summed = "j"
  /// Whether a division by what may be too small was cancelled in it.
  var isCancelled = false
  /// z, where an activation function is taken at a certain one.
  var input: Double?
}
