import Expressions

/// A vector or matrix of the network whose letter and kind are known.
struct ResolvedArray: Sendable {
  /// What stands in a column for each node of a layer.
  enum Column: Hashable, Sendable {
    case activation, preActivation, bias, target, delta
  }

  enum Kind: Hashable, Sendable {
    case column(Column)
    /// Such a column for each sample.
    case batch(Column)
    /// A row for each node of the layer, a column for each of the layer before.
    case weights
    /// The same with rows and columns changed over, for authors who write where a weight comes from first.
    case weightsFrom
    /// The weights into one node, as a column.
    case weightsInto(Whole)
  }

  let symbol: Symbol
  let kind: Kind
  let layer: Whole
  let sample: ResolvedSymbol.SampleScope
  let path: [Int]
}
