import Diagnostics
import Documents
import Lessons
import Pages
import YAML

/// What the lessons of a course have in common when they are built.
struct SharedInputs: Sendable {
  let context: LessonContext
  let formats: [PageFormat]
  let templates: PageTemplates
  /// What each page holds in itself; nil where all share it.
  let embeddable: EmbeddableAssets?
  /// What it holds in itself of the files that settings name, as addresses.
  let embeddedFiles: [SitePath: String]
  /// The files that all of this was read from.
  let sources: [SourceFile]
  /// Of the course's place and of the way in which it is built.
  let course: Checksum
  /// Of all this, and of the program: where it is another one, other pages may come of the same lessons.
  let lessons: Checksum

  init(of build: SiteBuild, reporting diagnostics: inout [Diagnostic]) throws(CourseError) {
    let (course, options, katex) = (build.course, build.options, build.typesetters.katex)
    let files = try CourseTemplates(
      course.settings.templates, in: course.sources, reporting: &diagnostics)
    let readings = SourceReadings()
    context = course.lessonContext(
      digits: options.digits, templates: files, recordingIn: readings, reporting: &diagnostics)
    let formats = options.formats ?? course.settings.formats ?? PageFormat.allCases
    self.formats = formats
    templates = files.page
    embeddable = try Self.embeddableAssets(files.page, katex, options.assets)
    let embedded = embeddable == nil ? [:] : try course.frame.addresses(in: course.path)
    embeddedFiles = embedded
    let sources =
      [course.settingsFile].compactMap(\.self) + files.files
      + readings.all.compactMap { try? $0.outcome.get() }
    self.sources = sources
    let way = formats.map(\.rawValue) + ["\(options.digits ?? 0)", "\(options.assets)"]
    self.course = Checksum {
      $0.add(FileSystem.resolved(course.path) ?? course.path)
      $0.add(way)
    }
    let assets = embeddable == nil ? [] : try Self.assetFiles(files.page, katex)
    lessons = Checksum { packer in
      packer.add(ProgramIdentity.checksum)
      packer.add([Document.parserVersion, YAMLNode.parserVersion])
      packer.add(katex.script)
      packer.add(way)
      for (path, address) in embedded.sorted(by: { $0.key < $1.key }) {
        packer.add([path.text, address])
      }
      for asset in assets {
        packer.add(asset.path)
        packer.add(asset.bytes)
      }
      for source in sources {
        // Where a template lies says what it is for.
        packer.add(source.path.pathNames.suffix(2).map(String.init))
        packer.add(source.text)
      }
    }
  }

  /// What pages that stand alone hold parts of.
  private static func assetFiles(
    _ templates: PageTemplates, _ katex: KaTeX
  ) throws(CourseError) -> [(path: String, bytes: [UInt8])] {
    let assets: [PageAsset]
    do {
      assets = try PageAsset.all(templates: templates, katex: katex)
    } catch {
      throw CourseError(error.description)
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for asset in assets {
      switch asset.content {
      case .bytes(let bytes): files.append((asset.path, bytes))
      case .file(let location): files.append((asset.path, try FileSystem.read(location)))
      }
    }
    return files
  }

  private static func embeddableAssets(
    _ templates: PageTemplates, _ katex: KaTeX, _ placement: AssetPlacement
  ) throws(CourseError) -> EmbeddableAssets? {
    guard placement == .insidePages else { return nil }
    do {
      return try EmbeddableAssets(templates: templates, katex: katex)
    } catch {
      throw CourseError(error.description)
    }
  }
}
