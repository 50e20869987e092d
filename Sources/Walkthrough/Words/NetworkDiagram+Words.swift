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
    return worded
  }
}

/// What is written into a drawing of a network.
private enum DrawnText {
  case input
  case layer(Int)
  case bias(String)
  case target(String)
}

extension Words {
  fileprivate func text(_ drawn: DrawnText) throws(TemplateError) -> String {
    var value: [String: TemplateValue] = [
      "is-input": false, "is-layer": false, "is-bias": false, "is-target": false, "number": "",
      "value": "",
    ]
    switch drawn {
    case .input: value["is-input"] = true
    case .layer(let number): (value["is-layer"], value["number"]) = (true, .number(number))
    case .bias(let number): (value["is-bias"], value["value"]) = (true, .markup(number))
    case .target(let number): (value["is-target"], value["value"]) = (true, .markup(number))
    }
    return Walkthrough.inlines(try render(.drawing, .dictionary(value))).plainText
  }
}
