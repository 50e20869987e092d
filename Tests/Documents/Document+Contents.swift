import Documents

extension Document {
  /// All headings, in their order.
  var headings: [Heading] {
    var headings: [Heading] = []
    forEachBlock {
      if case .heading(let heading) = $0 { headings.append(heading) }
    } inline: { _ in
    }
    return headings
  }

  /// The labels of blocks, in the order of the text.
  var labels: [Label] {
    var labels: [Label] = []
    forEachBlock {
      if let label = $0.label { labels.append(label) }
    } inline: { _ in
    }
    return labels
  }
}
