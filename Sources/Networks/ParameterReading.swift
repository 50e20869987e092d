import Diagnostics
import Engine
import YAML

/// Whose parameters are read: nil for sizes that are not known because of another mistake.
struct ParameterPlace {
  let layer: Int
  let nodes: Int?
  let before: Int?

  /// "input", "node of layer 1": what a column of weights belongs to.
  var columnOwner: String { layer == 1 ? "input" : "node of layer \(layer - 1)" }
}

extension NetworkReader {
  mutating func weights(from node: YAMLNode, of place: ParameterPlace) -> Matrix? {
    switch node {
    case .mapping(let mapping):
      guard let distribution = distribution(from: mapping) else { return nil }
      guard let rows = place.nodes, let columns = place.before else { return nil }
      var random = RandomNumbers(seed: distribution.seed, layer: place.layer, of: .weights)
      let numbers = random.numbers(rows * columns, from: distribution)
      return Matrix(rows: rows, columns: columns, elements: numbers)
    case .sequence(let rows): return matrix(from: rows, of: place)
    case .scalar:
      error(
        "the weights of layer \(place.layer) must be a list of rows, found \(node.kind)",
        at: node.range, notes: [ParameterPlace.randomForm])
      return nil
    }
  }

  private mutating func matrix(from rows: YAMLSequence, of place: ParameterPlace) -> Matrix? {
    if !rows.items.isEmpty, rows.items.allSatisfy({ $0.isScalar }) {
      error(
        "the weights of layer \(place.layer) must be a list of rows, found a list of numbers",
        at: rows.range, notes: ["a single row stands in two pairs of brackets: [[…]]"])
      return nil
    }
    if let nodes = place.nodes, rows.items.count != nodes {
      error(
        "the weights of layer \(place.layer) have \(counted(rows.items.count, "row")), expected "
          + "\(nodes): one per node of the layer", at: rows.range)
    }
    var elements: [Double] = []
    var isComplete = true
    for (j, row) in rows.items.enumerated() {
      guard !hasTooManyMistakes else { return nil }
      guard case .sequence(let row) = row else {
        error(
          "row \(j) of the weights of layer \(place.layer) must be a list of numbers, found "
            + row.kind, at: row.range)
        isComplete = false
        continue
      }
      if let columns = place.before, row.items.count != columns {
        error(
          "row \(j) of the weights of layer \(place.layer) has \(counted(row.items.count, "number")), "
            + "expected \(columns): one per \(place.columnOwner)", at: row.range,
          notes: row.decimalCommaHint(expected: columns))
      }
      for (k, item) in row.items.enumerated() {
        let quantity = Quantity.weight(layer: place.layer, to: j, from: k)
        guard let number = number(item, "a weight", for: quantity) else {
          isComplete = false
          continue
        }
        elements.append(number)
      }
    }
    guard isComplete, let nodes = place.nodes, let columns = place.before,
      elements.count == nodes * columns
    else { return nil }
    return Matrix(rows: nodes, columns: columns, elements: elements)
  }

  mutating func biases(from node: YAMLNode, of place: ParameterPlace) -> [Double]? {
    switch node {
    case .mapping(let mapping):
      guard let distribution = distribution(from: mapping), let nodes = place.nodes else {
        return nil
      }
      var random = RandomNumbers(seed: distribution.seed, layer: place.layer, of: .biases)
      return random.numbers(nodes, from: distribution)
    case .sequence(let list):
      if let nodes = place.nodes, list.items.count != nodes {
        error(
          "layer \(place.layer) has \(counted(list.items.count, "bias", "biases")), expected "
            + "\(nodes): one per node", at: list.range,
          notes: list.decimalCommaHint(expected: nodes))
      }
      return numbers(from: list, "a bias") { .bias(layer: place.layer, node: $0) }
    case .scalar:
      error(
        "the biases of layer \(place.layer) must be a list of numbers, found \(node.kind)",
        at: node.range, notes: ["without biases, leave the key out"])
      return nil
    }
  }

  /// The numbers of a list; nil where one of them is none.
  mutating func numbers(
    from list: YAMLSequence, _ what: String, sample: Int? = nil, _ quantity: (Int) -> Quantity
  ) -> [Double]? {
    var numbers: [Double] = []
    for (index, item) in list.items.enumerated() {
      guard !hasTooManyMistakes else { return nil }
      if let number = number(item, what, for: quantity(index), sample: sample) {
        numbers.append(number)
      }
    }
    return numbers.count == list.items.count ? numbers : nil
  }

  private mutating func number(
    _ node: YAMLNode, _ what: String, for quantity: Quantity, sample: Int? = nil
  ) -> Double? {
    guard let number = node.number(what, reporting: &diagnostics) else { return nil }
    typed.record(number.value.text, for: quantity, sample: sample)
    return number.value.value
  }
}

extension ParameterPlace {
  static let randomForm =
    "one row per node, or {random: uniform, from: -1, to: 1, seed: 7, decimals: 2}"
}

/// "1 row", "3 rows".
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
}

extension YAMLNode {
  fileprivate var isScalar: Bool {
    switch self {
    case .scalar: true
    case .sequence, .mapping: false
    }
  }
}

extension YAMLSequence {
  /// `[0,5, 0,6]` are four numbers.
  func decimalCommaHint(expected: Int) -> [String] {
    guard items.count > expected else { return [] }
    let source = range.text.utf8
    let hasTightComma = zip(source, source.dropFirst()).contains {
      $0 == UInt8(ascii: ",") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($1)
    }
    return hasTightComma ? ["a decimal is written with a point: 0.5, not 0,5"] : []
  }
}
