/// The function g that turns a layer's pre-activations z into its activations a.
public enum Activation: Hashable, Sendable {
  /// z
  case identity
  /// 1 / (1 + e⁻ᶻ)
  case sigmoid
  /// The hyperbolic tangent.
  case tanh
  /// max(0, z)
  case relu
  /// z, and where z is not above 0, slope · z.
  case leakyReLU(slope: Double)
  /// z, and where z is not above 0, alpha · (eᶻ − 1) (Clevert, Unterthiner and Hochreiter 2016).
  case elu(alpha: Double)
  /// ln(1 + eᶻ)
  case softplus
  /// z Φ(z), with the exact normal distribution function.
  case gelu
  /// z σ(z), also called swish.
  case silu
  /// Each activation depends on every pre-activation of its layer.
  case softmax
}
