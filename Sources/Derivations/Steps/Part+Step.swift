import Expressions

extension Part {
  /// - Parameter outer: the drawing of what it is a factor of; nil where it stands by itself.
  func step(within outer: Step.Drawing?) -> Step {
    let drawing = derivative.map(Step.Drawing.ways)
    let isInner = outer != nil
    func sum(_ kind: Step.Kind, _ place: Step.FactorPlace, _ steps: [Step]) -> Step {
      Step(kind, drawing: drawing, continues: isInner && place == .whole, steps: steps)
    }
    switch self {
    case .question(let question): return Step(.question(question))
    case .reduction(let rule): return Step(.reduction(rule))
    case .chain(let chain): return Step(.chain(chain), drawing: drawing)
    case .factor(let factor, let position):
      return Step(
        .factor(factor, Step.FactorPlace(position, isInner: isInner)), drawing: drawing)
    case .nodeSum(let own, let position):
      let place = Step.FactorPlace(position, isInner: false)
      return sum(.nodeSum(own, place), place, own.steps(place, drawing: outer ?? drawing))
    case .activationSum(let own, let position):
      let place = Step.FactorPlace(position, isInner: false)
      return sum(.activationSum(own, place), place, own.steps(drawing: outer ?? drawing))
    case .path(let path, let position):
      let place = position.map(Step.FactorPlace.numbered) ?? .unnumbered
      return sum(
        .path(path, place), place,
        path.parts.map { $0.step(within: outer ?? drawing) }
          + [Step(.combination(path.combination, .path), continues: true)])
    case .combination(let own): return Step(.combination(own, .factors), drawing: drawing)
    case .rounded(let rounded): return Step(.rounded(rounded))
    case .confirmation(let own): return Step(.confirmation(own), drawing: drawing)
    case .sharedBias(let shared, let layer):
      return Step(.sharedBias(shared, layer: layer), drawing: drawing)
    case .samples(let summary): return Step(.samples(summary))
    case .settled(let settled): return Step(.settled(settled), continues: isInner)
    case .brief(let brief): return Step(.brief(brief))
    }
  }

  /// What it is about as a whole; nil where that is no one derivative.
  private var derivative: Expression? {
    switch self {
    case .chain(let chain): .derivative(chain.path[0], by: chain.path[chain.path.count - 1])
    case .factor(let factor, _): factor.derivative
    case .nodeSum(let sum, _): sum.combination.derivative
    case .activationSum(let sum, _): sum.combination.derivative
    case .path(let path, _): path.combination.derivative
    case .combination(let combination): combination.derivative
    case .confirmation(let confirmation): confirmation.derivative
    case .sharedBias(let shared, _): shared.equation.left
    case .question, .reduction, .rounded, .samples, .settled, .brief: nil
    }
  }
}

extension NodeSum {
  fileprivate func steps(_ place: Step.FactorPlace, drawing: Step.Drawing?) -> [Step] {
    let first = table.header.count - factors.count
    return passes.map { Step(.layerPass($0), drawing: drawing) }
      + factors.enumerated().map { number, factor in
        factor.step(place == .whole ? .numbered(first + number) : .unnumbered)
      }
      + [
        Step(.terms(table, ofLayer: nextLayer), continues: true),
        Step(.combination(combination, .terms), drawing: drawing),
      ]
  }
}

extension ActivationSum {
  fileprivate func steps(drawing: Step.Drawing?) -> [Step] {
    passes.map { Step(.layerPass($0), drawing: drawing) }
      + [lossFactor, sameNode, otherNode].compactMap { $0?.step(.unnumbered) }
      + [
        Step(.terms(table, ofLayer: nil), continues: true),
        Step(.combination(combination, .terms), drawing: drawing),
      ]
  }
}

extension Factor {
  package var derivative: Expression { .derivative(quantity, by: varied) }

  fileprivate func step(_ place: Step.FactorPlace) -> Step {
    Step(.factor(self, place), drawing: .ways(of: derivative))
  }
}

extension Combination {
  package var derivative: Expression { .derivative(quantity, by: varied) }
}

extension Step.FactorPlace {
  /// - Parameter isInner: whether it is a factor of something that is a factor itself.
  fileprivate init(_ position: Int?, isInner: Bool) {
    self = isInner ? .unnumbered : position.map(Self.numbered) ?? .whole
  }
}
