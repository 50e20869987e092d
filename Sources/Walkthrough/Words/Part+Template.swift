import Templates

extension Part {
  /// A file of words: a part of a walkthrough, or a piece that several parts share.
  enum Template: String, CaseIterable, Sendable {
    case question
    case reduction
    case chain
    case factorLoss = "factor-loss"
    case factorShare = "factor-share"
    case factorTogether = "factor-together"
    case factorActivation = "factor-activation"
    case factorSoftmax = "factor-softmax"
    case factorWeight = "factor-weight"
    case factorBias = "factor-bias"
    case factorInput = "factor-input"
    case nodeSum = "node-sum"
    case layerPass = "layer-pass"
    case activationSum = "activation-sum"
    case path
    case combination
    case rounded
    case confirmation
    case sharedBias = "shared-bias"
    case samples
    case settled
    case brief
    case forward
    case forwardLayer = "forward-layer"
    case gradients
    case gradientLayer = "gradient-layer"
    case training
    case trainingUpdates = "training-updates"
    case trainingTable = "training-table"
    case lossCurve = "loss-curve"
    case lossPlot = "loss-plot"
    case activationPlot = "activation-plot"
    case summary
    case network
    case diagram
    case litPaths = "lit-paths"
    case drawing
    case mark
    case checks
    case quantity
    case step
    case stepKeys = "step-keys"
    case reference
    case caption

    // Shared pieces.
    case heading
    case equation
    case table
    case grid
    case phrase
    case quantityPhrase = "quantity-phrase"
    case layer
    case activation
    case response

    /// The part that a file such as `chain.md` is for, and the language where it is for one alone, as `chain.de.md` is.
    static func named(_ fileName: String) -> (part: Self, language: Language?)? {
      for part in allCases {
        if part.fileName == fileName { return (part, nil) }
        for language in Language.allCases
        where "\(part.rawValue).\(language.rawValue).md" == fileName {
          return (part, language)
        }
      }
      return nil
    }

    var fileName: String { "\(rawValue).md" }

    /// English is written in the files that carry no language in their names.
    func fileName(in language: Language) -> String {
      switch language {
      case .english: fileName
      case .german: "\(rawValue).\(language.rawValue).md"
      }
    }

    func builtIn(in language: Language) -> [UInt8] {
      switch language {
      case .english: english
      case .german: german
      }
    }

    private var english: [UInt8] {
      switch self {
      case .question: PackageResources.question_md
      case .reduction: PackageResources.reduction_md
      case .chain: PackageResources.chain_md
      case .factorLoss: PackageResources.factor_loss_md
      case .factorShare: PackageResources.factor_share_md
      case .factorTogether: PackageResources.factor_together_md
      case .factorActivation: PackageResources.factor_activation_md
      case .factorSoftmax: PackageResources.factor_softmax_md
      case .factorWeight: PackageResources.factor_weight_md
      case .factorBias: PackageResources.factor_bias_md
      case .factorInput: PackageResources.factor_input_md
      case .nodeSum: PackageResources.node_sum_md
      case .layerPass: PackageResources.layer_pass_md
      case .activationSum: PackageResources.activation_sum_md
      case .path: PackageResources.path_md
      case .combination: PackageResources.combination_md
      case .rounded: PackageResources.rounded_md
      case .confirmation: PackageResources.confirmation_md
      case .sharedBias: PackageResources.shared_bias_md
      case .samples: PackageResources.samples_md
      case .settled: PackageResources.settled_md
      case .brief: PackageResources.brief_md
      case .forward: PackageResources.forward_md
      case .forwardLayer: PackageResources.forward_layer_md
      case .gradients: PackageResources.gradients_md
      case .gradientLayer: PackageResources.gradient_layer_md
      case .training: PackageResources.training_md
      case .trainingUpdates: PackageResources.training_updates_md
      case .trainingTable: PackageResources.training_table_md
      case .lossCurve: PackageResources.loss_curve_md
      case .lossPlot: PackageResources.loss_plot_md
      case .activationPlot: PackageResources.activation_plot_md
      case .summary: PackageResources.summary_md
      case .network: PackageResources.network_md
      case .diagram: PackageResources.diagram_md
      case .litPaths: PackageResources.lit_paths_md
      case .drawing: PackageResources.drawing_md
      case .mark: PackageResources.mark_md
      case .checks: PackageResources.checks_md
      case .heading: PackageResources.heading_md
      case .equation: PackageResources.equation_md
      case .table: PackageResources.table_md
      case .grid: PackageResources.grid_md
      case .phrase: PackageResources.phrase_md
      case .quantity: PackageResources.quantity_md
      case .step: PackageResources.step_md
      case .stepKeys: PackageResources.step_keys_md
      case .reference: PackageResources.reference_md
      case .caption: PackageResources.caption_md
      case .quantityPhrase: PackageResources.quantity_phrase_md
      case .layer: PackageResources.layer_md
      case .activation: PackageResources.activation_md
      case .response: PackageResources.response_md
      }
    }
  }
}
