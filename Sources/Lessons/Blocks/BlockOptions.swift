import Derivations
import Diagnostics
import YAML

/// The options of a block that is carried out.
struct BlockOptions {
  /// The name of the network, and where it stands.
  var network: (name: String, range: SourceRange?)?
  var sample = 0
  var sampleRange: SourceRange?
  var updates = 0
  var updatesRange: SourceRange?
  var steps: Int?
  var stepsRange: SourceRange?
  /// Where a plot begins and ends.
  var from: Double?
  var to: Double?
  /// Of the last of them that is given.
  var plotRange: SourceRange?
  var fold: FoldState?
  var walkthrough: WalkthroughOptions

  init(walkthrough: WalkthroughOptions) { self.walkthrough = walkthrough }

  /// Reads the options that the kind of block has. One that is wrong is reported, and as if it were not
  /// there, so that what else is wrong with the block is reported too.
  init(
    _ info: InfoString, of kind: BlockKind, digits: Int, reporting diagnostics: inout [Diagnostic]
  ) {
    walkthrough = WalkthroughOptions(digits: digits)
    let known = kind.type.options.map(\.rawValue)
    var seen: Set<String> = []
    for word in info.strays {
      let hint = known.contains(word.text) ? "\(word.text)=…" : "key=value"
      let notes = kind == .gradients ? ["a layer stands in the text of the block"] : []
      diagnostics.append(
        .error("expected \(hint), found '\(word.text)'", at: word.range, notes: notes))
    }
    for option in info.options {
      guard let key = BlockOption(rawValue: option.key), kind.type.options.contains(key) else {
        diagnostics.append(
          .error(
            "unknown option '\(option.key)' of a \(kind.rawValue) block"
              + suggestion(for: option.key, among: known), at: option.range))
        continue
      }
      guard seen.insert(option.key).inserted else {
        diagnostics.append(.error("'\(option.key)' is given twice", at: option.range))
        continue
      }
      read(key, option, reporting: &diagnostics)
    }
    if let from, let to, to - from <= Self.shortestPlot * max(from.magnitude, to.magnitude) {
      let message =
        from < to
        ? "'from' and 'to' are too close to each other"
        : "'to' must be above 'from': found from \(shown(from)) to \(shown(to))"
      diagnostics.append(.error(message, at: plotRange))
      (self.from, self.to) = (nil, nil)
    }
  }

  private mutating func read(
    _ key: BlockOption, _ option: InfoString.Option, reporting diagnostics: inout [Diagnostic]
  ) {
    switch key {
    case .network: network = (option.value, option.valueRange)
    case .sample:
      sample = wholeNumber(option, in: 0...Int.max, reporting: &diagnostics) ?? 0
      sampleRange = option.valueRange
    case .after:
      updates = wholeNumber(option, in: 0...Int.max, reporting: &diagnostics) ?? 0
      updatesRange = option.valueRange
    case .steps:
      steps = wholeNumber(option, in: 1...Int.max, reporting: &diagnostics)
      stepsRange = option.valueRange
    case .from:
      from = number(option, reporting: &diagnostics)
      if from != nil { plotRange = option.valueRange }
    case .to:
      to = number(option, reporting: &diagnostics)
      if to != nil { plotRange = option.valueRange }
    case .fold: fold = choice(option, among: FoldState.allCases, reporting: &diagnostics)
    case .detail:
      walkthrough.detail =
        choice(option, among: WalkthroughOptions.Detail.allCases, reporting: &diagnostics) ?? .full
    case .digits:
      walkthrough.digits =
        wholeNumber(option, in: LessonContext.digitsRange, reporting: &diagnostics)
        ?? walkthrough.digits
    }
  }

  private func wholeNumber(
    _ option: InfoString.Option, in bounds: ClosedRange<Int>,
    reporting diagnostics: inout [Diagnostic]
  ) -> Int? {
    if let number = Int(option.value), bounds.contains(number) { return number }
    let limits =
      bounds.upperBound == .max
      ? "of at least \(bounds.lowerBound)" : "from \(bounds.lowerBound) to \(bounds.upperBound)"
    diagnostics.append(
      .error(
        "'\(option.key)' must be a whole number \(limits), found '\(option.value)'",
        at: option.valueRange))
    return nil
  }

  private func number(
    _ option: InfoString.Option, reporting diagnostics: inout [Diagnostic]
  ) -> Double? {
    let limit = Self.widestPlot
    if let number = Double(option.value), number.magnitude <= Double(limit) { return number }
    diagnostics.append(
      .error(
        "'\(option.key)' must be a number from -\(limit) to \(limit), found '\(option.value)'",
        at: option.valueRange))
    return nil
  }

  private func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  /// How far from 0 a plot may lead, and how much longer it is, at least, than what its numbers are rounded to.
  private static let widestPlot = 1_000_000
  private static let shortestPlot = 1e-9

  private func choice<Choice: RawRepresentable<String>>(
    _ option: InfoString.Option, among choices: [Choice], reporting diagnostics: inout [Diagnostic]
  ) -> Choice? {
    if let choice = Choice(rawValue: option.value) { return choice }
    diagnostics.append(
      .error(
        "unknown value '\(option.value)' of '\(option.key)'"
          + suggestion(for: option.value, among: choices.map(\.rawValue)), at: option.valueRange))
    return nil
  }
}
