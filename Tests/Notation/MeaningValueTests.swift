import Engine
import Testing

@testable import Expressions
@testable import Meaning

@Suite struct MeaningValueTests {
  let a = { (node: String, layer: Index) in sym("a", node, layer: layer) }
  let z = { (node: String, layer: Index) in sym("z", node, layer: layer) }

  /// The equations of the source notes, each side as a tree: they hold on any network.
  var identities: [(String, Expression, Expression)] {
    let w12 = sym("w", "12", layer: last)
    let square = { (j: String) in Expression.power(minus(a(j, last), sym("y", j)), .number(2)) }
    let chain = { (j: String, by: Expression) in
      Expression.product([
        partial(sym("C", "0"), a(j, last)), partial(a(j, last), z(j, last)),
        partial(z(j, last), by),
      ])
    }
    let a2 = a("2", beforeLast)
    let terms = { (j: String) in
      Expression.sum([
        .product([sym("w", j, "0", layer: last), a("0", beforeLast)]),
        .product([sym("w", j, "1", layer: last), a("1", beforeLast)]),
        .ellipsis,
        .product([sym("w", j, "5", layer: last), a("5", beforeLast)]),
      ])
    }
    let slope = Expression.product([
      .number(2), minus(a("1", last), sym("y", "1")), g(last, z("1", last), primes: 1),
    ])
    return [
      ("C_0", sym("C", "0"), over("j", square("j"))),
      ("bare sum", sym("C", "0"), .summation(over: IndexRange("j"), of: square("j"))),
      ("C_0j", sym("C", "0"), over("j", sym("C", "0", "j"))),
      ("C_02", sym("C", "02"), square("2")),
      (
        "z", z("3", last),
        over("k", .product([sym("w", "3", "k", layer: last), a("k", beforeLast)]))
      ),
      ("ellipsis", z("1", last), terms("1")),
      (
        "ellipsis of digit runs", z("1", last),
        .sum([
          .product([sym("w", "10", layer: last), a("0", beforeLast)]),
          .negation(
            .negation(
              .product([
                sym("w", "11", layer: last), a("1", beforeLast),
              ]))),
          .product([sym("w", "12", layer: last), a("2", beforeLast)]), .ellipsis,
          .product([sym("w", "1", "n-1", layer: last), a("n-1", beforeLast)]),
        ])
      ),
      ("a", a("1", last), g(last, z("1", last))),
      ("input", a("1", .digits("0")), sym("x", "1")),
      ("layer by number", a("1", .digits("2")), a("1", last)),
      (
        "bias", z("4", beforeLast),
        .sum([
          over("k", .product([sym("w", "4", "k", layer: .digits("1")), sym("x", "k")])),
          sym("b", "4", layer: .digits("1")),
        ])
      ),
      ("chain rule", partial(sym("C", "0"), w12), chain("1", w12)),
      ("slope", partial(sym("C", "0"), w12), .product([slope, a2])),
      ("hidden", partial(sym("C", "0"), a2), over("j", chain("j", a2))),
      ("delta", sym(#"\delta"#, "1", layer: last), slope),
      (
        "delta in words", sym(#"\delta"#, "2", layer: beforeLast),
        partial(sym("C", "0"), z("2", beforeLast))
      ),
      ("of an expanded sum", partial(terms("1"), w12), a2),
      (
        "of a square", partial(square("1"), a("1", last)),
        .product([.number(2), minus(a("1", last), sym("y", "1"))])
      ),
      ("of another's square", .sum([partial(square("0"), a("1", last)), .number(1)]), .number(1)),
      (
        "mean", sym("C"),
        .product([
          .quotient(.number(1), sym("n")), over("i", sym("C", "i")),
        ])
      ),
      ("sum over n", sym("C"), .quotient(over("i", sym("C", "i")), sym("n"))),
      (
        "mean of derivatives", partial(sym("C"), w12),
        .product([
          .quotient(.number(1), sym("n")), over("i", partial(sym("C", "i"), w12)),
        ])
      ),
      (
        "mean of derivatives by a", partial(sym("C"), a2),
        .product([
          .quotient(.number(1), sym("n")), over("i", partial(sym("C", "i"), a2)),
        ])
      ),
      (
        "samples follow C_i",
        .product([
          .quotient(.number(1), sym("n")),
          over("i", .product([partial(sym("C", "i"), a("1", last)), a2])),
        ]),
        .product([
          .quotient(.number(1), .number(3)),
          .sum(
            (0..<3).map {
              .product([partial(sym("C", "\($0)"), a("1", last)), a2])
            }),
        ])
      ),
      (
        "dependency",
        .dependency(
          symbol("C", ["0", "1"]),
          on: [
            .dependency(
              symbol("a", ["1"], layer: last),
              on: [
                .dependency(symbol("z", ["1"], layer: last), on: [sym("w", "1", layer: last)])
              ])
          ]), square("1")
      ),
      (
        "second derivative", partial(partial(sym("C", "0"), a("1", last)), a("1", last)),
        .number(2)
      ),
      (
        "mixed derivative", partial(partial(sym("C", "0"), w12), a2),
        .sum([
          .product([slope, .number(1)]),
          .product([partial(slope, z("1", last)), w12, a2]),
        ])
      ),
      (
        "derivatives of a slope",
        .sum([
          partial(partial(g(last, z("1", last), primes: 1), z("1", last)), z("1", last)),
          .number(1),
        ]),
        .sum([g(last, z("1", last), primes: 3), .number(1)])
      ),
    ]
  }

  @Test(arguments: [Activation.sigmoid, .tanh, .softplus, .gelu, .silu, .identity])
  func theNotesEquationsHold(output: Activation) throws {
    let setting = try notesNetwork(.sigmoid, output, seed: 3)
    for (name, left, right) in identities {
      do {
        let values = (try left.value(in: setting), try right.value(in: setting))
        let tolerance = 1e-12 * max(1, abs(values.0))
        #expect(abs(values.0 - values.1) <= tolerance, "\(name): \(values)")
        #expect(values.0 != 0, "\(name) tells nothing at 0")
      } catch {
        Issue.record("\(name): \(error)")
      }
    }
  }
}
