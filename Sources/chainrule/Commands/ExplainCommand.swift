import Derivations
import Diagnostics
import Lessons
import Pages

/// `chainrule explain`
enum ExplainCommand: Subcommand {
  enum Option: String, CommandOption {
    case network, sample, after, detail, digits

    var letter: Character? { nil }

    var placeholder: String? {
      switch self {
      case .network: "NAME"
      case .sample: "I"
      case .after, .digits: "N"
      case .detail: "full|terse"
      }
    }

    var help: String {
      switch self {
      case .network: "the network of this name, of several in a lesson"
      case .sample: "the sample, counted from 0 (0)"
      case .after: "the network as it is after N updates by gradient descent (0)"
      case .detail: "every step, or the chain rule and a line for each factor (full)"
      case .digits: "significant digits of printed values (4)"
      }
    }

    var completion: Completion {
      switch self {
      case .detail: .oneOf(WalkthroughOptions.Detail.self)
      case .network, .sample, .after, .digits: Completion(ofPlaceholder: placeholder)
      }
    }

    static let notYet: [String] = []
  }

  static let name = "explain"
  static let summary = "Print the derivation of one quantity"
  static let operands = "NETWORK 'QUANTITY'"
  static let discussion = #"""
    NETWORK is a YAML file, a lesson with a network in it, or '-' for either from standard input;
    QUANTITY is LaTeX, such as
    '\frac{\partial C_0}{\partial w_{12}^{(L)}}'.
    """#

  static func run(_ arguments: Arguments<Option>) throws -> ExitStatus {
    guard arguments.operands.count == 2 else {
      throw UsageError("expected a network and a quantity")
    }
    let options = Explanation.Options(
      network: arguments[.network],
      sample: try arguments.number(.sample, in: 0...Int.max),
      updates: try arguments.number(.after, in: 0...Int.max) ?? 0,
      walkthrough: WalkthroughOptions(
        detail: try arguments.choice(.detail) ?? .full,
        digits: try arguments.number(.digits, in: LessonContext.digitsRange) ?? 4))
    let file = try SourceFile(ofOperand: arguments.operands[0])
    let quantity = SourceFile(path: "quantity", text: arguments.operands[1])

    var diagnostics: [Diagnostic] = []
    let progress = ProgressLine()
    let context = try LessonContext(of: file, showing: progress, reporting: &diagnostics)
    let explanation = Explanation(
      of: quantity, on: file, in: context, options: options,
      reporting: &diagnostics)
    progress.end()
    let printer = DiagnosticPrinter(isColored: StandardStream.error.isColored)
    try StandardStream.error.write(printer.report(diagnostics))
    guard !diagnostics.containsError else { return .lessonsHaveErrors }
    let writer = TerminalWriter(
      width: StandardStream.output.width,
      output: StandardStream.output.isColored ? .ansi : .plain)
    try StandardStream.output.write(writer.text(of: explanation.document))
    return .success
  }
}
