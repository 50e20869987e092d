public import Diagnostics
public import Documents
public import Wording

/// A lesson with everything in it computed.
public struct Lesson: Sendable {
  /// From the front matter, else the first heading, else the file's name.
  public let title: String
  /// The language that its front matter names.
  public let language: String?
  /// What its front matter says of it.
  public let metadata: Metadata
  /// The program's words in that language, else in the course's.
  public let words: Words
  /// Its blocks replaced by what they ask for, and values put into its formulas and prose.
  public let document: Document
  /// The relations of its formulas, and what was found of each.
  public let checked: [CheckedRelation]

  /// Works a lesson out. What is wrong in it is reported, all of it in one run.
  public init(
    _ file: SourceFile, in context: LessonContext, reporting diagnostics: inout [Diagnostic]
  ) {
    let frontMatter = FrontMatter(of: file, reporting: &diagnostics)
    let settings = frontMatter.map {
      LessonSettings(SourceText($0.range), reporting: &diagnostics)
    }
    let written = Document(markdown: file, after: frontMatter, reporting: &diagnostics)
    var context = context
    if let language = settings?.language {
      context.words = context.words.translated(
        to: language.value, at: language.range, reporting: &diagnostics)
    }
    var networks = LessonNetworks(context)
    networks.collect(
      from: written, frontMatter: settings?.network, reporting: &diagnostics)
    var worker = LessonWorker(
      LessonState(context: context, settings: settings, networks: networks))
    document = worker.worked(written)
    diagnostics += worker.lesson.found
    checked = worker.lesson.checks.relations
    title = settings?.title ?? written.firstHeading ?? file.stem.withHiddenCharactersEscaped
    language = settings?.language?.value
    metadata = settings?.metadata ?? Metadata()
    words = context.words
  }
}

extension Document {
  /// The text of the first heading, wherever it stands.
  fileprivate var firstHeading: String? {
    for block in blocks {
      if case .heading(let heading) = block, !heading.content.plainText.isEmpty {
        return heading.content.plainText
      }
    }
    return nil
  }
}

extension SourceFile {
  /// The file's name without its folder and its extension.
  fileprivate var stem: String {
    let name = path.lastPathName
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
