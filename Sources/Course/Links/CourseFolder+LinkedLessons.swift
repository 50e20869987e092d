import Documents

extension CourseFolder {
  /// The lessons to parts of which others lead, in the order of the course.
  func lessons(linkedFrom summaries: [LessonSummary]) -> [LessonFile] {
    let byPath = Dictionary(lessons.map { ($0.path.text, $0) }) { first, _ in first }
    let targets = summaries.reduce(into: Set<LessonFile>()) { targets, lesson in
      let links = LinkResolver(lesson.file, in: path, lessons: byPath)
      for reference in lesson.references where reference.kind != .image {
        if let target = links.lessonWithPart(of: reference.address) { targets.insert(target) }
      }
    }
    return lessons.filter(targets.contains)
  }
}
