import Derivations
public import Documents
import Engine
import Decimals
public import Expressions
public import Meaning
import Reading
import Templates

/// What a reader is told of a quantity where they point at it: its symbol, its value, and what it is.
public struct QuantityDescription: Sendable {
  private let identity: QuantityIdentity
  private let equation: String
  private let sampleCount: Int
  private let updates: Int
  private let numbering: Numbering

  /// How many quantities may stand behind one symbol for their values to be looked at, and for each to be shown.
  private static let mostValues = 200
  private static let mostShown = 6

  /// Finds out what the quantity is worth.
  ///
  /// - Parameters:
  ///   - identity: which quantity of the setting's network.
  ///   - written: as its author writes it; as the program does where nil.
  ///   - numbering: of whoever writes it so.
  ///   - setting: where it has its value.
  ///   - updates: how many were made before the network was as it is in `setting`.
  ///   - digits: significant digits of that value.
  public init(
    of identity: QuantityIdentity, written: String? = nil, numbering: Numbering = Numbering(),
    in setting: Setting, updates: Int, digits: Int
  ) {
    self.numbering = numbering
    self.identity = identity
    self.updates = updates
    sampleCount = setting.samples.count
    let name = written ?? identity.expression(in: setting.network)?.latex ?? ""
    equation = name + (Self.values(of: identity, in: setting, digits: digits) ?? "")
  }

  /// What a page says of it. `name` is what it is called there, as in `QuantityMention`.
  public func note(named name: String, words: Words) throws(TemplateError) -> QuantityNote {
    let meaning = try words.render(
      .quantity,
      [
        "is-derivative": .flag(identity.varied != nil),
        "quantity": identity.quantity.templateValue(samples: sampleCount, numbering),
        "varied": identity.varied?.templateValue(samples: 1, numbering) ?? false,
        "has-updates": .flag(updates > 0), "updates": .count(updates),
      ])
    return QuantityNote(
      quantity: name, equation: equation, meaning: Walkthrough.inlines(meaning))
  }

  /// ` = 0.4`, the few values of several, or the range of many; nil where there are none.
  private static func values(
    of identity: QuantityIdentity, in setting: Setting, digits: Int
  ) -> String? {
    guard let members = identity.members(in: setting, most: mostValues), !members.isEmpty else {
      return nil
    }
    var lines: [ArithmeticLine] = []
    for member in members {
      guard let line = member.arithmetic(in: setting, digits: digits) else { return nil }
      lines.append(line)
    }
    if lines.count <= mostShown {
      return " = " + lines.map(\.result.latex).joined(separator: #",\; "#)
    }
    guard let least = lines.min(by: { $0.value < $1.value }),
      let largest = lines.max(by: { $0.value < $1.value })
    else { return nil }
    return #" \in [\#(least.result.latex),\; \#(largest.result.latex)]"#
  }
}

extension QuantityIdentity {
  fileprivate func arithmetic(in setting: Setting, digits: Int) -> ArithmeticLine? {
    if let value = slope(in: setting) {
      let printed = Expression.rounded(value, digits: digits)
      return ArithmeticLine(numbers: printed, result: printed, isApproximate: false, value: value)
    }
    var own = setting.standardized
    for case .one(let sample)? in [quantity.sample, varied?.sample] { own.sample = sample }
    return try? expression(in: setting.network)?.arithmetic(in: own, digits: digits)
  }
}

extension QuantityIdentity {
  /// The derivative of C by a weight or a bias where there are many samples: from all of them at once, which costs as
  /// much as a few by themselves.
  private func slope(in setting: Setting) -> Double? {
    guard quantity.kind == .totalLoss, let varied, setting.samples.count >= Self.manySamples else {
      return nil
    }
    let positions = varied.positions.compactMap { position in
      if case .one(let number) = position { number } else { nil }
    }
    guard positions.count == varied.positions.count, let gradient = setting.gradient else {
      return nil
    }
    guard let layer = positions.first, gradient.layers.indices.contains(layer - 1) else {
      return nil
    }
    let own = gradient.layers[layer - 1]
    var value: Double?
    if varied.kind == .weight, positions.count == 3, positions[1] < own.weights.rows,
      positions[2] < own.weights.columns
    {
      value = own.weights[positions[1], positions[2]]
    } else if varied.kind == .bias, positions.count == 2, let biases = own.biases,
      positions[1] < biases.count
    {
      value = biases[positions[1]]
    }
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  private static let manySamples = 100
}

extension QuantityIdentity.Part {
  /// For `quantity-phrase.md`.
  fileprivate func templateValue(samples: Int, _ numbering: Numbering) -> TemplateValue {
    let isInput = kind == .activation && positions[0] == .one(0)
    let hasLayer = [.weight, .bias, .preActivation, .activation].contains(kind)
    let layer = hasLayer ? positions[0] : .every
    let nodes = hasLayer ? Array(positions.dropFirst()) : positions
    let isLoss = kind == .loss || kind == .lossShare
    return [
      "is-total-loss": .flag(kind == .totalLoss), "is-loss": .flag(kind == .loss),
      "is-share": .flag(kind == .lossShare), "is-rate": .flag(kind == .learningRate),
      "is-weight": .flag(kind == .weight), "is-bias": .flag(kind == .bias),
      "is-pre-activation": .flag(kind == .preActivation),
      "is-activation": .flag(kind == .activation && !isInput), "is-input": .flag(isInput),
      "is-target": .flag(kind == .target),
      "layer": layer.layerValue(from: numbering.inputLayer),
      "layer-before": layer.before.layerValue(from: numbering.inputLayer),
      "node": (nodes.first ?? .every).value(from: numbering.nodesFrom),
      "to": (nodes.first ?? .every).value(from: numbering.nodesFrom),
      "from": (nodes.last ?? .every).value(from: numbering.nodesFrom),
      "sample": (sample ?? .every).value(from: numbering.samplesFrom),
      "has-sample": .flag(isLoss && samples > 1),
      "has-own-sample": .flag(!isLoss && sample != nil && samples > 1),
    ]
  }
}

extension QuantityIdentity.Position {
  /// - Parameter first: what the first one is called.
  fileprivate func value(from first: Int) -> TemplateValue {
    switch self {
    case .every: ["is-any": true, "number": ""]
    case .one(let number): ["is-any": false, "number": .number(first + number)]
    }
  }

  fileprivate func layerValue(from first: Int) -> TemplateValue {
    value(from: first).with([
      "is-input": .flag(self == .one(0)), "is-layer": .flag(self != .every && self != .one(0)),
    ])
  }

  fileprivate var before: Self {
    switch self {
    case .every: .every
    case .one(let layer): .one(layer - 1)
    }
  }
}
