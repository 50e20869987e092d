/// How an author wrote the parts of a formula, so that what is said of it speaks as he does.
public struct WrittenParts: Hashable, Sendable {
  package struct Text: Hashable, Sendable {
    /// Without the brackets around it.
    package let inner: String
    /// With its brackets; nil where it has none.
    package let bracketed: String?

    package init(inner: String, bracketed: String?) {
      self.inner = inner
      self.bracketed = bracketed
    }
  }

  package var texts: [Expression: Text] = [:]
  /// Whether what is raised stands before what is lowered, as in `a^l_j`.
  package var raisesFirst = false
  /// Whether brackets grow, as `\left(` does.
  package(set) public var sizesBrackets = false

  package init() {}
}
