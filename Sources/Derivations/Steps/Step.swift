package import Expressions

/// A step of a walkthrough: what is said in it, as data, and where in the network that is.
package struct Step: Sendable {
  package let kind: Kind
  /// nil where a drawing would show nothing.
  package let drawing: Drawing?
  /// Whether it goes on with the step before it, instead of being gone through by itself.
  package let continues: Bool
  /// What it takes to get from what it says to its result.
  package let steps: [Step]
  /// What is drawn below its words.
  package let figure: Figure?

  init(
    _ kind: Kind, drawing: Drawing? = nil, figure: Figure? = nil, continues: Bool = false,
    steps: [Step] = []
  ) {
    self.kind = kind
    self.drawing = drawing
    self.figure = figure
    self.continues = continues
    self.steps = steps
  }

  /// It and what is below it, in the order in which it is said.
  package var all: [Step] { [self] + steps.flatMap { $0.all } }

  /// What a derivative comes to; nil where it is not worked out.
  var result: Equation? {
    if case .factor(let factor, _) = kind { return factor.equation }
    if case .combination(let combination, _) = kind { return combination.equation }
    return steps.last?.result
  }
}

extension Step {
  /// What a step says. For each there is one template.
  package enum Kind: Sendable {
    case question(Question)
    case reduction(ReductionRule)
    case chain(Chain)
    case factor(Factor, FactorPlace)
    /// Over the nodes of the next layer.
    case nodeSum(Sum, FactorPlace)
    /// Over the activations of a softmax layer.
    case activationSum(Sum, FactorPlace)
    case path(PathProduct, FactorPlace)
    /// The derivatives by a whole layer, which a sum needs.
    case layerPass(LayerPass)
    /// A sum's terms, each a product: of the nodes of a layer, or of its activations where that is nil.
    case terms(ProductTable, ofLayer: Int?)
    case combination(Combination, Combined)
    case rounded(Rounded)
    case confirmation(Confirmation)
    case sharedBias(Combination, layer: Int)
    case samples(SampleSummary)
    case settled(Settled)
    case brief(Brief)

    case forwardLayer(ForwardWalkthrough.Layer)
    case forwardLoss(Equation)

    /// What every element of a gradient is.
    case gradients(GradientWalkthrough)
    case gradientLayer(GradientWalkthrough.Layer)
    case descent(GradientWalkthrough)
    case descentLayer(GradientWalkthrough.Layer)

    /// The rule of every update.
    case training(TrainingWalkthrough)
    case firstUpdate(TrainingWalkthrough)
    case layerUpdates(TrainingWalkthrough.Layer)
    /// How many layers have updates that are not shown.
    case otherUpdates(Int)
    case trainingLoss(TrainingWalkthrough)
  }

  /// A drawing that is looked at by itself.
  package enum Figure: Sendable {
    /// The ways on which the one quantity of a derivative acts on the other, with the factors of the chain rule.
    case paths(of: Expression, digits: Int)
    /// The loss over the updates of a training.
    case lossCurve(TrainingWalkthrough)
  }

  /// Where a derivative stands in what is worked out.
  package enum FactorPlace: Hashable, Sendable {
    /// It is all that was asked for.
    case whole
    /// Its number in a product, from 0.
    case numbered(Int)
    /// It is a factor of something that is a factor itself.
    case unnumbered
  }

  /// What was put together.
  package enum Combined: Hashable, Sendable {
    case factors
    case terms
    case path
  }

  /// What a step's drawing lights.
  package enum Drawing: Hashable, Sendable {
    /// All ways on which the one quantity of a derivative acts on the other.
    case ways(of: Expression)
    /// A layer and what leads into it.
    case layer(Int)
    /// The output layer and the loss behind it.
    case loss
  }
}
