import Diagnostics
import Documents
import Pages
import Templates

/// The files that become of one lesson, or of the course's first page.
struct LessonPages {
  struct Report: Sendable {
    var diagnostics: [Diagnostic] = []
    /// Files that the lesson refers to, and where.
    var files: [(file: SitePath, range: SourceRange?)] = []
  }

  let lesson: WorkedLesson
  let layout: SiteLayout

  func write(
    to draft: some SiteDestination, with typesetter: Typesetter
  ) throws(CourseError) -> Report {
    var report = Report()
    var links = layout.links(of: lesson)
    let document = resolved(as: .html, by: &links)
    report.add(links)
    var images: [String: String] = [:]
    if layout.embeddable == nil {
      report.files += links.shownFiles
    } else {
      report.diagnostics += document.imagesFromElsewhere
      images = try addresses(holding: links.images)
    }
    // Typeset even where no HTML is asked for: what cannot be is a mistake in any format.
    let html = html(of: document, images, setBy: typesetter, reporting: &report.diagnostics)
    if layout.formats.contains(.html), let html {
      try draft.write(html, to: lesson.file.page(as: .html))
    }
    if layout.formats.contains(.markdown) {
      var links = layout.links(of: lesson)
      let document = resolved(as: .markdown, by: &links)
      report.add(links)
      try writeMarkdown(document, to: draft)
    }
    return report
  }

  /// The document as it stands on the page. Links in its title are followed, though the title stands there in words alone.
  private func resolved(as format: PageFormat, by links: inout LinkResolver) -> Document {
    _ = links.resolved(Document(blocks: lesson.heading.map { [.heading($0)] } ?? []), as: format)
    return links.resolved(lesson.document, as: format)
  }

  /// What keeps the lesson's page from being written.
  ///
  /// - Parameter typesetter: asked for where a formula needs it; nil where KaTeX cannot be run.
  func mistakes(with typesetter: @escaping () -> Typesetter?) -> Report {
    var links = layout.links(of: lesson)
    let document = resolved(as: .html, by: &links)
    var report = Report()
    report.add(links)
    report.files += links.shownFiles
    let nothing = TrustedMarkup(trusting: "")
    _ = html(
      of: document,
      typeset: { formula, style throws(TypesettingError) in
        if formula.needsKaTeX, let typesetter = typesetter(),
          formula.range != nil || !typesetter.knowsCommands(of: formula.latex)
        {
          try typesetter.check(formula.latex, display: style == .display)
        }
        return TypesetFormula(markup: nothing)
      },
      note: { _ in nothing }, draw: { _ in nothing }, embed: { _ in nil },
      reporting: &report.diagnostics)
    return report
  }

  /// - Parameter images: the addresses that take the places of sources.
  private func html(
    of document: Document, _ images: [String: String], setBy typesetter: Typesetter,
    reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    html(
      of: document,
      typeset: { formula, style throws(TypesettingError) in
        try typesetter.typeset(
          formula.latex, display: style == .display, mentions: formula.mentions)
      },
      note: { latex in
        do throws(TypesettingError) {
          return try typesetter.typesetWithoutMathML(latex).markup
        } catch {
          // The formula that it was taken from has its own diagnostic.
          return TrustedMarkup(trusting: "")
        }
      },
      draw: { $0.svg(for: .page) }, embed: { images[$0.source] }, reporting: &diagnostics)
  }

  private func html(
    of document: Document,
    typeset:
      @escaping (Formula, HTMLWriter.FormulaStyle) throws(TypesettingError) -> TypesetFormula,
    note: (String) -> TrustedMarkup, draw: @escaping (Figure) -> TrustedMarkup,
    embed: @escaping (Image) -> String?, reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    var found: [Diagnostic] = []
    let writer = HTMLWriter(
      allowsRawHTML: layout.course.settings.allowsRawHTML,
      typeset: { formula, style in
        do throws(TypesettingError) {
          return try typeset(formula, style)
        } catch {
          found.append(
            Diagnostic(
              .error, error.message, at: formula.range(of: error.range) ?? lesson.start,
              rule: .badFormula))
          return TypesetFormula(markup: TrustedMarkup(trusting: ""))
        }
      }, draw: draw, embed: embed)
    var page = page(of: document, with: writer)
    page.quantities = writer.notes(document.quantities, typeset: note)
    diagnostics += found
    if let embeddable = layout.embeddable { page = page.embedding(embeddable) }
    do {
      return try page.html(layout.templates)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  private func page(of document: Document, with writer: HTMLWriter) -> HTMLPage {
    let path = lesson.file.page(as: .html)
    var page = HTMLPage(
      title: lesson.title,
      language: lesson.language ?? layout.course.settings.language?.text ?? "en",
      contents: document.contents.filter { (2...3).contains($0.level) }.map { heading in
        HTMLPage.Entry(
          level: heading.level, anchor: heading.anchor,
          title: writer.line(heading.content.withoutLinks))
      },
      main: writer.body(of: document),
      assets: .folder(layout.assets(from: path)), checks: lesson.checks,
      generator: SiteLayout.generator)
    page.lessons = layout.lessons.map { layout.link(to: $0, from: path, as: .html) }
    page.hasSearch = layout.embeddable == nil
    if let index = layout.lessons.firstIndex(where: { $0.file == lesson.file }) {
      let home = LessonFile.home(in: layout.course.path).page(as: .html)
      page.course = HTMLPage.Link(
        title: layout.course.title, address: home.reference(from: path))
      page.place = index
      let neighbours = layout.lessons
      if index > 0 {
        page.previous = layout.link(to: neighbours[index - 1], from: path, as: .html)
      }
      if index + 1 < neighbours.count {
        page.next = layout.link(to: neighbours[index + 1], from: path, as: .html)
      }
    }
    return page
  }

  // MARK: Markdown

  private func writeMarkdown(
    _ document: Document, to draft: some SiteDestination
  ) throws(CourseError) {
    let path = lesson.file.page(as: .markdown)
    var drawings: [(path: SitePath, figure: Figure)] = []
    let writer = MarkdownWriter(allowsRawHTML: layout.course.settings.allowsRawHTML) { figure in
      guard let drawing = lesson.file.drawing(drawings.count) else { return "" }
      drawings.append((drawing, figure))
      return drawing.reference(from: path)
    }
    let title = Heading(level: 1, content: [.text(lesson.title)])
    let text = writer.text(
      of: Document(blocks: [.heading(title)] + document.blocks + listOfLessons(from: path)))
    try draft.write(text, to: path)
    for drawing in drawings {
      try draft.write(drawing.figure.svg(for: .file).text, to: drawing.path)
    }
  }

  /// What the first page of the course ends with.
  private func listOfLessons(from page: SitePath) -> [Block] {
    guard lesson.file.isHome else { return [] }
    let items = layout.lessons.map { lesson -> [Block] in
      let link = layout.link(to: lesson, from: page, as: .markdown)
      return [
        .paragraph([.link(Link(destination: link.address, content: [.text(link.title)]))])
      ]
    }
    return [.list(List(start: 1, items: items))]
  }
}

extension LessonPages.Report {
  fileprivate mutating func add(_ links: LinkResolver) {
    diagnostics += links.diagnostics
    files += links.linkedFiles
  }
}
