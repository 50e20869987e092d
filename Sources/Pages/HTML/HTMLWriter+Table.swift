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
    write(row: table.header, tag: "th", alignments: table.alignments, to: &page)
    page.close("thead")
    page.newline()
    if !table.rows.isEmpty {
      page.open("tbody")
      page.newline()
      for row in table.rows {
        write(row: row, tag: "td", alignments: table.alignments, to: &page)
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
    row: [[Inline]], tag: StaticString, alignments: [Table.Alignment], to page: inout HTMLText
  ) {
    page.open("tr")
    page.newline()
    for (index, cell) in row.enumerated() {
      switch index < alignments.count ? alignments[index] : .natural {
      case .natural: page.open(tag)
      case .left: page.open(tag, ["style": "text-align: left"])
      case .center: page.open(tag, ["style": "text-align: center"])
      case .right: page.open(tag, ["style": "text-align: right"])
      }
      write(cell, to: &page)
      page.close(tag)
      page.newline()
    }
    page.close("tr")
    page.newline()
  }
}
