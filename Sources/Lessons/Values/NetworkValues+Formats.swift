import Diagnostics

extension NetworkValues {
  /// One JSON document: `updates`; `all`, an object of what belongs to no sample; and `samples`, a list of objects with
  /// `sample` and `values`. The members of `all` and `values` are named by the notation, and are numbers, lists, or
  /// lists of rows. Each number has the fewest digits, up to 17, that stand for it alone; `docs/values.schema.json` says
  /// all of it.
  public func json(program: String) -> String {
    JSONValue.object([
      ("program", .string(program)), ("updates", .number(updates)), ("all", all.json),
      (
        "samples",
        .array(
          samples.map { sample in
            .object([("sample", .number(sample.sample)), ("values", named(sample).json)])
          })
      ),
    ]).text
  }

  /// A line for each number: `sample`, empty for what belongs to none, `name` and `value`.
  public var csv: String {
    var text = "sample,name,value\n"
    text += all.lines(sample: "")
    for sample in samples { text += named(sample).lines(sample: String(sample.sample)) }
    return text
  }
}

extension [NamedValues] {
  fileprivate var json: JSONValue { .object(map { ($0.name, $0.json) }) }

  fileprivate func lines(sample: String) -> String {
    var text = ""
    for values in self {
      for (index, value) in values.elements.enumerated() {
        let name = values.elementName(index)
        let cell = name.contains(",") ? "\"\(name)\"" : name
        text += "\(sample),\(cell),\(value)\n"
      }
    }
    return text
  }
}

extension NamedValues {
  fileprivate var json: JSONValue {
    switch shape {
    case .number: .real(elements[0])
    case .vector: .reals(elements)
    case .matrix(let columns):
      .array(
        stride(from: 0, to: elements.count, by: columns).map { start in
          .reals(Array(elements[start..<start + columns]))
        })
    }
  }
}
