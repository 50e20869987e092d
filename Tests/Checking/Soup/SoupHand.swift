import Expressions

/// How relations are written: in the standard notation, or as other authors do.
struct SoupHand: CustomStringConvertible {
  let convention: Convention

  static let standard = SoupHand(convention: .standard)

  private init(convention: Convention) { self.convention = convention }

  /// The standard one more often than not.
  init(_ numbers: inout SoupNumbers) {
    var convention = Convention.standard
    if numbers.happens(0.3) {
      convention.layerMark = numbers.one(of: Convention.LayerMark.allCases) ?? .parentheses
      convention.numbering.nodesFrom = numbers.below(2)
      convention.numbering.samplesFrom = numbers.below(2)
      convention.numbering.inputLayer = numbers.below(2)
      if numbers.happens(0.3) { convention.weightOrder = .fromTo }
    }
    self.convention = convention
  }

  var description: String {
    let numbering = convention.numbering
    return "\(convention.layerMark), \(convention.weightOrder), nodes from \(numbering.nodesFrom), "
      + "samples from \(numbering.samplesFrom), input \(numbering.inputLayer)"
  }

  /// Whether products with matrices of weights are written as in the standard notation.
  var hasMatrices: Bool { convention.weightOrder == .toFrom }

  func node(_ index: SoupIndex) -> String { latex(index, from: convention.numbering.nodesFrom) }

  func sample(_ index: SoupIndex) -> String { latex(index, from: convention.numbering.samplesFrom) }

  private func latex(_ index: SoupIndex, from first: Int) -> String {
    switch index {
    case .number(let number): String(number + first)
    case .letter(let letter): letter
    }
  }

  private func latex(_ layer: SoupLayer) -> String {
    func shifted(_ letter: String, _ plus: Int) -> String {
      plus == 0 ? letter : plus > 0 ? "\(letter)+\(plus)" : "\(letter)\(plus)"
    }
    return switch layer {
    case .number(let number): String(number + convention.numbering.inputLayer)
    case .last(let plus): shifted("L", plus)
    case .letter(let letter, let plus): shifted(letter, plus)
    }
  }

  /// What is raised.
  func raised(_ layer: SoupLayer) -> String {
    switch convention.layerMark {
    case .parentheses: "(\(latex(layer)))"
    case .brackets: "[\(latex(layer))]"
    case .bare: latex(layer)
    }
  }

  func latex(_ range: SoupRange, ofSamples: Bool) -> String {
    let numbering = convention.numbering
    let from = ofSamples ? numbering.samplesFrom : numbering.nodesFrom
    switch range.style {
    case .bare: return "\\sum_{\(range.letter)}"
    case .symbolic, .dots:
      let last = range.last.map { String($0 + from) } ?? (from == 0 ? "n-1" : "n")
      return "\\sum_{\(range.letter)=\(range.first + from)}^{\(last)}"
    }
  }

  func latex(_ leaf: SoupLeaf) -> String {
    let sign =
      switch leaf.kind {
      case .w: leaf.isArray ? "W" : "w"
      case .delta: "\\delta"
      case .loss, .share, .total: "C"
      case .b, .z, .a, .x, .y: leaf.kind.rawValue
      }
    if leaf.kind == .total { return sign }
    if leaf.kind == .loss || leaf.kind == .share {
      let indices = [sample(leaf.sample ?? .number(0))] + leaf.nodes.map(node)
      return indices.count == 1 ? "C_\(indices[0])" : "C_{\(indices.joined())}"
    }
    var nodes = leaf.nodes.map(node)
    if leaf.kind == .w, convention.weightOrder == .fromTo { nodes.reverse() }
    let subscripts = nodes.isEmpty ? "" : "_{\(nodes.joined())}"
    let raised =
      (leaf.kind == .x || leaf.kind == .y ? "" : self.raised(leaf.layer))
      + (leaf.sample.map { "(\(sample($0)))" } ?? "")
    return sign + subscripts + (raised.isEmpty ? "" : "^{\(raised)}")
  }
}
