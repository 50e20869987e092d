import Checking
import Engine
import Foundation
import Expressions
import Meaning
import Reading

/// Decides the relations and mutants of Tests/Checking/Tables/3-6-4 on such a network, as `swift run
/// benchmark-checking RELATIONS MUTANTS SUGGESTIONS`.
///
/// Prints names and numbers, one pair a line, and writes to SUGGESTIONS, for each mutant, the formula with
/// each of its suggestions put in: the formula, its number among the mutants, its rank, the kind of slip.

struct Mutant {
  let kind: String
  let truth: String
  let latex: String
}

func lines(of path: String) throws -> [Substring] {
  try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
}

/// The network that the mutants are decided on: 3-6-4, tanh and softplus, without biases, three samples.
func setting() throws -> Setting {
  var numbers = Numbers()
  let layers = [(6, 3, Activation.tanh), (4, 6, .softplus)].map { nodes, before, activation in
    Layer(
      activation: activation,
      weights: Matrix(rows: nodes, columns: before, elements: numbers.next(nodes * before)))
  }
  return try Setting(
    network: Network(inputs: 3, layers: layers, loss: .sumOfSquares),
    samples: (0..<3).map { _ in Sample(input: numbers.next(3), target: numbers.next(4)) },
    learningRate: 0.5)
}

/// From −1 to 1, by a linear congruential generator.
struct Numbers {
  private var state: UInt64 = 7

  mutating func next(_ count: Int) -> [Double] {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53 * 2 - 1
    }
  }
}

func word(_ verdict: Verdict?) -> String {
  switch verdict {
  case .identity: "true"
  case .here: "here"
  case .false: "false"
  case .notChecked: "not checked"
  case nil: "nothing"
  }
}

func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }

/// Relations a second, over all of the list, in the best of several rounds.
func rate(of relations: [Formula], by checker: Checker) -> Double {
  let clock = ContinuousClock()
  let seconds = (0..<5).map { _ in
    clock.measure { for formula in relations { _ = checker.findings(in: formula) } }
      / .seconds(1)
  }
  return Double(relations.count) / (seconds.min() ?? .infinity)
}

func run(relations: String, mutants: String, suggestions: String) throws {
  let checker = Checker(try setting())
  let formulas = try lines(of: relations).filter { !$0.hasPrefix("#") }.map {
    try Formula(latex: String($0))
  }
  let held = formulas.filter { word(checker.findings(in: $0).first?.verdict) == "true" }.count
  print("relations", formulas.count)
  print("held", held)
  print("rate", rate(of: formulas, by: checker))

  let rows = try lines(of: mutants).map { line in
    let cells = line.split(separator: "\t").map(String.init)
    return Mutant(kind: cells[0], truth: cells[1], latex: cells[3])
  }
  var counts: [String: Int] = [:]
  var times: [Double] = []
  var written = ""
  var misses = ""
  for (number, mutant) in rows.enumerated() {
    var errors: [NotationError] = []
    var finding: Finding?
    let time = ContinuousClock().measure {
      finding = checker.findings(in: Formula(latex: mutant.latex, reporting: &errors)).first
    }
    let found = errors.isEmpty ? word(finding?.verdict) : "unreadable"
    counts["\(mutant.truth) \(found)", default: 0] += 1
    if mutant.truth != found {
      misses += "\(mutant.truth)\t\(found)\t\(mutant.kind)\t\(mutant.latex)\n"
    }
    guard mutant.truth == "false", found == "false" else { continue }
    times.append(milliseconds(time))
    for (rank, mend) in (finding?.mends ?? []).enumerated() {
      let mended = mend.sides.map { $0.latex }.joined(separator: " = ")
      written += "\(mended)\t\(number)\t\(rank)\t\(mutant.kind)\n"
    }
  }
  for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
    print(name.replacingOccurrences(of: " ", with: "-"), count)
  }
  times.sort()
  print("median", times.isEmpty ? 0 : times[times.count / 2])
  print("worst", times.last ?? 0)
  try written.write(toFile: suggestions, atomically: true, encoding: .utf8)
  try misses.write(toFile: suggestions + ".misses", atomically: true, encoding: .utf8)
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("usage: benchmark-checking RELATIONS MUTANTS SUGGESTIONS")
  exit(2)
}
try run(relations: arguments[1], mutants: arguments[2], suggestions: arguments[3])
