import Expressions
import Meaning
import Reading
import Testing

@testable import Checking

/// What an author is told of a mutant.
enum MutantAnswer: Hashable, CustomStringConvertible {
  case holds
  /// Its sides differ, one of them means nothing, or a sign is missing.
  case fails, isMeaningless, isSlip
  case holdsHere
  case open(String)

  /// Whether it stops the author.
  var isError: Bool { self == .fails || self == .isMeaningless || self == .isSlip }

  var description: String {
    switch self {
    case .holds: "holds"
    case .fails: "false"
    case .isMeaningless: "meaningless"
    case .isSlip: "slip"
    case .holdsHere: "holds here"
    case .open(let reason): "not checked: \(reason)"
    }
  }

  init(to latex: String, by checker: Checker) throws {
    let formula: Formula
    do {
      formula = try Formula(latex: latex)
    } catch {
      self = error.kind == .slip ? .isSlip : .open(error.message)
      return
    }
    let step = try #require(formula.steps.first)
    var work = 0
    let decision = Decision(
      of: step, own: checker.own.standing(in: formula.relations[0]), twins: checker.twins,
      thoroughly: false, spending: &work)
    self =
      switch decision.verdict {
      case .identity: .holds
      // With one sample its loss and that over all are the same.
      case .here: decision.caution == .singleSample ? .holds : .holdsHere
      case .false(.differs): .fails
      case .false(.meaningless): .isMeaningless
      case .notChecked(let reason): .open(reason)
      }
  }
}

extension MutantFrame.Mutant {
  /// It with each of the suggestions put in, the nearest first.
  func mends(by checker: Checker) throws -> [String] {
    let formula: Formula
    do {
      formula = try Formula(latex: latex)
    } catch {
      guard let fix = error.fix else { return [] }
      var bytes = Array(latex.utf8)
      bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
      return [String(decoding: bytes, as: UTF8.self)]
    }
    let finding = checker.findings(in: formula).first
    return (finding?.mends ?? []).map { mend in mend.sides.map(\.latex).joined(separator: " = ") }
  }
}
