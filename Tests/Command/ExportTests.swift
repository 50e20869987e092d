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
          rate: 0.1, momentum: momentum, weightDecay: decay, order: order, biases: biases)
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

  private static let small = """
    inputs: 2
    layers:
      - {nodes: 1, activation: relu, weights: [[.5, -2]], biases: [1]}
    loss: sum-of-squares
    samples:
      - {input: [3, 0.25], target: [1]}
    training: {rate: 0.125, order: online, momentum: 0.5}

    """

  /// From the docstring on.
  private func script(_ library: String, of network: String, _ words: String...) throws -> String {
    let folder = try TemporaryFolder(["net.yaml": network])
    let run = try chainrule(["export", "net.yaml", "--to", library] + words, in: folder.path)
    #expect(run.status == 0 && run.error.isEmpty, "\(run)")
    return run.output.replacing(/chainrule [0-9.]+/, with: "chainrule", maxReplacements: 1)
  }

  @Test func areNumPyAsItIsWritten() throws {
    #expect(
      try script("numpy", of: Self.small) == #"""
        """The network of net.yaml, in NumPy.

        Computes again what chainrule computed, and holds each number against it: what belongs
        together may differ by a part in a billion of its largest number.
        """

        import numpy as np

        L = 1  # layers; layer 0 is the input

        W = {1: np.array([[0.5, -2.0]])}
        b = {1: np.array([1.0])}

        # Each with its input x and its target y.
        samples = [(np.array([3.0, 0.25]), np.array([1.0]))]

        rate = 0.125
        momentum = 0.5


        def relu(z):
            return np.maximum(z, 0)


        def relu_slope(z):
            return np.where(z > 0, 1.0, 0.0)


        def forward(x):
            """z and a of each layer."""
            z, a = {}, {0: x}
            for l in range(1, L + 1):
                z[l] = W[l] @ a[l - 1] + b[l]
                a[l] = relu(z[l])
            return z, a


        def loss(a, y):
            return np.sum((a - y) ** 2)


        def loss_slope(a, y):
            return 2 * (a - y)


        def backward(z, a, y):
            """The derivatives of the loss by z, W and b of each layer, from the last to the first."""
            delta, dW, db = {}, {}, {}
            for l in range(L, 0, -1):
                dC_da = loss_slope(a[L], y)
                delta[l] = dC_da * relu_slope(z[l])
                dW[l] = np.outer(delta[l], a[l - 1])
                db[l] = delta[l]
            return delta, dW, db


        def gradient(samples):
            """C, the mean of the losses, and its derivatives."""
            C = 0
            dC_dW = {l: np.zeros_like(W[l]) for l in W}
            dC_db = {l: np.zeros_like(b[l]) for l in b}
            for x, y in samples:
                z, a = forward(x)
                _, dW, db = backward(z, a, y)
                C += loss(a[L], y) / len(samples)
                for l in W:
                    dC_dW[l] += dW[l] / len(samples)
                for l in b:
                    dC_db[l] += db[l] / len(samples)
            return C, dC_dW, dC_db


        def train(updates):
            last_W = {l: np.zeros_like(W[l]) for l in W}  # the last changes
            last_b = {l: np.zeros_like(b[l]) for l in b}
            for update in range(updates):
                _, dC_dW, dC_db = gradient([samples[update % len(samples)]])
                for l in W:
                    last_W[l] = momentum * last_W[l] - rate * dC_dW[l]
                    W[l] = W[l] + last_W[l]
                for l in b:
                    last_b[l] = momentum * last_b[l] - rate * dC_db[l]
                    b[l] = b[l] + last_b[l]


        def values():
            """All that chainrule computed."""
            numbers = {}
            for i, (x, y) in enumerate(samples):
                z, a = forward(x)
                delta, dW, db = backward(z, a, y)
                numbers[i] = {"z": z, "a": a, "delta": delta, "C": loss(a[L], y)}
                numbers[i] |= {"dC_dW": dW, "dC_db": db}
            C, dC_dW, dC_db = gradient(samples)
            return {"W": W, "b": b, "C": C, "dC_dW": dC_dW, "dC_db": dC_db, "samples": numbers}


        def check(computed, expected, name=""):
            if isinstance(expected, dict):
                for key, value in expected.items():
                    check(computed[key], value, f"{name}[{key!r}]")
                return
            within = 1e-9 * np.max(np.abs(expected))
            np.testing.assert_allclose(computed, expected, rtol=0, atol=within, err_msg=name)


        # What chainrule computed: by name, then by layer or by sample.
        before = {
            "C": 1.0,
            "dC_dW": {1: [[6.0, 0.5]]},
            "dC_db": {1: [2.0]},
            "samples": {
                0: {
                    "z": {1: [2.0]},
                    "a": {1: [2.0]},
                    "delta": {1: [2.0]},
                    "C": 1.0,
                    "dC_dW": {1: [[6.0, 0.5]]},
                    "dC_db": {1: [2.0]},
                },
            },
        }

        after = {
            "W": {1: [[-0.25, -2.0625]]},
            "b": {1: [0.75]},
            "C": 1.0,
            "dC_dW": {1: [[0.0, 0.0]]},
            "dC_db": {1: [0.0]},
            "samples": {
                0: {
                    "z": {1: [-0.515625]},
                    "a": {1: [0.0]},
                    "delta": {1: [-0.0]},
                    "C": 1.0,
                    "dC_dW": {1: [[0.0, 0.0]]},
                    "dC_db": {1: [0.0]},
                },
            },
        }

        check(values(), before)
        train(1)
        check(values(), after)
        print("All numbers agree, after an update, too.")

        """#)
  }

  @Test func arePyTorchAsItIsWritten() throws {
    #expect(
      try script("pytorch", of: Self.small, "--after", "0") == #"""
        """The network of net.yaml, in PyTorch.

        Computes again what chainrule computed, and holds each number against it: what belongs
        together may differ by a part in a billion of its largest number.
        """

        import torch
        from torch import nn

        torch.set_default_dtype(torch.float64)


        def linear_layer(weights, biases):
            layer = nn.Linear(len(weights[0]), len(weights))
            layer.weight.data = torch.tensor(weights)
            layer.bias.data = torch.tensor(biases)
            return layer


        L = 1  # layers; layer 0 is the input

        # For each layer, z = W a + b and its activation function.
        network = nn.Sequential(linear_layer([[0.5, -2.0]], [1.0]), nn.ReLU())
        linear = dict(enumerate(network[::2], start=1))
        g = dict(enumerate(network[1::2], start=1))

        # Each with its input x and its target y.
        samples = [(torch.tensor([3.0, 0.25]), torch.tensor([1.0]))]


        def forward(x):
            """z and a of each layer."""
            z, a = {}, {0: x}
            for l in linear:
                z[l] = linear[l](a[l - 1])
                a[l] = g[l](z[l])
            return z, a


        def loss(a, y):
            return ((a - y) ** 2).sum()


        def total_loss(samples):
            """C, the mean of the losses."""
            losses = []
            for x, y in samples:
                z, a = forward(x)
                losses.append(loss(a[L], y))
            return torch.stack(losses).mean()


        def gradients(C):
            network.zero_grad()
            C.backward()
            dC_dW = {l: linear[l].weight.grad for l in linear}
            dC_db = {l: linear[l].bias.grad for l in linear}
            return {"C": C, "dC_dW": dC_dW, "dC_db": dC_db}


        def values():
            """All that chainrule computed."""
            numbers = gradients(total_loss(samples))
            numbers["samples"] = {}
            for i, (x, y) in enumerate(samples):
                z, a = forward(x)
                for l in z:
                    z[l].retain_grad()
                numbers["samples"][i] = gradients(loss(a[L], y))
                numbers["samples"][i] |= {"z": z, "a": a, "delta": {l: z[l].grad for l in z}}
            return numbers


        def check(computed, expected, name=""):
            if isinstance(expected, dict):
                for key, value in expected.items():
                    check(computed[key], value, f"{name}[{key!r}]")
                return
            within = 1e-9 * torch.tensor(expected).abs().max().item()
            message = lambda text: f"{name}: {text}"
            expected = torch.tensor(expected)
            torch.testing.assert_close(computed.detach(), expected, rtol=0, atol=within, msg=message)


        # What chainrule computed: by name, then by layer or by sample.
        expected = {
            "C": 1.0,
            "dC_dW": {1: [[6.0, 0.5]]},
            "dC_db": {1: [2.0]},
            "samples": {
                0: {
                    "z": {1: [2.0]},
                    "a": {1: [2.0]},
                    "delta": {1: [2.0]},
                    "C": 1.0,
                    "dC_dW": {1: [[6.0, 0.5]]},
                    "dC_db": {1: [2.0]},
                },
            },
        }

        check(values(), expected)
        print("All numbers agree.")

        """#)
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
