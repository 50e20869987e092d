import Derivations
package import Documents
import Expressions
import Meaning
package import Templates

extension Stepwise {
  /// The walkthrough as the blocks of a lesson: its introduction and, where there are several steps, each by itself.
  package func blocks(words: Words) throws(TemplateError) -> [Block] {
    let wording = StepWording(of: self)
    var blocks = try wording.stretches(introduction.map { [$0] } ?? [], words: words)
      .flatMap(\.blocks)
    let stretches = try wording.stretches(steps, words: words)
    guard stretches.count > 1 else { return blocks + stretches.flatMap(\.blocks) }
    let diagrams = StepDiagrams(in: setting, spelling: spelling)
    let keys = try words.inlines(.stepKeys, [:]).plainText
    var steps: [Documents.Step] = []
    for (drawing, content) in stretches {
      let number = steps.count + 1
      let place: TemplateValue = ["number": .number(number), "count": .number(stretches.count)]
      let name = try words.inlines(.step, place).plainText
      steps.append(
        Step(
          name: name, keys: keys,
          drawing: drawing.flatMap { diagrams.diagram(of: $0) }.map {
            Figure(content: .diagram($0), alternative: name)
          },
          blocks: content, anchor: "\(subject.anchor)-\(number)"))
    }
    blocks.append(.steps(steps))
    return blocks
  }

  /// What a fold over the walkthrough says while it is closed.
  package func summary(words: Words) throws(TemplateError) -> [Inline] {
    let value: TemplateValue =
      switch subject {
      case .derivation(let quantity): ["is-derivation": true, "derivative": quantity.markup]
      case .forwardPass(let sample): ["is-forward": true, "sample": .number(sample)]
      case .gradients: ["is-gradients": true]
      case .training(let updates, _): ["is-training": true, "updates": .count(updates)]
      }
    return try words.inlines(.summary, value)
  }
}

extension Subject {
  /// What the addresses of the steps on a page begin with.
  fileprivate var anchor: String {
    switch self {
    case .derivation(let quantity): "derive-\(quantity.latex.formulaSlug)"
    case .forwardPass(let sample): "forward-\(sample)"
    case .gradients: "gradients"
    case .training(_, let after): "train-\(after + 1)"
    }
  }
}

extension StepWording {
  /// What is gone through one after the other: steps, each with those that go on with it.
  fileprivate func stretches(
    _ steps: [Derivations.Step], words: Words
  ) throws(TemplateError) -> [(drawing: Derivations.Step.Drawing?, blocks: [Block])] {
    var stretches: [(drawing: Derivations.Step.Drawing?, blocks: [Block])] = []
    for step in steps.flatMap(\.all) {
      let own = try blocks(step, words: words)
      if step.continues, !stretches.isEmpty {
        stretches[stretches.count - 1].blocks += own
      } else {
        stretches.append((step.drawing, own))
      }
    }
    return stretches
  }

  private func blocks(
    _ step: Derivations.Step, words: Words
  ) throws(TemplateError) -> [Block] {
    let blocks = try words.blocks(filling(step.kind))
    switch step.figure {
    case nil: return blocks
    case .paths(let derivative, let digits):
      // Where no path leads, the steps say so.
      guard let paths = try? PathDiagram(of: derivative, in: setting, digits: digits) else {
        return blocks
      }
      return blocks + [.figure(try paths.figure(words: words))]
    case .lossCurve(let training):
      return blocks + [.figure(try training.figure(words: words))]
    }
  }
}
