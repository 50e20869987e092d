import Engine
import Networks
import TestSupport
import Testing

/// Scripts that `chainrule export` writes, run by Python with NumPy, and with PyTorch where that is installed.
@Suite struct ExportTests {
  private static let isPyTorchInstalled =
    (try? python(["-c", "import torch"], in: "/").status) == 0

  /// Networks of each activation function with each loss, each of them trained otherwise.
  private static let networks: [String: String] = {
    var networks: [String: String] = [:]
    for activation in Activation.Kind.allCases.map({ Activation($0) }) {
      for loss in Loss.allCases {
        networks["\(activation.name)-\(loss.name).yaml"] = ExportTests.network(
          activation, loss,
          ExportTests.trainings[networks.count % ExportTests.trainings.count],
          isMean: networks.count.isMultiple(of: 2))
      }
    }
    // The others, and all of them with all other options.
    for (number, training) in ExportTests.trainings.enumerated() {
      networks["training-\(number).yaml"] = ExportTests.network(
        .elu(alpha: 1.5), .sumOfSquares, training, isMean: true)
    }
    let tried = networks.sorted { $0.key < $1.key }.enumerated()
    return Dictionary(
      uniqueKeysWithValues: tried.filter { RandomRounds.take($0.offset) }.map(\.element))
  }()

  /// All orders with all ways of biases, with and without momentum and decay.
  private static let trainings = Training.Order.allCases.flatMap { order in
    Training.Biases.allCases.flatMap { biases in
      [(0.0, 0.0), (0.9, 0), (0, 0.01), (0.9, 0.01)].map { momentum, decay in
        Training(
          rate: 0.05, momentum: momentum, weightDecay: decay, order: order, biases: biases)
      }
    }
  }

  /// Three layers: of the function itself, of one that bends both ways, and of the function again. Its outputs lie
  /// between 0 and 1, where each loss is defined, before its training and after.
  private static func network(
    _ activation: Activation, _ loss: Loss, _ training: Training, isMean: Bool
  ) -> String {
    let name =
      activation.parameter.map { "{\(activation.name): {\($0.name): \($0.value)}}" }
      ?? activation.name
    return """
      inputs: 2
      layers:
        - {nodes: 3, activation: \(name), weights: [[.3, .2], [-.4, .1], [.2, -.7]], biases: [.1, .1, .1]}
        - {nodes: 2, activation: tanh, weights: [[.2, -.1, .3], [.4, .1, -.2]]}
        - {nodes: 2, activation: \(name), weights: [[.1, .2], [.2, -.1]], biases: [.45, .45]}
      loss: \(loss.name)
      reduction: \(isMean ? "mean" : "sum")
      samples:
        - {input: [.5, -1], target: [.3, .7]}
        - {input: [2, .25], target: [1, 0]}
        - {input: [-.5, .75], target: [.6, .4]}
      training:
        rate: \(training.rate)
        momentum: \(training.momentum)
        weight-decay: \(training.weightDecay)
        order: \(training.order)
        biases: \(training.biases)

      """
  }

  /// Runs each script, and prints what each ends with.
  private static let runner = """
    import contextlib, io, runpy, sys
    for path in sys.argv[1:]:
        output = io.StringIO()
        try:
            with contextlib.redirect_stdout(output):
                runpy.run_path(path)
            print(path, output.getvalue(), end="")
        except BaseException as error:
            print(path, type(error).__name__, error)
    """

  private func expectAgreement(with library: String) throws {
    let folder = try TemporaryFolder(Self.networks.merging(["runner": Self.runner]) { $1 })
    let names = Self.networks.keys.sorted()
    for name in names {
      let run = try chainrule(
        "export", name, "--to", library, "--after", "4", "-o", name + ".py", in: folder.path)
      #expect(run.status == 0, "\(name): \(run)")
    }
    let run = try python(["runner"] + names.map { "\($0).py" }, in: folder.path)
    let expected = names.map { "\($0).py All numbers agree, after 4 updates, too.\n" }.joined()
    #expect(run == Run(output: expected))
  }

  @Test func agreeWithNumPy() throws { try expectAgreement(with: "numpy") }

  @Test(.enabled(if: isPyTorchInstalled, "PyTorch is not installed"))
  func agreeWithPyTorch() throws { try expectAgreement(with: "pytorch") }

  static let small = """
    inputs: 2
    layers:
      - {nodes: 1, activation: relu, weights: [[.5, -2]], biases: [1]}
    loss: sum-of-squares
    samples:
      - {input: [3, 0.25], target: [1]}
    training: {rate: 0.125, order: online, momentum: 0.5}

    """

  /// From the docstring on.
  func script(_ library: String, of network: String, _ words: String...) throws -> String {
    let folder = try TemporaryFolder(["net.yaml": network])
    let run = try chainrule(["export", "net.yaml", "--to", library] + words, in: folder.path)
    #expect(run.status == 0 && run.error.isEmpty, "\(run)")
    return run.output.replacing(/chainrule [0-9.]+/, with: "chainrule", maxReplacements: 1)
  }

  /// Each number in turn is made another by a millionth, and the script must not agree.
  @Test func findEachWrongNumber() throws {
    let whole = try script("numpy", of: Self.small)
    let start = try #require(whole.firstRange(of: "before = {")).lowerBound
    let text = whole[start...]
    let numbers = text.matches(of: /-?[0-9]+\.[0-9]+/)
    #expect(numbers.count == 25)
    var files = ["runner": Self.runner]
    for (index, number) in numbers.enumerated() {
      let value = try #require(Double(number.output))
      files["\(index).py"] =
        whole[..<start] + text[..<number.range.lowerBound] + "\(value + 0.000_001)"
        + text[number.range.upperBound...]
    }
    let folder = try TemporaryFolder(files)
    let run = try python(["runner"] + numbers.indices.map { "\($0).py" }, in: folder.path)
    let starts = run.output.split(separator: "\n").filter { $0.contains(".py ") }
    #expect(starts == numbers.indices.map { "\($0).py AssertionError " }, "\(run)")
  }

  @Test(arguments: [
    (
      "inputs: 1\nlayers: [{nodes: 1, activation: tanh, weights: [[1]]}]\nloss: sum-of-squares\n",
      ["--to", "numpy"],
      "net.yaml:1:1: error: the network has no samples, so there is nothing that a script could compute\n"
    ),
    (
      small, ["--sample", "1"],
      "error: there is no sample 1: the network has only sample 0\n"
    ),
    (
      small.replacing("[[.5, -2]]", with: "[[1e200, 0]]"), [],
      "net.yaml:1:1: error: C is not finite, and nothing can be held against that\n"
    ),
    (
      small.replacing("0.125", with: "1e160").replacing("relu", with: "identity"), [],
      "net.yaml:1:1: error: C is not finite after an update, and nothing can be held against that\n"
    ),
  ])
  func areNotWrittenForEveryNetwork(
    _ network: String, _ words: [String], _ message: String
  ) throws {
    let folder = try TemporaryFolder(["net.yaml": network])
    let run = try chainrule(["export", "net.yaml"] + words, in: folder.path)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.error.contains(message), "\(run)")
  }
}
