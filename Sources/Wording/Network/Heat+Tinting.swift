import Derivations
import Documents

extension Heat {
  /// The blocks with each cell of a table tinted that holds such a number and nothing else.
  func tinting(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .table(var table):
        let heat = table.rows.map { $0.map(share) }
        if heat.contains(where: { $0.contains { $0 != nil } }) { table.heat = heat }
        return .table(table)
      case .fold(var fold):
        fold.blocks = tinting(fold.blocks)
        return .fold(fold)
      case .heading, .paragraph, .formula, .code, .quote, .list, .figure, .steps, .html,
        .thematicBreak:
        return block
      }
    }
  }

  private func share(of cell: [Inline]) -> Double? {
    guard cell.count == 1, case .formula(let formula) = cell[0], formula.mentions.count == 1
    else { return nil }
    return self[formula.mentions[0].quantity]
  }
}
