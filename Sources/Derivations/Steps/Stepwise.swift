package import Expressions
package import Meaning

/// What is worked out in steps.
package protocol Stepwise: Sendable {
  var subject: Subject { get }
  var setting: Setting { get }
  var spelling: Spelling { get }
  /// What is said before the steps; nil where nothing is.
  var introduction: Step? { get }
  var steps: [Step] { get }
}

/// What a walkthrough is of.
package enum Subject: Hashable, Sendable {
  case derivation(of: Expression)
  case forwardPass(sample: Int)
  case gradients
  /// So many updates, behind others that are not shown.
  case training(updates: Int, after: Int)
}

extension Derivation: Stepwise {
  package var subject: Subject { .derivation(of: quantity) }
}

extension ForwardWalkthrough: Stepwise {
  package var subject: Subject { .forwardPass(sample: spelling.sample) }
  package var introduction: Step? { nil }

  package var steps: [Step] {
    layers.map { Step(.forwardLayer($0), drawing: .layer($0.layer)) }
      + [Step(.forwardLoss(loss), drawing: .loss)]
  }
}

extension GradientWalkthrough: Stepwise {
  package var subject: Subject { .gradients }
  package var introduction: Step? { Step(.gradients(self)) }

  package var steps: [Step] {
    let derivatives = layers.map { Step(.gradientLayer($0), drawing: .layer($0.layer)) }
    guard rate != nil else { return derivatives }
    return derivatives + [Step(.descent(self))]
      + layers.map { Step(.descentLayer($0), drawing: .layer($0.layer)) }
  }
}

extension TrainingWalkthrough: Stepwise {
  package var subject: Subject { .training(updates: request.steps, after: request.after) }
  package var introduction: Step? { Step(.training(self)) }

  package var steps: [Step] {
    [Step(.firstUpdate(self))]
      + layers.map { Step(.layerUpdates($0), drawing: .layer($0.layer)) }
      + (otherLayers > 0 ? [Step(.otherUpdates(otherLayers), continues: true)] : [])
      + [Step(.trainingLoss(self), figure: history.points.count > 1 ? .lossCurve(self) : nil)]
  }
}
