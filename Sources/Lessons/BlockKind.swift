/// What a fenced block asks for, by the first word of its info string.
enum BlockKind: String, CaseIterable {
  case network, forward, derive, gradients, diagram, plot, train, check

  /// The options that stand in its info string as `key=value`.
  var options: [BlockOption] {
    switch self {
    case .network: [.sample, .fold, .digits]
    case .forward, .derive, .gradients: [.network, .sample, .after, .fold, .detail, .digits]
    case .check: [.network, .sample, .after]
    case .diagram: [.network, .sample, .after, .fold, .digits]
    case .train: [.network, .sample, .after, .steps, .fold, .digits]
    case .plot: [.network, .sample, .after, .from, .to, .steps, .fold, .digits]
    }
  }
}

enum BlockOption: String, CaseIterable {
  case network, sample, after, fold, detail, digits
  /// How many updates a training makes.
  case steps
  /// Where a plot begins and ends.
  case from, to
}

/// How much of a block a reader sees at first.
enum FoldState: String, CaseIterable {
  /// In a fold that can be closed.
  case open
  case closed
  /// Carried out, and not shown.
  case hidden
}
