/// A sign between vectors or matrices that tells how they are multiplied.
public enum ProductSign: Hashable, Sendable, CaseIterable {
  /// `\odot`, or `\circ`: element by element.
  case elementwise
  /// `\cdot`: the matrix product; of two columns the inner product.
  case dot
  /// `*` or `\times`: the matrix product where there is one, else element by element.
  case asterisk
  /// `\otimes`: of columns of one length element by element, of others every element of one with every one of the
  /// other.
  case tensor
}

extension ProductSign {
  /// The first of the signs that it may be written by.
  public var latex: String {
    switch self {
    case .elementwise: "\\odot"
    case .dot: "\\cdot"
    case .asterisk: "*"
    case .tensor: "\\otimes"
    }
  }
}
