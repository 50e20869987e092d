import Documents
import Pages

extension Formula {
  /// Whether only KaTeX can tell if it can be typeset. Of the formulas that the program wrote, those are read alone
  /// which an author's signs may spoil.
  var needsKaTeX: Bool {
    range == nil ? !PlainFormula.knowsCommands(of: latex) : !PlainFormula.isSound(latex)
  }
}

extension Document {
  var needsKaTeX: Bool {
    var needs = false
    forEachBlock { block in
      if case .formula(let formula) = block, !needs { needs = formula.needsKaTeX }
    } inline: { piece in
      if case .formula(let formula) = piece, !needs { needs = formula.needsKaTeX }
    }
    return needs
  }
}
