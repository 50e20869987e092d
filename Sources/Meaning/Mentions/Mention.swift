import Expressions

/// A part of a formula that stands for a quantity of the network, or for several of one kind.
public struct Mention: Hashable, Sendable {
  /// UTF-8 offsets in the formula.
  public let range: Range<Int>
  /// What the part stands for.
  public let identity: QuantityIdentity
  /// A symbol, or the derivative of one by another, as its author wrote it.
  public let expression: Expression
}

extension Formula {
  /// What the formula speaks of, as far as it is understood; what stands inside another comes after it.
  ///
  /// - Parameter identities: of the setting whose sample a symbol belongs to unless it stands with the loss of
  ///   another.
  public func mentions(among identities: inout KnownIdentities) -> [Mention] {
    var mentions: [Mention] = []
    let text = Array(source.utf8)
    for (relation, places) in zip(relations, places) {
      let surroundings = KnownIdentities.Surroundings(of: relation, in: identities.setting)
      for (side, place) in zip(relation.sides, places.sides) {
        guard case .expression(let expression) = side else { continue }
        expression.forEachMention(at: place, in: text) { part, range in
          guard mentions.last?.range != range,
            let identity = identities.identity(of: part, in: surroundings)
          else { return }
          mentions.append(Mention(range: range, identity: identity, expression: part))
        }
      }
    }
    return mentions.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// The parts of the formula that stand for quantities of the setting's network, outermost first.
  public func mentions(in setting: Setting) -> [Mention] {
    var identities = KnownIdentities(in: setting)
    return mentions(among: &identities)
  }
}

extension Expression {
  /// Visits each symbol and derivative, the outer before the inner, with its place in the text.
  fileprivate func forEachMention(
    at place: SourcePlace, in text: [UInt8], _ visit: (Expression, Range<Int>) -> Void
  ) {
    switch self {
    case .symbol, .derivative: visit(self, text.withoutBrackets(place.range))
    case .power(.symbol(let symbol), let exponent):
      // An exponent belongs to a letter on the page: `a_1^2` is set with both scripts over each other.
      guard place.children.count == 2,
        text.withoutBrackets(place.children[0].range) == place.children[0].range
      else { break }
      visit(.symbol(symbol), place.range)
      exponent.forEachMention(at: place.children[1], in: text, visit)
      return
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      break
    }
    for (child, place) in zip(children, place.children) {
      child.forEachMention(at: place, in: text, visit)
    }
  }
}
