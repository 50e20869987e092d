import Expressions

extension Numbering {
  func first(of counted: Counted?) -> Int {
    switch counted {
    case .nodes: nodesFrom
    case .samples: samplesFrom
    case .layers: inputLayer
    case nil: 0
    }
  }
}
