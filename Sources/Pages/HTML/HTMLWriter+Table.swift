import Documents

extension HTMLWriter {
  func write(_ table: Table, to page: inout HTMLText) {
    if style == .page {
      page.open("div", ["class": "table", "tabindex": "0"])
      page.newline()
    }
    page.open("table", id(table.label?.id))
    page.newline()
    if !table.caption.isEmpty {
      page.element("caption") { write(table.caption, to: &$0) }
      page.newline()
    }
    page.open("thead")
    page.newline()
    write(row: table.header, tag: "th", alignments: table.alignments, heat: [], to: &page)
    page.close("thead")
    page.newline()
    if !table.rows.isEmpty {
      page.open("tbody")
      page.newline()
      for (index, row) in table.rows.enumerated() {
        write(
          row: row, tag: "td", alignments: table.alignments,
          heat: index < table.heat.count ? table.heat[index] : [], to: &page)
      }
      page.close("tbody")
      page.newline()
    }
    page.close("table")
    page.newline()
    if style == .page {
      page.close("div")
      page.newline()
    }
  }

  private func write(
    row: [[Inline]], tag: StaticString, alignments: [Table.Alignment], heat: [Double?],
    to page: inout HTMLText
  ) {
    page.open("tr")
    page.newline()
    for (index, cell) in row.enumerated() {
      let heat = index < heat.count ? heat[index] : nil
      let alignment = index < alignments.count ? alignments[index].style : nil
      let style = [alignment, heat?.style].compactMap(\.self).joined(separator: "; ")
      var attributes: [(key: StaticString, value: String)] = []
      if let heat, heat != 0 { attributes.append(("class", heat < 0 ? "negative" : "positive")) }
      if !style.isEmpty { attributes.append(("style", style)) }
      page.open(tag, attributes)
      write(cell, to: &page)
      page.close(tag)
      page.newline()
    }
    page.close("tr")
    page.newline()
  }
}

extension Table.Alignment {
  fileprivate var style: String? {
    switch self {
    case .natural: nil
    case .left: "text-align: left"
    case .center: "text-align: center"
    case .right: "text-align: right"
    }
  }
}

extension Double {
  /// Of a cell with so much heat; nil where it has none.
  fileprivate var style: String? {
    self == 0 ? nil : "--heat: \(Int((min(magnitude, 1) * 100).rounded()))%"
  }
}
