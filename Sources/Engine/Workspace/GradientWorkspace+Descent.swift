extension GradientWorkspace {
  /// Changes the parameters by one update along the gradient that was computed last.
  ///
  /// - Parameter changes: those of the update before, and then those of this one; nil without momentum.
  mutating func descend(by training: Training, changes: LastChanges?) {
    for index in 0..<shape.depth {
      layers[index].descend(by: training, changes: changes?.layers[index])
    }
  }
}

extension LayerBuffers {
  fileprivate mutating func descend(by training: Training, changes: LastChanges.Layer?) {
    descendWeights(by: training, changes: changes?.weights)
    if hasBiases {
      switch training.biases {
      case .trained: descendBiases(by: training, changes: changes?.biases, sharing: nil)
      case .fixed: break
      case .shared:
        let all = numbers(biasDerivatives)
        let sum = eightLaneSum((0..<rows).lazy.map { all[$0] })
        descendBiases(by: training, changes: changes?.biases, sharing: sum)
      }
    }
    guard let weightColumns else { return }
    for k in 0..<columns {
      let column = numbers(weightColumns + k * rowLanes)
      for j in 0..<rows { column[j] = numbers(weights + j * columnLanes)[k] }
    }
  }

  private mutating func descendWeights(
    by training: Training, changes: UnsafeMutablePointer<Lanes>?
  ) {
    let rate = Lanes(repeating: training.rate)
    let momentum = Lanes(repeating: training.momentum)
    let decay = Lanes(repeating: training.weightDecay)
    let decays = training.weightDecay != 0
    for v in 0..<rows * columnLanes {
      let slope = decays ? weightDerivatives[v] + decay * weights[v] : weightDerivatives[v]
      if let changes {
        changes[v] = momentum * changes[v] - rate * slope
        weights[v] += changes[v]
      } else {
        weights[v] -= rate * slope
      }
    }
  }

  private mutating func descendBiases(
    by training: Training, changes: UnsafeMutablePointer<Lanes>?, sharing sum: Double?
  ) {
    let rate = Lanes(repeating: training.rate)
    let momentum = Lanes(repeating: training.momentum)
    for v in 0..<rowLanes {
      let slope = sum.map { Lanes(repeating: $0) } ?? biasDerivatives[v]
      if let changes {
        changes[v] = momentum * changes[v] - rate * slope
        biases[v] += changes[v]
      } else {
        biases[v] -= rate * slope
      }
    }
  }
}
