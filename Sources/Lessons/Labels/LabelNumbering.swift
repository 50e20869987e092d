import Documents
import Templates
import Wording

/// Gives numbers to what has a label, each kind by itself, in the order of the text.
struct LabelNumbering {
  let words: Words
  private var counts: [Label.Kind: Int] = [:]

  init(words: Words) { self.words = words }

  mutating func numbered(_ blocks: [Block]) throws(TemplateError) -> [Block] {
    try blocks.replacing { block throws(TemplateError) in try numbered(block) }
  }

  private mutating func numbered(_ block: Block) throws(TemplateError) -> Block {
    switch block {
    case .formula(var formula):
      try number(&formula.label)
      return .formula(formula)
    case .table(var table):
      try number(&table.label)
      if let label = table.label { table.caption = try words.caption(table.caption, of: label) }
      return .table(table)
    case .figure(var figure):
      try number(&figure.label)
      if let label = figure.label { figure.caption = try words.caption(figure.caption, of: label) }
      return .figure(figure)
    case .quote, .list, .fold, .steps, .heading, .paragraph, .code, .html, .thematicBreak:
      return block
    }
  }

  private mutating func number(_ label: inout Label?) throws(TemplateError) {
    guard var numbered = label else { return }
    counts[numbered.kind, default: 0] += 1
    numbered.number = counts[numbered.kind, default: 1]
    numbered.name = try words.reference(to: numbered.kind, number: numbered.number)
    label = numbered
  }
}
