import Diagnostics
import Documents
import Decimals
import Expressions
import Meaning
import Reading

extension LessonWorker {
  /// A displayed formula with `?` and `??` replaced, and where that has long sums, a fold with the whole.
  mutating func workedDisplay(_ formula: Documents.Formula) -> [Block] {
    let answers = answers(to: formula)
    let short = answers.map { (range: $0.range, latex: $0.short) }
    var shown = naming(formula.replacing(short))
    shown.label = formula.label
    shown.anchor = formula.label?.id ?? formula.latex.formulaAnchor
    var blocks: [Block] = [.formula(shown)]
    if answers.contains(where: { $0.short != $0.whole }) {
      let whole = formula.replacing(answers.map { (range: $0.range, latex: $0.whole) })
      do {
        if let fold = try context.words.fold(ofWhole: whole.latex) {
          let mentions = whole.mentions
          blocks += [fold].replacing { formula in
            var formula = formula
            if formula.latex == whole.latex { formula.mentions = mentions }
            return naming(formula)
          } figures: {
            $0
          }
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    return blocks
  }

  /// Notes that what was found last, of this formula, is reported.
  private mutating func markReported(
    _ reason: String, at place: SourceRange?, in formula: Documents.Formula
  ) {
    guard let start = formula.range?.offsets.lowerBound else { return }
    for index in checked.indices.reversed() {
      guard let range = checked[index].range, range.offsets.lowerBound >= start else { return }
      if checked[index].isUnchecked(reason, at: place) { checked[index].isReported = true }
    }
  }

  /// A formula within a line, with `?` and `??` replaced.
  mutating func worked(_ formula: Documents.Formula) -> Documents.Formula {
    let answers = answers(to: formula)
    let whole = formula.replacing(answers.map { (range: $0.range, latex: $0.whole) })
    guard whole.latex.utf8.count > Expressions.Formula.sizeLimit else { return naming(whole) }
    return naming(formula.replacing(answers.map { (range: $0.range, latex: $0.short) }))
  }

  /// What is put in for a `?` or `??`.
  private struct Answer {
    let range: Range<Int>
    let whole: String
    /// With long sums cut.
    let short: String
  }

  private mutating func answers(to formula: Documents.Formula) -> [Answer] {
    guard formula.latex.utf8.contains(UInt8(ascii: "?")) else { return [] }
    var errors: [NotationError] = []
    let read = Expressions.Formula(latex: formula.latex, in: convention, reporting: &errors)
    let questions = read.askedQuestions
    // What cannot be read may hold a question, too.
    if questions.count < read.questions || questions.contains(where: \.isOfUnread) {
      for error in errors {
        let range = formula.range(of: error.range)
        self.error(error.message, at: range)
        markReported(error.message, at: range, in: formula)
      }
    }
    let readable = questions.filter { !$0.isOfUnread }
    guard !readable.isEmpty, let setting = setting(at: formula.range(of: questions[0].range))
    else { return [] }

    var answers: [Answer] = []
    for question in readable {
      guard let subject = question.subject else {
        error(
          "'\(question.isWorked ? "??" : "?")' needs an expression on the side before it",
          at: formula.range(of: question.range))
        continue
      }
      do {
        let expression = subject.expression
        guard question.isWorked else {
          let value = try expression.valueLatex(in: setting, digits: digits)
          answers.append(Answer(range: question.range, whole: value, short: value))
          continue
        }
        let line = try expression.arithmetic(in: setting, digits: digits)
          .naming(resultAs: expression.identity(in: setting))
        answers.append(
          Answer(
            range: question.range, whole: line.markedLatex(of: line.numbers),
            short: line.markedLatex(of: line.numbers.cut())))
      } catch {
        var path = subject.path
        path.steps = error.path
        let range = read.range(of: path) ?? question.range
        self.error(error.message, at: formula.range(of: range))
      }
    }
    return answers
  }

  /// A code span, or the number that `{value} …` stands for.
  mutating func worked(_ span: CodeSpan) -> Inline {
    guard let request = ValueRequest(span) else {
      if let meant = ValueRequest.likelyMeant(by: span.text) {
        diagnostics.append(
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
    do {
      let formula = try Expressions.Formula(latex: request.latex, in: convention)
      guard formula.relations.count == 1, formula.relations[0].sides.count == 1,
        case .expression(let expression) = formula.relations[0].sides[0]
      else {
        error("'{value}' needs one expression, without a relation sign", at: span.range)
        return .code(span)
      }
      guard let setting = setting(at: span.range) else { return .code(span) }
      do {
        let latex = MarkedLatex(try expression.valueLatex(in: setting, digits: digits)).latex
        return .formula(naming(Documents.Formula(latex), asValueOf: formula))
      } catch {
        let range = formula.range(of: FormulaPath(steps: error.path)).flatMap(place)
        self.error(error.message, at: range ?? span.range)
      }
    } catch {
      self.error(error.message, at: place(error.range))
    }
    return .code(span)
  }
}

extension Expressions.Formula {
  /// A `?` or `??`, and the expression that it asks about.
  fileprivate struct Question {
    let range: Range<Int>
    let isWorked: Bool
    let subject: (expression: Expression, path: FormulaPath)?
    /// Whether what it asks about could not be read.
    let isOfUnread: Bool
  }

  fileprivate var askedQuestions: [Question] {
    var questions: [Question] = []
    for (number, relation) in relations.enumerated() {
      for (position, side) in relation.sides.enumerated() {
        let isWorked: Bool
        switch side {
        case .value: isWorked = false
        case .worked: isWorked = true
        case .expression, .list, .unread: continue
        }
        guard let range = range(of: FormulaPath(relation: number, side: position)) else { continue }
        questions.append(
          Question(
            range: range, isWorked: isWorked,
            subject: subject(before: position, inRelation: number),
            isOfUnread: isUnread(before: position, in: relation)))
      }
    }
    return questions
  }

  private func isUnread(before position: Int, in relation: Relation) -> Bool {
    for side in relation.sides[..<position].reversed() {
      switch side {
      case .unread: return true
      case .expression, .list: return false
      case .value, .worked: continue
      }
    }
    return false
  }

  /// The nearest side before that is an expression; other questions may stand between.
  private func subject(
    before position: Int, inRelation number: Int
  ) -> (expression: Expression, path: FormulaPath)? {
    for side in (0..<position).reversed() {
      switch relations[number].sides[side] {
      case .expression(let expression):
        return (expression, FormulaPath(relation: number, side: side))
      case .list, .unread: return nil
      case .value, .worked: continue
      }
    }
    return nil
  }
}

extension Expression {
  /// The value in `LatexStyle.marked`. A number that the author typed stays as typed.
  fileprivate func valueLatex(in setting: Setting, digits: Int) throws(MeaningError) -> String {
    if case .symbol = self {
      return try arithmetic(in: setting, digits: digits).result.latex(in: .marked)
    }
    let value = Expression.rounded(try value(in: setting), digits: digits)
    return value.named(identity(in: setting)).latex(in: .marked)
  }
}

extension ArithmeticLine {
  /// The numbers, and the result where it says more than they do, in `LatexStyle.marked`.
  fileprivate func markedLatex(of numbers: Expression) -> String {
    let result = result.latex(in: .marked)
    guard self.numbers != self.result else { return result }
    return "\(numbers.latex(in: .marked)) \(isApproximate ? #"\approx"# : "=") \(result)"
  }
}

extension Documents.Formula {
  /// The formula with parts of it, by their UTF-8 offsets, replaced by LaTeX in `LatexStyle.marked`. What its author
  /// wrote keeps its place.
  fileprivate func replacing(_ parts: [(range: Range<Int>, latex: String)]) -> Self {
    guard !parts.isEmpty else { return self }
    let parts = parts.map { (range: $0.range, answer: MarkedLatex($0.latex)) }
    var result: [UInt8] = []
    var mentions: [QuantityMention] = []
    var offset = 0
    let bytes = Array(latex.utf8)
    for part in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[offset..<part.range.lowerBound]
      mentions += part.answer.values.map { value in
        let start = result.count
        return QuantityMention(
          range: start + value.range.lowerBound..<start + value.range.upperBound,
          quantity: value.quantity.description)
      }
      result += part.answer.latex.utf8
      offset = part.range.upperBound
    }
    result += bytes[offset...]
    return Self(
      String(decoding: result, as: UTF8.self), range: range,
      sourceMap: sourceMap?.replacing(parts.map { ($0.range, $0.answer.latex.utf8.count) }),
      mark: mark, mentions: mentions)
  }
}
