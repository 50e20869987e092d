import Expressions

extension WrittenParts {
  /// What the author of a formula wrote in it.
  ///
  /// - Parameters:
  ///   - formula: as it was read.
  ///   - relation: the one whose way of writing counts where others write otherwise.
  public init(of formula: Formula, around relation: Int) {
    self.init()
    let source = Array(formula.source.utf8)
    sizesBrackets = formula.source.contains("\\left")
    let order = [relation] + formula.relations.indices.filter { $0 != relation }
    for relation in order where formula.relations.indices.contains(relation) {
      for (side, place) in zip(formula.relations[relation].sides, formula.places[relation].sides) {
        if case .expression(let expression) = side {
          note(expression, at: place, in: source, formula.convention)
        }
      }
    }
  }

  private mutating func note(
    _ expression: Expression, at place: SourcePlace, in source: [UInt8], _ convention: Convention
  ) {
    let children = expression.children
    guard texts[expression] == nil, place.range.upperBound <= source.count else { return }
    if let text = Text(expression, at: place, in: source), text.isWhole(expression, in: convention)
    {
      texts[expression] = text
      if case .symbol = expression { noteOrder(in: text.inner) }
    }
    for (child, childPlace) in zip(children, place.children) where childPlace.range != place.range {
      note(child, at: childPlace, in: source, convention)
    }
  }

  private mutating func noteOrder(in symbol: String) {
    guard let lowered = symbol.firstIndex(of: "_"), let raised = symbol.firstIndex(of: "^") else {
      return
    }
    if raised < lowered { raisesFirst = true }
  }
}

extension WrittenParts.Text {
  /// nil where it goes over several cells or rows, or holds what shows only there.
  fileprivate init?(_ expression: Expression, at place: SourcePlace, in source: [UInt8]) {
    let whole = String(decoding: source[place.range], as: UTF8.self)
    guard !whole.contains(where: { "&%\n\r".contains($0) }), !whole.contains(#"\\"#) else {
      return nil
    }
    let first = place.children.first?.range.lowerBound
    guard whole.opensBracket, first != place.range.lowerBound else {
      self.init(inner: whole, bracketed: nil)
      return
    }
    guard let inner = whole.withoutOuterBrackets else { return nil }
    self.init(inner: inner, bracketed: whole)
  }

  /// Whether a symbol's text has all of it: that of `A^{[2]T}` without its T is `A` alone.
  fileprivate func isWhole(_ expression: Expression, in convention: Convention) -> Bool {
    guard case .symbol(let symbol) = expression, symbol.layer != nil, !inner.contains("^") else {
      return true
    }
    return (try? Expression(latex: inner, in: convention)) == expression
  }
}

extension String {
  private static let sizes = ["\\left", "\\big", "\\Big", "\\bigg", "\\Bigg"]

  fileprivate var opensBracket: Bool {
    guard let first else { return false }
    return "([{".contains(first) || Self.sizes.contains(where: hasPrefix)
  }

  /// nil where no bracket ends it.
  fileprivate var withoutOuterBrackets: String? {
    var rest = self[...]
    if rest.first == "\\" { rest = rest.dropFirst().drop { $0.isLetter } }
    guard let opening = rest.first, let last = rest.last, "([{".contains(opening),
      ")]}".contains(last)
    else { return nil }
    rest = rest.dropFirst().dropLast()
    let letters = rest.reversed().prefix { $0.isLetter }.count
    if letters > 0, rest.dropLast(letters).last == "\\" {
      let command = rest.suffix(letters)
      if command == "right" || command.lowercased().hasPrefix("big") {
        rest = rest.dropLast(letters + 1)
      }
    }
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
