/// Two sides that may be equal.
struct SoupRelation: Hashable {
  var left: SoupTerm
  var right: SoupTerm

  func latex(_ hand: SoupHand) -> String { "\(left.latex(hand)) = \(right.latex(hand))" }

  enum Truth {
    case holds, fails, unknown
    /// Nothing of what is named exists.
    case meaningless
  }

  /// Whether the sides are equal on all the networks, wherever all that is named exists.
  func truth(on networks: [SoupNetwork], sample: Int) -> Truth {
    guard let letters = letters(in: networks[0].shape) else { return .fails }
    var isMet = false
    for network in networks {
      var places: [[String: Int]] = [[:]]
      for (letter, values) in letters.sorted(by: { $0.key < $1.key }) {
        places = places.flatMap { place in
          values.map { place.merging([letter: $0]) { $1 } }
        }
      }
      for place in places {
        let evaluation = SoupEvaluation(network: network, sample: sample, letters: place)
        do {
          let left = try evaluation.value(of: left)
          let right = try evaluation.value(of: right)
          guard left.rows == right.rows, left.columns == right.columns else { return .fails }
          isMet = true
          for (x, y) in zip(left.cells, right.cells) {
            guard x.value.isFinite, y.value.isFinite else { return .unknown }
            if (x.value - y.value).magnitude > 100 * (x.error + y.error) { return .fails }
          }
        } catch {
          switch error {
          case .absent: continue
          case .misfit, .mixed: return .fails
          case .unknown: return .unknown
          }
        }
      }
    }
    return isMet ? .holds : .meaningless
  }

  /// The values that each free letter can have; nil where one stands for two kinds of things.
  private func letters(in shape: SoupShape) -> [String: Range<Int>]? {
    var found: [String: Range<Int>] = [:]
    var isMixed = false
    func note(_ letter: String, _ range: Range<Int>) {
      if let known = found[letter], known != range { isMixed = true }
      found[letter] = range
    }
    func noteLayer(_ layer: SoupLayer) {
      if case .letter(let letter, _) = layer { note(letter, 1..<shape.depth + 1) }
    }
    func walk(_ term: SoupTerm, bound: Set<String>) {
      var own: [SoupLeaf] = []
      switch term {
      case .leaf(let leaf): own = [leaf]
      case .derivative(let upper, let lower, _): own = [upper, lower]
      case .slope(_, let leaf): own = [leaf]
      case .activation(let layer, _, _): noteLayer(layer)
      case .number, .negation, .sum, .product, .quotient, .power, .logarithm, .summation,
        .elementwise, .transpose:
        break
      }
      for leaf in own {
        switch leaf.kind {
        case .w, .b, .z, .a, .delta: noteLayer(leaf.layer)
        case .x, .y, .loss, .share, .total: break
        }
        for case .letter(let letter) in leaf.nodes where !bound.contains(letter) {
          note(letter, 0..<(shape.widths.max() ?? 1))
        }
        if case .letter(let letter)? = leaf.sample, !bound.contains(letter) {
          note(letter, 0..<shape.samples)
        }
      }
      var inner = bound
      if case .summation(let range, _) = term { inner.insert(range.letter) }
      for child in term.children { walk(child, bound: inner) }
    }
    walk(left, bound: [])
    walk(right, bound: [])
    return isMixed ? nil : found
  }
}
