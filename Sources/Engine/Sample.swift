/// One training sample.
public struct Sample: Hashable, Sendable {
  /// xₖ, as many as the network has inputs.
  public let input: [Double]
  /// yⱼ, as many as the network has outputs.
  public let target: [Double]

  /// Whether it fits a network is decided by `Network.check(_:)`.
  public init(input: [Double], target: [Double]) {
    self.input = input
    self.target = target
  }
}
