import Derivations
import Documents

extension Table {
  init(_ table: NumberTable) {
    func cell(_ latex: String) -> [Inline] { [.formula(Formula(latex).withValuesNamed)] }
    let heat = table.rows.map { $0.map(\.share) }
    self.init(
      alignments: table.header.map { _ in .right }, header: table.header.map(cell),
      rows: table.rows.map { $0.map { cell($0.latex) } },
      heat: heat.joined().contains { $0 != nil } ? heat : [])
  }
}
