import Diagnostics
import Engine

/// Parts of a script, joined as Black sets them: two empty lines around functions, one between other parts.
struct PythonText {
  private var text = ""
  private var endsWithFunction = false

  mutating func add(_ part: String) {
    let isFunction = part.hasPrefix("def ")
    if !text.isEmpty { text += isFunction || endsWithFunction ? "\n\n\n" : "\n\n" }
    text += part
    endsWithFunction = isFunction
  }

  /// Adds `name = value`.
  mutating func add(_ name: String, _ value: PythonValue) {
    add(Self.assignment(name, value))
  }

  static func assignment(_ name: String, _ value: PythonValue) -> String {
    "\(name) = " + value.text(lead: name.utf8.count + 3)
  }

  var whole: String { text + "\n" }

  /// A text that may stand in a string between quotes, or in a comment.
  static func escaped(_ text: String) -> String {
    text.withHiddenCharactersEscaped.replacing(#"\"#, with: #"\\"#)
      .replacing(#"""#, with: #"\""#)
  }
}

extension NetworkScript {
  /// What the script is, and how it is run.
  func summary(library: String, program: String) -> String {
    #"""
    """The network of \#(PythonText.escaped(source)), in \#(library).

    Computes again what \#(program) computed, and holds each number against it: what belongs
    together may differ by a part in a billion of its largest number.
    """
    """#
  }

  /// Compares the numbers that belong together.
  ///
  /// - Parameters:
  ///   - tolerance: of `expected`, in Python.
  ///   - comparison: of `computed`, `expected` and `within`, named `name`.
  func check(tolerance: String, comparison: [String]) -> String {
    let hasPairs = before.hasPairs || after?.hasPairs == true
    let tolerance =
      hasPairs
      ? [
        "    if isinstance(expected, tuple):  # small differences of large numbers, which rounding moves",
        "        expected, within = expected", "    else:", "        within = \(tolerance)",
      ] : ["    within = \(tolerance)"]
    return
      ([
        "def check(computed, expected, name=\"\"):", "    if isinstance(expected, dict):",
        "        for key, value in expected.items():",
        "            check(computed[key], value, f\"{name}[{key!r}]\")", "        return",
      ] + tolerance + comparison.map { "    " + $0 }).joined(separator: "\n")
  }

  /// What a script ends with.
  var ending: String {
    guard updates > 0 else {
      return "check(values(), expected)\nprint(\"All numbers agree.\")"
    }
    return """
      check(values(), before)
      train(\(updates))
      check(values(), after)
      print("All numbers agree, after \(updates == 1 ? "an update" : "\(updates) updates"), too.")
      """
  }

  /// What chainrule computed.
  func addExpected(to script: inout PythonText) {
    let heading = "# What chainrule computed: by name, then by layer or by sample."
    guard let after else {
      return script.add(heading + "\n" + PythonText.assignment("expected", before.value))
    }
    script.add(heading + "\n" + PythonText.assignment("before", before.value))
    script.add("after", after.value)
  }

  /// A mapping from each layer that has one, from 1.
  func byLayer(_ value: (Layer) -> PythonValue?) -> PythonValue {
    .mapping(
      network.layers.enumerated().compactMap { index, layer in
        value(layer).map { (String(index + 1), $0) }
      })
  }

  /// Whether all layers have the same activation function.
  var hasOneActivation: Bool {
    network.layers.allSatisfy { $0.activation == network.layers[0].activation }
  }

  var output: Layer { network.layers[network.depth - 1] }

  /// `W[l] @ a[l - 1]` with its bias, where a layer has one.
  var bias: String {
    if network.layers.allSatisfy({ $0.biases != nil }) { return " + b[l]" }
    return network.hasBiases ? " + b.get(l, 0)" : ""
  }

  /// Of the output and the target: the output's z where the loss is a function of that.
  var lossCall: String { network.lossIsOfPreActivations ? "loss(z[L], y)" : "loss(a[L], y)" }
}
