public import Diagnostics
public import Documents

/// The drawing of the network of one file, without a page around it.
public struct NetworkDrawing: Sendable {
  /// nil where there is none, which was reported.
  public let figure: Figure?

  /// Draws a network; what keeps it from being drawn is reported.
  ///
  /// - Parameters:
  ///   - quantity: LaTeX, whose paths to the loss are lit; the whole network is shown alike where nil.
  ///   - file: a network's own file or, with a name that ends in `.md`, a lesson with networks in it.
  ///   - context: the course's settings, and the folder that files must lie in.
  ///   - options: which network and sample, and with how many digits.
  ///   - diagnostics: get every mistake that can be found in one run.
  public init(
    of quantity: SourceFile?, on file: SourceFile, in context: LessonContext,
    options: Explanation.Options, reporting diagnostics: inout [Diagnostic]
  ) {
    var worker = LessonWorker(on: file, in: context, reporting: &diagnostics)
    let asked = BlockOptions(options)
    var figure: Figure?
    if let setting = worker.setting(for: asked, at: nil) {
      let text = quantity.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
      let code = CodeBlock(
        info: BlockKind.diagram.rawValue, text: text,
        range: (quantity ?? SourceFile(path: "quantity", text: "")).range)
      for case .figure(let drawn) in worker.diagrams(code, in: setting, options: asked) {
        figure = drawn
      }
    }
    self.figure = figure
    diagnostics += worker.found
  }
}
