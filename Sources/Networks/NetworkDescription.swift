public import Diagnostics
public import Engine
import Expressions
public import Meaning

/// A network as its author described it: with samples, training and the numbers as they were typed.
public struct NetworkDescription: Sendable {
  /// What other blocks call it; nil where it has no name.
  public let name: String?
  /// Its layers, weights and biases as the engine computes with them.
  public let network: Network
  /// In the order in which they were described; none where none were.
  public let samples: [Sample]
  /// How it is trained; nil where that is not said.
  public let training: Training?
  /// The texts of its numbers, which print as their author typed them.
  public let typed: TypedNumbers
  /// Where it is described: in the lesson, or in the file that the lesson names.
  public let range: SourceRange

  /// The learning rate; nil where none is given.
  public var rate: Double? { training?.rate }

  /// What a formula's symbols mean on this network.
  ///
  /// - Parameter sample: the index of the sample that symbols belong to unless they name another; there need be none such.
  /// - Throws: never for a description that was read, whose samples fit.
  public func setting(sample: Int = 0) throws(NetworkError) -> Setting {
    var setting = try Setting(
      network: network, samples: samples, sample: sample, typed: typed)
    setting.training = training
    return setting
  }
}
