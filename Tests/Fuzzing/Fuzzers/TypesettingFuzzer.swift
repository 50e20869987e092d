import Diagnostics
import Pages
import TestSupport

/// Formulas as KaTeX sets them and refuses them.
struct TypesettingFuzzer: Fuzzer {
  struct Input: CustomStringConvertible {
    let latex: String
    let isDisplay: Bool
    var description: String { "\(isDisplay ? "display" : "inline")\n\(latex)\n" }
  }

  private let place: FuzzPlace
  private let katex: KaTeX
  private let kept: Kept

  /// A typesetter remembers what it has set; it is begun anew now and then, as in a run over many lessons.
  private final class Kept {
    var typesetter: Typesetter
    var uses = 0
    init(_ typesetter: Typesetter) { self.typesetter = typesetter }
  }

  init(in place: FuzzPlace) throws {
    self.place = place
    katex = try KaTeX()
    kept = Kept(try Typesetter(katex: katex))
  }

  func input(_ random: inout SplitMix64) -> Input {
    var latex = random.chance(50) ? FuzzGrammar.formula(&random) : random.pick(place.formulas)
    if random.chance(50) { latex = FuzzDamage.spliced(latex, FuzzGrammar.macros(&random), &random) }
    if random.chance(70) { latex = FuzzDamage.damagedTokens(latex, &random) }
    if random.chance(15) { latex = FuzzDamage.damaged(latex, &random) }
    return Input(latex: latex, isDisplay: random.chance(50))
  }

  func problems(of input: Input) throws -> [String] {
    kept.uses += 1
    if kept.uses.isMultiple(of: 2000) { kept.typesetter = try Typesetter(katex: katex) }
    var failures: [TypesettingError] = []
    do {
      _ = try kept.typesetter.typeset(input.latex, display: input.isDisplay)
    } catch {
      failures.append(error)
    }
    do {
      try kept.typesetter.check(input.latex, display: input.isDisplay)
    } catch {
      failures.append(error)
    }
    let file = SourceFile(path: "lesson.md", text: input.latex)
    return Judgement.problems(
      of: failures.map { .error($0.message, at: SourceRange(file: file, offsets: $0.range)) })
  }
}
