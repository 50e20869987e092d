import Course
import Diagnostics
import Lessons

/// `chainrule export`
enum ExportCommand: Subcommand {
  enum Option: String, CommandOption {
    case to, output, sample, after, network

    var letter: Character? {
      switch self {
      case .output: "o"
      case .to, .sample, .after, .network: nil
      }
    }

    var placeholder: String? {
      switch self {
      case .to: "LIBRARY"
      case .output: "FILE.py"
      case .sample: "I"
      case .after: "N"
      case .network: "NAME"
      }
    }

    var help: String {
      switch self {
      case .to: "numpy (the default) or pytorch"
      case .output: "the file to write (standard output)"
      case .sample: "compare what is computed of this sample alone, counted from 0 (of each)"
      case .after: "compare after so many updates, too (1 where the network has 'training')"
      case .network: "the network of this name in a lesson (the first)"
      }
    }

    var completion: Completion {
      switch self {
      case .to: .oneOf(NetworkScript.Library.self)
      case .output, .sample, .after, .network: Completion(ofPlaceholder: placeholder)
      }
    }

    static let notYet: [String] = []
  }

  static let name = "export"
  static let summary = "Write a network as a Python script that computes the same"
  static let operands = "NETWORK"
  static let discussion = """
    NETWORK is a network's own file, a lesson with a network in it, or '-' for either from standard
    input. The script needs nothing
    but Python and NumPy or PyTorch. It builds the network, computes z, a, δ, the losses and
    their derivatives, trains it, and holds each number against that of chainrule.
    """

  static func run(_ arguments: Arguments<Option>) throws -> ExitStatus {
    guard arguments.operands.count == 1 else { throw UsageError("expected a network") }
    let library = try arguments.choice(.to, of: NetworkScript.Library.self) ?? .numpy
    let sample = try arguments.number(.sample, in: 0...Int.max)
    let updates = try arguments.number(.after, in: 0...Int.max)
    let file = try SourceFile(ofOperand: arguments.operands[0])
    var diagnostics: [Diagnostic] = []
    let progress = ProgressLine()
    let context = try LessonContext(of: file, showing: progress, reporting: &diagnostics)
    let script = NetworkScript(
      of: file, network: arguments[.network], sample: sample, updates: updates,
      in: context, reporting: &diagnostics)
    progress.end()
    let printer = DiagnosticPrinter(isColored: StandardStream.error.isColored)
    try StandardStream.error.write(printer.report(diagnostics))
    guard let script, !diagnostics.containsError else { return .lessonsHaveErrors }
    try OutputFile.write(
      script.text(for: library, program: "chainrule \(CourseBuild.version)"),
      to: arguments[.output])
    return .success
  }
}
