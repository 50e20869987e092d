import Testing

/// Two scripts as they are written, from the docstring on.
extension ExportTests {
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
}
