import Derivations
import Documents

extension Filling {
  /// The blocks with a table wherever one is marked; what stands beside it in its paragraph is before and behind it.
  func placingTables(in blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      switch block {
      case .paragraph(let content): return placingTables(in: content)
      case .quote(let inner): return [.quote(placingTables(in: inner))]
      case .list(var list):
        list.items = list.items.map(placingTables)
        return [.list(list)]
      case .fold(var fold):
        fold.blocks = placingTables(in: fold.blocks)
        return [.fold(fold)]
      case .heading, .formula, .code, .table, .figure, .steps, .html, .thematicBreak:
        return [block]
      }
    }
  }

  private func placingTables(in paragraph: [Inline]) -> [Block] {
    var blocks: [Block] = []
    var line: [Inline] = []
    func end() {
      while line.last == .softBreak { line.removeLast() }
      if !line.isEmpty { blocks.append(.paragraph(line)) }
      line = []
    }
    for piece in paragraph {
      guard case .text(let text) = piece, text.contains(Self.markStart) else {
        if !line.isEmpty || piece != .softBreak { line.append(piece) }
        continue
      }
      for part in text.split(separator: Self.markStart) {
        let (name, rest) = part.cut(behind: Self.markEnd)
        if let table = name.flatMap({ tables[String($0)] }) {
          end()
          blocks.append(.table(Table(table)))
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
