import Diagnostics
import Engine
import Networks
import Expressions
import Meaning
import TestSupport
import Testing

/// A network that must be well.
private func network(_ yaml: String) throws -> NetworkDescription {
  var diagnostics: [Diagnostic] = []
  let text = SourceText(SourceFile(path: "net.yaml", text: yaml))
  let network = NetworkDescription(text, in: SourceFolder(path: "."), reporting: &diagnostics)
  #expect(diagnostics == [])
  return try #require(network)
}

private func layers(_ activation: String, loss: String = "sum-of-squares", target: String = "1, 0")
  -> String
{
  """
  inputs: 1
  layers: [{nodes: 2, activation: \(activation), weights: [[1], [2]]}]
  loss: \(loss)
  samples: [{input: [1], target: [\(target)]}]
  """
}

@Test func readsAWholeNetwork() throws {
  let description = try network(
    """
    name: two-two-two
    inputs: 2
    layers:
      - nodes: 2
        activation: sigmoid
        weights: [[.15, 0.20], [+0.25, 3e-1]]
        biases: [.35, .35]
      - {nodes: 1, activation: tanh, weights: [[-1, 0]]}
    loss: half-sum-of-squares
    reduction: sum
    samples:
      - input: [.05, .10]
        target: [.01]
      - {input: [1, 2], target: [3]}
    training: {rate: 0.50, momentum: 0, order: batch}
    """)
  #expect(description.name == "two-two-two")
  #expect(
    description.network
      == (try Network(
        inputs: 2,
        layers: [
          Layer(
            activation: .sigmoid,
            weights: Matrix(rows: 2, columns: 2, elements: [0.15, 0.2, 0.25, 0.3]),
            biases: [0.35, 0.35]),
          Layer(activation: .tanh, weights: Matrix(rows: 1, columns: 2, elements: [-1, 0])),
        ],
        loss: .halfSumOfSquares, reduction: .sum)))
  #expect(
    description.samples == [
      Sample(input: [0.05, 0.1], target: [0.01]), Sample(input: [1, 2], target: [3]),
    ])
  #expect(description.rate == 0.5)
}

@Test func everyActivationHasItsName() throws {
  let activations: [(String, Activation)] = [
    ("identity", .identity), ("sigmoid", .sigmoid), ("tanh", .tanh), ("relu", .relu),
    ("leaky-relu", .leakyReLU(slope: 0.01)), ("{leaky-relu: {slope: 0.2}}", .leakyReLU(slope: 0.2)),
    ("elu", .elu(alpha: 1)), ("{elu: {alpha: 0.5}}", .elu(alpha: 0.5)), ("softplus", .softplus),
    ("gelu", .gelu), ("silu", .silu), ("mish", .mish), ("softmax", .softmax), ("{tanh: }", .tanh),
  ]
  for (text, activation) in activations {
    #expect(try network(layers(text)).network.layers[0].activation == activation)
  }
}

@Test func everyLossHasItsName() throws {
  let losses: [(String, Loss)] = [
    ("sum-of-squares", .sumOfSquares), ("half-sum-of-squares", .halfSumOfSquares),
    ("mean-squared-error", .meanSquaredError), ("cross-entropy", .crossEntropy),
    ("binary-cross-entropy", .binaryCrossEntropy),
  ]
  #expect(losses.count == Loss.allCases.count)
  for (text, loss) in losses {
    #expect(try network(layers("sigmoid", loss: text)).network.loss == loss)
  }
}

/// Computed by an independent implementation of what `RandomNumbers` documents.
@Test func drawnNumbersAreTheSameEverywhere() throws {
  func drawn(_ form: String) throws -> [Double] {
    let description = try network(
      """
      inputs: 2
      layers:
        - {nodes: 2, activation: tanh, weights: \(form), biases: \(form)}
        - {nodes: 1, activation: tanh, weights: \(form)}
      loss: sum-of-squares
      """)
    let layers = description.network.layers
    return layers[0].weights.elements + (layers[0].biases ?? []) + layers[1].weights.elements
  }
  #expect(
    try drawn("{random: uniform, from: -1, to: 1, seed: 7}") == [
      -0.12448799051118353, -0.6868118295589278, -0.8200199774781167, -0.5695302498258097,
      0.5802135487217455, 0.41281760032819026, 0.013870131487603521, 0.7156752650227605,
    ])
  #expect(
    try drawn("{random: uniform, from: -1, to: 1, seed: 7, decimals: 2}")
      == [-0.12, -0.69, -0.82, -0.57, 0.58, 0.41, 0.01, 0.72])
  let normal = try drawn("{random: normal, mean: 1, deviation: 0.5}")
  let expected = [
    0.35980808170614975, 1.4248180160431865, 2.3546417144691496, 1.1270519922082616,
    0.9472107859648652, 1.1028478208603838, 1.186351135354804, 0.8194344697523015,
  ]
  #expect(normal.count == expected.count)
  for (number, expected) in zip(normal, expected) { #expect(abs(number - expected) <= 1e-15) }
}

@Test func drawnNumbersAreDistributedAsAsked() throws {
  func drawn(_ form: String) throws -> [Double] {
    try network(
      """
      inputs: 100
      layers: [{nodes: 1000, activation: tanh, weights: \(form)}]
      loss: sum-of-squares
      """
    ).network.layers[0].weights.elements
  }
  let uniform = try drawn("{random: uniform, from: 2, to: 4}")
  #expect(uniform.allSatisfy { (2..<4).contains($0) })
  for edge in stride(from: 2.1, to: 4, by: 0.1) {
    let share = Double(uniform.count { $0 < edge }) / 100_000
    #expect(abs(share - (edge - 2) / 2) < 0.006)
  }
  let normal = try drawn("{random: normal, mean: 1, deviation: 3}")
  // The normal distribution function at −2, −1, 0, 1 and 2 deviations.
  for (deviations, share) in [(-2, 0.02275), (-1, 0.15866), (0, 0.5), (1, 0.84134), (2, 0.97725)] {
    let below = normal.count { $0 < 1 + 3 * Double(deviations) }
    #expect(abs(Double(below) / 100_000 - share) < 0.006)
  }
}

@Suite struct FilesOfNetworks {
  private static let inputs = """
    inputs: 2
    layers: [{nodes: 1, activation: sigmoid, weights: [[1, 2]]}]
    loss: sum-of-squares

    """

  private func read(_ block: String, in folder: borrowing NetworkFolder) -> (
    NetworkDescription?, String
  ) {
    var diagnostics: [Diagnostic] = []
    let lesson = SourceFile(path: folder.path + "/lessons/part/lesson.md", text: block)
    let description = NetworkDescription(
      SourceText(lesson), in: SourceFolder(path: folder.path + "/lessons"),
      reporting: &diagnostics)
    return (description, folder.printed(diagnostics))
  }

  @Test func aNetworkAndItsSamplesEachRelativeToWhatNamesIt() throws {
    let folder = try NetworkFolder([
      "lessons/part/lesson.md": "x",
      "lessons/nets/net.yaml": "name: own\n" + Self.inputs + "samples: {file: data/xor.csv}\n",
      "lessons/nets/data/xor.csv": "x0,x1,y\n0, 1,1\n\n\"1\",.50 , 0.0\r\n",
    ])
    let (description, printed) = read("name: given\nfile: ../nets/net.yaml\n", in: folder)
    #expect(printed == "")
    #expect(description?.name == "given")
    #expect(
      description?.samples == [
        Sample(input: [0, 1], target: [1]), Sample(input: [1, 0.5], target: [0]),
      ])
    #expect(description?.range.file.path == folder.path + "/lessons/nets/net.yaml")
    let (unnamed, _) = read("file: ../nets/net.yaml\n", in: folder)
    #expect(unnamed?.name == "own")
  }

  @Test func mistakesStandWhereTheyAre() throws {
    let folder = try NetworkFolder([
      "lessons/part/lesson.md": "x",
      "lessons/part/net.yaml": Self.inputs.replacing("sigmoid", with: "sigmod")
        + "samples: {file: bad.csv}\n",
      "lessons/part/bad.csv": "0,1,1\n0,5;1;1\n0,1\n0,one,1\n0,,1\n1,2,3,4\n",
    ])
    let (description, printed) = read("file: net.yaml\n", in: folder)
    #expect(description == nil)
    #expect(
      printed == """
        lessons/part/bad.csv:2:1: error: this line has 2 columns, expected 3: 2 inputs, then 1 target
          0,5;1;1
          ^~~~~~~
          columns are separated by commas, and decimals are written with a point
        lessons/part/bad.csv:3:1: error: this line has 2 columns, expected 3: 2 inputs, then 1 target
          0,1
          ^~~
        lessons/part/bad.csv:4:3: error: 'one' is not a number
          0,one,1
            ^~~
        lessons/part/bad.csv:5:3: error: a number is missing
          0,,1
            ^
        lessons/part/bad.csv:6:1: error: this line has 4 columns, expected 3: 2 inputs, then 1 target
          1,2,3,4
          ^~~~~~~
        lessons/part/net.yaml:2:33: error: unknown activation 'sigmod'; did you mean 'sigmoid'?
          layers: [{nodes: 1, activation: sigmod, weights: [[1, 2]]}]
                                          ^~~~~~

        """)
  }

  @Test func targetsInAFileAreCheckedToo() throws {
    let folder = try NetworkFolder([
      "lessons/part/lesson.md": "x",
      "lessons/part/net.yaml": Self.inputs.replacing("sum-of-squares", with: "cross-entropy")
        + "samples: {file: t.csv}\n",
      "lessons/part/t.csv": "0,1,1\n0,1,2\n0,1,0.5\n0,1,0.25\n",
    ])
    #expect(
      read("file: net.yaml\n", in: folder).1 == """
        lessons/part/t.csv:2:5: error: a target of cross-entropy must lie between 0 and 1
          0,1,2
              ^
        lessons/part/t.csv:3:5: warning: the targets of cross-entropy should add up to 1
          0,1,0.5
              ^~~

        """)
  }

  @Test(arguments: [
    ("../../out.yaml", "lies outside the lessons folder"),
    ("../link.yaml", "lies outside the lessons folder"),
    ("/etc/hostname", "lies outside the lessons folder"),
    ("none.yaml", "does not exist"),
    ("../nets", "is a folder; a file is needed"),
    ("empty.yaml", "is empty"),
    ("latin.yaml", "is not UTF-8: at line 1, byte 9 stands 0xE9; save it as UTF-8"),
  ])
  func aFileThatCannotBeRead(_ path: String, _ reason: String) throws {
    let folder = try NetworkFolder([
      "lessons/part/lesson.md": "x", "lessons/nets/x.yaml": "x", "lessons/part/empty.yaml": "\n",
      "out.yaml": Self.inputs,
    ])
    try folder.link("lessons/link.yaml", to: "../out.yaml")
    try folder.write(
      [0x6E, 0x61, 0x6D, 0x65, 0x3A, 0x20, 0x63, 0x61, 0xE9], to: "lessons/part/latin.yaml")
    let (description, printed) = read("file: \(path)\n", in: folder)
    #expect(description == nil)
    #expect(
      printed == """
        lessons/part/lesson.md:1:7: error: the network file '\(path)' \(reason)
          file: \(path)
                ^\(String(repeating: "~", count: path.count - 1))

        """)
  }

  @Test func aFileMayNotNameAnother() throws {
    let folder = try NetworkFolder([
      "lessons/part/lesson.md": "x", "lessons/part/a.yaml": "file: a.yaml\n",
    ])
    #expect(
      read("file: a.yaml\n", in: folder).1 == """
        lessons/part/a.yaml:1:1: error: a network file holds the network itself, not 'file'
          file: a.yaml
          ^~~~

        """)
  }

  @Test func thousandsOfMistakesAreCutShort() throws {
    let folder = try NetworkFolder([
      "lessons/part/lesson.md": "x",
      "lessons/part/net.yaml": Self.inputs + "samples: {file: bad.csv}\n",
      "lessons/part/bad.csv": String(repeating: "0,1,x\n", count: 5_000),
    ])
    let printed = read("file: net.yaml\n", in: folder).1
    #expect(printed.split(separator: "\n").count == 3 * 101)
    #expect(
      printed.hasSuffix(
        """
        lessons/part/bad.csv:100:5: error: 'x' is not a number
          0,1,x
              ^
        lessons/part/bad.csv:100:5: error: 100 mistakes in one network; what follows was not looked at
          0,1,x
              ^

        """))
  }

  @Test(.enabled(if: RandomRounds.areAll, "It takes long."))
  func aTableOfSamplesMayBeLargerThanALesson() throws {
    let rows = 200_000
    let folder = try NetworkFolder([
      "lessons/part/lesson.md": "x",
      "lessons/part/net.yaml": Self.inputs + "samples: {file: large.csv}\n",
      "lessons/part/large.csv": "a,b,y\r"
        + String(repeating: "0.12345678,0.1250,1\r", count: rows),
    ])
    let (description, printed) = read("file: net.yaml\n", in: folder)
    #expect(printed == "")
    #expect(description?.samples.count == rows)
    #expect(
      description?.samples.last == Sample(input: [0.123_456_78, 0.125], target: [1]))
  }
}
