/// The function g that turns a layer's pre-activations z into its activations a.
public enum Activation: Hashable, Sendable {
  case identity
  case sigmoid
  case tanh
  case relu
  case leakyReLU(slope: Double)
  case elu(alpha: Double)
  case softplus
  /// z Φ(z), with the exact normal distribution function.
  case gelu
  /// z σ(z), also called swish.
  case silu
  /// Each activation depends on every pre-activation of its layer.
  case softmax
}
