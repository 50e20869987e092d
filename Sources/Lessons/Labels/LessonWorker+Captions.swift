import Documents

extension LessonWorker {
  /// What became of a block of code, with its caption under the drawing among it.
  mutating func captioned(_ blocks: [Block], by code: CodeBlock, of kind: BlockKind) -> [Block] {
    guard !code.caption.isEmpty || code.label != nil else { return blocks }
    // What could not be drawn was reported; its label stays, so that what refers to it is not reported, too.
    guard !blocks.isEmpty else { return code.label.map { [.missingFigure($0)] } ?? [] }
    let place = code.label?.range ?? code.infoRange
    var figures = 0
    _ = blocks.replacingFigures { figure in
      figures += 1
      return figure
    }
    guard figures == 1 else {
      lesson.error(
        figures == 0
          ? "this \(kind.rawValue) block makes no drawing that a caption could stand under"
          : "a caption stands under one drawing; this \(kind.rawValue) block makes \(figures)",
        at: place)
      return blocks
    }
    let caption = worked(code.caption)
    return blocks.replacingFigures { drawn in
      var figure = drawn
      (figure.caption, figure.label) = (caption, code.label)
      return figure
    }
  }

  /// Code that is shown as it is, and what looked like its caption.
  mutating func shownAsCode(_ code: CodeBlock) -> [Block] {
    if let label = code.label {
      lesson.error(
        "'#\(label.id)' labels code; a label is for a formula, a figure or a table", at: label.range
      )
    }
    guard !code.caption.isEmpty else { return [.code(code)] }
    var bare = code
    bare.caption = []
    return [.code(bare), .paragraph(worked([.text(": ")] + code.caption))]
  }
}

extension Block {
  /// Stands where a drawing has its label.
  fileprivate static func missingFigure(_ label: Label) -> Block {
    let axis = Plot.Axis(.words(""))
    let plot = Plot([], horizontal: axis, vertical: axis, summary: "")
    return .figure(Figure(content: .plot(plot), alternative: "", label: label))
  }
}

extension [Block] {
  /// The same with other drawings, those in folds among them.
  fileprivate func replacingFigures(_ replaced: (Figure) -> Figure) -> [Block] {
    map { block in
      switch block {
      case .figure(let figure): return .figure(replaced(figure))
      case .fold(var fold):
        fold.blocks = fold.blocks.replacingFigures(replaced)
        return .fold(fold)
      case .heading, .paragraph, .formula, .code, .quote, .list, .table, .steps, .html,
        .thematicBreak:
        return block
      }
    }
  }
}
