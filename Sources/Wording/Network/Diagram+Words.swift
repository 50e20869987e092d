import Derivations
import Documents
import Templates

extension Diagram {
  /// The drawing with what stands above each layer.
  func worded(by words: Words) throws(TemplateError) -> Diagram {
    var worded = self
    var parts: [String] = []
    for l in headings.indices {
      worded.headings[l].title = try words.text(l == 0 ? .input : .layer(l))
      parts.append(try words.text(.column(worded.headings[l])))
    }
    worded.summary = parts.joined(separator: "; ") + ". " + (try words.text(.legend))
    return worded
  }
}

/// What is written into a drawing of a network, and said of it.
private enum DrawnText {
  case input
  case layer(Int)
  case column(Diagram.Heading)
  case legend
}

extension Words {
  fileprivate func text(_ drawn: DrawnText) throws(TemplateError) -> String {
    var value: [String: TemplateValue] = [
      "is-input": false, "is-layer": false, "is-column": false, "is-legend": false, "number": "",
      "title": "", "activation": "", "nodes": .count(0),
    ]
    switch drawn {
    case .input: value["is-input"] = true
    case .layer(let number): (value["is-layer"], value["number"]) = (true, .number(number))
    case .column(let heading):
      (value["is-column"], value["title"]) = (true, .text(heading.title))
      (value["activation"], value["nodes"]) = (.text(heading.subtitle), .count(heading.nodes))
    case .legend: value["is-legend"] = true
    }
    return try inlines(.drawing, .dictionary(value)).plainText
  }
}
