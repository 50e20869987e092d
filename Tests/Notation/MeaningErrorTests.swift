import Engine
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

@Suite struct MeaningErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let latex: String
    let message: String
    let marked: String

    init(_ latex: String, _ message: String, at marked: String) {
      self.latex = latex
      self.message = message
      self.marked = marked
    }

    var testDescription: String { latex }
  }

  /// On the notes' network (3 inputs, 6 and 4 nodes, 3 samples).
  @Test(arguments: [
    Case(
      #"2 w_{19}^{(L)}"#, "there is no node 9 in layer 1: its nodes are 0 to 5",
      at: #"w_{19}^{(L)}"#),
    Case(
      #"1 + a_1^{(5)}"#,
      "there is no layer 5: the network's layers are 1 to 2 (0 is the input)", at: #"a_1^{(5)}"#),
    Case(
      #"z_1^{(0)}"#,
      "layer 0 is the input, which has activations only; the network's layers are 1 to 2",
      at: #"z_1^{(0)}"#),
    Case(
      #"\frac{\partial C_0}{\partial w_{42}^{(L)}}"#,
      "there is no node 4 in layer 2: its nodes are 0 to 3", at: #"w_{42}^{(L)}"#),
    Case(
      #"a_{j+9223372036854775807}^{(L)}"#, "the index j+9223372036854775807 is too large",
      at: #"a_{j+9223372036854775807}^{(L)}"#),
    Case(
      #"\sum_{j=0}^{10^{18}} a_j^{(L)}"#, "a sum's bound of 1000000000000000000 is too large",
      at: #"10^{18}"#),
    Case(#"C_3"#, "there is no sample 3: the samples are 0 to 2", at: "C_3"),
    Case(#"a_1"#, #"a_1 needs a layer, as in a_1^{(L)}"#, at: "a_1"),
    Case(
      #"w_1^{(L)}"#,
      "w_1^{(L)} has 6 rows: a number needs two indices, the node and the node of the layer before",
      at: #"w_1^{(L)}"#),
    Case(
      #"1 + 2 w_1^{(L)}"#, #"1 + 2 w_1^{(L)} has 6 rows, and one number is wanted"#,
      at: #"1 + 2 w_1^{(L)}"#),
    Case(
      #"a_j^{(L)}"#, "the index j has no value: no sum runs over it, and none was given",
      at: #"a_j^{(L)}"#),
    Case(
      #"C_\theta"#, #"the index \theta has no value: did you mean 0?"#, at: #"C_\theta"#),
    Case(
      #"3 E_0"#, "E stands for nothing in the network: did you mean C_0?", at: "E_0"),
    Case(
      #"b_1^{(L)}"#, "layer 2 has no biases", at: #"b_1^{(L)}"#),
    Case(
      #"\sum_{j=0}^{n-1} a_j^{(L)} a_j^{(L-1)}"#,
      "the index j counts nodes of layer 2 and also nodes of layer 1",
      at: #"\sum_{j=0}^{n-1} a_j^{(L)} a_j^{(L-1)}"#),
    Case(
      #"\sum_{j=0}^{n} a_j^{(L)}"#, "there is no node 4 in layer 2: its nodes are 0 to 3",
      at: #"a_j^{(L)}"#),
    Case(
      #"\sum_{j=3}^{2} a_j^{(L)}"#, "the sum is empty: j would run from 3 to 2",
      at: #"\sum_{j=3}^{2} a_j^{(L)}"#),
    Case(
      #"\sum_{i=0}^{n-1} 2"#,
      "n has no value: the sum's index counts nothing that has a size", at: "n"),
    Case(
      #"\frac{1}{n} a_1^{(L)}"#,
      "n is the size of the sum that it stands in or multiplies, and there is no sum", at: "n"),
    Case(#"\frac{1}{1 - 1}"#, "this divides by zero", at: #"\frac{1}{1 - 1}"#),
    Case(#"\ln(0)"#, "the logarithm of 0.0 does not exist", at: #"\ln(0)"#),
    Case(#"\exp(1000)"#, "this has no finite value", at: #"\exp(1000)"#),
    Case(
      #"C_0 C_1 a_1^{(L)}"#,
      "a_1^{(L)} may belong to sample 0 or 1, whose losses stand beside it", at: #"a_1^{(L)}"#),
    Case(
      #"C_{01}(a_2^{(L)})"#, "C_{01} does not depend on a_2^{(L)}", at: #"a_2^{(L)}"#),
    Case(
      #"a_1^{(L)} + \dots + z_5^{(L-1)}"#,
      "the dots have no pattern: the terms on both sides have to differ in whole-number indices alone",
      at: #"\dots"#),
    Case(
      #"w_{10}^{(L)} a_0^{(L-1)} + \dots + w_{15}^{(L)} a_4^{(L-1)}"#,
      "the dots have no pattern: from one neighbour to the other every index that changes has to rise by the same number",
      at: #"\dots"#),
    Case(
      #"\frac{\partial C_0}{\partial C}"#,
      "C is made of all samples' losses and cannot vary alone", at: "C"),
    Case(
      #"g(y_1)"#,
      "g needs a layer, as in g^{(L)}: the layers have different activation functions",
      at: #"g(y_1)"#),
    Case(
      #"\sum_{j=0}^{999999999} 1"#,
      "this takes more than 8000000 steps to evaluate: too much for a lesson",
      at: #"\sum_{j=0}^{999999999} 1"#),
    Case(
      #"\frac{\partial}{\partial z_1^{(L)}} g'''^{(L)}(z_1^{(L)})"#,
      "derivatives of derivatives are understood 3 deep, and this one lies deeper",
      at: #"g'''^{(L)}(z_1^{(L)})"#),
  ])
  func errorsNameWhatExists(_ test: Case) throws {
    let setting = try notesNetwork()
    let formula = try Formula(latex: test.latex)
    guard case .expression(let expression) = formula.relations[0].sides[0] else {
      Issue.record("no expression")
      return
    }
    let error = #expect(throws: MeaningError.self) { try expression.value(in: setting) }
    #expect(error?.message == test.message)
    let range = formula.range(of: FormulaPath(steps: error?.path ?? []))
    let marked = range.flatMap { String(test.latex.utf8.dropFirst($0.lowerBound).prefix($0.count)) }
    #expect(marked == test.marked)
  }

  @Test func aRunOfDigitsIsSplitByTheNetwork() throws {
    func network(_ nodes: Int, _ before: Int) throws -> Setting {
      let layers = [(before, 1), (nodes, before)].map { rows, columns in
        Layer(
          activation: .identity,
          weights: Matrix(
            rows: rows, columns: columns, elements: (0..<rows * columns).map(Double.init)))
      }
      return try Setting(
        network: try Network(inputs: 1, layers: layers, loss: .sumOfSquares), samples: [])
    }
    let symbol = symbol("w", ["112"], layer: last)
    #expect(
      try symbol.reference(in: network(2, 20))
        == .quantity(
          .weight(layer: 2, to: 1, from: 12), sample: 0))
    #expect(
      try symbol.reference(in: network(12, 3))
        == .quantity(
          .weight(layer: 2, to: 11, from: 2), sample: 0))
    let error = #expect(throws: MeaningError.self) { try symbol.reference(in: network(12, 20)) }
    #expect(
      error?.message
        == "w_{112}^{(L)} may be w_{1,12}^{(L)} or w_{11,2}^{(L)}: separate the indices by a comma")
    let none = #expect(throws: MeaningError.self) { try symbol.reference(in: network(2, 3)) }
    #expect(
      none?.message
        == "w_{112}^{(L)} is no weight: layer 2 has nodes 0 to 1, and layer 1 has nodes 0 to 2")
  }

  @Test func symbolsOfQuantitiesStandForThem() throws {
    let wide = try Network(
      inputs: 20,
      layers: [
        Layer(
          activation: .tanh,
          weights: Matrix(rows: 12, columns: 20, elements: Array(repeating: 0.5, count: 240)),
          biases: Array(repeating: 1, count: 12)),
        Layer(
          activation: .tanh,
          weights: Matrix(rows: 11, columns: 12, elements: Array(repeating: 0.5, count: 132))),
        Layer(
          activation: .tanh,
          weights: Matrix(rows: 2, columns: 11, elements: Array(repeating: 0.5, count: 22))),
      ], loss: .sumOfSquares)
    let sample = Sample(input: Array(repeating: 0.5, count: 20), target: [0, 1])
    let setting = try Setting(
      network: wide, samples: Array(repeating: sample, count: 11), sample: 10)
    var quantities: [Quantity] = [.loss, .lossShare(node: 1), .input(13), .target(1)]
    for l in 1...3 {
      for j in 0..<wide.nodes(inLayer: l) {
        quantities += [.activation(layer: l, node: j), .preActivation(layer: l, node: j)]
        quantities += (0..<wide.nodes(inLayer: l - 1)).map { .weight(layer: l, to: j, from: $0) }
      }
    }
    quantities += (0..<12).map { .bias(layer: 1, node: $0) }
    for quantity in quantities {
      let symbol = Symbol(quantity, in: wide, sample: 10)
      let reread = try Formula(latex: symbol.latex).relations[0].sides[0]
      guard case .expression(.symbol(let read)) = reread else {
        Issue.record("\(symbol.latex)")
        continue
      }
      #expect(read == symbol)
      #expect(try read.reference(in: setting) == .quantity(quantity, sample: 10), "\(symbol)")
    }
    #expect(Symbol(.weight(layer: 3, to: 1, from: 2), in: wide).latex == "w_{12}^{(L)}")
    #expect(Symbol(.weight(layer: 2, to: 1, from: 11), in: wide).latex == "w_{1,11}^{(L-1)}")
    #expect(Symbol(.bias(layer: 1, node: 3), in: wide).latex == "b_3^{(1)}")
  }
}
