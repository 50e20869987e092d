extension QuantityIdentity: CustomStringConvertible {
  /// Its name on a page, such as `w.2.1.2`; reads back as the same identity.
  public var description: String {
    varied.map { "\(quantity.text)/\($0.text)" } ?? quantity.text
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { Part(text: String($0)) }
    guard let first = parts.first, let quantity = first else { return nil }
    switch parts.count {
    case 1: self.init(quantity)
    case 2:
      guard let varied = parts[1] else { return nil }
      self.init(quantity, by: varied)
    default: return nil
    }
  }
}

extension QuantityIdentity.Part {
  fileprivate var text: String {
    let names = [kind.rawValue] + positions.map { $0.text }
    return names.joined(separator: ".") + (sample.map { "@\($0.text)" } ?? "")
  }

  fileprivate init?(text: String) {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard let name = halves.first, halves.count <= 2 else { return nil }
    let sample = halves.count == 2 ? QuantityIdentity.Position(text: halves[1]) : nil
    guard halves.count == 1 || sample != nil else { return nil }
    // `C.all` has no positions, and no other kind's name has a dot.
    if name == QuantityIdentity.Kind.totalLoss.rawValue {
      self.init(kind: .totalLoss, positions: [], sample: sample)
      return
    }
    let names = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let kind = names.first.flatMap({ QuantityIdentity.Kind(rawValue: String($0)) }) else {
      return nil
    }
    var positions: [QuantityIdentity.Position] = []
    for name in names.dropFirst() {
      guard let position = QuantityIdentity.Position(text: name) else { return nil }
      positions.append(position)
    }
    guard positions.count == kind.positions else { return nil }
    self.init(kind: kind, positions: positions, sample: sample)
  }
}

extension QuantityIdentity.Kind {
  /// How many positions a quantity of this kind has.
  package var positions: Int {
    switch self {
    case .target, .lossShare: 1
    case .bias, .preActivation, .activation: 2
    case .weight: 3
    case .loss, .totalLoss, .learningRate: 0
    }
  }
}

extension QuantityIdentity.Position {
  fileprivate var text: String {
    switch self {
    case .one(let number): String(number)
    case .every: "*"
    }
  }

  fileprivate init?(text: Substring) {
    if text == "*" {
      self = .every
    } else if let number = Int(text), number >= 0 {
      self = .one(number)
    } else {
      return nil
    }
  }
}
