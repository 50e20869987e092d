import Engine
import Expressions

/// Numbers that one symbol stands for: `C_0`, the vector `z^{(1)}`, the matrix `W^{(2)}`.
struct NamedValues {
  enum Shape: Hashable {
    case number, vector
    case matrix(columns: Int)
  }

  /// In the notation, as LaTeX.
  let name: String
  let shape: Shape
  /// Row by row.
  let elements: [Double]
  private let element: (Int) -> Expression

  init(number: Double, _ name: Expression) {
    self.name = name.latex
    shape = .number
    elements = [number]
    element = { _ in name }
  }

  init(vector: [Double], _ name: Expression, of element: @escaping (Int) -> Expression) {
    self.name = name.latex
    shape = .vector
    elements = vector
    self.element = element
  }

  init(matrix: Matrix, _ name: Expression, of element: @escaping (Int, Int) -> Expression) {
    self.name = name.latex
    shape = .matrix(columns: matrix.columns)
    elements = matrix.elements
    self.element = { element($0 / matrix.columns, $0 % matrix.columns) }
  }

  /// The name of an element, by its place in `elements`, as LaTeX.
  func elementName(_ index: Int) -> String { element(index).latex }
}
