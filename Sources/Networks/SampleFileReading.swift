import Diagnostics
import Engine
import YAML

extension NetworkReader {
  /// Reads samples from a file of comma-separated values: a sample a line, the inputs first, then the
  /// targets. A first line without any number is a heading.
  mutating func samples(
    fromFile path: Placed<String>, inputs: Int?, outputs: Int?, loss: Loss?
  ) -> [Sample] {
    let table: CSVTable
    do {
      table = CSVTable(
        try folder.read(
          path.value, namedIn: path.range.file, atMost: SourceFile.largestTable))
    } catch {
      self.error("the samples file '\(path.value)' \(error.message)", at: path.range)
      return []
    }
    var rows = 0..<table.count
    if rows.count > 1, !table.row(0).cells.contains(where: { TypedNumber.isNumeric($0.text) }) {
      checkHeading(table.row(0), inputs: inputs)
      rows = rows.dropFirst()
    }
    guard rows.count <= Self.mostSamples else {
      error("the samples file '\(path.value)' has more than a million samples", at: path.range)
      return []
    }
    guard let inputs, let outputs else { return [] }
    var samples: [Sample] = []
    for row in rows {
      guard !hasTooManyMistakes else { break }
      if let sample = sample(
        from: table.row(row), index: samples.count, inputs: inputs, outputs: outputs, loss: loss)
      {
        samples.append(sample)
      }
    }
    return samples
  }

  /// Where a heading says which columns are inputs and which are targets, as in `x_0,x_1,y_0`, it must be right.
  private mutating func checkHeading(_ row: CSVTable.Row, inputs: Int?) {
    let areInputs = row.cells.map { cell -> Bool? in
      guard let match = cell.text.wholeMatch(of: /\s*([xy])_?\{?[0-9]+\}?\s*/) else { return nil }
      return match.output.1 == "x"
    }
    guard let inputs, !areInputs.contains(nil),
      let wrong = areInputs.indices.first(where: { areInputs[$0] != ($0 < inputs) })
    else { return }
    error(
      "the inputs stand before the targets, \(counted(inputs, "input")) here; found "
        + "'\(row.cells[wrong].text)' as column \(wrong + 1)", at: row.cells[wrong].range)
  }

  private mutating func sample(
    from row: CSVTable.Row, index: Int, inputs: Int, outputs: Int, loss: Loss?
  ) -> Sample? {
    guard row.cells.count == inputs + outputs else {
      let separator = row.cells.contains { $0.text.contains(";") }
      error(
        "this line has \(counted(row.cells.count, "column")), expected \(inputs + outputs): "
          + "\(counted(inputs, "input")), then \(counted(outputs, "target"))",
        at: row.range,
        notes: separator
          ? ["columns are separated by commas, and decimals are written with a point"] : [])
      return nil
    }
    var numbers: [Double] = []
    for (column, cell) in row.cells.enumerated() {
      do {
        let number = try TypedNumber(cell.text)
        let quantity: Quantity = column < inputs ? .input(column) : .target(column - inputs)
        typed.record(number.text, for: quantity, sample: index)
        numbers.append(number.value)
      } catch {
        self.error(error.message, at: cell.range)
      }
    }
    guard numbers.count == row.cells.count else { return nil }
    let target = Array(numbers[inputs...])
    if let loss {
      let targets = row.cells[inputs...]
      check(
        target, places: { targets[inputs + $0].range },
        whole: SourceRange(
          file: row.range.file,
          offsets: targets[inputs].range.offsets.lowerBound..<row.range.offsets.upperBound),
        loss: loss)
    }
    return Sample(input: Array(numbers[..<inputs]), target: target)
  }
}
