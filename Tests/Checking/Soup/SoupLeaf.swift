/// A quantity of the network, or a vector or matrix of them where it has no nodes.
struct SoupLeaf: Hashable {
  enum Kind: String, CaseIterable { case w, b, z, a, x, y, delta, loss, share, total }

  var kind: Kind
  var nodes: [SoupIndex] = []
  var layer = SoupLayer.number(0)
  /// nil where the relation's own sample is meant.
  var sample: SoupIndex?

  var isArray: Bool {
    switch kind {
    case .w, .b, .z, .a, .x, .y, .delta: nodes.isEmpty
    case .loss, .share, .total: false
    }
  }

  var isOfSample: Bool {
    switch kind {
    case .z, .a, .x, .y, .delta, .loss, .share: true
    case .w, .b, .total: false
    }
  }
}

enum SoupIndex: Hashable {
  case number(Int)
  case letter(String)
}

enum SoupLayer: Hashable {
  case number(Int)
  /// L and what is added to it.
  case last(Int)
  case letter(String, plus: Int)

  func moved(by steps: Int) -> SoupLayer {
    switch self {
    case .number(let layer): .number(layer + steps)
    case .last(let plus): .last(plus + steps)
    case .letter(let letter, let plus): .letter(letter, plus: plus + steps)
    }
  }
}

struct SoupRange: Hashable {
  enum Style: CaseIterable { case symbolic, bare, dots }

  var letter: String
  var first = 0
  /// nil where it runs over all.
  var last: Int?
  var style = Style.symbolic
}

extension SoupLeaf {
  var indices: [SoupIndex] { nodes + (sample.map { [$0] } ?? []) }

  var letters: [String] {
    indices.compactMap { if case .letter(let letter) = $0 { letter } else { nil } }
  }

  func replacing(_ letter: String, by index: SoupIndex) -> SoupLeaf {
    var leaf = self
    leaf.nodes = nodes.map { $0 == .letter(letter) ? index : $0 }
    if sample == .letter(letter) { leaf.sample = index }
    return leaf
  }
}
