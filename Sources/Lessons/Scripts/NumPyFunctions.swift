import Engine

/// An activation function and its slope as functions of Python.
struct NumPyFunctions {
  let name: String
  /// Of z, an array; what both of them need stands before them.
  let definitions: [String]
  /// nil for softmax, in which every a depends on every z.
  let slope: String?

  /// - Parameter number: from 1, of several with the same name.
  init(_ activation: Activation, number: Int) {
    let name = activation.name.replacing("-", with: "_") + (number > 1 ? "_\(number)" : "")
    let python = activation.python
    self.name = name
    slope = python.slope == nil ? nil : name + "_slope"
    definitions = [
      python.helper.isEmpty ? nil : python.helper.joined(separator: "\n"),
      Self.definition(of: name, python.value),
      python.slope.map { Self.definition(of: name + "_slope", $0) },
    ].compactMap(\.self)
  }

  private static func definition(of name: String, _ lines: [String]) -> String {
    (["def \(name)(z):"] + lines.map { "    " + $0 }).joined(separator: "\n")
  }
}

extension NetworkScript {
  /// Those of each layer, in the order of the layers; layers with the same activation function share them.
  var numPyFunctions: [(layer: Int, functions: NumPyFunctions, isNew: Bool)] {
    var known: [Activation: NumPyFunctions] = [:]
    var numbers: [Activation.Kind: Int] = [:]
    return network.layers.enumerated().map { index, layer in
      if let functions = known[layer.activation] { return (index + 1, functions, false) }
      let number = numbers[layer.activation.kind, default: 0] + 1
      numbers[layer.activation.kind] = number
      let functions = NumPyFunctions(layer.activation, number: number)
      known[layer.activation] = functions
      return (index + 1, functions, true)
    }
  }
}
