public import Diagnostics
import Synchronization
import Templates

/// What was found wrong with the Markdown that templates come to.
public final class TemplateFindings: Sendable {
  private let found = Mutex<[Diagnostic]>([])

  public init() {}

  /// At the templates' places, in the order in which it was found.
  public var all: [Diagnostic] { found.withLock { $0 } }

  /// - Parameter diagnostics: at places of what the template came to.
  func add(_ diagnostics: [Diagnostic], in rendered: RenderedTemplate) {
    guard !diagnostics.isEmpty else { return }
    let moved = diagnostics.map { diagnostic in
      var moved = diagnostic
      moved.range = diagnostic.range.flatMap { rendered.origin(of: $0.offsets) }
      moved.fix = nil
      return moved
    }
    found.withLock { $0 += moved }
  }
}
