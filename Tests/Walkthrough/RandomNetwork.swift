import Engine
import Expressions
import Meaning
import TestSupport

/// A network of random shape, with every activation and loss among them, and its samples.
struct RandomNetwork {
  let setting: Setting
  /// A derivative on it, as LaTeX.
  let quantity: String
  let digits: Int

  init(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    func number(_ bound: Int) -> Double {
      Double(Int.random(in: -bound...bound, using: &generator)) / 100
    }
    let shallow = Int.random(in: 1...4, using: &generator)
    // Some are as deep as anybody would write out, and narrow, with layers of one node among them.
    let isDeep = seed % 20 == 13
    let depth = isDeep ? 5 + Int(seed / 20 % 8) : shallow
    let loss = Loss.allCases.randomElement(using: &generator) ?? .sumOfSquares
    let widths = (0...depth).map { _ in
      if isDeep { return Int.random(in: 1...2, using: &generator) }
      return Int.random(in: 1...12, using: &generator) == 12
        ? Int.random(in: 9...11, using: &generator) : Int.random(in: 1...4, using: &generator)
    }
    var layers: [Layer] = []
    for l in 1...depth {
      var activation = Activation.examples.randomElement(using: &generator) ?? .tanh
      if l == depth, loss == .crossEntropy || loss == .binaryCrossEntropy {
        activation = Bool.random(using: &generator) ? .softmax : .sigmoid
        if widths[l] == 1 { activation = .sigmoid }
      }
      let weights = Matrix(
        rows: widths[l], columns: widths[l - 1],
        elements: (0..<widths[l] * widths[l - 1]).map { _ in number(150) })
      let biases = Bool.random(using: &generator) ? (0..<widths[l]).map { _ in number(100) } : nil
      layers.append(Layer(activation: activation, weights: weights, biases: biases))
    }
    let network = try Network(
      inputs: widths[0], layers: layers, loss: loss,
      reduction: Bool.random(using: &generator) ? .mean : .sum)
    let samples = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      var target = (0..<widths[depth]).map { _ in
        Double(Int.random(in: 0...100, using: &generator)) / 100
      }
      if loss == .crossEntropy {
        let right = Int.random(in: 0..<widths[depth], using: &generator)
        target = target.indices.map { $0 == right ? 1 : 0 }
      }
      return Sample(input: (0..<widths[0]).map { _ in number(100) }, target: target)
    }
    setting = try Setting(
      network: network, samples: samples,
      sample: Int.random(in: 0..<samples.count, using: &generator), learningRate: 0.5)
    digits = Int.random(in: 3...7, using: &generator)

    func node(_ l: Int) -> Int { Int.random(in: 0..<widths[l], using: &generator) }
    let l = Int.random(in: 1...depth, using: &generator)
    let spelled = Bool.random(using: &generator) ? "\(l)" : l == depth ? "L" : "L-\(depth - l)"
    let varied =
      switch Int.random(in: 0...5, using: &generator) {
      case 0, 1: "w_{\(node(l)),\(node(l - 1))}^{(\(spelled))}"
      case 2:
        layers[l - 1].biases == nil
          ? "a_{\(node(l))}^{(\(spelled))}" : "b_{\(node(l))}^{(\(spelled))}"
      case 3: "z_{\(node(l))}^{(\(spelled))}"
      case 4: "a_{\(node(l))}^{(\(spelled))}"
      default: "x_{\(node(0))}"
      }
    let top = Int.random(in: l...depth, using: &generator)
    let of =
      switch Int.random(in: 0...7, using: &generator) {
      case 0...3: "C_\(setting.sample)"
      case 4: "C"
      case 5: "C_{\(setting.sample),\(node(depth))}"
      case 6: "a_{\(node(top))}^{(\(top))}"
      default: "z_{\(node(top))}^{(\(top))}"
      }
    quantity = "\\frac{\\partial \(of)}{\\partial \(varied)}"
  }
}
