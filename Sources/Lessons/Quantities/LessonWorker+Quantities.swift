import Documents
import Expressions
import Meaning
import Templates

extension LessonWorker {
  /// Blocks that the program wrote about a network, with the quantities named that they show.
  mutating func naming(
    _ blocks: [Block], on setting: Setting, _ scope: QuantityRegister.Scope
  ) -> [Block] {
    let setting = setting.standardized
    return attempt(else: blocks) { register throws(TemplateError) in
      try register.naming(blocks, on: setting, scope)
    }
  }

  /// An author's formula with the quantities named that it speaks of, as far as it is understood.
  mutating func naming(_ formula: Documents.Formula) -> Documents.Formula {
    guard isNotationRead, let (setting, reference) = settingIfAny(at: formula.range) else {
      return formula
    }
    let (convention, scope) = (convention, QuantityRegister.Scope(network: reference, updates: 0))
    return attempt(else: formula) { register throws(TemplateError) in
      try register.naming(formula, in: convention, on: setting, scope)
    }
  }

  /// A number in prose that is the value of an expression, named where that is a quantity.
  mutating func naming(
    _ number: Documents.Formula, asValueOf expression: Expressions.Formula
  ) -> Documents.Formula {
    guard let (setting, reference) = settingIfAny(at: nil),
      let mention = expression.mentions(in: setting).first,
      mention.range == 0..<expression.source.utf8.count
    else { return number }
    let (convention, scope) = (convention, QuantityRegister.Scope(network: reference, updates: 0))
    return attempt(else: number) { register throws(TemplateError) in
      var named = number
      named.mentions = [
        QuantityMention(
          range: 0..<number.latex.utf8.count,
          quantity: try register.name(
            of: mention.identity, written: mention.expression, in: convention, on: setting, scope))
      ]
      return named
    }
  }

  private mutating func attempt<Result>(
    else unnamed: Result, _ name: (inout QuantityRegister) throws(TemplateError) -> Result
  ) -> Result {
    do {
      return try name(&quantities)
    } catch {
      diagnostics.append(error.diagnostic)
      return unnamed
    }
  }
}

extension QuantityRegister {
  fileprivate mutating func naming(
    _ blocks: [Block], on setting: Setting, _ scope: Scope
  ) throws(TemplateError) -> [Block] {
    var failure: TemplateError?
    let named = blocks.replacing { formula in
      do throws(TemplateError) {
        return try naming(formula, in: .standard, on: setting, scope)
      } catch {
        failure = error
        return formula
      }
    } figures: { content in
      do throws(TemplateError) {
        return try naming(content, on: setting, scope)
      } catch {
        failure = error
        return content
      }
    }
    if let failure { throw failure }
    return named
  }

  /// A drawing's names as they are on the whole page.
  private mutating func naming(
    _ content: Figure.Content, on setting: Setting, _ scope: Scope
  ) throws(TemplateError) -> Figure.Content {
    func place(_ name: inout String?) throws(TemplateError) {
      guard let own = name, let identity = QuantityIdentity(own) else { return }
      name = try self.name(of: identity, on: setting, scope)
    }
    var diagram: NetworkDiagram
    switch content {
    case .network(let own): diagram = own
    case .plot(var plot):
      for mark in plot.marks.indices { try place(&plot.marks[mark].quantity) }
      if var tangent = plot.tangent {
        try place(&tangent.quantity)
        plot.tangent = tangent
      }
      return .plot(plot)
    case .image: return content
    }
    for column in diagram.columns.indices {
      for node in diagram.columns[column].nodes.indices {
        try place(&diagram.columns[column].nodes[node].quantity)
      }
    }
    for edge in diagram.edges.indices { try place(&diagram.edges[edge].quantity) }
    if var loss = diagram.loss {
      try place(&loss.node.quantity)
      diagram.loss = loss
    }
    return .network(diagram)
  }
}
