/// What a fenced block asks for, by the first word of its info string.
enum BlockKind: String, CaseIterable {
  case network, forward, derive, gradients, diagram, plot, train, check

  /// What carries it out.
  var type: any LessonBlock.Type {
    switch self {
    case .network: NetworkBlock.self
    case .forward: ForwardBlock.self
    case .derive: DeriveBlock.self
    case .gradients: GradientsBlock.self
    case .diagram: DiagramBlock.self
    case .plot: PlotBlock.self
    case .train: TrainBlock.self
    case .check: CheckBlock.self
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
