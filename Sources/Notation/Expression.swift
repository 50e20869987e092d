/// What a formula means, whatever it was typed as.
///
/// `\frac{a}{b}` and `a / b` are the same expression, and so are a factor in brackets and one without. Every
/// operation on expressions is an extension in a file of its own, with a switch over all cases.
public indirect enum Expression: Hashable, Sendable {
  case number(Numeral)
  case symbol(Symbol)
  case negation(Expression)
  /// Two terms or more. A difference is a sum with a negation in it. A term may be `ellipsis`.
  case sum([Expression])
  /// Two factors or more.
  case product([Expression])
  case quotient(Expression, Expression)
  case power(Expression, Expression)
  case application(Function, [Expression])
  /// A loss, activation or pre-activation written with what it depends on, as in
  /// `C_{0j}(a_j^{(L)}(z_j^{(L)}))`.
  case dependency(Symbol, on: [Expression])
  /// The partial derivative of an expression by a symbol.
  case derivative(of: Expression, by: Symbol)
  case summation(index: String, from: Expression, through: Expression, of: Expression)
  /// The terms between its neighbours, which follow their pattern.
  case ellipsis
}

/// A function that a formula applies.
public enum Function: Hashable, Sendable {
  /// Layer l's activation function g⁽ˡ⁾, or with one prime its derivative.
  case activation(layer: Index?, primes: Int)
  case named(NamedFunction, primes: Int)
}

/// Functions that a formula calls by their name.
public enum NamedFunction: String, Hashable, Sendable, CaseIterable {
  case sigmoid, tanh, exp, log, max
}
