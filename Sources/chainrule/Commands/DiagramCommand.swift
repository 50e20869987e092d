import Derivations
import Diagnostics
import Lessons
import Pages

/// `chainrule diagram`
enum DiagramCommand: Subcommand {
  enum Option: String, CommandOption {
    case output, network, sample, after, digits

    var letter: Character? {
      switch self {
      case .output: "o"
      case .network, .sample, .after, .digits: nil
      }
    }

    var placeholder: String? {
      switch self {
      case .output: "FILE.svg"
      case .network: "NAME"
      case .sample: "I"
      case .after, .digits: "N"
      }
    }

    var help: String {
      switch self {
      case .output: "the file to write (standard output)"
      case .network: "the network of this name, of several in a lesson"
      case .sample: "the sample, counted from 0 (0)"
      case .after: "the network as it is after N updates by gradient descent (0)"
      case .digits: "significant digits of printed values (4)"
      }
    }

    static let notYet: [String] = []
  }

  static let name = "diagram"
  static let summary = "Draw a network as SVG"
  static let operands = "NETWORK ['QUANTITY']"
  static let discussion = #"""
    NETWORK is a YAML file, a lesson with a network in it, or '-' for either from standard input.
    With a QUANTITY in LaTeX, such as
    'w_{12}^{(1)}' or '\frac{\partial C_0}{\partial w_{12}^{(1)}}', every path from it to the loss is lit, with
    the factors of the chain rule along it. The file stands alone, its fonts included.
    """#

  static func run(_ arguments: Arguments<Option>) throws -> ExitStatus {
    guard (1...2).contains(arguments.operands.count) else {
      throw UsageError("expected a network, and perhaps a quantity")
    }
    let options = Explanation.Options(
      network: arguments[.network],
      sample: try arguments.number(.sample, in: 0...Int.max),
      updates: try arguments.number(.after, in: 0...Int.max) ?? 0,
      walkthrough: WalkthroughOptions(
        digits: try arguments.number(.digits, in: LessonContext.digitsRange) ?? 4))
    let file = try SourceFile(ofOperand: arguments.operands[0])
    let quantity = arguments.operands.dropFirst().first.map {
      SourceFile(path: "quantity", text: $0)
    }
    var diagnostics: [Diagnostic] = []
    let progress = ProgressLine()
    let context = try LessonContext(of: file, showing: progress, reporting: &diagnostics)
    let drawing = NetworkDrawing(
      of: quantity, on: file, in: context, options: options,
      reporting: &diagnostics)
    progress.end()
    let printer = DiagnosticPrinter(isColored: StandardStream.error.isColored)
    try StandardStream.error.write(printer.report(diagnostics))
    guard !diagnostics.containsError, let figure = drawing.figure else {
      return .lessonsHaveErrors
    }
    try OutputFile.write(
      figure.svg(for: .standalone(try fonts())).text + "\n", to: arguments[.output])
    return .success
  }

  private static func fonts() throws(RunError) -> DrawingFonts {
    do {
      return try DrawingFonts(of: KaTeX())
    } catch {
      throw RunError(error.description)
    }
  }
}
