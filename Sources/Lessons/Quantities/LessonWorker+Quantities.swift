import Diagnostics
import Documents
import Expressions
import Meaning
import Templates

extension LessonWorker {
  /// Blocks that the program wrote about a network, with the quantities named that they show.
  mutating func naming(_ blocks: [Block], of fence: Fence) -> [Block] {
    guard !blocks.isEmpty, let network = lesson.networks.reference(for: fence.options),
      let setting = lesson.setting(for: fence)
    else { return blocks }
    let scope = QuantityRegister.Scope(network: network, updates: fence.options.updates)
    return lesson.written { _ throws(TemplateError) in
      try quantities.naming(blocks, on: setting.standardized, scope)
    } ?? blocks
  }

  /// An author's formula with the quantities named that it speaks of, as far as it is understood.
  mutating func naming(_ formula: Documents.Formula) -> Documents.Formula {
    guard lesson.isNotationRead else { return formula }
    return named(at: formula.range) { register, setting, scope throws(TemplateError) in
      try register.naming(formula, on: setting, scope)
    } ?? formula
  }

  /// The same with values that the program put into it.
  mutating func naming(
    _ values: [QuantityMention], in formula: Documents.Formula
  ) -> Documents.Formula {
    guard !values.isEmpty else { return formula }
    var formula = formula
    formula.mentions +=
      named(at: formula.range) { register, setting, scope throws(TemplateError) in
        try register.named(values, on: setting, scope)
      } ?? []
    return formula
  }

  /// A number in prose that is the value of an expression, named where that is a quantity.
  mutating func naming(
    _ number: Documents.Formula, asValueOf expression: Expressions.Formula
  ) -> Documents.Formula {
    var number = number
    let whole = 0..<number.latex.utf8.count
    number.mentions =
      named(at: nil) { register, setting, scope throws(TemplateError) in
        guard let mention = expression.mentions(in: setting).first,
          mention.range == 0..<expression.source.utf8.count
        else { return [] }
        let name = try register.name(
          of: mention.identity, written: mention.expression, in: setting.convention, on: setting,
          scope)
        return [QuantityMention(range: whole, quantity: name)]
      } ?? []
    return number
  }

  /// What is named on the network that formulas here are about; nil where there is none, or where the words of a note
  /// cannot be put, which is reported.
  private mutating func named<Result>(
    at place: SourceRange?,
    _ name: (inout QuantityRegister, Setting, QuantityRegister.Scope) throws(TemplateError) ->
      Result
  ) -> Result? {
    guard let (setting, network) = lesson.settingIfAny(at: place) else { return nil }
    let scope = QuantityRegister.Scope(network: network, updates: 0)
    return lesson.written { _ throws(TemplateError) in try name(&quantities, setting, scope) }
  }
}

extension QuantityRegister {
  fileprivate mutating func naming(
    _ blocks: [Block], on setting: Setting, _ scope: Scope
  ) throws(TemplateError) -> [Block] {
    try blocks.replacing { formula throws(TemplateError) in
      try naming(formula, on: setting, scope)
    } figures: { content throws(TemplateError) in
      try naming(content, on: setting, scope)
    }
  }

  /// A drawing's names as they are on the whole page.
  private mutating func naming(
    _ content: Figure.Content, on setting: Setting, _ scope: Scope
  ) throws(TemplateError) -> Figure.Content {
    func place(_ name: inout String?) throws(TemplateError) {
      guard let own = name, let identity = QuantityIdentity(own) else { return }
      name = try self.name(of: identity, on: setting, scope)
    }
    switch content {
    case .diagram(var diagram):
      for node in diagram.nodes.indices { try place(&diagram.nodes[node].quantity) }
      for edge in diagram.edges.indices { try place(&diagram.edges[edge].quantity) }
      return .diagram(diagram)
    case .plot(var plot):
      for mark in plot.marks.indices { try place(&plot.marks[mark].quantity) }
      if var tangent = plot.tangent {
        try place(&tangent.quantity)
        plot.tangent = tangent
      }
      return .plot(plot)
    case .image: return content
    }
  }
}
