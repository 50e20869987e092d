import Diagnostics
import Documents
import Pages
import Templates

/// What becomes of one lesson, or of the course's first page, on its site.
struct LessonPages {
  struct Report: Sendable {
    var diagnostics: [Diagnostic] = []
    /// Files that the lesson refers to, and where.
    var files: [(file: SitePath, range: SourceRange?)] = []
  }

  let lesson: WorkedLesson
  let layout: SiteLayout

  /// Typesets the lesson. Where a formula cannot be typeset, a part of the page is missing, and that is reported.
  func typeset(
    by job: TypesettingJob
  ) throws(CourseError) -> (lesson: TypesetLesson, report: Report) {
    var report = Report()
    var links = layout.links(of: lesson.file)
    let document = resolved(as: .html, by: &links)
    report.add(links)
    var images: [String: String] = [:]
    if layout.embeddable == nil {
      report.files += links.shownFiles
    } else {
      report.diagnostics += document.imagesFromElsewhere
      images = try addresses(holding: links.images)
    }
    var typeset = TypesetLesson(
      page: try page(of: document, images, by: job, reporting: &report.diagnostics))
    if layout.formats.contains(.markdown) {
      var links = layout.links(of: lesson.file)
      let document = resolved(as: .markdown, by: &links)
      report.add(links)
      (typeset.markdown, typeset.drawings) = markdown(of: document)
    }
    return (typeset, report)
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
    var links = layout.links(of: lesson.file)
    let document = resolved(as: .html, by: &links)
    var report = Report()
    report.add(links)
    report.files += links.shownFiles
    let page = unset(document, checkedBy: typesetter, reporting: &report.diagnostics)
    do {
      _ = try layout.placed(page, of: lesson.file).html(layout.templates)
    } catch {
      report.diagnostics.append(error.diagnostic)
    }
    return report
  }

  /// What cannot be typeset is a mistake even where no HTML is asked for.
  private func page(
    of document: Document, _ images: [String: String], by job: TypesettingJob,
    reporting diagnostics: inout [Diagnostic]
  ) throws(CourseError) -> HTMLPage {
    guard layout.formats.contains(.html) else {
      let page = unset(
        document, checkedBy: { job.typesetterIfStarted }, reporting: &diagnostics)
      if let failure = job.failure { throw failure }
      return page
    }
    return page(of: document, images, setBy: try job.typesetter(), reporting: &diagnostics)
  }

  /// The page without its formulas, which are only looked at.
  private func unset(
    _ document: Document, checkedBy typesetter: @escaping () -> Typesetter?,
    reporting diagnostics: inout [Diagnostic]
  ) -> HTMLPage {
    let nothing = TrustedMarkup(trusting: "")
    return page(
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
      reporting: &diagnostics)
  }

  /// - Parameter images: the addresses that take the places of sources.
  private func page(
    of document: Document, _ images: [String: String], setBy typesetter: Typesetter,
    reporting diagnostics: inout [Diagnostic]
  ) -> HTMLPage {
    page(
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

  private func page(
    of document: Document,
    typeset:
      @escaping (Formula, HTMLWriter.FormulaStyle) throws(TypesettingError) -> TypesetFormula,
    note: (String) -> TrustedMarkup, draw: @escaping (Figure) -> TrustedMarkup,
    embed: @escaping (Image) -> String?, reporting diagnostics: inout [Diagnostic]
  ) -> HTMLPage {
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
    let page = page(of: document, with: writer, notes: note)
    diagnostics += found
    return page
  }

  private func page(
    of document: Document, with writer: HTMLWriter, notes note: (String) -> TrustedMarkup
  ) -> HTMLPage {
    var page = HTMLPage(
      title: lesson.title,
      language: lesson.language ?? layout.course.settings.language?.text ?? "en",
      contents: document.contents.filter { (2...3).contains($0.level) }.map { heading in
        HTMLPage.Entry(
          level: heading.level, anchor: heading.anchor,
          title: writer.line(heading.content.withoutLinks))
      },
      main: writer.body(of: document), checks: lesson.checks, generator: SiteLayout.generator)
    page.quantities = writer.notes(document.quantities, typeset: note)
    page.metadata = layout.metadata(of: lesson)
    return page
  }

  // MARK: Markdown

  private func markdown(of document: Document) -> (text: String, drawings: [String]) {
    let path = lesson.file.page(as: .markdown)
    var drawings: [String] = []
    let writer = MarkdownWriter(allowsRawHTML: layout.course.settings.allowsRawHTML) { figure in
      guard let drawing = lesson.file.drawing(drawings.count) else { return "" }
      drawings.append(figure.svg(for: .file).text)
      return drawing.reference(from: path)
    }
    let title = Heading(level: 1, content: [.text(lesson.title)])
    let byline = layout.metadata(of: lesson).byline
    let footer = CourseFooter(of: lesson.file, in: layout, as: .markdown).document.blocks
    let text = writer.text(
      of: Document(
        blocks: [.heading(title)] + (byline.isEmpty ? [] : [.paragraph(byline)]) + document.blocks
          + listOfLessons(from: path) + (footer.isEmpty ? [] : [.thematicBreak] + footer)))
    return (text, drawings)
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
