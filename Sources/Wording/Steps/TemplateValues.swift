import Derivations
import Engine
import Expressions
import Meaning
import Templates

extension Expression {
  var markup: TemplateValue { .markup(latex(in: .marked)) }
}

extension Symbol {
  var markup: TemplateValue { .markup(latex) }
}

extension TemplateValue {
  static func number(_ number: Int) -> TemplateValue { .text(String(number)) }

  /// A count, with a flag for the words that go with one of a thing.
  static func count(_ number: Int) -> TemplateValue {
    [
      "number": .number(number), "one": .flag(number == 1), "two": .flag(number == 2),
      "many": .flag(number > 1),
    ]
  }

  /// This dictionary and further entries.
  func with(_ entries: [String: TemplateValue]) -> TemplateValue {
    if case .dictionary(let own) = self {
      .dictionary(own.merging(entries) { _, new in new })
    } else {
      .dictionary(entries)
    }
  }
}

extension Equation {
  /// For `equation.md`.
  var templateValue: TemplateValue {
    .formulas([latex()], whole: isCut ? [latex(cut: false)] : nil)
  }

  /// Equations below each other, each side in a row of its own or, if `short`, all in one; those of
  /// many nodes are cut.
  ///
  /// - Parameter unit: how many of them belong together.
  static func stacked(
    _ equations: [Equation], short: Bool = false, most: Int = 8, unit: Int = 1
  ) -> TemplateValue {
    func latex(cut: Bool) -> [String] {
      var chains = equations.map { equation -> (left: String, rows: [String]) in
        let rows = equation.rows(cut: cut)
        let left = equation.left.latex
        if short { return (left, [rows.joined(separator: " ")]) }
        // The first side has a row of its own, what is computed from it the next.
        return rows.count < 3
          ? (left, [rows.joined(separator: " ")])
          : (left, [rows[0], rows.dropFirst().joined(separator: " ")])
      }
      if cut, equations.count > most {
        chains = chains.prefix(most / 2) + [("", ["\\vdots"])]
      }
      return formulas(of: chains, unit: unit)
    }
    let isCut = equations.count > most || equations.contains(where: \.isCut)
    return .formulas(latex(cut: true), whole: isCut ? latex(cut: false) : nil)
  }
}

extension TemplateValue {
  /// More LaTeX than that is not typeset for a fold.
  private static let longestFold = 24 << 10

  /// For `equation.md`: formulas below each other and, where they are cut, all of them for a fold. It is left out, and
  /// that is said, where it is too long for a page.
  static func formulas(_ shown: [String], whole: [String]? = nil) -> TemplateValue {
    func list(_ formulas: [String]) -> TemplateValue {
      .list(formulas.map { ["latex": .markup($0)] })
    }
    let length = whole?.reduce(0) { $0 + MarkedLatex($1).latex.utf8.count } ?? 0
    let isTooLong = length > longestFold
    let folded = isTooLong ? [] : whole ?? []
    return [
      "shown": list(shown), "cut": .flag(!folded.isEmpty), "whole": list(folded),
      "is-too-long": .flag(isTooLong),
    ]
  }
}

extension ProductTable {
  /// For `table.md`: rows of LaTeX, with those that a fold holds.
  func templateValue(product: Expression) -> TemplateValue {
    let most = 10
    func values(_ rows: [Row]) -> TemplateValue {
      .list(
        rows.map { row in
          [
            "index": .number(row.index), "factors": .list(row.factors.map { ["cell": $0.markup] }),
            "product": row.product.markup, "approximate": .flag(row.isApproximate),
          ]
        })
    }
    return [
      "index": index.markup, "header": .list(header.map { ["cell": $0.markup] }),
      "product-header": product.markup,
      "rows": values(rows.count > most ? Array(rows.prefix(5)) : rows),
      "cut": .flag(rows.count > most), "all-rows": values(rows.count > most ? rows : []),
    ]
  }
}

extension Activation {
  /// For `activation.md`: a flag with the activation's name.
  var templateValue: TemplateValue { .dictionary(["is-\(name)": true]) }
}

extension Loss {
  /// A flag with the loss's name.
  var templateValue: TemplateValue { .dictionary(["is-\(name)": true]) }
}
