/// The derivatives of the reduced loss C, in the shape of the parameters.
public struct Gradient: Hashable, Sendable {
  /// The derivatives by one layer's parameters.
  public struct Layer: Hashable, Sendable {
    /// ∂C/∂wⱼₖ: as many rows and columns as the layer's weights have.
    public var weights: Matrix
    /// nil where the layer has no biases.
    public var biases: [Double]?
  }

  /// `layers[l - 1]` is layer l's.
  public var layers: [Layer]
  /// ∂C/∂xₖ, with xₖ varied in every sample alike.
  public var inputs: [Double]
  /// C itself.
  public var loss: Double
}
