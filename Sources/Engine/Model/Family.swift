/// Numbers with one letter and one definition, such as the weights of a layer.
public struct Family: Hashable, Sendable {
  /// Its place among the families of its model.
  public typealias ID = Int

  /// What the numbers are to a network.
  public enum Role: Hashable, Sendable, CaseIterable {
    /// Of layer 0 the input.
    case activation
    case target
    case weight, bias
    case preActivation
    /// e to the power of each pre-activation of a softmax layer.
    case exponential
    /// C₀ⱼ, the share of one output node.
    case lossShare
    /// C₀, the loss of the sample.
    case loss
  }

  /// Where the numbers come from.
  public enum Definition: Hashable, Sendable {
    /// They are data.
    case given
    /// They are trained.
    case parameter
    /// Each follows from others by this formula.
    case formula(Model.Formula)
  }

  public let role: Role
  /// nil where the role belongs to no layer.
  public let layer: Int?
  /// How many numbers each index counts, from 0; none for a single number.
  public let axes: [Int]
  public let definition: Definition

  public init(_ role: Role, layer: Int? = nil, axes: [Int], _ definition: Definition) {
    self.role = role
    self.layer = layer
    self.axes = axes
    self.definition = definition
  }

  /// How many numbers they are.
  public var count: Int { axes.reduce(1, *) }
}
