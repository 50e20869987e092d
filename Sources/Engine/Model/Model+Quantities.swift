extension Model {
  /// nil where the model has no such quantity.
  public func element(_ quantity: Quantity) -> Element? {
    let (role, layer, index): (Family.Role, Int?, [Int]) =
      switch quantity {
      case .input(let node): (.activation, 0, [node])
      case .target(let node): (.target, nil, [node])
      case .weight(let layer, let to, let from): (.weight, layer, [to, from])
      case .bias(let layer, let node): (.bias, layer, [node])
      case .preActivation(let layer, let node): (.preActivation, layer, [node])
      case .activation(let layer, let node): (.activation, layer, [node])
      case .lossShare(let node): (.lossShare, nil, [node])
      case .loss: (.loss, nil, [])
      }
    guard let family = family(role, layer: layer) else { return nil }
    let isWithin = zip(index, families[family].axes).allSatisfy { (0..<$1).contains($0) }
    return isWithin ? Element(family, index) : nil
  }

  /// nil for one that no symbol names.
  public func quantity(_ element: Element) -> Quantity? {
    let family = families[element.family]
    let (layer, index) = (family.layer ?? 0, element.index)
    return switch family.role {
    case .activation: .activation(layer: layer, node: index[0])
    case .target: .target(index[0])
    case .weight: .weight(layer: layer, to: index[0], from: index[1])
    case .bias: .bias(layer: layer, node: index[0])
    case .preActivation: .preActivation(layer: layer, node: index[0])
    case .exponential: nil
    case .lossShare: .lossShare(node: index[0])
    case .loss: .loss
    }
  }
}
