/// The keys of a network's mapping.
enum NetworkKey: String, CaseIterable {
  case name, inputs, layers, loss, reduction, samples, training
  /// In a lesson's block alone: the network's own file.
  case file

  static let required: [Self] = [.inputs, .layers, .loss]
}

enum LayerKey: String, CaseIterable {
  case nodes, activation, weights, biases

  static let required: [Self] = [.nodes, .activation, .weights]
}

enum SampleKey: String, CaseIterable {
  case input, target
}

/// The keys of `samples:` where they stand in a file of their own.
enum SampleFileKey: String, CaseIterable {
  case file
}

/// The keys of a random initialization.
enum DistributionKey: String, CaseIterable {
  case random, seed, decimals, from, to, mean, deviation
}

/// What `random:` may say.
enum DistributionForm: String, CaseIterable {
  case uniform, normal

  /// Those that both have first.
  var keys: [DistributionKey] {
    switch self {
    case .uniform: [.random, .seed, .decimals, .from, .to]
    case .normal: [.random, .seed, .decimals, .mean, .deviation]
    }
  }
}

/// What `reduction:` may say.
enum ReductionName: String, CaseIterable {
  case mean, sum
}
