import Expressions

extension Whole {
  func shifted(by amount: Int) -> Whole {
    switch self {
    case .constant(let value): .constant(value + amount)
    case .slot(let slot, let plus): .slot(slot, plus: plus + amount)
    case .size(let counted, let plus): .size(counted, plus: plus + amount)
    case .sizeCounted(let slot, let plus): .sizeCounted(bySlot: slot, plus: plus + amount)
    case .between(let first, let last, let slot):
      .between(first.shifted(by: amount), last.shifted(by: amount), slot: slot)
    }
  }
}

extension Whole {
  /// The slots whose values it depends on.
  var slots: Set<Int> {
    switch self {
    case .constant: []
    case .slot(let slot, _): [slot]
    case .size(let counted, _): counted.slots
    case .sizeCounted(let slot, _): [slot]
    case .between(let first, let last, let slot): first.slots.union(last.slots).union([slot])
    }
  }
}

extension Counted {
  var slots: Set<Int> {
    switch self {
    case .nodes(let layer): layer.slots
    case .samples, .layers: []
    }
  }
}

extension Counted: CustomStringConvertible {
  var description: String {
    switch self {
    case .nodes(.constant(0)): "inputs"
    case .nodes(.constant(let layer)): "nodes of layer \(layer)"
    case .nodes: "nodes of a layer"
    case .samples: "samples"
    case .layers: "layers"
    }
  }
}
