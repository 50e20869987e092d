public import Diagnostics
import Expressions
public import YAML

extension NotationSettings {
  /// Reads `notation: {layer: bracket, nodes-from: 1, …}`.
  public mutating func read(notation node: YAMLNode, reporting diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let example = "{layer: bracket, nodes-from: 1, loss: J}"
    if let mapping = Self.mapping(node, of: "'notation'", example, reporting: &found) {
      read(notation: mapping, reporting: &found)
    }
    note(found, reporting: &diagnostics)
  }

  /// Reports mistakes, and keeps in mind that there are any.
  private mutating func note(
    _ found: [Diagnostic], reporting diagnostics: inout [Diagnostic]
  ) {
    if found.containsError { isBroken = true }
    diagnostics += found
  }

  private static func mapping(
    _ node: YAMLNode, of what: String, _ example: String,
    reporting diagnostics: inout [Diagnostic]
  ) -> YAMLMapping? {
    if node.isNull { return nil }
    if case .mapping(let mapping) = node { return mapping }
    diagnostics.append(
      .error(
        "\(what) must be a mapping, found \(node.kind)", at: node.range,
        notes: ["such as \(example)"]))
    return nil
  }

  private mutating func read(
    notation mapping: YAMLMapping, reporting diagnostics: inout [Diagnostic]
  ) {
    mapping.checkKeys(
      of: "'notation'", known: Key.allCases.map(\.rawValue), reporting: &diagnostics)
    for entry in mapping.entries {
      guard let key = Key(rawValue: entry.key.text) else { continue }
      read(key, entry.value, reporting: &diagnostics)
    }
  }

  private mutating func read(
    _ key: Key, _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) {
    let what = "'\(key.rawValue)'"
    switch key {
    case .layer:
      layerMark = node.choice(what, of: Convention.LayerMark.self, reporting: &diagnostics)
    case .weight:
      weightOrder = node.choice(what, of: Convention.WeightOrder.self, reporting: &diagnostics)
    case .vectors:
      vectors = node.choice(what, of: Convention.VectorLayout.self, reporting: &diagnostics)
    case .gradients:
      gradients = node.choice(what, of: Convention.VectorLayout.self, reporting: &diagnostics)
    case .jacobians:
      jacobians = node.choice(what, of: Convention.JacobianLayout.self, reporting: &diagnostics)
    case .nodesFrom: nodesFrom = node.integer(what, in: 0...1, reporting: &diagnostics)
    case .samplesFrom: samplesFrom = node.integer(what, in: 0...1, reporting: &diagnostics)
    case .inputLayer: inputLayer = node.integer(what, in: 0...1, reporting: &diagnostics)
    case .sampleCount: sampleCount = Self.letter(node, what, reporting: &diagnostics)
    case .units: units = Self.units(node, reporting: &diagnostics)
    case .activation:
      letters[key] = Self.signs(node, what, standingFor: "g", reporting: &diagnostics)
    case .loss: letters[key] = Self.signs(node, what, standingFor: "C", reporting: &diagnostics)
    }
  }

  private static func letter(
    _ node: YAMLNode, _ what: String, reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let text = node.text(what, reporting: &diagnostics) else { return nil }
    guard text.value.utf8.count == 1, text.value.allSatisfy(\.isLetter) else {
      diagnostics.append(
        .error("\(what) is one letter, such as m, found '\(text.value)'", at: text.range))
      return nil
    }
    return text.value
  }

  /// One sign or a list of them.
  private static func signs(
    _ node: YAMLNode, _ what: String, standingFor letter: String,
    reporting diagnostics: inout [Diagnostic]
  ) -> [NamedSign] {
    let items = if case .sequence(let sequence) = node { sequence.items } else { [node] }
    return items.compactMap { item in
      item.text(what, reporting: &diagnostics).map {
        NamedSign(key: $0, meaning: Placed(letter, at: $0.range))
      }
    }
  }

  /// `{i: 0, j: 1, k: L}`: the layer of whose units each letter speaks.
  private static func units(
    _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> [String: Index]? {
    guard case .mapping(let mapping) = node else {
      diagnostics.append(
        .error(
          "'units' must be a mapping from index letters to layers, found \(node.kind)",
          at: node.range, notes: ["such as {i: 0, j: 1, k: 2}, or {i: l-1, j: l, k: l+1}"]))
      return nil
    }
    var units: [String: Index] = [:]
    for entry in mapping.entries {
      let letter = entry.key.text
      guard letter.utf8.count == 1, letter.allSatisfy(\.isLetter), letter != "l", letter != "L"
      else {
        diagnostics.append(
          .error(
            "an index is one letter other than l and L, found '\(letter)'", at: entry.key.range))
        continue
      }
      guard let text = entry.value.text("a layer", reporting: &diagnostics) else { continue }
      guard let layer = Index(layer: text.value) else {
        diagnostics.append(
          .error(
            "a layer is a number, l, L, or one of these with a number added, found '\(text.value)'",
            at: text.range))
        continue
      }
      units[letter] = layer
    }
    return units
  }

  /// Reads `names: {'w_5': w_{00}^{(2)}, …}`.
  public mutating func read(names node: YAMLNode, reporting diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let example = "'net_{o1}': z_0^{(2)}"
    if let mapping = Self.mapping(node, of: "'names'", example, reporting: &found) {
      read(names: mapping, reporting: &found)
    }
    // A name that is wrong spoils no formula without it.
    if unreadNames.isEmpty {
      note(found, reporting: &diagnostics)
    } else {
      diagnostics += found
    }
  }

  private mutating func read(
    names mapping: YAMLMapping, reporting diagnostics: inout [Diagnostic]
  ) {
    guard mapping.entries.count <= Self.mostNames else {
      diagnostics.append(
        .error(
          "\(mapping.entries.count) names are too many; at most \(Self.mostNames)",
          at: mapping.range.firstLine))
      return
    }
    names = mapping.entries.compactMap { entry in
      guard let meaning = entry.value.formulaText(reporting: &diagnostics) else {
        unreadNames.append(entry.key.text)
        return nil
      }
      return NamedSign(key: Placed(entry.key.text, at: entry.key.range), meaning: meaning)
    }
  }

  private static let mostNames = 200
}

extension YAMLNode {
  fileprivate func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ what: String, of type: Choice.Type, reporting diagnostics: inout [Diagnostic]
  ) -> Choice? {
    name(what, among: type.allCases.map(\.rawValue), reporting: &diagnostics)
      .flatMap { Choice(rawValue: $0) }
  }

  /// A formula as text. `[b_0, b_1]` is a list to YAML, and stands here as it is written.
  fileprivate func formulaText(reporting diagnostics: inout [Diagnostic]) -> Placed<String>? {
    guard case .sequence(let sequence) = self else {
      return text("what a name stands for", reporting: &diagnostics)
    }
    var items: [String] = []
    for item in sequence.items {
      guard let text = item.text("a quantity of a list", reporting: &diagnostics) else {
        return nil
      }
      items.append(text.value)
    }
    return Placed("[\(items.joined(separator: ", "))]", at: sequence.range)
  }
}
