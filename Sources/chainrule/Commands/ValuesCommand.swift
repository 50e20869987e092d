import Course
import Diagnostics
import Lessons

/// `chainrule values`
enum ValuesCommand: Subcommand {
  enum Option: String, CommandOption {
    case sample, after, network, to, output

    var letter: Character? {
      switch self {
      case .output: "o"
      case .sample, .after, .network, .to: nil
      }
    }

    var placeholder: String? {
      switch self {
      case .sample: "I"
      case .after: "N"
      case .network: "NAME"
      case .to: "FORMAT"
      case .output: "FILE"
      }
    }

    var help: String {
      switch self {
      case .sample: "of this sample alone, counted from 0 (all of them)"
      case .after: "after so many updates by the network's training (0)"
      case .network: "the network of this name in a lesson (the first)"
      case .to: "json (the default), csv, or npz, which numpy.load reads"
      case .output: "the file to write (standard output); npz needs one"
      }
    }

    var completion: Completion {
      switch self {
      case .to: .oneOf(Format.self)
      case .sample, .after, .network, .output: Completion(ofPlaceholder: placeholder)
      }
    }

    static let notYet: [String] = []
  }

  enum Format: String, CaseIterable { case json, csv, npz }

  static let name = "values"
  static let summary = "Print all numbers of a network, for other programs"
  static let operands = "NETWORK"
  static let discussion = """
    NETWORK is a network's own file, a lesson with a network in it, or '-' for either from standard
    input. Of each layer W and b, and
    the derivatives of the loss by them; of each sample x, y, z, a, δ, its loss and
    derivatives; named as the notation names them.
    """

  static func run(_ arguments: Arguments<Option>) throws -> ExitStatus {
    guard arguments.operands.count == 1 else { throw UsageError("expected a network") }
    let format = try arguments.choice(.to, of: Format.self) ?? .json
    if format == .npz, arguments[.output] == nil {
      throw UsageError("npz is no text; say where it goes with '--output FILE.npz'")
    }
    let sample = try arguments.number(.sample, in: 0...Int.max)
    let updates = try arguments.number(.after, in: 0...Int.max) ?? 0
    let file = try SourceFile(ofOperand: arguments.operands[0])
    var diagnostics: [Diagnostic] = []
    let progress = ProgressLine()
    let context = try LessonContext(of: file, showing: progress, reporting: &diagnostics)
    let values = NetworkValues(
      of: file, network: arguments[.network], sample: sample, updates: updates,
      in: context, reporting: &diagnostics)
    progress.end()
    let printer = DiagnosticPrinter(isColored: StandardStream.error.isColored)
    try StandardStream.error.write(printer.report(diagnostics))
    guard let values, !diagnostics.containsError else { return .lessonsHaveErrors }
    let text: String
    switch format {
    case .json: text = values.json(program: "chainrule \(CourseBuild.version)")
    case .csv: text = values.csv
    case .npz:
      guard let archive = values.npz else {
        throw RunError("an npz file holds less than 4 GiB; '--sample 0' asks for one sample's")
      }
      try OutputFile.write(archive, to: arguments[.output] ?? "")
      return .success
    }
    try OutputFile.write(text, to: arguments[.output])
    return .success
  }
}
