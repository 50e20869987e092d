import Engine
import TestSupport
import Testing

@testable import Notation

@Suite struct SymbolicDerivativeTests {
  @Test func prints() throws {
    let a = sym("a"), y = sym("y"), x = sym("x"), z = sym("z")
    func show(_ e: Expression, _ v: String) throws {
      let d = try e.differentiated(by: Symbol(v))
      print("==", e.latex)
      for s in d.steps { print("   ", s.rule, "|", s.expression.latex) }
      print("    result", d.result.latex, "| simplified", d.result.simplified().latex)
    }
    try show(.power(minus(a, y), .number(2)), "a")
    try show(.product([x, x, z]), "x")
    for k in Activation.Kind.allCases { for p in [false, true] {
      print(k, p, k.derivedSlope(isPositive: p).map { ($0.derived.latex, $0.simplified.latex) } as Any)
    } }
    for l in Loss.allCases { print(l, l.derivative(activation: a, target: y, outputs: 4).latex, l.derivative(byTarget: y, activation: a, outputs: 4).latex) }
  }
}
