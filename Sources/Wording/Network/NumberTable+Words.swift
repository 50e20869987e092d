import Derivations
import Templates

extension NumberTable {
  /// For `grid.md`.
  var templateValue: TemplateValue {
    func cells(_ row: [String]) -> TemplateValue { .list(row.map { ["cell": .markup($0)] }) }
    return ["header": cells(header), "rows": .list(rows.map { ["cells": cells($0)] })]
  }
}
