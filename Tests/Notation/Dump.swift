@testable import Decimals
@testable import Expressions

/// An expression as a short text with its operators in front: `(* 2 (- a_1^(L) y_1))` for the tree of
/// `2(a_1^{(L)} - y_1)`, with `(- x)` for a negation and `(+ …)` for a sum.
func dump(_ expression: Expression) -> String {
  func list(_ name: String, _ parts: [Expression]) -> String {
    "(" + ([name] + parts.map(dump)).joined(separator: " ") + ")"
  }
  func over(_ name: String, _ range: IndexRange, _ operand: Expression) -> String {
    guard let bounds = range.bounds else { return list("\(name) \(range.name)", [operand]) }
    return list("\(name) \(range.name)", [bounds.first, bounds.last, operand])
  }
  return switch expression {
  case .number(let numeral): numeral.text
  case .symbol(let symbol): dump(symbol)
  case .negation(let operand): list("-", [operand])
  case .sum(let terms): list("+", terms)
  case .product(let factors): list("*", factors)
  case .quotient(let left, let right): list("/", [left, right])
  case .power(let base, let exponent): list("^", [base, exponent])
  case .application(let function, let arguments): list(dump(function), arguments)
  case .dependency(let symbol, let arguments): list("\(dump(symbol)) of", arguments)
  case .derivative(let operand, let symbol): list("d/d\(dump(symbol))", [operand])
  case .summation(let range, let operand): over("sum", range, operand)
  case .repeatedProduct(let range, let operand): over("prod", range, operand)
  case .ellipsis: "..."
  case .transpose(let operand): list("T", [operand])
  case .arrayProduct(let sign, let factors): list(sign.latex, factors)
  case .gradient(let operand, let symbol): list("grad \(dump(symbol))", [operand])
  case .matrix(let rows):
    "[" + rows.map { $0.map(dump).joined(separator: " ") }.joined(separator: "; ") + "]"
  }
}

/// A letter, its indices with commas, its layer in brackets: `w_1,k^(L-1)`.
func dump(_ symbol: Symbol) -> String {
  var text = symbol.letter + String(repeating: "'", count: symbol.primes)
  if !symbol.subscripts.isEmpty { text += "_" + symbol.subscripts.map(dump).joined(separator: ",") }
  if let layer = symbol.layer { text += "^(\(dump(layer)))" }
  return text
}

private func dump(_ index: Index) -> String {
  switch index {
  case .digits(let digits): digits
  case .letter(let letter, let added):
    added == 0 ? letter : letter + (added < 0 ? "-" : "+") + "\(added.magnitude)"
  }
}

private func dump(_ function: Function) -> String {
  switch function {
  case .activation(let layer, let primes):
    "g" + String(repeating: "'", count: primes) + (layer.map { "^(\(dump($0)))" } ?? "")
  case .named(let function, let primes): function.rawValue + String(repeating: "'", count: primes)
  }
}

/// The relations of a formula, `a = b | c`.
func dump(_ formula: Formula) -> String {
  formula.relations.map { relation in
    var text = relation.sides.first.map(dump) ?? ""
    for (sign, side) in zip(relation.signs, relation.sides.dropFirst()) {
      text += " \(sign.latex) \(dump(side))"
    }
    return text
  }.joined(separator: " | ")
}

private func dump(_ side: Relation.Side) -> String {
  switch side {
  case .expression(let expression): dump(expression)
  case .list(let items): "[" + items.map(dump).joined(separator: " ") + "]"
  case .value: "?"
  case .worked: "??"
  case .unread: "!"
  }
}
