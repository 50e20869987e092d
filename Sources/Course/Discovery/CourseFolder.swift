import Diagnostics

/// A folder of lessons, with what its `chainrule.yaml` says of them.
public struct CourseFolder: Sendable {
  /// As the user would write it.
  public let path: String
  /// What its `chainrule.yaml` says; all left out where there is none.
  public let settings: CourseSettings
  /// The file of the settings; nil where there is none that can be read.
  let settingsFile: SourceFile?
  /// What stands around its lessons on every page.
  let frame: CourseFrame
  /// All lessons, in the order of the course.
  public let lessons: [LessonFile]
  /// Those of them that were asked for.
  public let selection: [LessonFile]
  /// Files that were asked for and are no lessons.
  let leftOut: [LeftOutFile]

  /// The title from the settings, else the folder's name.
  public var title: String {
    settings.title
      ?? FileSystem.name(of: FileSystem.resolved(path) ?? path).withHiddenCharactersEscaped
  }

  /// Finds the course that lessons or folders belong to.
  ///
  /// It begins at the nearest folder upwards that has a `chainrule.yaml`, up to the working
  /// directory; without one, at the folder itself, or the one that the lesson lies in.
  ///
  /// - Parameters:
  ///   - arguments: lessons or folders, as the user wrote them.
  ///   - output: a folder in which no lessons are looked for.
  ///   - toleratesOthers: whether files that are no lessons by their names, such as README.md, are left out of what was
  ///     asked for; else they are an error. Then `-` is a lesson from standard input, in the working folder.
  ///   - diagnostics: get what is wrong in the settings.
  /// - Throws: where there is no such lesson or folder, or they belong to several courses.
  public init(
    of arguments: [String], exceptIn output: String? = nil, toleratesOthers: Bool = false,
    reporting diagnostics: inout [Diagnostic]
  ) throws(CourseError) {
    let readsStandardInput = toleratesOthers && arguments == [Self.standardInput]
    var roots: [String] = []
    for argument in readsStandardInput ? ["."] : arguments {
      roots.append(try Self.root(of: argument))
    }
    path = roots.first ?? "."
    for (root, argument) in zip(roots, arguments) where !Self.isSame(root, path) {
      throw CourseError(
        "'\(arguments[0])' and '\(argument)' belong to different courses, in '\(path)' and "
          + "'\(root)'; build them one by one")
    }

    let place = path.appending(name: CourseSettings.fileName)
    settingsFile =
      FileSystem.kind(of: place) == nil
      ? nil : SourceFolder(path: path).read(place, reporting: &diagnostics)
    settings =
      settingsFile.map { CourseSettings($0, reporting: &diagnostics) } ?? CourseSettings()

    frame = CourseFrame(settings, in: SourceFolder(path: path), reporting: &diagnostics)

    var skipped = [output].compactMap(\.self)
    for folder in [settings.output, settings.templates].compactMap(\.self) {
      skipped.append(path.appending(name: folder.text))
    }
    if let output = settings.output,
      !SourceFolder(path: path).willContain(path.appending(name: output.text))
    {
      diagnostics.append(
        .error(
          "the output folder '\(output.text)' lies outside the lessons folder, where a link leads; "
            + "only the option --output may lead out of it", at: output.range))
    }
    let found = try Self.lessons(in: path, exceptIn: skipped, reporting: &diagnostics)
    lessons = LessonOrder(settings.order).sorted(found, reporting: &diagnostics)
    if readsStandardInput {
      (selection, leftOut) = ([.standardInput], [])
    } else {
      (selection, leftOut) = try Self.selection(
        of: arguments, from: lessons, in: path, toleratesOthers: toleratesOthers)
    }
  }

  /// Without lessons.
  init(path: String, settingsFile: SourceFile?, settings: CourseSettings) {
    self.path = path
    self.settingsFile = settingsFile
    self.settings = settings
    var unasked: [Diagnostic] = []
    frame = CourseFrame(settings, in: SourceFolder(path: path), reporting: &unasked)
    lessons = []
    selection = []
    leftOut = []
  }

  /// The operand that means standard input.
  static let standardInput = "-"

  /// The arguments of each course, in the order in which the first of each stands; `-` stands alone.
  static func groups(of arguments: [String]) throws(CourseError) -> [[String]] {
    var groups: [(root: String, arguments: [String])] = []
    for argument in arguments {
      if argument == standardInput {
        if !groups.contains(where: { $0.root == argument }) {
          groups.append((argument, [argument]))
        }
        continue
      }
      let root = try root(of: argument)
      if let known = groups.firstIndex(where: { isSame($0.root, root) }) {
        groups[known].arguments.append(argument)
      } else {
        groups.append((root, [argument]))
      }
    }
    return groups.map(\.arguments)
  }

  /// Whether two paths name one folder, however they are spelled.
  private static func isSame(_ folder: String, _ other: String) -> Bool {
    folder == other || FileSystem.resolved(folder) == FileSystem.resolved(other)
  }

  static func root(of argument: String) throws(CourseError) -> String {
    let trimmed = argument.withoutTrailingSlashes
    var folder: String
    switch FileSystem.kind(of: trimmed, followingLinks: true) {
    case .folder: folder = trimmed
    case .file where trimmed.hasSuffix(LessonFile.suffix):
      folder = FileSystem.parent(of: trimmed) ?? "."
    case .file, .link, .other:
      throw CourseError("'\(argument)' is not a lesson: its name does not end in '.md'")
    case nil: throw CourseError("there is no lesson or folder '\(argument)'")
    }
    let own = folder
    while true {
      if FileSystem.kind(of: folder.appending(name: CourseSettings.fileName)) != nil {
        return folder
      }
      guard !folder.isEmpty, FileSystem.name(of: folder) != "..", mayLookAbove(folder),
        folder != ".", let parent = FileSystem.parent(of: folder)
      else { return own }
      folder = parent
    }
  }

  /// Whether what lies above a folder is asked for settings: nothing outside the working folder is, unless its path says so.
  private static func mayLookAbove(_ folder: String) -> Bool {
    guard folder.isAbsolutePath else { return true }
    guard let place = FileSystem.resolved(folder), let working = FileSystem.resolved(".") else {
      return false
    }
    return place.isBelow(working)
  }

  private static func lessons(
    in root: String, exceptIn skipped: [String], reporting diagnostics: inout [Diagnostic]
  ) throws(CourseError) -> [LessonFile] {
    let skipped = Set(skipped.compactMap(FileSystem.resolved))
    let entries = try FileSystem.walk(root) { path in
      let folder = root + "/" + path
      return !FileSystem.name(of: path).isHiddenFromCourses
        && FileSystem.kind(of: folder + "/" + SiteManifest.fileName) == nil
        && !(FileSystem.resolved(folder).map(skipped.contains) ?? false)
    }
    return entries.compactMap { entry in
      let name = FileSystem.name(of: entry.path)
      let location = root.appending(name: entry.path)
      guard name.hasSuffix(LessonFile.suffix), !name.isHiddenFromCourses,
        name.lowercased() != "readme.md",
        let path = SitePath(entry.path)
      else { return nil }
      switch entry.kind {
      case .file: break
      case .link:
        guard SourceFolder(path: root).admits(location, reporting: &diagnostics) else {
          return nil
        }
        guard FileSystem.kind(of: location, followingLinks: true) == .file else { return nil }
      case .folder, .other: return nil
      }
      return LessonFile(path: path, location: location)
    }
  }

  private static func selection(
    of arguments: [String], from lessons: [LessonFile], in root: String, toleratesOthers: Bool
  ) throws(CourseError) -> (lessons: [LessonFile], leftOut: [LeftOutFile]) {
    var selected: Set<LessonFile> = []
    var leftOut: [LeftOutFile] = []
    for argument in arguments {
      guard let place = FileSystem.resolved(argument) else { continue }
      let isFolder = FileSystem.kind(of: argument, followingLinks: true) == .folder
      if toleratesOthers, !isFolder, LeftOutFile.isWritten(argument) {
        leftOut.append(LeftOutFile(argument, in: root))
        continue
      }
      let found = lessons.filter { lesson in
        guard let location = FileSystem.resolved(lesson.location) else { return false }
        return location == place || location.isBelow(place)
      }
      if found.isEmpty, !isFolder, toleratesOthers {
        leftOut.append(LeftOutFile(argument, in: root))
        continue
      }
      guard !found.isEmpty else {
        throw CourseError(
          isFolder
            ? "the folder '\(argument)' has no lessons: no files whose names end in '.md'"
            : "'\(argument)' is not taken for a lesson: README.md and hidden names are left out")
      }
      selected.formUnion(found)
    }
    return (lessons.filter(selected.contains), leftOut)
  }
}

extension String {
  /// A path with a name behind it, as the user would write it: nothing is put before the name in `.`.
  func appending(name: String) -> String {
    self == "." || isEmpty ? name : hasSuffix("/") ? self + name : self + "/" + name
  }

  /// Whether a file of this name is none of the course's: `.git`, `_drafts`.
  var isHiddenFromCourses: Bool { hasHiddenName || utf8.first == UInt8(ascii: "_") }

  var withoutTrailingSlashes: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
