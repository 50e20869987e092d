import Derivations
import Documents
import Templates

extension Walkthrough {
  /// A piece of a walkthrough, and where in the network it is; nil where no drawing says that.
  typealias Piece = (diagram: NetworkDiagram?, blocks: [Block])

  /// The pieces as steps.
  ///
  /// - Parameter anchor: what their addresses on the page begin with.
  static func steps(
    _ pieces: [Piece], anchor: String, words: Words
  ) throws(TemplateError) -> Block {
    let keys = inlines(try words.render(.stepKeys, [:])).plainText
    var steps: [Step] = []
    for piece in pieces {
      let number = steps.count + 1
      let place: TemplateValue = ["number": .number(number), "count": .number(pieces.count)]
      let name = inlines(try words.render(.step, place)).plainText
      steps.append(
        Step(
          name: name, keys: keys,
          drawing: piece.diagram.map { Figure(content: .network($0), alternative: name) },
          blocks: piece.blocks, anchor: "\(anchor)-\(number)"))
    }
    return .steps(steps)
  }

  /// Steps of blocks that go through a network layer by layer; the blocks as they are where an author's words divide
  /// them otherwise.
  ///
  /// - Parameter diagrams: one for each lead of the blocks, in their order; those behind have none.
  static func steps(
    of blocks: [Block], diagrams: [NetworkDiagram?], anchor: String, words: Words
  ) throws(TemplateError) -> [Block] {
    var pieces = blocks.splitAtLeads()
    let introduction = pieces.first?.first?.isLead == false ? pieces.removeFirst() : []
    guard pieces.count >= diagrams.count, pieces.count > 1 else { return blocks }
    let others = Array(repeating: NetworkDiagram?.none, count: pieces.count - diagrams.count)
    let steps = try steps(Array(zip(diagrams + others, pieces)), anchor: anchor, words: words)
    return introduction + [steps]
  }
}
