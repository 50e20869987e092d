import Templates

private typealias File = PackageResources

extension Words {
  /// A file of words: a part of a walkthrough, or a piece that several parts share.
  enum Part: String, CaseIterable, Sendable {
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
    case terms
    case path
    case combination
    case rounded
    case confirmation
    case sharedBias = "shared-bias"
    case samples
    case settled
    case brief
    case forwardLayer = "forward-layer"
    case forwardLoss = "forward-loss"
    case gradients
    case gradientLayer = "gradient-layer"
    case descent
    case descentLayer = "descent-layer"
    case training
    case firstUpdate = "first-update"
    case layerUpdates = "layer-updates"
    case otherUpdates = "other-updates"
    case trainingLoss = "training-loss"
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
      case .english: texts.english
      case .german: texts.german
      }
    }

    private var texts: (english: [UInt8], german: [UInt8]) {
      switch self {
      case .question: (File.question_md, File.question_de_md)
      case .reduction: (File.reduction_md, File.reduction_de_md)
      case .chain: (File.chain_md, File.chain_de_md)
      case .factorLoss: (File.factor_loss_md, File.factor_loss_de_md)
      case .factorShare: (File.factor_share_md, File.factor_share_de_md)
      case .factorTogether: (File.factor_together_md, File.factor_together_de_md)
      case .factorActivation: (File.factor_activation_md, File.factor_activation_de_md)
      case .factorSoftmax: (File.factor_softmax_md, File.factor_softmax_de_md)
      case .factorWeight: (File.factor_weight_md, File.factor_weight_de_md)
      case .factorBias: (File.factor_bias_md, File.factor_bias_de_md)
      case .factorInput: (File.factor_input_md, File.factor_input_de_md)
      case .nodeSum: (File.node_sum_md, File.node_sum_de_md)
      case .layerPass: (File.layer_pass_md, File.layer_pass_de_md)
      case .activationSum: (File.activation_sum_md, File.activation_sum_de_md)
      case .terms: (File.terms_md, File.terms_de_md)
      case .path: (File.path_md, File.path_de_md)
      case .combination: (File.combination_md, File.combination_de_md)
      case .rounded: (File.rounded_md, File.rounded_de_md)
      case .confirmation: (File.confirmation_md, File.confirmation_de_md)
      case .sharedBias: (File.shared_bias_md, File.shared_bias_de_md)
      case .samples: (File.samples_md, File.samples_de_md)
      case .settled: (File.settled_md, File.settled_de_md)
      case .brief: (File.brief_md, File.brief_de_md)
      case .forwardLayer: (File.forward_layer_md, File.forward_layer_de_md)
      case .forwardLoss: (File.forward_loss_md, File.forward_loss_de_md)
      case .gradients: (File.gradients_md, File.gradients_de_md)
      case .gradientLayer: (File.gradient_layer_md, File.gradient_layer_de_md)
      case .descent: (File.descent_md, File.descent_de_md)
      case .descentLayer: (File.descent_layer_md, File.descent_layer_de_md)
      case .training: (File.training_md, File.training_de_md)
      case .firstUpdate: (File.first_update_md, File.first_update_de_md)
      case .layerUpdates: (File.layer_updates_md, File.layer_updates_de_md)
      case .otherUpdates: (File.other_updates_md, File.other_updates_de_md)
      case .trainingLoss: (File.training_loss_md, File.training_loss_de_md)
      case .trainingTable: (File.training_table_md, File.training_table_de_md)
      case .lossCurve: (File.loss_curve_md, File.loss_curve_de_md)
      case .lossPlot: (File.loss_plot_md, File.loss_plot_de_md)
      case .activationPlot: (File.activation_plot_md, File.activation_plot_de_md)
      case .summary: (File.summary_md, File.summary_de_md)
      case .network: (File.network_md, File.network_de_md)
      case .diagram: (File.diagram_md, File.diagram_de_md)
      case .litPaths: (File.lit_paths_md, File.lit_paths_de_md)
      case .drawing: (File.drawing_md, File.drawing_de_md)
      case .mark: (File.mark_md, File.mark_de_md)
      case .checks: (File.checks_md, File.checks_de_md)
      case .quantity: (File.quantity_md, File.quantity_de_md)
      case .step: (File.step_md, File.step_de_md)
      case .stepKeys: (File.step_keys_md, File.step_keys_de_md)
      case .reference: (File.reference_md, File.reference_de_md)
      case .caption: (File.caption_md, File.caption_de_md)
      case .heading: (File.heading_md, File.heading_de_md)
      case .equation: (File.equation_md, File.equation_de_md)
      case .table: (File.table_md, File.table_de_md)
      case .phrase: (File.phrase_md, File.phrase_de_md)
      case .quantityPhrase: (File.quantity_phrase_md, File.quantity_phrase_de_md)
      case .layer: (File.layer_md, File.layer_de_md)
      case .activation: (File.activation_md, File.activation_de_md)
      case .response: (File.response_md, File.response_de_md)
      }
    }
  }
}
