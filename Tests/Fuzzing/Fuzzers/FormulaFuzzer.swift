import Checking
import Course
import Diagnostics
import Foundation
import Lessons
import Networks
import Expressions
import Meaning
import Reading
import Pages
import TestSupport

/// Formulas, each checked on one of a few networks and written in one of a few notations.
struct FormulaFuzzer: Fuzzer {
  struct Input: CustomStringConvertible {
    let latex: String
    let network: Int
    let notation: Int
    /// Whether the words about what is found are made, too.
    let isInLesson: Bool

    var description: String {
      "network \(network), notation \(notation)\(isInLesson ? ", in a lesson" : "")\n\(latex)\n"
    }
  }

  private let place: FuzzPlace
  private let networks: [NetworkDescription]
  private let checkers: [[Checker]]

  init(in place: FuzzPlace) throws {
    self.place = place
    networks = try FormulaNetworks.all(in: place)
    let conventions = try FormulaNetworks.notations.map { try FormulaNetworks.convention($0) }
    checkers = try networks.map { network in
      try conventions.map { convention in
        var setting = try network.setting()
        setting.convention = convention
        return Checker(setting)
      }
    }
  }

  func input(_ random: inout SplitMix64) -> Input {
    let isOwn = random.chance(50)
    var latex = isOwn ? FuzzGrammar.formula(&random) : random.pick(place.formulas)
    if random.chance(20) { latex = FuzzDamage.spliced(latex, random.pick(place.formulas), &random) }
    if random.chance(70) { latex = FuzzDamage.damagedTokens(latex, &random) }
    if random.chance(15) { latex = FuzzDamage.damaged(latex, &random) }
    return Input(
      latex: latex, network: Int.random(in: networks.indices, using: &random),
      notation: random.chance(60) ? 0 : Int.random(in: checkers[0].indices, using: &random),
      isInLesson: random.chance(10))
  }

  func problems(of input: Input) throws -> [String] {
    guard !input.isInLesson else { return problemsInLesson(input) }
    let checker = checkers[input.network][input.notation]
    let setting = try networks[input.network].setting()
    let convention = try FormulaNetworks.convention(FormulaNetworks.notations[input.notation])
    var errors: [NotationError] = []
    let formula = Formula(latex: input.latex, in: convention, reporting: &errors)
    let size = input.latex.utf8.count
    var problems: [String] = []
    func check(_ range: Range<Int>?, _ what: String) {
      guard let range else { return }
      if range.lowerBound < 0 || range.upperBound > size {
        problems.append("\(what) behind the end")
      }
    }
    for error in errors { check(error.range, "an error") }
    var text = CheckedText()
    for finding in checker.findings(in: formula, of: &text) {
      check(
        formula.range(of: FormulaPath(relation: finding.relation, side: finding.leftSide)), "a side"
      )
      for mend in finding.mends {
        check(mend.place, "a mend's place")
        check(mend.text?.range, "a mend")
      }
    }
    _ = checker.misreading(of: input.latex, in: &text)
    var own = setting
    own.convention = convention
    for mention in formula.mentions(in: own) { check(mention.range, "a mention") }
    for relation in formula.relations { _ = relation.latex() }
    _ = MathText.lines(input.latex)
    return problems
  }

  private func problemsInLesson(_ input: Input) -> [String] {
    var diagnostics: [Diagnostic] = []
    let notation = FormulaNetworks.notations[input.notation]
    let settings = CourseSettings(
      SourceFile(path: CourseSettings.fileName, text: notation), reporting: &diagnostics)
    let context = LessonContext(
      folder: SourceFolder(path: place.folder), network: .described(networks[input.network]),
      notation: settings.notation)
    let file = SourceFile(
      path: "lesson.md", text: "If $j = k$, then\n\n$$\n\(input.latex)\n$$\n\nfor all $l > 1$.\n")
    let lesson = Lesson(file, in: context, reporting: &diagnostics)
    diagnostics += lesson.checked.compactMap(\.notice)
    return Judgement.problems(of: diagnostics) + WrittenPages.problems(of: lesson.document)
  }
}
