import Diagnostics

extension Document {
  /// Reports labels that two things have, and labels of formulas that stand in a line.
  func checkLabels(reporting diagnostics: inout [Diagnostic]) {
    var labels: [Label] = []
    var inLines: [Label] = []
    forEachBlock {
      if let label = $0.label { labels.append(label) }
    } inline: {
      if case .formula(let formula) = $0, let label = formula.label { inLines.append(label) }
    }
    for label in inLines {
      diagnostics.append(
        .error(
          "'#\(label.id)' labels a formula within a line; a formula with a label has its lines for itself",
          at: label.range))
    }
    var first: [String: Label] = [:]
    for label in labels {
      if let other = first[label.id] {
        let place = other.range.map { range in
          ", first on line \(range.file.position(of: range.offsets.lowerBound).line)"
        }
        diagnostics.append(
          .error("'#\(label.id)' is the label of two things\(place ?? "")", at: label.range))
      } else {
        first[label.id] = label
      }
    }
  }
}

extension Block {
  /// What it is referred to by, if it can be at all.
  public var label: Label? {
    switch self {
    case .formula(let formula): formula.label
    case .code(let code): code.label
    case .table(let table): table.label
    case .figure(let figure): figure.label
    case .heading, .paragraph, .quote, .list, .fold, .steps, .html, .thematicBreak: nil
    }
  }
}
