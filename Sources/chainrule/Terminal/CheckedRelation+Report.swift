import Checking
import Diagnostics
import Lessons

extension CheckedRelation {
  /// Its place, its verdict and its LaTeX in a line.
  var explanation: String {
    let line = latex.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let without = leftOut.map { " without \($0), which both sides have" } ?? ""
    let comparison = isDecided ? without + (values.map { " (\($0.words))" } ?? "") : ""
    let reason = reason.map { " (\($0))" } ?? ""
    let text = "\(verdict.words)\(comparison)\(reason)  \(line)".withHiddenCharactersEscaped
    guard let range else { return text }
    let (row, column) = range.file.position(of: range.offsets.lowerBound)
    return "\(range.file.path.withHiddenCharactersEscaped):\(row):\(column): \(text)"
  }

  /// As reports for programs name it.
  var reported: ReportedRelation {
    ReportedRelation(
      verdict: verdict.rawValue, words: verdict.words, outcome: verdict.outcome, latex: latex,
      range: range,
      values: values.map { ($0.left, $0.right) }, reason: reason)
  }

  private enum VerdictName: String {
    case identity
    case trueHere = "true-here"
    case isFalse = "false"
    case falseConsequence = "false-consequence"
    case falseAsStated = "false-as-stated"
    case identityStatedFalse = "identity-stated-false"
    case notChecked = "not-checked"
    case exempt

    var words: String {
      switch self {
      case .identity: "identity"
      case .trueHere: "true here"
      case .isFalse: "false"
      case .falseConsequence: "false with the side before it"
      case .falseAsStated: "false, as stated"
      case .identityStatedFalse: "identity, and stated to be false"
      case .notChecked: "not checked"
      case .exempt: "exempt"
      }
    }

    var outcome: ReportedRelation.Outcome {
      switch self {
      case .identity, .trueHere, .falseAsStated: .passed
      case .isFalse, .falseConsequence, .identityStatedFalse: .failed
      case .notChecked, .exempt: .skipped
      }
    }
  }

  private var verdict: VerdictName {
    switch standing {
    case .decided(.identity): .identity
    case .decided(.here): .trueHere
    case .decided(.false): isConsequence ? .falseConsequence : .isFalse
    case .decided(.notChecked), .notChecked: .notChecked
    case .failsAsStated: .falseAsStated
    case .holdsAgainstStatement: .identityStatedFalse
    case .exempt: .exempt
    }
  }

  private var isDecided: Bool {
    switch verdict {
    case .identity, .trueHere, .isFalse, .falseConsequence: true
    case .falseAsStated, .identityStatedFalse, .notChecked, .exempt: false
    }
  }

  private var reason: String? {
    switch standing {
    case .decided(.notChecked(let reason)), .notChecked(let reason), .exempt(let reason): reason
    case .decided, .failsAsStated, .holdsAgainstStatement: nil
    }
  }
}
