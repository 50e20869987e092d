import Diagnostics
import Testing

private let activations = [
  "identity", "sigmoid", "tanh", "relu", "leaky-relu", "elu", "softplus", "gelu", "silu", "mish",
  "softmax",
]

@Test(arguments: [
  ("sigmiod", "sigmoid"), ("Sigmoid", "sigmoid"), ("sigm", nil), ("tahn", "tanh"),
  ("leaky_relu", "leaky-relu"), ("softmx", "softmax"), ("swish", nil), ("", nil), ("rel", "relu"),
])
func suggestsTheNearestName(_ typed: String, _ nearest: String?) {
  #expect(activations.nearest(to: typed) == nearest)
}
