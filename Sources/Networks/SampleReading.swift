import Diagnostics
import Engine
import YAML

extension NetworkReader {
  /// Reads a list of samples, or `{file: data/xor.csv}`.
  mutating func samples(
    from node: YAMLNode, inputs: Int?, outputs: Int?, loss: Loss?
  ) -> [Sample] {
    switch node {
    case .sequence(let list):
      guard list.items.count <= Self.mostSamples else {
        error("more than a million samples", at: list.range.firstLine)
        return []
      }
      var samples: [Sample] = []
      for (index, item) in list.items.enumerated() {
        guard !hasTooManyMistakes else { break }
        if let sample = sample(
          from: item, index: index, inputs: inputs, outputs: outputs, loss: loss)
        {
          samples.append(sample)
        }
      }
      return samples
    case .mapping(let mapping):
      mapping.checkKeys(of: "'samples'", known: SampleFileKey.allCases, reporting: &diagnostics)
      guard
        let path = mapping.required("file", of: "'samples'", reporting: &diagnostics)?
          .text("'file'", reporting: &diagnostics)
      else { return [] }
      return samples(fromFile: path, inputs: inputs, outputs: outputs, loss: loss)
    case .scalar:
      guard !node.isNull else { return [] }
      error(
        "'samples' must be a list, found \(node.kind)", at: node.range,
        notes: ["such as [{input: [0, 1], target: [1]}], or {file: data/xor.csv}"])
      return []
    }
  }

  private mutating func sample(
    from node: YAMLNode, index: Int, inputs: Int?, outputs: Int?, loss: Loss?
  ) -> Sample? {
    let what = "sample \(index)"
    guard case .mapping(let mapping) = node else {
      error(
        "\(what) must be a mapping with 'input' and 'target', found \(node.kind)", at: node.range)
      return nil
    }
    mapping.checkKeys(of: what, known: SampleKey.allCases, reporting: &diagnostics)
    let input = mapping.required("input", of: what, reporting: &diagnostics)
      .flatMap {
        values(
          from: $0, "the input of \(what)", count: inputs, owner: "one per input", sample: index
        ) {
          .input($0)
        }
      }
    let target = mapping.required("target", of: what, reporting: &diagnostics)
      .flatMap {
        values(
          from: $0, "the target of \(what)", count: outputs, owner: "one per output node",
          sample: index
        ) { .target($0) }
      }
    if let target, let loss, case .sequence(let list)? = mapping["target"] {
      check(target, places: { list.items[$0].range }, whole: list.range, loss: loss)
    }
    guard let input, let target else { return nil }
    return Sample(input: input, target: target)
  }

  private mutating func values(
    from node: YAMLNode, _ what: String, count: Int?, owner: String, sample: Int,
    _ quantity: (Int) -> Quantity
  ) -> [Double]? {
    guard case .sequence(let list) = node else {
      error("\(what) must be a list of numbers, found \(node.kind)", at: node.range)
      return nil
    }
    if let count, list.items.count != count {
      error(
        "\(what) has \(counted(list.items.count, "number")), expected \(count): \(owner)",
        at: list.range, notes: list.decimalCommaHint(expected: count))
      _ = numbers(from: list, "a number of a sample", sample: sample, quantity)
      return nil
    }
    return numbers(from: list, "a number of a sample", sample: sample, quantity)
  }
}
