import Diagnostics
import Documents
import Pages

/// What the rest of a site has to know of a lesson: its title, its parts, and what it refers to.
struct LessonSummary: Sendable {
  /// A link or an image, as the lesson's text has it.
  struct Reference: Hashable, Sendable {
    enum Kind: Int { case link, namelessLink, image }

    let kind: Kind
    let address: String
    let title: String
  }

  let file: LessonFile
  let title: String
  /// The beginning of its text, for what has no place of its own in it.
  let start: SourceRange?
  /// How many drawings chainrule makes of it.
  let drawingCount: Int
  /// Its rows of the search index.
  let searchRows: String
  let references: [Reference]
  /// What links may lead to in it, and what stands for the words of each: equal where those are.
  let anchors: [String: String]

  init(
    file: LessonFile, title: String, start: SourceRange?, drawingCount: Int, searchRows: String,
    references: [Reference], anchors: [String: String]
  ) {
    self.file = file
    self.title = title
    self.start = start
    self.drawingCount = drawingCount
    self.searchRows = searchRows
    self.references = references
    self.anchors = anchors
  }

  init(of lesson: WorkedLesson) {
    let texts = lesson.heading.map { [Document(blocks: [.heading($0)])] } ?? []
    self.init(
      file: lesson.file, title: lesson.title, start: lesson.start,
      drawingCount: lesson.document.drawingCount,
      searchRows: SearchIndex.Lesson(
        address: lesson.file.page(as: .html).reference(from: .home), title: lesson.title,
        sections: lesson.document.searchSections
      ).rows,
      references: (texts + [lesson.document]).flatMap(\.references),
      anchors: lesson.document.anchors.mapValues { Checksum(ofWords: $0).digits })
  }

  /// Whether the other pages of the site are the same with either.
  func saysTheSame(as other: LessonSummary) -> Bool {
    title == other.title && anchors == other.anchors && searchRows == other.searchRows
      && drawingCount == other.drawingCount && references == other.references
  }

  /// All that it refers to, in a document of its own.
  var referenceDocument: Document {
    Document(
      blocks: [
        .paragraph(
          references.map { reference in
            switch reference.kind {
            case .link, .namelessLink:
              .link(
                Link(
                  destination: reference.address, title: reference.title,
                  content: reference.kind == .link ? [.text("")] : [], range: start))
            case .image:
              .image(
                Image(
                  source: reference.address, title: reference.title, alternative: [], range: start))
            }
          })
      ])
  }
}

extension Document {
  fileprivate var references: [LessonSummary.Reference] {
    links.map {
      .init(
        kind: $0.content.isEmpty ? .namelessLink : .link, address: $0.destination, title: $0.title)
    } + images.map { .init(kind: .image, address: $0.source, title: $0.title) }
  }

  /// How many of its figures chainrule draws.
  fileprivate var drawingCount: Int {
    var count = 0
    forEachBlock { block in
      guard case .figure(let figure) = block else { return }
      if case .image = figure.content { return }
      count += 1
    } inline: { _ in
    }
    return count
  }
}

extension Checksum {
  /// Of words as a page shows them, wherever they stand in a lesson.
  init(ofWords content: [Inline]) {
    self.init { $0.add(content) }
  }
}

extension Packer {
  fileprivate mutating func add(_ content: [Inline]) {
    add(content.count)
    for piece in content {
      switch piece {
      case .text(let text): add(named: "text", text)
      case .code(let code): add(named: "code", code.text)
      case .html(let html): add(named: "html", html.text)
      case .softBreak: add("soft break")
      case .lineBreak: add("line break")
      case .formula(let formula):
        add(named: "formula", formula.latex, formula.anchor, formula.label?.id ?? "")
        add(formula.mark.map { "\($0.kind): \($0.explanation)" })
        add(formula.mentions.map { "\($0.range) \($0.quantity)" })
      case .emphasis(let content):
        add("emphasis")
        add(content)
      case .strong(let content):
        add("strong")
        add(content)
      case .link(let link):
        add(named: "link", link.destination, link.title)
        add(link.content)
      case .image(let image):
        add(named: "image", image.source, image.title)
        add(image.alternative)
      }
    }
  }

  private mutating func add(named kind: String, _ texts: String...) {
    add(kind)
    add(texts)
  }
}
