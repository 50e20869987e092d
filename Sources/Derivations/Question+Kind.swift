import Engine

extension Question.Kind {
  init(_ quantity: Quantity, sample: Int) {
    switch quantity {
    case .input(let node), .activation(layer: 0, node: let node): self = .input(node: node)
    case .target(let node): self = .target(node: node)
    case .weight(let layer, let to, let from): self = .weight(layer: layer, to: to, from: from)
    case .bias(let layer, let node): self = .bias(layer: layer, node: node)
    case .preActivation(let layer, let node): self = .preActivation(layer: layer, node: node)
    case .activation(let layer, let node): self = .activation(layer: layer, node: node)
    case .lossShare(let node): self = .lossShare(node: node)
    case .loss: self = .loss(sample: sample)
    }
  }
}
