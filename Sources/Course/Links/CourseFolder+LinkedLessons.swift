import Documents
import Lessons

extension CourseFolder {
  /// The lessons that nobody asked for, and to a part of which those that were asked for lead. What is
  /// wrong in them is not reported; one that has errors may lack parts, and is left out.
  func lessons(
    linkedFrom worked: [WorkedLesson], in context: LessonContext, jobs: Int
  ) async -> [WorkedLesson] {
    let known = Set(worked.map(\.file))
    let byPath = Dictionary(lessons.map { ($0.path.text, $0) }) { first, _ in first }
    let targets = worked.reduce(into: Set<LessonFile>()) { targets, lesson in
      let links = LinkResolver(lesson.file, in: path, lessons: byPath)
      for link in lesson.document.links {
        if let target = links.lessonWithPart(of: link.destination) { targets.insert(target) }
      }
    }
    let linked = lessons.filter { targets.contains($0) && !known.contains($0) }
    return await linked.concurrentMap(jobs: jobs, keeping: {}) { file, _ in
      WorkedLesson(file, in: context)
    }.filter { !$0.diagnostics.containsError }
  }
}
