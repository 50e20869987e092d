public import Derivations
public import Diagnostics
public import Documents
import Networks

/// The derivation of a quantity on the network of one file, outside of any course.
public struct Explanation: Sendable {
  /// What is asked for besides the quantity.
  public struct Options: Hashable, Sendable {
    /// The name of the network; the file's first where nil.
    public var network: String?
    /// nil for the first, where there are any.
    public var sample: Int?
    /// How many updates of its training the network has behind it.
    public var updates: Int
    /// How much is said, and with how many digits.
    public var walkthrough: WalkthroughOptions

    public init(
      network: String? = nil, sample: Int? = nil, updates: Int = 0,
      walkthrough: WalkthroughOptions = WalkthroughOptions()
    ) {
      self.network = network
      self.sample = sample
      self.updates = updates
      self.walkthrough = walkthrough
    }
  }

  /// The steps, as in a lesson's `derive` block.
  public let document: Document

  /// Derives each quantity; those for which that cannot be done are reported and left out.
  ///
  /// - Parameters:
  ///   - quantity: LaTeX, a quantity in each line.
  ///   - file: a network's own file or, with a name that ends in `.md`, a lesson with networks in it.
  ///   - context: the course's settings, and the folder that files must lie in.
  ///   - options: which network and sample, and how much is written.
  ///   - diagnostics: get every mistake that can be found in one run.
  public init(
    of quantity: SourceFile, on file: SourceFile, in context: LessonContext, options: Options,
    reporting diagnostics: inout [Diagnostic]
  ) {
    var worker = LessonWorker(on: file, in: context, reporting: &diagnostics)
    let asked = BlockOptions(options)
    if let setting = worker.setting(for: asked, at: nil) {
      let code = CodeBlock(
        info: BlockKind.derive.rawValue, text: String(decoding: quantity.text, as: UTF8.self),
        range: quantity.range)
      document = Document(
        blocks: worker.walkthrough(.derive, code, in: setting, options: asked))
    } else {
      document = Document()
    }
    diagnostics += worker.found
  }
}

extension BlockOptions {
  init(_ options: Explanation.Options) {
    self.init(walkthrough: options.walkthrough)
    network = options.network.map { ($0, nil) }
    sample = options.sample ?? 0
    updates = options.updates
  }
}
