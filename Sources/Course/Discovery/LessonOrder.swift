import Diagnostics

/// The order of a course: what `order` names comes first, and the rest by name.
struct LessonOrder {
  private let entries: [CourseSettings.Entry]

  init(_ entries: [CourseSettings.Entry]) { self.entries = entries }

  /// - Parameter lessons: in any order.
  func sorted(
    _ lessons: [LessonFile], reporting diagnostics: inout [Diagnostic]
  ) -> [LessonFile] {
    var rest = lessons.sorted { $0.path.text.naturallyPrecedes($1.path.text) }
    var sorted: [LessonFile] = []
    for entry in entries {
      let path = entry.text.withoutTrailingSlashes
      let isMeant = { (lesson: LessonFile) in
        lesson.path.text == path || lesson.path.text.isBelow(path)
      }
      let found = rest.filter(isMeant)
      if found.isEmpty {
        diagnostics.append(
          sorted.contains(where: isMeant)
            ? .error("'\(entry.text)' stands in this order already", at: entry.range)
            : .unknownLesson(entry, among: lessons))
      }
      sorted += found
      rest.removeAll(where: isMeant)
    }
    return sorted + rest
  }
}

extension Diagnostic {
  fileprivate static func unknownLesson(
    _ entry: CourseSettings.Entry, among lessons: [LessonFile]
  ) -> Self {
    let names = lessons.map(\.path.text)
    let withSuffix = entry.text + LessonFile.suffix
    let nearest = names.contains(withSuffix) ? withSuffix : names.nearest(to: entry.text)
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return .error("there is no lesson '\(entry.text)' in this folder\(hint)", at: entry.range)
  }
}
