import Diagnostics

/// What is kept of a lesson without errors, for the next build.
struct CachedLesson: Sendable {
  /// A file that the lesson, or a file of it, names.
  struct Reading: Hashable, Sendable {
    let reference: String
    /// The path of the file that names it, below the lessons folder.
    let origin: String
    let most: Int
  }

  let summary: LessonSummary
  let readings: [Reading]
  /// Of all that the lesson was worked from.
  let inputs: Checksum
  /// Of where its links lead and what stands for them.
  let links: Checksum
  let diagnostics: [CachedDiagnostic]

  /// Of all that its pages are made from, but what they have from the course around them.
  var pages: Checksum {
    Checksum {
      $0.add(inputs)
      $0.add(links)
    }
  }
}

extension CachedLesson {
  /// nil where something in it has a place in a file that is none of the lesson's.
  init?(
    _ lesson: WorkedLesson, _ summary: LessonSummary, finding diagnostics: [Diagnostic],
    leadingTo links: Checksum, _ course: CourseFolder, _ shared: SharedInputs
  ) {
    guard let sources = lesson.sources else { return nil }
    let readings = sources.readings.compactMap { Reading($0, in: course) }
    let found = diagnostics.compactMap { CachedDiagnostic($0, in: sources.files) }
    guard readings.count == sources.readings.count, found.count == diagnostics.count else {
      return nil
    }
    self.summary = summary
    self.readings = readings
    inputs = sources.checksum(of: lesson.file, in: shared.lessons)
    self.links = links
    self.diagnostics = found
  }
}

extension CachedLesson.Reading {
  /// nil where the file that names another one lies outside the course.
  fileprivate init?(_ reading: SourceReading, in course: CourseFolder) {
    let (folder, file) = (course.path.normalizedPath, reading.origin.normalizedPath)
    guard folder.isEmpty || file.isBelow(folder) else { return nil }
    reference = reading.reference
    origin =
      folder.isEmpty
      ? file : String(decoding: file.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
    most = reading.most
  }
}

extension LessonState {
  /// What is kept of a lesson that was worked for the links into it alone.
  func cached(_ course: CourseFolder, _ layouts: SiteBuild.Layouts) -> CachedLesson? {
    switch self {
    case .unchanged(let lesson, _): lesson
    case .worked(let lesson, let summary):
      CachedLesson(
        lesson, summary, finding: lesson.diagnostics,
        leadingTo: layouts.names.references(of: summary).checksum, course, layouts.shared)
    }
  }
}

/// The files that a lesson is made from.
struct LessonSources: Sendable {
  let text: SourceFile
  let readings: [SourceReading]

  var files: [SourceFile] { [text] + readings.compactMap { try? $0.outcome.get() } }

  /// - Parameter base: of all that the lessons of the course have in common.
  func checksum(of file: LessonFile, in base: Checksum) -> Checksum {
    Checksum { packer in
      packer.add(base)
      packer.add(file.path.text)
      packer.add(text.text)
      for reading in readings {
        switch reading.outcome {
        case .success(let file):
          packer.add("read")
          packer.add(file.text)
        case .failure(let error):
          packer.add("not read")
          packer.add(error.message)
        }
      }
    }
  }
}

extension CachedLesson {
  /// The lesson as it is now, where nothing that it was worked from has changed.
  ///
  /// Reads all of its files.
  func unchanged(
    _ file: LessonFile, in course: CourseFolder, base: Checksum
  ) -> (lesson: CachedLesson, sources: LessonSources)? {
    guard let text = try? SourceFile(reading: file.location) else { return nil }
    let log = SourceReadings()
    let folder = SourceFolder(path: course.path, recordingIn: log)
    for reading in readings {
      let origin = SourceFile(path: course.path.appending(name: reading.origin), text: "")
      _ = try? folder.read(reading.reference, namedIn: origin, atMost: reading.most)
    }
    let sources = LessonSources(text: text, readings: log.all)
    guard sources.checksum(of: file, in: base) == inputs else { return nil }
    return (placed(at: file, in: sources), sources)
  }

  /// The same, beginning where the lesson's text does that was read anew.
  private func placed(at file: LessonFile, in sources: LessonSources) -> CachedLesson {
    CachedLesson(
      summary: LessonSummary(
        file: file, title: summary.title,
        start: SourceRange(file: sources.text, offsets: 0..<0),
        drawingCount: summary.drawingCount, searchRows: summary.searchRows,
        references: summary.references, anchors: summary.anchors),
      readings: readings, inputs: inputs, links: links, diagnostics: diagnostics)
  }
}
