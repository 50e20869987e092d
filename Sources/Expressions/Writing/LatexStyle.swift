/// Choices in how an expression is printed; none of them changes what is read back, but for cut sums.
public struct LatexStyle: Hashable, Sendable {
  /// Whether a derivative that is a factor stands in brackets, as the factors of a chain rule do.
  public var bracketsDerivatives: Bool
  /// Sums of more terms are cut: their first terms, `\dots` and the last. nil cuts none.
  public var maximumTerms: Int?
  /// How many terms of a cut sum stand before its `\dots`.
  public var leadingTerms: Int
  /// Whose letters and marks are printed; numbers stay as they are in the expression.
  public var convention: Convention
  /// Whether a number that is the value of a quantity says so, for `MarkedLatex` to find. For a text that is to be typeset
  /// it has to be taken out.
  public var marksValues = false
  /// What the author of a formula wrote himself, which is printed as he did.
  public var written: WrittenParts?

  public init(
    bracketsDerivatives: Bool = true, maximumTerms: Int? = nil, leadingTerms: Int = 2,
    convention: Convention = .standard
  ) {
    self.bracketsDerivatives = bracketsDerivatives
    self.maximumTerms = maximumTerms
    self.leadingTerms = leadingTerms
    self.convention = convention
  }

  /// The notation itself, nothing cut and nothing marked.
  public static let standard = LatexStyle()
  /// The same with its values marked, for `MarkedLatex` to find.
  public static let marked: LatexStyle = {
    var style = LatexStyle()
    style.marksValues = true
    return style
  }()
}
