/// What a formula means, whatever it was typed as.
///
/// `\frac{a}{b}` and `a / b` are the same expression, and so are a factor in brackets and one without. Every
/// operation on expressions is an extension in a file of its own, with a switch over all cases.
///
/// The canonical form, which is all that reading produces and what printing followed by reading gives back:
///
/// - `-a b` negates the product, `-a^2` the power; a number never carries a sign.
/// - A sum in a sum and a product in a product are those that stood in brackets: `a + (b + c)`.
/// - `e^{x}` is `exp` applied to x, `\sqrt{x}` is x to the power of the quotient 1/2, and
///   `4.386 \times 10^{-4}` is one number.
/// - A derivative written as an operator and a summation reach over the product that follows them.
/// - `ellipsis` is a term, a later factor, an argument or an item of a list; it is never the first factor,
///   and never what is raised, differentiated or summed.
/// - Only C, a and z have dependencies, and only on quantities, on dependencies, and on g of those.
/// - A letter T as an exponent transposes; no exponent is the letter T. The letter e has no layer, and σ and Φ
///   alone have no index either.
/// - A loss has its sample as an index. Of an input, a target or a loss, no layer is known but L and l.
/// - `\odot` holds together less than any other multiplication: `A b \odot c` is `(A b) \odot c`. A sum over an
///   index and a derivative written as an operator reach over it.
/// - `\cdot` and `*` make an `arrayProduct` where what stands on either side may be a vector or matrix by the
///   way it is written, `W^{(l)} \cdot a^{(l-1)}`; everywhere else they make a product.
/// - `\nabla_x` reaches over one factor.
public indirect enum Expression: Hashable, Sendable {
  /// Without a sign, and with the digits that were typed.
  case number(Numeral)
  /// A letter with its indices.
  case symbol(Symbol)
  /// A minus before something.
  case negation(Expression)
  /// Two terms or more. A difference is a sum with a negation in it. A term may be `ellipsis`.
  case sum([Expression])
  /// Two factors or more. A factor may be `ellipsis`.
  case product([Expression])
  /// Above and below the line.
  case quotient(Expression, Expression)
  /// Base and exponent.
  case power(Expression, Expression)
  /// A function of its arguments, in their order.
  case application(Function, [Expression])
  /// A loss, activation or pre-activation written with what it depends on, as in
  /// `C_{0j}(a_j^{(L)}(z_j^{(L)}))`.
  case dependency(Symbol, on: [Expression])
  /// The partial derivative of an expression by a symbol.
  case derivative(of: Expression, by: Symbol)
  /// `\sum`, over what follows it.
  case summation(over: IndexRange, of: Expression)
  /// `\prod`, over what follows it.
  case repeatedProduct(over: IndexRange, of: Expression)
  /// The terms or factors between its neighbours, which follow their pattern.
  case ellipsis
  /// A matrix with its rows as columns.
  case transpose(Expression)
  /// Two vectors or matrices or more, multiplied from left to right in the way that the sign says.
  case arrayProduct(ProductSign, [Expression])
  /// `\nabla_x C`: the derivatives by all elements of x, in the shape of x.
  case gradient(of: Expression, by: Symbol)
  /// Rows of entries, of one length and at least one each.
  case matrix([[Expression]])
}

/// The index of a sum and the values that it takes.
public struct IndexRange: Hashable, Sendable {
  /// Its letter: the j of `\sum_{j=0}^{n-1}`.
  public var name: String
  /// nil in a bare `\sum_j`, where the index takes all the values that it can.
  public var bounds: Bounds?

  /// The first and the last value that an index takes, one by one.
  public struct Bounds: Hashable, Sendable {
    public var first: Expression
    /// Included.
    public var last: Expression

    public init(first: Expression, last: Expression) {
      self.first = first
      self.last = last
    }
  }

  /// A range by the letter of its index.
  public init(_ name: String, bounds: Bounds? = nil) {
    self.name = name
    self.bounds = bounds
  }

  public init(_ name: String, from first: Expression, through last: Expression) {
    self.init(name, bounds: Bounds(first: first, last: last))
  }
}

/// A function that a formula applies.
public enum Function: Hashable, Sendable {
  /// Layer l's activation function g⁽ˡ⁾, or with one prime its derivative.
  case activation(layer: Index?, primes: Int)
  /// One that every author knows by its name; with primes its derivatives.
  case named(NamedFunction, primes: Int)
}
