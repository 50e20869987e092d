import Diagnostics

/// What a line of a `plot` block asks for.
enum PlotLine {
  struct Part {
    let text: String
    let range: SourceRange
  }

  /// `C_2 along w_{12}^{(L)}`; `loss`, that of the block's sample, where there is no loss.
  case loss(Part?, along: Part)
  /// `activation of layer L at node 1`; all nodes where there is none.
  case activation(layer: Part, node: Part?)
  /// `loss over training`
  case training

  /// nil where it asks for nothing.
  init?(_ line: String, at place: SourceRange) {
    func part(_ text: Substring) -> Part {
      let trimmed = text.drop { $0 == " " }
      let end = trimmed.lastIndex { $0 != " " }.map { trimmed.index(after: $0) }
      let own = trimmed[..<(end ?? trimmed.endIndex)]
      let start = line.utf8.distance(from: line.startIndex, to: own.startIndex)
      return Part(text: String(own), range: place[start..<start + own.utf8.count])
    }
    if line.split(separator: " ") == ["loss", "over", "training"] {
      self = .training
    } else if line.hasPrefix(Self.ofLayer) {
      let rest = line.dropFirst(Self.ofLayer.count)
      let node = rest.firstRange(of: Self.atNode)
      let layer = part(rest[..<(node?.lowerBound ?? rest.endIndex)])
      self = .activation(layer: layer, node: node.map { part(rest[$0.upperBound...]) })
    } else if let along = line.firstRange(of: Self.along) {
      let loss = part(line[..<along.lowerBound])
      self = .loss(loss.text == "loss" ? nil : loss, along: part(line[along.upperBound...]))
    } else {
      return nil
    }
  }

  private static let ofLayer = "activation of layer "
  private static let atNode = " at node "
  private static let along = " along "
  private static let words = [
    "loss", "along", "over", "training", "activation", "of", "layer", "at", "node",
  ]

  /// The line that was meant by one with slips in its words; nil where that is no better.
  static func likelyMeant(by line: String, at place: SourceRange) -> String? {
    let meant = line.split(separator: " ").map { word in
      word.allSatisfy(\.isLetter) ? words.nearest(to: String(word)) ?? String(word) : String(word)
    }.joined(separator: " ")
    return meant != line && PlotLine(meant, at: place) != nil ? meant : nil
  }

  static let examples =
    "such as 'loss along w_{12}^{(L)}', 'activation of layer L at node 1' or 'loss over training'"
}
