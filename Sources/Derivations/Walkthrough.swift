public import Engine
import Expressions
import Meaning

/// Walkthroughs of a network's computations, worked out and checked before anything is written.
public enum Walkthrough {
  /// The way to a derivative: `\frac{\partial Q}{\partial x}` of any quantity by any other, or a δ.
  ///
  /// - Throws: where it is no such quantity of the network, or a value on the way is not finite; `inconsistent`, should two
  ///   ways to it ever differ, so that nothing false is written.
  public static func derivation(
    of quantity: Expression, in setting: Setting, options: WalkthroughOptions = .init()
  ) throws(WalkthroughError) -> Derivation {
    try Derivation(of: quantity, in: setting, options: options)
  }

  /// Every pre-activation and activation of the setting's sample, and its loss.
  ///
  /// - Throws: where there is no such sample, or a value is not finite.
  public static func forwardPass(
    in setting: Setting, options: WalkthroughOptions = .init()
  ) throws(WalkthroughError) -> ForwardWalkthrough {
    try ForwardWalkthrough(in: setting, options: options)
  }

  /// The derivatives of C by all weights and biases, of one layer or of all, and the step of gradient
  /// descent that they lead to where the setting has a learning rate.
  ///
  /// - Throws: where there is no such layer, there are no samples, or a value is not finite.
  public static func gradients(
    ofLayer layer: Int? = nil, in setting: Setting, options: WalkthroughOptions = .init()
  ) throws(WalkthroughError) -> GradientWalkthrough {
    try GradientWalkthrough(ofLayer: layer, in: setting, options: options)
  }

  /// The updates of a training: the first one of every weight and bias, and the loss after each.
  ///
  /// - Parameters:
  ///   - request: how many updates, and how they are made; what that costs is `TrainingRequest.cost(in:)`.
  ///   - setting: of the network as it is before it is trained.
  ///   - options: how much is written.
  ///   - progress: told how many updates are made.
  /// - Throws: where there are no samples, nodes that are to share a bias have different ones, or the first update is not
  ///   finite; a training that diverges later is no error.
  public static func training(
    _ request: TrainingRequest, in setting: Setting, options: WalkthroughOptions = .init(),
    progress: TrainingProgress = .untold
  ) throws(WalkthroughError) -> TrainingWalkthrough {
    try TrainingWalkthrough(request, in: setting, options: options, progress: progress)
  }
}
