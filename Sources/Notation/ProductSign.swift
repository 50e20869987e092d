/// A sign between vectors or matrices that tells how they are multiplied.
public enum ProductSign: Hashable, Sendable, CaseIterable {
  /// `\odot`, or `\circ`: element by element.
  case elementwise
  /// `\cdot`: the matrix product; of two columns the inner product.
  case dot
  /// `*` or `\times`: the matrix product where there is one, else element by element.
  case asterisk
}

extension ProductSign {
  public var latex: String {
    switch self {
    case .elementwise: "\\odot"
    case .dot: "\\cdot"
    case .asterisk: "*"
    }
  }
}
