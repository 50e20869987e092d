import Engine
import Expressions

extension QuantityIdentity {
  /// The single quantities that it stands for, in the order of their indices; nil where they are more than that, or
  /// where indices are left open on both sides of a derivative, which may be the same ones.
  public func members(in setting: Setting, most: Int) -> [QuantityIdentity]? {
    guard let varied else {
      return quantity.members(in: setting, most: most)?.map { QuantityIdentity($0) }
    }
    guard !varied.isSingle else {
      return quantity.members(in: setting, most: most)?.map { QuantityIdentity($0, by: varied) }
    }
    let isOneSample = quantity.sample == varied.sample || varied.sample == nil
    guard quantity.positions.allSatisfy({ $0 != .every }), quantity.sample != .every, isOneSample
    else { return nil }
    return varied.members(in: setting, most: most)?.map { QuantityIdentity(quantity, by: $0) }
  }
}

extension QuantityIdentity.Part {
  fileprivate func members(in setting: Setting, most: Int) -> [Self]? {
    var members = [self]
    for place in positions.indices {
      members = members.flatMap { part -> [Self] in
        guard part.positions[place] == .every else { return [part] }
        return part.range(ofPosition: place, in: setting.network).prefix(most + 1).map {
          var member = part
          member.positions[place] = .one($0)
          return member
        }
      }
      guard members.count <= most else { return nil }
    }
    guard sample == .every else { return members }
    let samples = setting.samples.indices
    guard members.count * samples.count <= most else { return nil }
    return samples.flatMap { sample in
      members.map {
        var member = $0
        member.sample = .one(sample)
        return member
      }
    }
  }

  /// - Precondition: the positions before it are numbers.
  private func range(ofPosition place: Int, in network: Network) -> Range<Int> {
    let layers = kind == .activation ? 0..<network.depth + 1 : 1..<network.depth + 1
    switch kind {
    case .target, .lossShare: return 0..<network.outputs
    case .loss, .totalLoss, .learningRate: return 0..<0
    case .bias, .preActivation, .activation, .weight:
      guard place > 0 else { return layers }
      guard case .one(let layer) = positions[0], layers.contains(layer) else { return 0..<0 }
      return 0..<network.nodes(inLayer: place == 1 ? layer : layer - 1)
    }
  }
}
