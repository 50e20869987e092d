import Engine
import TestSupport
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// A formula, and the loops that give its value in another way.
struct ArrayCase: Sendable, CustomTestStringConvertible {
  let latex: String
  let loops: @Sendable (Pass) -> [[Double]]

  init(_ latex: String, _ loops: @escaping @Sendable (Pass) -> [[Double]]) {
    self.latex = latex
    self.loops = loops
  }

  var testDescription: String { latex }
}

/// What the engine's own passes give for one sample.
struct Pass: Sendable {
  let network: Network
  let samples: [Sample]
  let forward: Trace
  let backward: BackwardTrace

  init(_ setting: Setting, sample: Int) throws {
    network = setting.network
    samples = setting.samples
    forward = try network.forwardPass(on: setting.samples[sample])
    backward = network.backwardPass(from: forward)
  }

  var depth: Int { network.depth }

  func column(_ layer: Int, _ element: (Int) -> Double) -> [[Double]] {
    (0..<network.nodes(inLayer: layer)).map { [element($0)] }
  }

  /// A row for each node of the layer, a column for each of the one before.
  func matrix(_ layer: Int, _ element: (Int, Int) -> Double) -> [[Double]] {
    (0..<network.nodes(inLayer: layer)).map { j in
      (0..<network.nodes(inLayer: layer - 1)).map { element(j, $0) }
    }
  }

  func a(_ layer: Int, _ node: Int) -> Double { forward.activation(layer: layer, node: node) }
  func z(_ layer: Int, _ node: Int) -> Double { forward.preActivation(layer: layer, node: node) }
  func w(_ layer: Int, _ j: Int, _ k: Int) -> Double { network.layers[layer - 1].weights[j, k] }
  func y(_ node: Int) -> Double { forward.target[node] }
  func delta(_ layer: Int, _ node: Int) -> Double { backward.delta(layer: layer, node: node) }
  func slope(_ layer: Int, _ node: Int) -> Double {
    backward.activationSlope(layer: layer, node: node, by: node)
  }
}

/// The layers' sizes from the input on, every layer with another activation function and with biases.
func layeredNetwork(_ sizes: [Int], loss: Loss = .halfSumOfSquares, seed: UInt64 = 1) throws
  -> Setting
{
  var random = SplitMix64(seed: seed)
  func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in random.number() } }
  let activations: [Activation] = [.tanh, .sigmoid, .softplus]
  let layers = (1..<sizes.count).map { l in
    Layer(
      activation: activations[(l - 1) % 3],
      weights: Matrix(
        rows: sizes[l], columns: sizes[l - 1], elements: numbers(sizes[l] * sizes[l - 1])),
      biases: numbers(sizes[l]))
  }
  let samples = (0..<3).map { _ in
    Sample(input: numbers(sizes[0]), target: numbers(sizes[sizes.count - 1]))
  }
  return try Setting(
    network: try Network(inputs: sizes[0], layers: layers, loss: loss), samples: samples,
    sample: 1)
}

@Suite struct ArrayValueTests {
  @Test(arguments: [
    ArrayCase("x") { p in p.column(0) { p.forward.input[$0] } },
    ArrayCase("y") { p in p.column(p.depth) { p.y($0) } },
    ArrayCase("a^{(0)}") { p in p.column(0) { p.a(0, $0) } },
    ArrayCase("W^{(L)}") { p in p.matrix(p.depth) { p.w(p.depth, $0, $1) } },
    ArrayCase("w^{(1)}") { p in p.matrix(1) { p.w(1, $0, $1) } },
    ArrayCase("W_{10}^{(L)}") { p in [[p.w(p.depth, 1, 0)]] },
    ArrayCase("b^{(1)}") { p in p.column(1) { p.network.layers[0].biases?[$0] ?? .nan } },
    ArrayCase("W^{(L)} a^{(L-1)} + b^{(L)}") { p in p.column(p.depth) { p.z(p.depth, $0) } },
    ArrayCase("W^{(1)} * x + b^{(1)}") { p in p.column(1) { p.z(1, $0) } },
    ArrayCase("g^{(L)}(z^{(L)})") { p in p.column(p.depth) { p.a(p.depth, $0) } },
    ArrayCase("g'^{(1)}(z^{(1)})") { p in p.column(1) { p.slope(1, $0) } },
    ArrayCase(#"\delta^{(L)}"#) { p in p.column(p.depth) { p.delta(p.depth, $0) } },
    ArrayCase(#"(a^{(L)} - y) \odot g'^{(L)}(z^{(L)})"#) { p in
      p.column(p.depth) { p.delta(p.depth, $0) }
    },
    ArrayCase(#"(a^{(L)} - y) * g'^{(L)}(z^{(L)})"#) { p in
      p.column(p.depth) { p.delta(p.depth, $0) }
    },
    ArrayCase(#"\left((W^{(L)})^T \delta^{(L)}\right) \odot g'^{(L-1)}(z^{(L-1)})"#) { p in
      p.column(p.depth - 1) { p.delta(p.depth - 1, $0) }
    },
    ArrayCase(#"W^{(L)\top} \delta^{(L)} \odot g'^{(L-1)}(z^{(L-1)})"#) { p in
      p.column(p.depth - 1) { p.delta(p.depth - 1, $0) }
    },
    ArrayCase(#"\delta^{(L)} (a^{(L-1)})^T"#) { p in
      p.matrix(p.depth) { p.delta(p.depth, $0) * p.a(p.depth - 1, $1) }
    },
    ArrayCase(#"w_1^{(L)} \cdot a^{(L-1)} + b_1^{(L)}"#) { p in [[p.z(p.depth, 1)]] },
    ArrayCase(#"w_1^{(L)T} a^{(L-1)} + b_1^{(L)}"#) { p in [[p.z(p.depth, 1)]] },
    ArrayCase("x^T") { p in [p.forward.input] },
    ArrayCase(#"(a^{(L)} - y) \cdot (a^{(L)} - y) / 2"#) { p in [[p.forward.loss]] },
    ArrayCase(#"\frac{1}{2} (a^{(L)} - y)^T (a^{(L)} - y)"#) { p in [[p.forward.loss]] },
    ArrayCase(#"2 \delta^{(L)} - \frac{1}{2} \delta^{(L)}"#) { p in
      p.column(p.depth) { 1.5 * p.delta(p.depth, $0) }
    },
    ArrayCase(#"\tanh(z^{(1)}) \odot (1 - \tanh(z^{(1)}))"#) { p in
      p.column(1) { p.a(1, $0) * (1 - p.a(1, $0)) }
    },
    ArrayCase(#"\frac{1}{1 + e^{-z^{(1)}}}"#) { p in
      p.column(1) { Activation.sigmoid.values(ofLayer: [p.z(1, $0)])[0] }
    },
    ArrayCase(#"\max(0, z^{(1)})"#) { p in p.column(1) { max(0, p.z(1, $0)) } },
    ArrayCase(#"-\frac{y}{a^{(L)}}"#) { p in p.column(p.depth) { -p.y($0) / p.a(p.depth, $0) } },
    ArrayCase(#"\sum_{l=L}^{L} W^{(l)} a^{(l-1)} (W^{(l)} a^{(l-1)})^T"#) { p in
      let v = (0..<p.network.outputs).map { j in
        (0..<p.network.nodes(inLayer: p.depth - 1)).reduce(0) {
          $0 + p.w(p.depth, j, $1) * p.a(p.depth - 1, $1)
        }
      }
      return v.map { left in v.map { left * $0 } }
    },
    ArrayCase("a^{(L)}(z^{(L)}(W^{(L)}, a^{(L-1)}))") { p in
      p.column(p.depth) { p.a(p.depth, $0) }
    },
  ])
  func formulas(_ test: ArrayCase) throws {
    let expression = try Expression(latex: test.latex)
    for sizes in [[3, 6, 4], [2, 2, 2], [4, 3, 5, 2]] {
      let setting = try layeredNetwork(sizes, seed: UInt64(sizes.count))
      expect(
        try expression.arrayValue(in: setting), test.loops(try Pass(setting, sample: 1)),
        "\(sizes)")
      let value = try expression.arrayValue(in: setting)
      #expect(try expression.shape(in: setting) == value.shape)
      if value.shape.isNumber {
        #expect(try expression.value(in: setting) == value.elements[0])
      }
    }
  }
}

/// Whether the value has these rows, to the last few bits.
func expect(
  _ value: ArrayValue, _ rows: [[Double]], _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    value.shape == ArrayShape(rows: rows.count, columns: rows[0].count), comment,
    sourceLocation: sourceLocation)
  let expected = rows.flatMap { $0 }
  guard expected.count == value.elements.count else { return }
  for (found, expected) in zip(value.elements, expected) {
    #expect(
      abs(found - expected) <= 1e-13 * max(1, abs(expected)), comment,
      sourceLocation: sourceLocation)
  }
  #expect(expected.contains { $0 != 0 }, "0 tells nothing", sourceLocation: sourceLocation)
}
