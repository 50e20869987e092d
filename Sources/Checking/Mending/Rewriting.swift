import Expressions

/// The ways to change a formula's text so that a part of it reads otherwise, those first that leave most of it as
/// its author wrote it.
struct Rewriting {
  let formula: Formula
  let style: LatexStyle

  /// A change of the text, and the part that it is made in.
  struct Change: Hashable {
    let range: Range<Int>
    let text: String
    /// Where that is telling by itself.
    let isPlace: Bool
  }

  private var source: [UInt8] { Array(formula.source.utf8) }

  func changes(of old: Expression, to new: Expression, at path: FormulaPath) -> [Change] {
    guard let range = formula.range(of: path) else { return [] }
    let places = formula.ranges(ofChildrenOf: path)
    var changes: [Change] = []
    // Children of a name stand where it does.
    if places.count == old.children.count, places.allSatisfy({ $0 != range }), places.areInOrder {
      changes += ofTerms(old, new, places) + ofFactors(old, new, places)
    }
    changes += ofHead(old, new, range, places)
    changes += inChild(old, new, path, range, places) + around(old, new, range)
    let latex = new.latex(in: style)
    let brackets = style.written?.sizesBrackets == true ? ("\\left(", "\\right)") : ("(", ")")
    let texts = [latex, " " + latex, brackets.0 + latex + brackets.1, "{\(latex)}"]
    return changes + texts.map { Change(range: range, text: $0, isPlace: false) }
  }

  /// In one child alone.
  private func inChild(
    _ old: Expression, _ new: Expression, _ path: FormulaPath, _ range: Range<Int>,
    _ places: [Range<Int>]
  ) -> [Change] {
    let (own, others) = (old.children, new.children)
    guard own.count == others.count, !own.isEmpty, old.withChildren(others) == new,
      places.count == own.count
    else { return [] }
    let changed = own.indices.filter { own[$0] != others[$0] }
    guard changed.count == 1, places[changed[0]] != range else { return [] }
    var inner = path
    inner.steps.append(changed[0])
    return changes(of: own[changed[0]], to: others[changed[0]], at: inner)
  }

  // MARK: - Terms

  private func ofTerms(
    _ old: Expression, _ new: Expression, _ places: [Range<Int>]
  ) -> [Change] {
    guard case .sum(let terms) = old else { return [] }
    if case .sum(let others) = new {
      if others.count == terms.count {
        let changed = terms.indices.filter { terms[$0] != others[$0] }
        return changed.count == 1
          ? sign(of: changed[0], terms[changed[0]], others[changed[0]], places) : []
      }
      if let position = others.position(ofOneMoreThan: terms) {
        return insertion(of: others[position], at: position, places)
      }
    }
    return omission(from: terms, leaving: new.terms, places)
  }

  private func sign(
    of position: Int, _ old: Expression, _ new: Expression, _ places: [Range<Int>]
  ) -> [Change] {
    let own = places[position]
    if case .negation(new) = old {
      let minus = own.lowerBound..<own.lowerBound + 1
      guard source[minus].elementsEqual([UInt8(ascii: "-")]) else { return [] }
      return [Change(range: minus, text: position == 0 ? "" : "+", isPlace: position > 0)]
    }
    guard case .negation(old) = new else { return [] }
    guard position > 0 else {
      return [Change(range: own.lowerBound..<own.lowerBound, text: "-", isPlace: false)]
    }
    let gap = places[position - 1].upperBound..<own.lowerBound
    guard let plus = gap.first(where: { source[$0] == UInt8(ascii: "+") }) else { return [] }
    return [Change(range: plus..<plus + 1, text: "-", isPlace: true)]
  }

  private func insertion(
    of term: Expression, at position: Int, _ places: [Range<Int>]
  ) -> [Change] {
    let isSpaced = places.count < 2 || places[1].lowerBound - places[0].upperBound > 1
    let space = isSpaced ? " " : ""
    if position == 0 {
      guard let first = places.first else { return [] }
      return [
        Change(
          range: first.lowerBound..<first.lowerBound,
          text: term.latex(in: style) + space + "+" + space, isPlace: false)
      ]
    }
    let end = places[position - 1].upperBound
    let text =
      if case .negation(let operand) = term {
        space + "-" + space + operand.latex(in: style)
      } else {
        space + "+" + space + term.latex(in: style)
      }
    return [Change(range: end..<end, text: text, isPlace: false)]
  }

  // MARK: - Factors

  private func ofFactors(
    _ old: Expression, _ new: Expression, _ places: [Range<Int>]
  ) -> [Change] {
    guard case .product(let factors) = old else { return [] }
    if case .product(let others) = new, let position = others.position(ofOneMoreThan: factors) {
      let text = factor(others[position])
      let separators = separators(beside: others[position], places)
      if position < places.count {
        let start = places[position].lowerBound
        return separators.map { Change(range: start..<start, text: text + $0, isPlace: false) }
      }
      guard let end = places.last?.upperBound else { return [] }
      return separators.map { Change(range: end..<end, text: $0 + text, isPlace: false) }
    }
    return omission(from: factors, leaving: new.factors, places)
  }

  /// What the author puts between factors, and what else may be put there.
  private func separators(beside factor: Expression, _ places: [Range<Int>]) -> [String] {
    guard places.count > 1, places[0].upperBound < places[1].lowerBound else { return [" "] }
    let own = String(decoding: source[places[0].upperBound..<places[1].lowerBound], as: UTF8.self)
    guard !own.contains("&"), !own.contains("\\\\") else { return [" "] }
    // A number stands close to what it multiplies.
    let isSign = own.contains("*") || own.contains("\\cdot") || own.contains("\\times")
    if factor.isMadeOfNumbers, !isSign {
      let isBracket = source[places[0].lowerBound] == UInt8(ascii: "(")
      return isBracket && !factor.isQuotient ? ["", " "] : [" "]
    }
    return [own, " "]
  }

  private func factor(_ expression: Expression) -> String {
    // As it stands beside others.
    let product = Expression.product([expression, .symbol(Symbol("x"))]).latex(in: style)
    guard product.hasSuffix(" x") else { return expression.latex(in: style) }
    let text = product.dropLast(2)
    return String(text.hasSuffix(" \\,") ? text.dropLast(3) : text)
  }

  // MARK: - Both

  private func omission(
    from parts: [Expression], leaving rest: [Expression], _ places: [Range<Int>]
  ) -> [Change] {
    guard let position = parts.position(ofOneMoreThan: rest) else { return [] }
    let own = places[position]
    let range =
      position > 0
      ? places[position - 1].upperBound..<own.upperBound
      : own.lowerBound..<places[1].lowerBound
    return [Change(range: range, text: "", isPlace: false)]
  }

  /// Another index or other bounds of the same sum, or another function of the same arguments.
  private func ofHead(
    _ old: Expression, _ new: Expression, _ range: Range<Int>, _ places: [Range<Int>]
  ) -> [Change] {
    guard case .summation(let before, let operand) = old,
      case .summation(let after, operand) = new, before != after,
      let end = places.last?.lowerBound, end > range.lowerBound
    else { return [] }
    var last = end
    while last > range.lowerBound, source[last - 1] == UInt8(ascii: " ") { last -= 1 }
    let head = after.latex(in: style)
    return [
      Change(range: range.lowerBound..<last, text: head, isPlace: true),
      Change(range: range.lowerBound..<last, text: head + " ", isPlace: true),
    ]
  }

  /// With the whole left as it is, and something put before or behind it.
  private func around(_ old: Expression, _ new: Expression, _ range: Range<Int>) -> [Change] {
    func before(_ text: String) -> Change {
      Change(range: range.lowerBound..<range.lowerBound, text: text, isPlace: false)
    }
    func behind(_ text: String) -> Change {
      Change(range: range.upperBound..<range.upperBound, text: text, isPlace: false)
    }
    switch new {
    case .negation(old): return [before("-"), before(" -")]
    case .power(old, .number(2)):
      guard case .application(.named, _) = old else { return [behind("^2")] }
      // As in `\tanh^2 u`.
      let name = source[range].dropFirst().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      return [Change(range: name.endIndex..<name.endIndex, text: "^2", isPlace: false)]
    case .summation(let index, old): return [before(index.latex(in: style) + " ")]
    case .product(let factors) where factors.count == 2 && factors[1] == old:
      return [before(factor(factors[0]) + " ")]
    case .product(let factors) where factors.count == 2 && factors[0] == old:
      return [behind(" " + factor(factors[1]))]
    case .sum(let terms) where terms.count == 2 && terms[0] == old:
      return insertion(of: terms[1], at: 1, [range])
    case .number, .symbol, .negation, .sum, .product, .quotient, .power, .application,
      .dependency, .derivative, .summation, .repeatedProduct, .ellipsis, .transpose,
      .arrayProduct, .gradient, .matrix:
      return []
    }
  }
}

extension [Range<Int>] {
  fileprivate var areInOrder: Bool {
    zip(self, dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }
}

extension [Expression] {
  /// Where this has one element more than others that are else the same; nil where it has not.
  fileprivate func position(ofOneMoreThan others: [Expression]) -> Int? {
    guard count == others.count + 1 else { return nil }
    let position = zip(self, others).prefix { $0 == $1 }.count
    return dropFirst(position + 1).elementsEqual(others.dropFirst(position)) ? position : nil
  }
}

extension Expression {
  fileprivate var terms: [Expression] {
    if case .sum(let terms) = self { terms } else { [self] }
  }

  fileprivate var factors: [Expression] {
    if case .product(let factors) = self { factors } else { [self] }
  }
}
