import Engine
import Notation

/// Numbers that one symbol stands for: `C_0`, the vector `z^{(1)}`, the matrix `W^{(2)}`.
struct NamedValues: Sendable {
  enum Shape: Hashable, Sendable {
    case number, vector
    case matrix(columns: Int)
  }

  /// In the notation, as LaTeX.
  let name: String
  let shape: Shape
  /// Row by row.
  let elements: [Double]
  /// In their order, as LaTeX.
  let elementNames: [String]

  init(number: Double, _ name: Expression) {
    self.name = name.latex
    shape = .number
    elements = [number]
    elementNames = [self.name]
  }

  init(vector: [Double], _ name: Expression, of element: (Int) -> Expression) {
    self.name = name.latex
    shape = .vector
    elements = vector
    elementNames = vector.indices.map { element($0).latex }
  }

  init(matrix: Matrix, _ name: Expression, of element: (Int, Int) -> Expression) {
    self.name = name.latex
    shape = .matrix(columns: matrix.columns)
    elements = matrix.elements
    elementNames = (0..<matrix.rows).flatMap { row in
      (0..<matrix.columns).map { element(row, $0).latex }
    }
  }
}
