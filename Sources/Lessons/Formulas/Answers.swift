import Decimals
import Diagnostics
import Documents
import Expressions
import Meaning

/// What is put in for a `?` or `??`.
struct Answer {
  let range: Range<Int>
  let whole: MarkedLatex
  /// With long sums cut.
  let short: MarkedLatex
}

extension LessonState {
  /// The answers to the questions of a formula; what keeps one from being answered is reported.
  mutating func answers(to formula: Documents.Formula) -> [Answer] {
    guard formula.latex.utf8.contains(UInt8(ascii: "?")) else { return [] }
    let reading = readings.read(formula.latex)
    let read = reading.formula
    let questions = read.askedQuestions
    // What cannot be read may hold a question, too.
    if questions.count < read.questions || questions.contains(where: \.isOfUnread) {
      for error in reading.errors {
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
      guard var path = question.asked, let expression = read.expression(at: path) else {
        error(
          "'\(question.isWorked ? "??" : "?")' needs an expression on the side before it",
          at: formula.range(of: question.range))
        continue
      }
      do {
        guard question.isWorked else {
          let value = MarkedLatex(try expression.valueLatex(in: setting, digits: digits))
          answers.append(Answer(range: question.range, whole: value, short: value))
          continue
        }
        let line = try expression.arithmetic(in: setting, digits: digits)
          .naming(resultAs: expression.identity(in: setting))
        answers.append(
          Answer(
            range: question.range, whole: MarkedLatex(line.markedLatex(of: line.numbers)),
            short: MarkedLatex(line.markedLatex(of: line.numbers.cut()))))
      } catch {
        path.steps = error.path
        let range = read.range(of: path) ?? question.range
        self.error(error.message, at: formula.range(of: range))
      }
    }
    return answers
  }

  /// Notes that what was found last, of this formula, is reported.
  private mutating func markReported(
    _ reason: String, at place: SourceRange?, in formula: Documents.Formula
  ) {
    guard let start = formula.range?.offsets.lowerBound else { return }
    for index in checks.relations.indices.reversed() {
      guard let range = checks.relations[index].range, range.offsets.lowerBound >= start else {
        return
      }
      if checks.relations[index].isUnchecked(reason, at: place) {
        checks.relations[index].isReported = true
      }
    }
  }
}

extension Expressions.Formula {
  /// A `?` or `??`.
  fileprivate struct Question {
    let range: Range<Int>
    let isWorked: Bool
    /// The side before it; other questions may stand between.
    let asked: FormulaPath?
    /// Whether that could not be read.
    let isOfUnread: Bool
  }

  fileprivate var askedQuestions: [Question] {
    relations.enumerated().flatMap { number, relation in
      relation.sides.indices.compactMap { position in
        let side = relation.sides[position]
        guard side.isQuestion,
          let range = range(of: FormulaPath(relation: number, side: position))
        else { return nil }
        let asked = relation.sides[..<position].lastIndex { !$0.isQuestion }
        let isOfUnread = if let asked, case .unread = relation.sides[asked] { true } else { false }
        return Question(
          range: range, isWorked: side == .worked,
          asked: asked.map { FormulaPath(relation: number, side: $0) }, isOfUnread: isOfUnread)
      }
    }
  }
}

extension Relation.Side {
  fileprivate var isQuestion: Bool { self == .value || self == .worked }
}

extension Expression {
  /// The value in `LatexStyle.marked`. A number that the author typed stays as typed.
  func valueLatex(in setting: Setting, digits: Int) throws(MeaningError) -> String {
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
