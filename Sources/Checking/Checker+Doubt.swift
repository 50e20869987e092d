import Notation

extension Checker {
  /// Why a step that is false as it stands is not called so: something beside it, or another way to read it, may make
  /// it true. Nil where nothing does.
  func doubt(
    about meant: MeantStep, _ decision: Decision, in formula: Formula, of text: inout CheckedText
  ) -> String? {
    if decision.differs, formula.hasOpenCondition || decision.hasOpenCondition {
      return "what stands beside it may say where it holds, and that is not understood"
    }
    if let reading = text.otherReading(of: meant.step, own: meant.own, twins: twins) {
      return reading.note
    }
    let sides = [meant.written.left, meant.written.right]
    if let symbol = sides.lazy.compactMap(text.definitions.severallyDefined(in:)).first {
      return
        "\(symbol.latex(in: formula.convention)) is defined twice, with other letters as indices"
    }
    if decision.differs, let words = formula.relations[meant.written.relation].context.words {
      return "the words “\(words)” beside it may say where it holds"
    }
    return nil
  }
}

extension Decision {
  /// Whether it is false because its sides have different values.
  fileprivate var differs: Bool { if case .false(.differs) = verdict { true } else { false } }
}
