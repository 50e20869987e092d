import Diagnostics
import Documents
import Pages

/// The course's footer as it stands on one page.
struct CourseFooter {
  let document: Document
  /// Its images in the lessons folder, by their sources.
  private(set) var images: [String: SitePath] = [:]
  /// Files that it leads to.
  let linkedFiles: [SitePath]
  let diagnostics: [Diagnostic]

  init(of lesson: LessonFile, in layout: SiteLayout, as format: PageFormat) {
    let home = LessonFile.home(in: layout.course.path)
    let range = layout.course.settings.footer?.range
    var links = layout.links(of: home)
    let document = links.resolved(layout.course.frame.footer, as: format)
    // Its links are those of the first page; a page in a folder begins them there.
    let up = String(repeating: "../", count: lesson.path.folders.count)
    self.document = document.replacing(
      links: { link in
        var link = link
        switch Destination(link.destination) {
        case .file: link.destination = up + link.destination
        case .fragment where !lesson.isHome:
          link.destination = up + home.page(as: format).text + link.destination
        case .external, .refused, .fragment: break
        }
        return link
      },
      images: { image in
        if case .file = Destination(image.source) { up + image.source } else { image.source }
      })
    for (source, file) in links.images { images[up + source] = file }
    linkedFiles = links.linkedFiles.map(\.file)
    var found = links.diagnostics
    if layout.embeddable != nil { found += document.imagesFromElsewhere }
    // What it was read from is a value in YAML, and no file of its own.
    diagnostics = found.map { diagnostic in
      var placed = diagnostic
      placed.range = range
      return placed
    }
  }

  /// - Parameter embedded: the address that holds all of a file; nil where the page refers to it.
  func markup(
    allowsRawHTML: Bool, embedding embedded: (SitePath) -> String?
  ) -> TrustedMarkup {
    let addresses = images.compactMapValues(embedded)
    let nothing = TrustedMarkup(trusting: "")
    return HTMLWriter(
      allowsRawHTML: allowsRawHTML, typeset: { _, _ in TypesetFormula(markup: nothing) },
      draw: { _ in nothing }, embed: { addresses[$0.source] }
    ).body(of: document)
  }
}
