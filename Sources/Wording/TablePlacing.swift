import Derivations
import Documents

/// Puts tables where a template marks that they come.
struct TablePlacing {
  private let tables: [String: NumberTable]
  /// How many were put.
  private(set) var count = 0

  init(of filling: Filling) { tables = filling.tables }

  /// The blocks with a table wherever one is marked; what stands beside it in its paragraph is before and behind it.
  mutating func placed(in blocks: [Block]) -> [Block] {
    var placed: [Block] = []
    for block in blocks {
      switch block {
      case .paragraph(let content): placed += self.placed(inParagraph: content)
      case .quote(let inner): placed.append(.quote(self.placed(in: inner)))
      case .list(var list):
        for item in list.items.indices { list.items[item] = self.placed(in: list.items[item]) }
        placed.append(.list(list))
      case .fold(var fold):
        fold.blocks = self.placed(in: fold.blocks)
        placed.append(.fold(fold))
      case .heading, .formula, .code, .table, .figure, .steps, .html, .thematicBreak:
        placed.append(block)
      }
    }
    return placed
  }

  private mutating func placed(inParagraph paragraph: [Inline]) -> [Block] {
    var blocks: [Block] = []
    var line: [Inline] = []
    func end() {
      while line.last == .softBreak { line.removeLast() }
      if !line.isEmpty { blocks.append(.paragraph(line)) }
      line = []
    }
    for piece in paragraph {
      guard case .text(let text) = piece, text.contains(Filling.markStart) else {
        if !line.isEmpty || piece != .softBreak { line.append(piece) }
        continue
      }
      for part in text.split(separator: Filling.markStart) {
        let (name, rest) = part.cut(behind: Filling.markEnd)
        if let table = name.flatMap({ tables[String($0)] }) {
          end()
          blocks.append(.table(Table(table)))
          count += 1
        }
        if rest.contains(where: { $0 != " " }) { line.append(.text(String(rest))) }
      }
    }
    end()
    return blocks
  }
}

extension Substring {
  /// What stands before the first such character, nil where there is none, and what stands behind it.
  fileprivate func cut(behind end: Character) -> (name: Substring?, rest: Substring) {
    guard let place = firstIndex(of: end) else { return (nil, self) }
    return (self[..<place], self[index(after: place)...])
  }
}
