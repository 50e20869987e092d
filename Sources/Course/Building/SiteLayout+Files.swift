import Diagnostics
import Documents
import Pages
import Templates

extension SiteLayout {
  /// The files of a lesson.
  ///
  /// - Parameters:
  ///   - pages: of all that they are made from, but what they have from the course; nil where that is not known.
  ///   - page: the HTML, where it is made already.
  ///   - typeset: gives what the lesson became, once for each file; nil where that is lost.
  func files(
    of lesson: LessonSummary, madeOf pages: Checksum?, page: String? = nil,
    typeset: @escaping @Sendable () -> TypesetLesson?
  ) -> [SiteFile] {
    func file(
      _ path: SitePath, _ origin: Checksum?,
      _ content: @escaping @Sendable (TypesetLesson) throws(CourseError) -> String
    ) -> SiteFile {
      SiteFile(path, of: origin.map { .made($0) } ?? .unknown) { () throws(CourseError) in
        guard let typeset = typeset() else {
          throw CourseError(
            "what became of '\(lesson.file.location)' is lost; build it again", isOfCache: true)
        }
        return Array(try content(typeset).utf8)
      }
    }
    var files: [SiteFile] = []
    if formats.contains(.html) {
      let origin = pages.map { self.page(of: lesson.file, madeOf: $0) }
      files.append(
        file(lesson.file.page(as: .html), origin) { typeset throws(CourseError) in
          if let page { return page }
          do throws(TemplateError) {
            return try placed(typeset.page, of: lesson.file).html(templates)
          } catch {
            throw CourseError(error.diagnostic.message)
          }
        })
    }
    guard formats.contains(.markdown) else { return files }
    files.append(file(lesson.file.page(as: .markdown), pages) { $0.markdown })
    for number in 0..<lesson.drawingCount {
      guard let path = lesson.file.drawing(number) else { continue }
      files.append(
        file(path, pages) { typeset in
          typeset.drawings.indices.contains(number) ? typeset.drawings[number] : ""
        })
    }
    return files
  }

  /// Of a page with what it has from its course.
  private func page(of lesson: LessonFile, madeOf pages: Checksum) -> Checksum {
    Checksum {
      $0.add(pages)
      $0.add(listing)
      $0.add(lessons.firstIndex { $0.file == lesson } ?? -1)
    }
  }

  struct References {
    /// Of where they lead, and of what stands for those that have no words.
    let checksum: Checksum
    /// The files that they lead to or show.
    let files: [(file: SitePath, range: SourceRange?)]
    /// Whether none of them leads nowhere.
    let areSound: Bool
  }

  /// The links and images of a lesson.
  func references(of lesson: LessonSummary) -> References {
    var links = links(of: lesson.file)
    let document = links.resolved(lesson.referenceDocument, as: .html)
    let checksum = Checksum { packer in
      for link in document.links {
        packer.add([link.destination, link.title])
        packer.add(Checksum(ofWords: link.content))
      }
      for image in document.images { packer.add(image.source) }
      packer.add(links.diagnostics.map(\.message))
      if embeddable != nil {
        for image in links.images.values.sorted() {
          packer.add((try? FileSystem.read(course.path.appending(name: image.text))) ?? [])
        }
      }
      let footer = CourseFooter(of: lesson.file, in: self, as: .html).document
      packer.add(footer.links.map(\.destination))
      // The first page of the course lists its lessons.
      if lesson.file.isHome { packer.add(listing) }
    }
    return References(
      checksum: checksum,
      files: links.linkedFiles + (embeddable == nil ? links.shownFiles : []),
      areSound: links.diagnostics.isEmpty)
  }
}
