import Derivations
import Documents
import Templates

extension NetworkDiagram {
  /// The drawing with what stands above each column, and with what the numbers at its nodes are.
  func worded(by words: Words) throws(TemplateError) -> NetworkDiagram {
    var worded = self
    for l in columns.indices {
      worded.columns[l].title = try words.text(l == 0 ? .input : .layer(l))
      for node in columns[l].biases.indices where !columns[l].biases[node].isEmpty {
        worded.columns[l].biases[node] = try words.text(.bias(columns[l].biases[node]))
      }
    }
    for node in targets.indices where !targets[node].isEmpty {
      worded.targets[node] = try words.text(.target(targets[node]))
    }
    var parts: [String] = []
    for column in worded.columns { parts.append(try words.text(.column(column))) }
    worded.summary = parts.joined(separator: "; ") + ". " + (try words.text(.legend))
    return worded
  }
}

/// What is written into a drawing of a network, and said of it.
private enum DrawnText {
  case input
  case layer(Int)
  case bias(String)
  case target(String)
  case column(NetworkDiagram.Column)
  case legend
}

extension Words {
  fileprivate func text(_ drawn: DrawnText) throws(TemplateError) -> String {
    var value: [String: TemplateValue] = [
      "is-input": false, "is-layer": false, "is-bias": false, "is-target": false,
      "is-column": false, "is-legend": false, "number": "", "value": "", "title": "",
      "activation": "", "nodes": .count(0),
    ]
    switch drawn {
    case .input: value["is-input"] = true
    case .layer(let number): (value["is-layer"], value["number"]) = (true, .number(number))
    case .bias(let number): (value["is-bias"], value["value"]) = (true, .markup(number))
    case .target(let number): (value["is-target"], value["value"]) = (true, .markup(number))
    case .column(let column):
      (value["is-column"], value["title"]) = (true, .text(column.title))
      (value["activation"], value["nodes"]) = (
        .text(column.subtitle), .count(column.nodes.count)
      )
    case .legend: value["is-legend"] = true
    }
    return try inlines(.drawing, .dictionary(value)).plainText
  }
}
