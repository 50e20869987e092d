public import Diagnostics
import Documents
import Networks

extension LessonState {
  /// For questions about the networks of one file, outside of any course, in the language of a lesson.
  ///
  /// - Parameter file: a network's own file or a lesson with networks in it.
  init(
    on file: SourceFile, in context: LessonContext, reporting diagnostics: inout [Diagnostic]
  ) {
    var context = context
    var networks = LessonNetworks(context)
    var settings: LessonSettings?
    if file.isLesson {
      // What else is wrong with the lesson is not asked for here.
      var unasked: [Diagnostic] = []
      let frontMatter = FrontMatter(of: file, reporting: &unasked)
      settings = frontMatter.map { LessonSettings(SourceText($0.range), reporting: &unasked) }
      if let language = settings?.language {
        context.words = context.words.translated(
          to: language.value, at: language.range, reporting: &unasked)
      }
      let lesson = Document(markdown: file, after: frontMatter, reporting: &unasked)
      networks.collect(from: lesson, frontMatter: settings?.network, reporting: &diagnostics)
    } else {
      networks.add(NetworkDescription(file: file, in: context.folder, reporting: &diagnostics))
    }
    self.init(context: context, settings: settings, networks: networks)
  }
}

extension LessonWorker {
  /// What a block becomes that stands in no lesson, on the networks of one file.
  static func blocks(
    of kind: BlockKind, _ text: SourceFile, on file: SourceFile, in context: LessonContext,
    _ options: Explanation.Options, reporting diagnostics: inout [Diagnostic]
  ) -> [Block] {
    var worker = LessonWorker(LessonState(on: file, in: context, reporting: &diagnostics))
    let code = CodeBlock(
      info: kind.rawValue, text: String(decoding: text.text, as: UTF8.self), range: text.range)
    let blocks = worker.blocks(
      of: Fence(kind: kind, options: BlockOptions(options), code: code, place: nil))
    diagnostics += worker.lesson.found
    return blocks
  }
}

extension SourceFile {
  /// Whether it is a lesson and not a network's own file: by its name or, where it came from standard input, by a fence
  /// in it or a second line of three dashes, the end of the front matter.
  public var isLesson: Bool {
    guard path == Self.standardInput else { return path.hasSuffix(".md") }
    let lines = (1...lineCount).lazy.map { self.line($0) }
    return lines.contains { $0.hasPrefix("```") || $0.hasPrefix("~~~") }
      || lines.filter { $0 == "---" }.count > 1
  }
}
