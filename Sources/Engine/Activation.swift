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
  /// z, and where z is not above 0, slope · z (Maas, Hannun and Ng 2013).
  case leakyReLU(slope: Double)
  /// z, and where z is not above 0, alpha · (eᶻ − 1) (Clevert, Unterthiner and Hochreiter 2016).
  case elu(alpha: Double)
  /// ln(1 + eᶻ)
  case softplus
  /// z Φ(z), with the exact normal distribution function (Hendrycks and Gimpel 2016).
  case gelu
  /// z σ(z), also called swish (Elfwing, Uchibe and Doya 2018).
  case silu
  /// z tanh(ln(1 + eᶻ)) (Misra 2019).
  case mish
  /// eᶻʲ / Σₘ eᶻᵐ: each activation depends on every pre-activation of its layer.
  case softmax
}
