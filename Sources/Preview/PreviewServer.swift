public import Course
public import Diagnostics
import Pages

/// Shows lessons in browsers on this machine, and shows them anew as their files change.
public final class PreviewServer: Sendable {
  /// What became of one build.
  public struct Report: Sendable {
    /// What browsers show since.
    public enum Outcome: Hashable, Sendable {
      /// The site as it is now.
      case shown(lessons: Int)
      /// There are errors: what was shown before stays, if anything was.
      case kept
    }

    /// What browsers show since.
    public let outcome: Outcome
    /// All that is wrong in the whole course.
    public let diagnostics: [Diagnostic]
    /// From the change being noticed to the site being shown.
    public let duration: Duration
  }

  /// The port that was taken.
  public let port: UInt16
  /// For a browser on this machine; no other reaches it.
  public var address: String { "http://127.0.0.1:\(port)/" }

  private let lessons: String
  private let options: CourseBuild.Options
  private let listener: LoopbackListener
  private let watch: FolderWatch
  private let typesetters: TypesetterPool
  private let site = PreviewSite(run: String(UInt32.random(in: 0 ... .max), radix: 36))

  /// A request that has waited this long gets an answer without news, so that clients who have gone
  /// away without a word are noticed.
  private static let longestWait = Duration.seconds(15)

  /// Takes the port, and hears of changes from now on; answers are given while `run` runs.
  ///
  /// - Parameters:
  ///   - lessons: a lesson or a folder of lessons.
  ///   - port: 0 for any that is free.
  ///   - options: HTML is the one format. Without a cache, one is kept in memory while the server runs.
  /// - Throws: where the port is taken, there are no such lessons, or KaTeX is not installed.
  public init(
    of lessons: String, port: UInt16, options: CourseBuild.Options = CourseBuild.Options()
  ) throws(PreviewError) {
    self.lessons = lessons
    self.options = CourseBuild.Options(
      output: options.output, formats: [.html], jobs: options.jobs, digits: options.digits,
      cache: options.cache ?? BuildCache())
    let folder: String
    do {
      var unused: [Diagnostic] = []
      folder = try CourseFolder(of: [lessons], reporting: &unused).path
    } catch {
      throw .cannotBuild(reason: error.message)
    }
    do {
      typesetters = TypesetterPool(katex: try KaTeX())
    } catch {
      throw .cannotBuild(reason: error.description)
    }
    listener = try LoopbackListener(port: port)
    self.port = listener.port
    watch = FolderWatch(folder)
  }

  deinit { stop() }

  /// Builds and serves until `stop()`.
  ///
  /// - Parameters:
  ///   - progress: told how far a build is.
  ///   - report: told of each build; nil where nothing new is to be seen.
  public func run(
    progress: @escaping CourseProgress.Listener = { _ in }, _ report: (Report?) -> Void
  ) async throws(PreviewError) {
    report(await build(progress))
    let (site, watch) = (site, watch)
    let server = try HTTPServer(on: listener) { site.answer($0, orTell: watch.tell) }
    let heartbeat = Task {
      while (try? await Task.sleep(for: Self.longestWait)) != nil { server.answerWaiting() }
    }
    for await _ in watch.changes {
      let next = await build(progress)
      if next != nil { server.answerWaiting() }
      report(next)
    }
    heartbeat.cancel()
    server.stop()
  }

  /// Has `run` return when the build that may be under way is done; from any thread.
  public func stop() { watch.stop() }

  /// nil where nothing new is to be seen.
  private func build(_ progress: @escaping CourseProgress.Listener) async -> Report? {
    let start = ContinuousClock.now
    var files: DeferredFiles?
    var diagnostics: [Diagnostic]
    var count = 0
    do {
      let preview = try await CourseBuild.preview(
        [lessons], options: options, typesetters: typesetters, progress: progress)
      files = preview.files
      diagnostics = preview.diagnostics
      count = preview.lessons
    } catch {
      diagnostics = [.error(error.message, at: nil)]
    }
    // What is shown while there are errors may be older than what the cache would keep.
    defer { options.cache?.save(whileShowing: site.files) }
    guard site.show(files, report: DiagnosticPrinter().report(diagnostics)) else { return nil }
    return Report(
      outcome: files == nil ? .kept : .shown(lessons: count), diagnostics: diagnostics,
      duration: ContinuousClock.now - start)
  }
}
