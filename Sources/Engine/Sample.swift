/// One training sample.
public struct Sample: Hashable, Sendable {
  public let input: [Double]
  public let target: [Double]

  public init(input: [Double], target: [Double]) {
    self.input = input
    self.target = target
  }
}
