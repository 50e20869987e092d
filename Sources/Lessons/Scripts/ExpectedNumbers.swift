import Engine

/// What chainrule computed, as a script holds it against what it computes itself: a mapping of mappings by name, layer and
/// sample.
struct ExpectedNumbers: Sendable {
  /// By how much what belongs together may differ, in parts of its largest number, where rounding cannot do more.
  static let tolerance = 1e-9

  private(set) var value = PythonValue.mapping([])
  /// Whether some numbers stand in a pair with a tolerance of their own.
  private(set) var hasPairs = false
  /// Whether rounding leaves anything to compare.
  private(set) var isTolerable = true

  /// - Parameters:
  ///   - errors: of the parameters.
  ///   - whole: of the loss of all samples and its derivatives.
  ///   - includesParameters: whether they are a result, too.
  init(
    _ values: NetworkValues, errors: ParameterErrors, whole: RoundingErrors.OfAllSamples,
    includesParameters: Bool
  ) {
    let network = values.network
    var entries: [(key: String, value: PythonValue)] = []
    if includesParameters {
      entries.append(
        (
          #""W""#,
          byLayer(network) { l, layer in
            matrix(layer.weights, errors: errors.layers[l - 1].weights)
          }
        ))
      if network.hasBiases {
        entries.append(
          (
            #""b""#,
            byLayer(network) { l, layer in
              layer.biases.map { vector($0, errors: errors.layers[l - 1].biases) }
            }
          ))
      }
    }
    if let gradient = values.gradient {
      entries.append((#""C""#, number(gradient.loss, error: whole.loss)))
      entries += derivatives(gradient, of: network) {
        whole.weights[$0 - 1]
      } biases: {
        whole.delta[$0 - 1]
      }
    }
    let ofSamples = values.samples.map { sample in
      let errors = RoundingErrors(of: sample.backward, parameters: errors)
      return (key: String(sample.sample), value: numbers(of: sample, errors, in: network))
    }
    entries.append((#""samples""#, .mapping(ofSamples)))
    value = .mapping(entries)
  }

  private mutating func numbers(
    of sample: NetworkValues.OfSample, _ errors: RoundingErrors, in network: Network
  ) -> PythonValue {
    .mapping(
      [
        (
          #""z""#,
          byLayer(network) { l, _ in vector(sample.preActivations(l), errors: errors.z[l - 1]) }
        ),
        (
          #""a""#,
          byLayer(network) { l, _ in vector(sample.activations(l), errors: errors.a[l]) }
        ),
        (
          #""delta""#,
          byLayer(network) { l, _ in vector(sample.deltas(l), errors: errors.delta[l - 1]) }
        ),
        (#""C""#, number(sample.forward.loss, error: errors.loss)),
      ]
        + derivatives(sample.gradient, of: network) {
          errors.weights[$0 - 1]
        } biases: {
          errors.delta[$0 - 1]
        })
  }

  private mutating func derivatives(
    _ gradient: Gradient, of network: Network, weights: (Int) -> [Double],
    biases: (Int) -> [Double]
  ) -> [(key: String, value: PythonValue)] {
    var entries = [
      (
        key: #""dC_dW""#,
        value: byLayer(network) { l, _ in
          matrix(gradient.layers[l - 1].weights, errors: weights(l))
        }
      )
    ]
    if network.hasBiases {
      entries.append(
        (
          #""dC_db""#,
          byLayer(network) { l, _ in
            gradient.layers[l - 1].biases.map { vector($0, errors: biases(l)) }
          }
        ))
    }
    return entries
  }

  private func byLayer(
    _ network: Network, _ value: (Int, Layer) -> PythonValue?
  ) -> PythonValue {
    .mapping(
      network.layers.enumerated().compactMap { index, layer in
        value(index + 1, layer).map { (String(index + 1), $0) }
      })
  }

  private mutating func number(_ number: Double, error: Double) -> PythonValue {
    paired(.number(number), [number], errors: [error])
  }

  private mutating func vector(_ numbers: [Double], errors: [Double]) -> PythonValue {
    paired(.numbers(numbers), numbers, errors: errors)
  }

  private mutating func matrix(_ matrix: Matrix, errors: [Double]) -> PythonValue {
    paired(.matrix(matrix), matrix.elements, errors: errors)
  }

  private mutating func paired(
    _ value: PythonValue, _ numbers: [Double], errors: [Double]
  ) -> PythonValue {
    let largest = numbers.reduce(0) { max($0, $1.magnitude) }
    // Some libraries take the smallest numbers for 0.
    let error = errors.reduce(Double.leastNormalMagnitude, +)
    guard error.isFinite else {
      isTolerable = false
      return value
    }
    guard error > Self.tolerance * largest else { return value }
    // Of many numbers that are all 0 nothing is rounded.
    if largest == 0, errors.allSatisfy({ $0 == 0 }) { return value }
    hasPairs = true
    return .tuple([value, .number(error.roundedUpToADigit)])
  }
}

extension Network {
  var hasBiases: Bool { layers.contains { $0.biases != nil } }
}

extension Double {
  /// The next larger number of one digit.
  fileprivate var roundedUpToADigit: Double {
    let exponent = Int((Double.log(self) / Double.log(10)).rounded(.down))
    guard let power = Double("1e\(exponent)"), power > 0 else { return self }
    return Double("\(Int((self / power).rounded(.up)))e\(exponent)") ?? self
  }
}
