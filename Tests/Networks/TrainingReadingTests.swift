import Diagnostics
import Engine
import Networks
import Testing

private func network(training: String, biases: String = "[0.5, 0.5]") -> String {
  """
  inputs: 1
  layers: [{nodes: 2, activation: tanh, weights: [[1], [2]], biases: \(biases)}]
  loss: sum-of-squares
  samples: [{input: [1], target: [1, 0]}]
  training: \(training)

  """
}

@Test(
  arguments: [
    ("", nil), ("~", nil), ("{rate: .5}", Training(rate: 0.5)),
    (
      "{rate: 0.5, momentum: 0, weight-decay: 0, order: batch, biases: trained}",
      Training(rate: 0.5)
    ),
    ("{rate: 2, momentum: 0.9, biases: fixed}", Training(rate: 2, momentum: 0.9, biases: .fixed)),
    (
      "{rate: 1e-3, weight-decay: 1e-4, order: online, biases: shared}",
      Training(rate: 0.001, weightDecay: 0.0001, order: .online, biases: .shared)
    ),
  ] as [(String, Training?)])
func readsTraining(_ yaml: String, _ training: Training?) throws {
  var diagnostics: [Diagnostic] = []
  let text = SourceText(SourceFile(path: "net.yaml", text: network(training: yaml)))
  let network = NetworkDescription(text, in: SourceFolder(path: "."), reporting: &diagnostics)
  #expect(diagnostics == [])
  #expect(try #require(network).training == training)
}

struct BadTraining: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var biases = "[0.5, 0.5]"
  /// Marked below where something is said of it.
  let marked: String
  let messages: [String]
}

@Test(arguments: [
  BadTraining(
    testDescription: "no rate",
    marked: """
      training: {}
                ^~
      """, messages: ["'training' has no 'rate'"]),
  BadTraining(
    testDescription: "a momentum without a rate",
    marked: """
      training: {momentum: 0.9}
                ^~~~~~~~~~~~~~~
      """, messages: ["'training' has no 'rate'"]),
  BadTraining(
    testDescription: "numbers out of range",
    marked: """
      training: {rate: -1, momentum: 1, weight-decay: -0.1}
                       ^~
      training: {rate: -1, momentum: 1, weight-decay: -0.1}
                                     ^
      training: {rate: -1, momentum: 1, weight-decay: -0.1}
                                                      ^~~~
      """,
    messages: [
      "the rate must be above 0, found -1", "the momentum must be at least 0 and below 1, found 1",
      "the weight decay must not be negative, found -0.1",
    ]),
  BadTraining(
    testDescription: "unknown names",
    marked: """
      training: {rate: 1, order: onlin, biases: frozen}
                                 ^~~~~
      training: {rate: 1, order: onlin, biases: frozen}
                                                ^~~~~~
      """,
    messages: [
      "unknown 'order' 'onlin'; did you mean 'online'?",
      "unknown 'biases' 'frozen'; expected one of trained, fixed, shared",
    ]),
  BadTraining(
    testDescription: "other keys and no numbers",
    marked: """
      training: {rate: 1, momentun: 0.5, weight-decay: [0.1], order: 1}
                          ^~~~~~~~
      training: {rate: 1, momentun: 0.5, weight-decay: [0.1], order: 1}
                                                       ^~~~~
      training: {rate: 1, momentun: 0.5, weight-decay: [0.1], order: 1}
                                                                     ^
      """,
    messages: [
      "unknown key 'momentun' in 'training'; did you mean 'momentum'?",
      "the weight decay must be a number, found a list",
      "unknown 'order' '1'; expected one of batch, online",
    ]),
  BadTraining(
    testDescription: "different biases that are to be one", biases: "[0.5, 0.25]",
    marked: """
      training: {rate: 1, biases: shared}
                ^~~~~~~~~~~~~~~~~~~~~~~~~
      """,
    messages: [
      "nodes that share a bias must begin with the same one; in layer 1, that of node 0 is 0.5 and that of node 1 is 0.25"
    ]),
])
func saysWhatIsWrongWithTraining(_ example: BadTraining) {
  let lines = example.marked.split(separator: "\n")
  let yaml = lines[0].dropFirst("training: ".count)
  var expected = ""
  for (number, message) in example.messages.enumerated() {
    let column = lines[2 * number + 1].prefix { $0 == " " }.count + 1
    expected += "net.yaml:5:\(column): error: \(message)\n"
    expected += "  \(lines[2 * number])\n  \(lines[2 * number + 1])\n"
  }
  #expect(problems(network(training: String(yaml), biases: example.biases)) == expected)
}
