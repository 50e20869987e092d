/// ln a and ln(1 − a) of output nodes, for the losses that are made of them.
///
/// They are taken from the pre-activations where the activation function allows it, so that they are
/// finite and exact also where a is 0 or 1 to the last bit.
struct OutputLogarithms<Number: Scalar> {
  private let activation: Activation
  private let preActivations: [Number]
  /// As the activation function gave them.
  private let computed: [Number]
  /// As the loss sees them: one may have been replaced.
  private let activations: [Number]
  private let softmax: Softmax<Number>?

  init(
    _ activation: Activation, preActivations: [Number], computed: [Number], activations: [Number]
  ) {
    self.activation = activation
    self.preActivations = preActivations
    self.computed = computed
    self.activations = activations
    softmax = activation == .softmax ? Softmax(preActivations) : nil
  }

  /// ln aⱼ
  func value(_ j: Int) -> Number {
    guard activations[j] == computed[j] else { return .log(activations[j]) }
    if let softmax { return softmax.logarithm(j) }
    return activation.saturation == .logistic
      ? -.softplus(-preActivations[j]) : .log(activations[j])
  }

  /// ln(1 − aⱼ)
  func complement(_ j: Int) -> Number {
    let exact: Number
    if let softmax {
      exact = softmax.complementLogarithm(j)
    } else if activation.saturation == .logistic {
      exact = -.softplus(preActivations[j])
    } else {
      return .log1p(-activations[j])
    }
    if activations[j] == computed[j] { return exact }
    return .log(.exp(exact) + (computed[j] - activations[j]))
  }
}
