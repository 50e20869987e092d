extension Diagnostic.Severity {
  /// As it is printed.
  public var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

/// What a diagnostic says, the same for a file that was read twice.
private struct Finding: Hashable {
  let severity: Diagnostic.Severity
  let message: String
  let path: String?
  let offsets: Range<Int>?
  let notes: [String]

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity
    message = diagnostic.message
    path = diagnostic.range?.file.path
    offsets = diagnostic.range?.offsets
    notes = diagnostic.notes
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them is an error, so that nothing is written.
  public var containsError: Bool { contains { $0.severity == .error } }

  /// Each once, by file and place; what has no place comes last, in the order in which it came.
  public func inReadingOrder() -> [Diagnostic] {
    var seen: Set<Finding> = []
    let unique = filter { seen.insert(Finding($0)).inserted }
    return unique.enumerated().sorted { left, right in
      switch (left.element.range, right.element.range) {
      case (nil, nil): return left.offset < right.offset
      case (nil, .some): return false
      case (.some, nil): return true
      case (.some(let first), .some(let second)):
        if first.file.path != second.file.path { return first.file.path < second.file.path }
        let (a, b) = (first.offsets, second.offsets)
        return (a.lowerBound, a.upperBound, left.offset) < (
          b.lowerBound, b.upperBound, right.offset
        )
      }
    }.map(\.element)
  }

  /// Such as "2 errors, 1 warning".
  public var summary: String {
    var errors = 0
    var warnings = 0
    var notes = 0
    for diagnostic in self {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
    var parts: [String] = []
    if errors > 0 || warnings + notes == 0 {
      parts.append(errors == 1 ? "1 error" : "\(errors) errors")
    }
    if warnings > 0 { parts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
    if parts.isEmpty { parts.append(notes == 1 ? "1 note" : "\(notes) notes") }
    return parts.joined(separator: ", ")
  }
}
