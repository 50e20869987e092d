import Diagnostics
import Networks
import YAML

extension TrainBlock {
  /// What stands in a `train` block.
  struct Text {
    let steps: Int
    let stepsRange: SourceRange?
    let changes: TrainingChanges

    init?(
      _ text: SourceText, _ options: BlockOptions, at place: SourceRange?,
      reporting diagnostics: inout [Diagnostic]
    ) {
      var found: [Diagnostic] = []
      var steps = options.steps
      var stepsRange = options.stepsRange
      let node = text.lines.isEmpty ? nil : YAMLNode(text, reporting: &found)
      var mapping = YAMLMapping(entries: [], range: text[0..<0])
      switch node {
      case nil: break
      case .mapping(let own): mapping = own
      case .scalar, .sequence:
        if let node, !node.isNull {
          found.append(
            .error(
              "the text of a train block must be a mapping, found \(node.kind)", at: node.range,
              notes: ["such as steps: 100"]))
        }
      }
      mapping.checkKeys(
        of: "a train block", known: ["steps"] + TrainingChanges.keys, reporting: &found)
      changes = TrainingChanges(mapping, reporting: &found)
      if let own = mapping["steps"] {
        if options.stepsRange != nil {
          found.append(
            .error("'steps' is given twice, here and behind the block's name", at: own.range))
        } else {
          stepsRange = own.range
          steps = own.integer("'steps'", in: 1...Int.max, reporting: &found)
        }
      }
      if steps == nil, stepsRange == nil, !found.containsError {
        found.append(
          .error("a train block says how many updates it makes: steps=100", at: place))
      }
      diagnostics += found
      guard let steps, !found.containsError else { return nil }
      self.steps = steps
      self.stepsRange = stepsRange
    }
  }
}
