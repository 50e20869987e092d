import Documents
import Lessons

extension SiteBuild {
  /// Finds out which lessons are as an earlier build left them, and works the others.
  ///
  /// - Returns: the lessons that were asked for, and those that nobody asked for and to a part of which the others lead.
  func survey(
    _ shared: SharedInputs, on site: some SiteDestination
  ) async -> (lessons: [LessonState], linked: [LessonState], layouts: Layouts) {
    let found = await states(of: course.selection, from: shared)
    // What is wrong in these is not reported; one that has errors may lack parts, and is left out.
    let linked = await states(of: lessonsLinked(from: found), from: shared)
      .filter { !$0.hasErrors }
    func layout(_ anchors: [SitePath: [String: [Inline]]]) -> SiteLayout {
      SiteLayout(
        course, of: found.map(\.summary), linked: linked.map(\.summary), anchors: anchors,
        formats: shared.formats, templates: shared.templates, embedding: shared.embeddable,
        shared.embeddedFiles)
    }
    let names = layout(fingerprints(found + linked))
    let lessons = await found.concurrentMap(jobs: options.jobs, keeping: {}) { state, _ in
      isCurrent(state, names, on: site) ? state : worked(state.summary.file, shared)
    }
    let anchors = await anchors(of: lessons + linked, shared)
    let layouts = Layouts(
      site: layout(anchors), names: names, shared: shared,
      isSettled: zip(found, lessons).allSatisfy { $0.summary.saysTheSame(as: $1.summary) }
        && agree(anchors, with: found + linked))
    return (lessons, linked, layouts)
  }

  /// Whether lessons have the parts that they had when they were read first.
  private func agree(
    _ anchors: [SitePath: [String: [Inline]]], with states: [LessonState]
  ) -> Bool {
    states.allSatisfy { state in
      guard let found = anchors[state.summary.file.path] else { return true }
      return found.mapValues { Checksum(ofWords: $0).digits } == state.summary.anchors
    }
  }

  private func states(
    of files: [LessonFile], from shared: SharedInputs
  ) async -> [LessonState] {
    await files.concurrentMap(jobs: options.jobs, keeping: {}) { file, _ in
      if let cached = options.cache?[file.path],
        let (lesson, sources) = cached.unchanged(file, in: course, base: shared.lessons)
      {
        return .unchanged(lesson, sources)
      }
      return worked(file, shared)
    }
  }

  private func worked(_ file: LessonFile, _ shared: SharedInputs) -> LessonState {
    LessonState(working: file, in: shared.context.telling(progress, of: file))
  }

  private func lessonsLinked(from states: [LessonState]) -> [LessonFile] {
    let selection = Set(course.selection)
    return course.lessons(linkedFrom: states.map(\.summary)).filter { !selection.contains($0) }
  }

  /// What links may lead to, each with a text that is another one where its words are.
  private func fingerprints(_ states: [LessonState]) -> [SitePath: [String: [Inline]]] {
    Dictionary(
      states.map { ($0.summary.file.path, $0.summary.anchors.mapValues { [.text($0)] }) }
    ) { first, _ in first }
  }

  /// Whether what an earlier build made of a lesson is what this one would.
  private func isCurrent(
    _ state: LessonState, _ names: SiteLayout, on site: some SiteDestination
  ) -> Bool {
    guard case .unchanged(let lesson, _) = state, let cache = options.cache else { return true }
    guard names.references(of: lesson.summary).checksum == lesson.links else { return false }
    let files = names.files(of: lesson.summary, madeOf: lesson.pages) { nil }
    return files.allSatisfy { cache.standing($0, in: site.standing) != nil }
      || cache.holds(lesson.pages)
  }

  /// Those of all lessons that were worked, and to which such lessons lead.
  private func anchors(
    of states: [LessonState], _ shared: SharedInputs
  ) async -> [SitePath: [String: [Inline]]] {
    let worked = states.compactMap(\.worked)
    let known = Set(worked.map(\.file))
    let targets = course.lessons(
      linkedFrom: states.filter { $0.worked != nil }.map(\.summary)
    ).filter { !known.contains($0) }
    let others = await targets.concurrentMap(jobs: options.jobs, keeping: {}) { file, _ in
      WorkedLesson(file, in: shared.context)
    }.filter { !$0.diagnostics.containsError }
    return Dictionary((worked + others).map { ($0.file.path, $0.document.anchors) }) { first, _ in
      first
    }
  }
}
