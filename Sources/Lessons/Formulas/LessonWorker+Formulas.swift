import Diagnostics
import Documents
import Expressions
import Meaning
import Reading
import Templates
import Wording

extension LessonWorker {
  /// A displayed formula with `?` and `??` replaced, and where that has long sums, a fold with the whole.
  mutating func workedDisplay(_ formula: Documents.Formula) -> [Block] {
    let answers = lesson.answers(to: formula)
    let named = naming(formula)
    var shown = putting(answers, \.short, into: named)
    shown.label = formula.label
    shown.anchor = formula.label?.id ?? formula.latex.formulaAnchor
    let blocks: [Block] = [.formula(shown)]
    guard answers.contains(where: { $0.short != $0.whole }) else { return blocks }
    let whole = putting(answers, \.whole, into: named)
    let fold = lesson.written { words throws(TemplateError) in
      try words.fold(ofWhole: whole.latex)
    }
    guard let fold = fold ?? nil else { return blocks }
    return blocks
      + [fold].replacing(
        formulas: { formula in
          var formula = formula
          if formula.latex == whole.latex { formula.mentions = whole.mentions }
          return formula
        }, figures: { $0 })
  }

  /// A formula within a line, with `?` and `??` replaced.
  mutating func worked(_ formula: Documents.Formula) -> Documents.Formula {
    let answers = lesson.answers(to: formula)
    let named = naming(formula)
    let isShort =
      formula.replacing(answers.map { ($0.range, $0.whole) }).formula.latex.utf8.count
      <= Expressions.Formula.sizeLimit
    return putting(answers, isShort ? \.whole : \.short, into: named)
  }

  private mutating func putting(
    _ answers: [Answer], _ latex: KeyPath<Answer, MarkedLatex>, into formula: Documents.Formula
  ) -> Documents.Formula {
    let answered = formula.replacing(answers.map { ($0.range, $0[keyPath: latex]) })
    return naming(answered.values, in: answered.formula)
  }

  /// A code span, or the number that `{value} …` stands for.
  mutating func worked(_ span: CodeSpan) -> Inline {
    guard let request = ValueRequest(span) else {
      if let meant = ValueRequest.likelyMeant(by: span.text) {
        lesson.diagnostics.append(
          .warning(
            "this is taken for code; did you mean '\(meant)'?", at: span.range,
            notes: span.text.contains("=") && !meant.contains("=")
              ? ["{value} takes no options; blocks do"] : []))
      }
      return .code(span)
    }
    let place = { (part: Range<Int>) in
      span.range.map { $0.text == span.text ? $0[request.start..<span.text.utf8.count][part] : $0 }
    }
    let read = lesson.readings.read(request.latex)
    if let error = read.errors.first {
      lesson.error(error.message, at: place(error.range))
      return .code(span)
    }
    guard let expression = read.formula.loneExpression else {
      lesson.error("'{value}' needs one expression, without a relation sign", at: span.range)
      return .code(span)
    }
    guard let setting = lesson.setting(at: span.range) else { return .code(span) }
    do {
      let latex = try expression.valueLatex(in: setting, digits: lesson.digits)
      return .formula(naming(Documents.Formula(MarkedLatex(latex).latex), asValueOf: read.formula))
    } catch {
      let range = read.formula.range(of: FormulaPath(steps: error.path)).flatMap(place)
      lesson.error(error.message, at: range ?? span.range)
      return .code(span)
    }
  }
}

extension Documents.Formula {
  /// The formula with parts of it, by their UTF-8 offsets, replaced, and where values of which quantities stand in what
  /// took their places. What its author wrote keeps its place.
  fileprivate func replacing(
    _ parts: [(range: Range<Int>, latex: MarkedLatex)]
  ) -> (formula: Self, values: [QuantityMention]) {
    guard !parts.isEmpty else { return (self, []) }
    var replaced = self
    var result: [UInt8] = []
    var values: [QuantityMention] = []
    var offset = 0
    let bytes = Array(latex.utf8)
    for part in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[offset..<part.range.lowerBound]
      values += part.latex.values.map {
        QuantityMention(
          range: $0.range.moved(by: result.count), quantity: $0.quantity.description)
      }
      result += part.latex.latex.utf8
      offset = part.range.upperBound
      for (index, mention) in mentions.enumerated() where mention.range.lowerBound >= offset {
        replaced.mentions[index].range = mention.range.moved(by: result.count - offset)
      }
    }
    result += bytes[offset...]
    replaced.latex = String(decoding: result, as: UTF8.self)
    replaced.sourceMap = sourceMap?.replacing(parts.map { ($0.range, $0.latex.latex.utf8.count) })
    return (replaced, values)
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Self {
    lowerBound + distance..<upperBound + distance
  }
}
