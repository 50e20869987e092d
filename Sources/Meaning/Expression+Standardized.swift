import Expressions

extension Expression {
  /// The expression in the numbers of the standard convention, where its symbols are quantities of the network.
  ///
  /// - Throws: where one of them means nothing there.
  public func standardized(in setting: Setting) throws(MeaningError) -> Expression {
    let convention = setting.convention
    let isStandard = convention.numbering == Numbering() && convention.weightOrder == .toFrom
    return isStandard ? self : try renumbered(in: setting, at: [])
  }

  private func renumbered(in setting: Setting, at path: [Int]) throws(MeaningError) -> Expression {
    if case .symbol(let symbol) = self {
      do {
        return .symbol(try symbol.renumbered(in: setting))
      } catch {
        throw MeaningError(error.message, kind: error.kind, at: path)
      }
    }
    var renumbered: [Expression] = []
    for (position, child) in children.enumerated() {
      renumbered.append(try child.renumbered(in: setting, at: path + [position]))
    }
    return withChildren(renumbered) ?? self
  }
}

extension Symbol {
  fileprivate func renumbered(in setting: Setting) throws(MeaningError) -> Symbol {
    switch try reference(in: setting) {
    case .quantity(let quantity, let sample):
      return Symbol(quantity, in: setting.network, sample: sample)
    case .delta(let layer, let node, _):
      return Symbol(
        letter, subscripts: [.number(node)], layer: Index(layer: layer, of: setting.network))
    case .totalLoss, .learningRate, .integer: return self
    }
  }
}

extension Setting {
  /// The same setting for formulas in the standard convention.
  public var standardized: Setting {
    var setting = self
    setting.convention = .standard
    return setting
  }
}
