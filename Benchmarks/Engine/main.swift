import Engine

/// Measures gradients as Benchmarks/engine_c.c and Benchmarks/engine_numpy.py do: prints, for each
/// network, its name and the shortest time of one call in microseconds.

func measure(calls: Int, rounds: Int, _ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  var shortest = Double.infinity
  for _ in 0..<rounds {
    let time = clock.measure {
      for _ in 0..<calls { body() }
    }
    shortest = min(shortest, (time / calls) / .microseconds(1))
  }
  return shortest
}

/// The same numbers as the peers use: a linear congruential generator, from −1/2 to 1/2.
struct Numbers {
  var state: UInt64 = 1
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 0x1p53 - 0.5
  }
}

func network(_ sizes: [Int], hidden: Activation, output: Activation, loss: Loss, scale: Double)
  throws -> Network
{
  var numbers = Numbers()
  let layers = (1..<sizes.count).map { l in
    Layer(
      activation: l == sizes.count - 1 ? output : hidden,
      weights: Matrix(
        rows: sizes[l], columns: sizes[l - 1],
        elements: (0..<sizes[l] * sizes[l - 1]).map { _ in numbers.next() * scale }))
  }
  return try Network(inputs: sizes[0], layers: layers, loss: loss)
}

func samples(_ count: Int, of network: Network, oneHot: Bool) -> [Sample] {
  var numbers = Numbers(state: 2)
  return (0..<count).map { index in
    Sample(
      input: (0..<network.inputs).map { _ in numbers.next() },
      target: (0..<network.outputs).map { j in
        oneHot ? (j == index % network.outputs ? 1 : 0) : numbers.next() + 0.5
      })
  }
}

func measureSmall() throws {
  let network = try network(
    [4, 6, 4], hidden: .sigmoid, output: .sigmoid, loss: .sumOfSquares, scale: 2)
  var workspace = GradientWorkspace(for: network, batch: 1, includesInputs: false)
  try workspace.load(samples(64, of: network, oneHot: false))
  var next = 0
  let time = measure(calls: 500, rounds: 2000) {
    workspace.computeGradient(of: next..<next + 1)
    next = (next + 1) & 63
  }
  workspace.computeGradient(of: 0..<1)
  print("4-6-4", time, workspace.weightDerivative(layer: 1, to: 0, from: 0))
}

func measureLarge() throws {
  let network = try network(
    [784, 128, 64, 10], hidden: .relu, output: .softmax, loss: .crossEntropy, scale: 0.2)
  var workspace = GradientWorkspace(for: network, batch: 64, includesInputs: false)
  try workspace.load(samples(64, of: network, oneHot: true))
  let time = measure(calls: 1, rounds: 1000) { workspace.computeGradient() }
  print("784-128-64-10", time, workspace.weightDerivative(layer: 1, to: 0, from: 0))
}

let wanted = CommandLine.arguments.dropFirst()
if wanted.isEmpty || wanted.contains("small") { try measureSmall() }
if wanted.isEmpty || wanted.contains("large") { try measureLarge() }
