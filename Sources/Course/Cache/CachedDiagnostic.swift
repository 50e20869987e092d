import Diagnostics

/// A diagnostic whose places are kept apart from the texts that they are in.
struct CachedDiagnostic: Sendable {
  struct Place: Sendable {
    /// Which of the lesson's files.
    let file: Int
    let offsets: Range<Int>
  }

  struct Fix: Sendable {
    let place: Place
    let replacement: String
  }

  let severity: Diagnostic.Severity
  let message: String
  let notes: [String]
  let rule: Diagnostic.Rule
  let place: Place?
  let fix: Fix?
}

extension CachedDiagnostic {
  /// nil where it has a place in another file than these.
  init?(_ diagnostic: Diagnostic, in files: [SourceFile]) {
    func kept(_ range: SourceRange) -> Place? {
      files.firstIndex { $0 === range.file }.map { Place(file: $0, offsets: range.offsets) }
    }
    place = diagnostic.range.flatMap(kept)
    fix = diagnostic.fix.flatMap { fix in
      kept(fix.range).map { Fix(place: $0, replacement: fix.replacement) }
    }
    guard (place == nil) == (diagnostic.range == nil), (fix == nil) == (diagnostic.fix == nil)
    else { return nil }
    severity = diagnostic.severity
    message = diagnostic.message
    notes = diagnostic.notes
    rule = diagnostic.rule
  }

  func diagnostic(in files: [SourceFile]) -> Diagnostic {
    func range(_ place: Place) -> SourceRange? {
      guard files.indices.contains(place.file),
        place.offsets.upperBound <= files[place.file].text.count
      else { return nil }
      return SourceRange(file: files[place.file], offsets: place.offsets)
    }
    return Diagnostic(
      severity, message, at: place.flatMap(range), notes: notes, rule: rule,
      fix: fix.flatMap { fix in
        range(fix.place).map { Diagnostic.Fix($0, replacement: fix.replacement) }
      })
  }
}
