import Derivations
import Engine
import Expressions
import Meaning
import Templates

/// What the steps of one walkthrough say.
struct StepWording {
  let setting: Setting
  let spelling: Spelling

  init(of walkthrough: some Stepwise) {
    setting = walkthrough.setting
    spelling = walkthrough.spelling
  }

  var network: Network { setting.network }

  func filling(_ step: Derivations.Step.Kind) -> Filling {
    switch step {
    case .question(let question): Filling(.question, value(question))
    case .reduction(let rule): Filling(.reduction, value(rule))
    case .chain(let chain): Filling(.chain, value(chain))
    case .factor(let factor, let place): filling(factor, place)
    case .nodeSum(let sum, let place):
      Filling(.nodeSum, value(sum).with(heading(sum.quantity, by: sum.varied, place)))
    case .activationSum(let sum, let place):
      Filling(.activationSum, value(sum).with(heading(sum.quantity, by: sum.varied, place)))
    case .path(let path, let place):
      Filling(.path, value(path).with(heading(path.quantity, by: path.varied, place)))
    case .layerPass(let pass): Filling(.layerPass, value(pass))
    case .terms(let table, let layer): Filling(.terms, value(table, ofLayer: layer))
    case .combination(let combination, let combined):
      Filling(.combination, value(combination, combined))
    case .rounded(let rounded): Filling(.rounded, value(rounded))
    case .confirmation(let confirmation): Filling(.confirmation, value(confirmation))
    case .sharedBias(let shared, let layer): Filling(.sharedBias, value(shared, ofLayer: layer))
    case .samples(let summary): Filling(.samples, value(summary))
    case .settled(let settled): Filling(.settled, value(settled))
    case .brief(let brief): Filling(.brief, value(brief))
    case .forwardLayer(let layer):
      Filling(.forwardLayer, value(layer), tables: ["values": layer.values])
    case .forwardLoss(let loss):
      Filling(.forwardLoss, ["loss": loss.templateValue, "sample": .number(spelling.sample)])
    case .gradients(let walkthrough): Filling(.gradients, value(walkthrough))
    case .gradientLayer(let layer): filling(layer)
    case .descent(let walkthrough): Filling(.descent, descent(walkthrough))
    case .descentLayer(let layer): Filling(.descentLayer, descent(layer))
    case .training(let walkthrough): Filling(.training, value(walkthrough))
    case .firstUpdate(let walkthrough): Filling(.firstUpdate, firstUpdate(walkthrough))
    case .layerUpdates(let layer): Filling(.layerUpdates, value(layer))
    case .otherUpdates(let layers): Filling(.otherUpdates, ["others": .count(layers)])
    case .trainingLoss(let walkthrough): Filling(.trainingLoss, loss(walkthrough))
    }
  }

  func layer(_ l: Int) -> TemplateValue {
    ["is-input": .flag(l == 0), "index": .markup(spelling.layer(l).latex)]
  }
}
