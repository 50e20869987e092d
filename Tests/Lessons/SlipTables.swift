/// Slips in formulas, in the notation of an author or on a network, each with what is suggested; empty where no single
/// edit is what its author may have meant.
struct SlipTable: Sendable {
  /// An author's text, of which the front matter and the network are taken; else one of `slipNetworks`.
  let notation: String
  let slips: [(formula: String, suggestion: String)]
}

/// What lessons in the standard notation begin with.
let slipNetworks = [
  "plain": #"""
  ```network
  inputs: 3
  layers:
  - {nodes: 6, activation: sigmoid, weights: {random: normal, seed: 7}}
  - {nodes: 4, activation: sigmoid, weights: {random: normal, seed: 11}}
  loss: sum-of-squares
  samples:
  - {input: [0.2, -0.4, 0.7], target: [1, 0, 0.5, 0.2]}
  - {input: [0.4, -0.1, 0.3], target: [0, 0.1, 0.7, 0.3]}
  ```
  """#,
  "kinks": #"""
  ```network
  inputs: 3
  layers:
  - {nodes: 4, activation: relu, weights: {random: normal, seed: 7}, biases: {random: normal, seed: 3}}
  - {nodes: 2, activation: identity, weights: {random: normal, seed: 11}, biases: {random: normal, seed: 5}}
  loss: half-sum-of-squares
  samples:
  - {input: [0.2, -0.4, 0.7], target: [1, 0]}
  ```
  """#,
  "softmax": #"""
  ```network
  inputs: 3
  layers:
  - {nodes: 4, activation: tanh, weights: {random: normal, seed: 7}, biases: {random: normal, seed: 3}}
  - {nodes: 3, activation: softmax, weights: {random: normal, seed: 11}, biases: {random: normal, seed: 5}}
  loss: cross-entropy
  samples:
  - {input: [0.2, -0.4, 0.7], target: [0, 1, 0]}
  ```
  """#,
]

let slipTables = [
  SlipTable(
    notation: "plain",
    slips: [
      (
        #"\sigma(x) = \frac{1}{1-e^{-x}}"#, #"with the other sign it holds: did you mean 1+e^{-x}?"#
      ),
      (#"\sigma(x) = \frac{1}{1+e^{x}}"#, #"with the other sign it holds: did you mean e^{-x}?"#),
      (
        #"\sigma(x) = \frac{e^{-x}}{1+e^{-x}}"#,
        #"with \frac{1}{1+e^{-x}} for \frac{e^{-x}}{1+e^{-x}} it holds"#
      ),
      (
        #"\sigma'(x) = \sigma(x)(1+\sigma(x))"#,
        #"with the other sign it holds: did you mean (1-\sigma(x))?"#
      ),
      (
        #"\sigma'(x) = \sigma(x)(1-\sigma'(x))"#,
        #"with \sigma for \sigma' it holds: did you mean \sigma(x)?"#
      ),
      (#"\tanh'(u) = 1 - \tanh u"#, #"with \tanh^2 u for \tanh u it holds"#),
      (#"\tanh(x) = \frac{1-e^{-x}}{1+e^{-x}}"#, #""#),
      (
        #"\tanh(x) = \frac{e^{x}+e^{-x}}{e^{x}-e^{-x}}"#,
        #"with \frac{e^{x}-e^{-x}}{e^{x}+e^{-x}} for \frac{e^{x}+e^{-x}}{e^{x}-e^{-x}} it holds"#
      ),
      (#"e^{-700} C_0 = 2e^{-700} C_0"#, #"without 2 it holds: did you mean e^{-700} C_0?"#),
      (
        #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = 2(a_1^{(L)} - y_1)\, g^{(L)}(z_1^{(L)})\, a_2^{(L-1)}"#,
        #"with g'^{(L)} for g^{(L)} it holds: did you mean g'^{(L)}(z_1^{(L)})?"#
      ),
      (
        #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = (a_1^{(L)} - y_1)\, g'^{(L)}(z_1^{(L)})\, a_2^{(L-1)}"#,
        #"with 2 added it holds: did you mean 2(a_1^{(L)} - y_1)\, g'^{(L)}(z_1^{(L)})\, a_2^{(L-1)}?"#
      ),
      (
        #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = 2(y_1 - a_1^{(L)}) g'^{(L)}(z_1^{(L)}) a_2^{(L-1)}"#,
        #"with a_1^{(L)} - y_1 for y_1 - a_1^{(L)} it holds"#
      ),
      (#"z_1^{(1)} = \sum_j w_{1k}^{(1)} x_k"#, #"with \sum_k for \sum_j it holds"#),
      (
        #"C_0 = \sum_{k=0}^{n-1} (a_j^{(L)} - y_j)^2"#,
        #"with \sum_{j=0}^{n-1} for \sum_{k=0}^{n-1} it holds"#
      ),
      (#"C_0 = \sum_j C_{0k}"#, #"with \sum_k for \sum_j it holds"#),
      (
        #"z_j^{(l)} = \sum_{k=0}^{n} w_{jk}^{(l)} a_k^{(l-1)}"#,
        #"with \sum_{k=0}^{n-1} for \sum_{k=0}^{n} it holds"#
      ),
      (
        #"z_j^{(l)} = \sum_{k=1}^{n} w_{jk}^{(l)} a_k^{(l-1)}"#,
        #"with \sum_{k=0}^{n-1} for \sum_{k=1}^{n} it holds"#
      ),
      (
        #"C = \sum_{i=0}^{n-1} C_i"#,
        #"with \frac{1}{n} added it holds: did you mean \frac{1}{n} \sum_{i=0}^{n-1} C_i?"#
      ),
      (
        #"C = \frac{1}{n} C_i"#,
        #"with \sum_i added it holds: did you mean \frac{1}{n} \sum_i C_i?"#
      ),
      (
        #"\frac{\partial C}{\partial w_{12}^{(L)}} = \frac{1}{n} \frac{\partial C_i}{\partial w_{12}^{(L)}}"#,
        #"with \sum_i added it holds: did you mean \frac{1}{n} \sum_i \frac{\partial C_i}{\partial w_{12}^{(L)}}?"#
      ),
      (
        #"\frac{\partial C}{\partial w_{12}^{(L)}} = \sum_{i=0}^{n-1} \frac{\partial C_i}{\partial w_{12}^{(L)}}"#,
        #"with \frac{1}{n} added it holds: did you mean \frac{1}{n} \sum_{i=0}^{n-1} \frac{\partial C_i}{\partial w_{12}^{(L)}}?"#
      ),
      (
        #"C_0 = \sum_j (a_j^{(L)} - y_j)"#,
        #"with (a_j^{(L)} - y_j)^2 for a_j^{(L)} - y_j it holds"#
      ),
      (
        #"\delta_j^{(l)} = \sum_k w_{kj}^{(l+1)} \delta_k^{(l+1)}"#,
        #"with g'^{(l)}(z_j^{(l)}) added it holds: did you mean g'^{(l)}(z_j^{(l)}) \sum_k w_{kj}^{(l+1)} \delta_k^{(l+1)}?"#
      ),
      (
        #"\delta_j^{(l)} = g'^{(l)}(z_j^{(l)}) \sum_k w_{jk}^{(l+1)} \delta_k^{(l+1)}"#,
        #"with w_{kj}^{(l+1)} for w_{jk}^{(l+1)} it holds"#
      ),
      (
        #"\delta_j^{(l)} = g'^{(l)}(z_j^{(l+1)}) \sum_k w_{kj}^{(l+1)} \delta_k^{(l+1)}"#,
        #"with z_j^{(l)} for z_j^{(l+1)} it holds"#
      ),
      (
        #"\delta_1^{(L)} = 2 (a_1^{(L)} - y_1) a_1^{(L)} (1 - z_1^{(L)})"#,
        #"with a_1^{(L)} for z_1^{(L)} it holds"#
      ),
      (
        #"\delta_1^{(L)} = 2 (a_1^{(L)} - y_1) \cdot a_1^{(L)} \cdot (1 + a_1^{(L)})"#,
        #"with the other sign it holds: did you mean (1 - a_1^{(L)})?"#
      ),
      (
        #"\frac{\partial z_1^{(L)}}{\partial a_2^{(L-1)}} = w_{21}^{(L)}"#,
        #"with w_{12}^{(L)} for w_{21}^{(L)} it holds"#
      ),
      (
        #"\frac{\partial}{\partial w_{12}^{(L)}} \left( w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)} \right) = \frac{\partial}{\partial w_{12}^{(L)}} \left( w_{10}^{(L)} a_0^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)} \right)"#,
        #"with w_{11}^{(L)} a_1^{(L-1)} added it holds: did you mean w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)}?"#
      ),
      (
        #"\frac{\partial z_1^{(L)}}{\partial w_{12}^{(L)}} = \frac{\partial}{\partial w_{12}^{(L)}} \left( w_{10}^{(L)} a_0^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)} \right)"#,
        #"with w_{11}^{(L)} a_1^{(L-1)} added it holds: did you mean w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)}?"#
      ),
      (
        #"\frac{\partial z_1^{(L)}}{\partial w_{12}^{(L)}} = \frac{\partial}{\partial w_{12}^{(L)}} \left( w_{11}^{(L)} a_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)} \right)"#,
        #"with w_{10}^{(L)} a_0^{(L-1)} added it holds: did you mean w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)}?"#
      ),
      (
        #"z_1^{(L)} = w_{10}^{(L)} a_0^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)}"#,
        #"with w_{11}^{(L)} a_1^{(L-1)} added it holds: did you mean w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots + w_{15}^{(L)} a_5^{(L-1)}?"#
      ),
      (
        #"a_1^{(L)} = \tanh(z_1^{(L)})"#,
        #"with \sigma for \tanh it holds: did you mean \sigma(z_1^{(L)})?"#
      ),
      (
        #"\frac{\partial C_0}{\partial a_1^{(L)}} = 2 (a_1^{(L)} - y_1)^2"#,
        #"with a_1^{(L)} - y_1 for (a_1^{(L)} - y_1)^2 it holds"#
      ),
      (#"w_{12}^{(L)} = w_{21}^{(L)}"#, #""#),
      (
        #"\delta^{(1)} = (W^{(2)})^T \delta^{(2)}"#,
        #"with g'^{(1)}(z^{(1)}) added it holds: did you mean ((W^{(2)})^T \delta^{(2)}) \odot g'^{(1)}(z^{(1)})?"#
      ),
      (
        #"\delta_j^{(1)} = \sum_k w_{kj}^{(2)} \delta_k^{(2)} g'^{(1)}(z_k^{(2)})"#,
        #"with g'^{(1)}(z_j^{(1)}) for g'^{(1)}(z_k^{(2)}) it holds: did you mean w_{kj}^{(2)} \delta_k^{(2)} g'^{(1)}(z_j^{(1)})?"#
      ),
      (
        #"\delta_j^{(1)} = a_j^{(1)} (1 - a_j^{(2)}) \sum_k w_{kj}^{(2)} \delta_k^{(2)}"#,
        #"with a_j^{(1)} for a_j^{(2)} it holds"#
      ),
      (#"z_j^{(l)} = \sum_i w_{jk}^{(l)} a_k^{(l-1)}"#, #"with \sum_k for \sum_i it holds"#),
      (
        #"\frac{\partial a_j^{(l)}}{\partial z_j^{(l)}} = \sigma(a_j^{(l)}) (1 - \sigma(a_j^{(l)}))"#,
        #"with z_j^{(l)} for a_j^{(l)} wherever it stands it holds"#
      ),
      (
        #"\frac{\partial C_0}{\partial a_k^{(l-1)}} = \sum_j \frac{\partial z_j^{(l)}}{\partial a_k^{(l-1)}} \frac{\partial a_j^{(l)}}{\partial z_j^{(l)}} \frac{\partial C_0}{\partial a_j^{(L)}}"#,
        #"with a_j^{(l)} for a_j^{(L)} it holds"#
      ),
      (
        #"\frac{\partial C_0}{\partial a_k^{(l-1)}} = \sum_j \frac{\partial z_j^{(l)}}{\partial a_k^{(l-1)}} \frac{\partial a_j^{(l)}}{\partial z_j^{(l)}} \frac{\partial C_0}{\partial z_j^{(l)}}"#,
        #"with z_j^{(l)} for a_j^{(l)} it holds"#
      ),
      (
        #"\frac{\partial C_0}{\partial a_k^{(l-1)}} = \sum_j \frac{\partial z_j^{(l)}}{\partial a_k^{(l-1)}} \frac{\partial C_0}{\partial a_j^{(l)}}"#,
        #"with a_j^{(l)} for z_j^{(l)} it holds"#
      ),
      (
        #"z_j^{(l)} = \sum_k w_{jk}^{(l)} + a_k^{(l-1)}"#,
        #"with \sum_k w_{jk}^{(l)} a_k^{(l-1)} for \sum_k w_{jk}^{(l)} + a_k^{(l-1)} it holds"#
      ),
      (
        #"z_j^{(l)} = \sum_k (w_{jk}^{(l)} + a_k^{(l-1)})"#,
        #"with w_{jk}^{(l)} a_k^{(l-1)} for w_{jk}^{(l)} + a_k^{(l-1)} it holds"#
      ),
      (
        #"\frac{\partial C_0}{\partial w_{jk}^{(l)}} = \frac{\partial C_0}{\partial z_j^{(l)}} a_j^{(l-1)}"#,
        #"with a_k^{(l-1)} for a_j^{(l-1)} it holds"#
      ),
      (
        #"\frac{\partial C_0}{\partial w_{jk}^{(l)}} = \delta_j^{(l)} z_k^{(l-1)}"#,
        #"with a_k^{(l-1)} for z_k^{(l-1)} it holds"#
      ),
      (#"\frac{\partial C_0}{\partial b_j^{(l)}} = \delta_j^{(l-1)}"#, #""#),
      (#"\sigma'(z) = \sigma(z) (1 - z)"#, #"with \sigma(z) for z it holds"#),
      (#"\sigma'(z) = \sigma(1 - \sigma(z))"#, #""#),
      (#"\sigma'(z) = \sigma(z) - \sigma(z)^3"#, #"with \sigma(z)^2 for \sigma(z)^3 it holds"#),
      (#"\sigma(-z) = \sigma(z) - 1"#, #"with 1 - \sigma(z) for \sigma(z) - 1 it holds"#),
      (#"\tanh'(z) = (1 - \tanh(z))^2"#, #"with 1 - \tanh(z)^2 for (1 - \tanh(z))^2 it holds"#),
      (
        #"\tanh(z) = \frac{e^z - e^{-z}}{e^z - e^{-z}}"#,
        #"with the other sign it holds: did you mean e^z + e^{-z}?"#
      ),
      (#"\tanh(z) = 2 \sigma(z) - 1"#, #"with \sigma(2 z) for \sigma(z) it holds"#),
      (
        #"\sigma(z) = \frac{e^z}{1 - e^z}"#, #"with the other sign it holds: did you mean 1 + e^z?"#
      ),
      (
        #"\ln(\sigma(z)) = \ln(1 + e^{-z})"#,
        #"with the other sign it holds: did you mean -\ln(1 + e^{-z})?"#
      ),
      (
        #"\frac{d}{dz} \sigma(z) = \frac{e^{-z}}{1 + e^{-z}}"#,
        #"with \frac{e^{-z}}{(1 + e^{-z})^2} for \frac{e^{-z}}{1 + e^{-z}} it holds"#
      ),
    ]),
  SlipTable(
    notation: "kinks",
    slips: [
      (
        #"\delta_j^{(1)} = \sum_k w_{kj}^{(2)} \delta_k^{(2)} g^{(1)}(z_j^{(1)})"#,
        #"with g'^{(1)} for g^{(1)} it holds: did you mean g'^{(1)}(z_j^{(1)})?"#
      ),
      (
        #"a_j^{(1)} = \max(0, -z_j^{(1)})"#,
        #"with the other sign it holds: did you mean z_j^{(1)}?"#
      ),
      (
        #"z_j^{(1)} = \sum_k w_{jk}^{(1)} x_k"#,
        #"with b_j^{(1)} added it holds: did you mean \sum_k w_{jk}^{(1)} x_k + b_j^{(1)}?"#
      ),
      (
        #"\frac{\partial C_0}{\partial w_{jk}^{(2)}} = (a_j^{(2)} - y_j) x_k"#,
        #"with a_k^{(1)} for x_k it holds"#
      ),
      (#"\delta^{(2)} = y - a^{(2)}"#, #"with a^{(2)} - y for y - a^{(2)} it holds"#),
      (#"W^{(1)} x^T + b^{(1)} = z^{(1)}"#, #"with x for x^T it holds"#),
      (
        #"\delta^{(1)} = W^{(2)} \delta^{(2)} \odot g'^{(1)}(z^{(1)})"#,
        #"with (W^{(2)})^T for W^{(2)} it holds"#
      ),
      (
        #"\frac{\partial C_0}{\partial w_{jk}^{(1)}} = \delta_j^{(1)} a_j^{(1)}"#,
        #"with a_k^{(0)} for a_j^{(1)} it holds"#
      ),
      (
        #"\delta_j^{(1)} = g'^{(1)}(z_j^{(1)}) \sum_k w_{jk}^{(2)} \delta_k^{(2)}"#,
        #"with w_{kj}^{(2)} for w_{jk}^{(2)} it holds"#
      ),
      (
        #"\delta_j^{(1)} = \sum_k w_{kj}^{(2)} \delta_k^{(2)}"#,
        #"with g'^{(1)}(z_j^{(1)}) added it holds: did you mean g'^{(1)}(z_j^{(1)}) \sum_k w_{kj}^{(2)} \delta_k^{(2)}?"#
      ),
      (
        #"\delta_j^{(1)} = g'^{(1)}(z_j^{(1)}) \sum_k w_{kj}^{(2)} (y_k - a_k^{(2)})"#,
        #"with a_k^{(2)} - y_k for y_k - a_k^{(2)} it holds"#
      ),
      (
        #"C_0 = (a_0^{(2)} - y_0)^2 + (a_1^{(2)} - y_1)^2"#,
        #"with \frac{1}{2} added it holds: did you mean \frac{1}{2} ((a_0^{(2)} - y_0)^2 + (a_1^{(2)} - y_1)^2)?"#
      ),
      (#"z^{(2)} = W^{(2)} a^{(2)} + b^{(2)}"#, #"with a^{(1)} for a^{(2)} it holds"#),
      (
        #"\frac{\partial C_0}{\partial W^{(2)}} = \delta^{(2)} a^{(1)}"#,
        #"with (a^{(1)})^T for a^{(1)} it holds"#
      ),
    ]),
  SlipTable(
    notation: "softmax",
    slips: [
      (#"\delta_j^{(L)} = y_j - a_j^{(L)}"#, #"with a_j^{(L)} - y_j for y_j - a_j^{(L)} it holds"#),
      (
        #"C_0 = \sum_j y_j \ln a_j^{(L)}"#,
        #"with the other sign it holds: did you mean -\sum_j y_j \ln a_j^{(L)}?"#
      ),
      (#"C_0 = -\sum_j a_j^{(L)} \ln y_j"#, #""#),
      (
        #"a_j^{(L)} = \frac{e^{z_j^{(L)}}}{\sum_k e^{z_j^{(L)}}}"#,
        #"with z_k^{(L)} for z_j^{(L)} it holds"#
      ),
      (
        #"a_j^{(L)} = \frac{e^{z_j^{(L)}}}{\sum_k e^{-z_k^{(L)}}}"#,
        #"with the other sign it holds: did you mean z_k^{(L)}?"#
      ),
      (
        #"\frac{\partial a_j^{(L)}}{\partial z_j^{(L)}} = a_j^{(L)} (1 + a_j^{(L)})"#,
        #"with the other sign it holds: did you mean (1 - a_j^{(L)})?"#
      ),
      (
        #"\frac{\partial a_1^{(L)}}{\partial z_2^{(L)}} = a_1^{(L)} a_2^{(L)}"#,
        #"with the other sign it holds: did you mean -a_1^{(L)} a_2^{(L)}?"#
      ),
      (
        #"\frac{\partial C_0}{\partial w_{jk}^{(L)}} = (a_j^{(L)} - y_j) a_j^{(L-1)}"#,
        #"with a_k^{(L-1)} for a_j^{(L-1)} it holds"#
      ),
      (
        #"\frac{\partial C_0}{\partial z_j^{(L)}} = \frac{\partial C_0}{\partial a_j^{(L)}} \frac{\partial a_j^{(L)}}{\partial z_j^{(L)}}"#,
        #"with \sum_k added it holds: did you mean \sum_k \frac{\partial C_0}{\partial a_k^{(L)}} \frac{\partial a_k^{(L)}}{\partial z_j^{(L)}}?"#
      ),
      (
        #"\frac{\partial C_0}{\partial a_j^{(L)}} = \frac{y_j}{a_j^{(L)}}"#,
        #"with the other sign it holds: did you mean -\frac{y_j}{a_j^{(L)}}?"#
      ),
      (#"\frac{\partial a_j^{(L)}}{\partial z_k^{(L)}} = -a_j^{(L)} a_j^{(L)}"#, #""#),
      (
        #"\frac{\partial C_0}{\partial z_j^{(L)}} = -\sum_k y_k \frac{\partial a_k^{(L)}}{\partial z_j^{(L)}}"#,
        #"with \ln(a_k^{(L)}) for a_k^{(L)} it holds"#
      ),
      (#"\frac{\partial C_0}{\partial z_j^{(L)}} = a_j^{(L)} - 1"#, #""#),
      (
        #"a_j^{(L)} = \frac{e^{z_j^{(L)}}}{\sum_k z_k^{(L)}}"#,
        #"with e^{z_k^{(L)}} for z_k^{(L)} it holds"#
      ),
      (
        #"a_j^{(L)} = \frac{z_j^{(L)}}{\sum_k e^{z_k^{(L)}}}"#,
        #"with e^{z_j^{(L)}} for z_j^{(L)} it holds"#
      ),
      (#"C_0 = -\sum_j y_j a_j^{(L)}"#, #"with \ln(a_j^{(L)}) for a_j^{(L)} it holds"#),
    ]),
  SlipTable(
    notation: "mazur",
    slips: [
      (#"net_{h1} = w_1 * i_1 + w_2 * i_1 + b_1 * 1"#, #"with i_2 for i_1 it holds"#),
      (
        #"net_{h1} = w_1 * i_1 + w_2 * i_2"#,
        #"with b_1 added it holds: did you mean w_1 * i_1 + w_2 * i_2 + b_1?"#
      ),
      (
        #"out_{h1} = \frac{1}{1+e^{net_{h1}}}"#,
        #"with the other sign it holds: did you mean e^{-net_{h1}}?"#
      ),
      (
        #"out_{h1} = \frac{1}{1-e^{-net_{h1}}}"#,
        #"with the other sign it holds: did you mean 1+e^{-net_{h1}}?"#
      ),
      (
        #"E_{o1} = \frac{1}{2}(target_{o1} - net_{o1})^{2}"#,
        #"with out_{o1} for net_{o1} it holds"#
      ),
      (
        #"E_{o1} = (target_{o1} - out_{o1})^{2}"#,
        #"with \frac{1}{2} added it holds: did you mean \frac{1}{2} (target_{o1} - out_{o1})^{2}?"#
      ),
      (
        #"E_{total} = E_{o1} - E_{o2}"#,
        #"with the other sign it holds: did you mean E_{o1} + E_{o2}?"#
      ),
      (
        #"\frac{\partial E_{total}}{\partial out_{o1}} = target_{o1} - out_{o1}"#,
        #"with out_{o1} - target_{o1} for target_{o1} - out_{o1} it holds"#
      ),
      (
        #"\frac{\partial E_{total}}{\partial out_{o1}} = -(target_{o1} + out_{o1})"#,
        #"with the other sign it holds: did you mean (target_{o1} - out_{o1})?"#
      ),
      (
        #"\frac{\partial out_{o1}}{\partial net_{o1}} = out_{o1}(1 - net_{o1})"#,
        #"with out_{o1} for net_{o1} it holds"#
      ),
      (
        #"\frac{\partial net_{o1}}{\partial w_5} = out_{h2}"#,
        #"with out_{h1} for out_{h2} it holds"#
      ),
      (
        #"\frac{\partial E_{total}}{\partial w_5} = \frac{\partial E_{total}}{\partial out_{o1}} * \frac{\partial out_{o1}}{\partial net_{o1}}"#,
        #"with \frac{\partial net_{o1}}{\partial w_5} added it holds: did you mean \frac{\partial E_{total}}{\partial out_{o1}} * \frac{\partial out_{o1}}{\partial net_{o1}} * \frac{\partial net_{o1}}{\partial w_5}?"#
      ),
      (
        #"\frac{\partial E_{total}}{\partial out_{h1}} = \frac{\partial E_{o1}}{\partial out_{h1}} + \frac{\partial E_{o2}}{\partial out_{h2}}"#,
        #"with out_{h1} for out_{h2} it holds"#
      ),
    ]),
  SlipTable(
    notation: "nielsen",
    slips: [
      (
        #"\delta^L_j = \frac{\partial C}{\partial a^L_j} \sigma(z^L_j)"#,
        #"with \sigma' for \sigma it holds: did you mean \sigma'(z^L_j)?"#
      ),
      (#"\delta^L = \nabla_a C \odot \sigma'(a^L)"#, #"with z^L for a^L it holds"#),
      (
        #"\delta^l = ((w^{l+1})^T \delta^{l}) \odot \sigma'(z^l)"#,
        #"with \delta^{l+1} for \delta^l it holds"#
      ),
      (
        #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \sigma'(z^l)"#,
        #"with ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l) for ((w^{l+1})^T \delta^{l+1}) \sigma'(z^l) it holds"#
      ),
      (
        #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_j \delta^l_k"#,
        #"with w^l_{kj} for w^l_{jk} it holds"#
      ),
      (
        #"\frac{\partial C}{\partial w^l_{jk}} = a^{l}_k \delta^l_j"#,
        #"with a^{l-1}_k for a^{l}_k it holds"#
      ),
      (
        #"\frac{\partial C}{\partial b^l_j} = \delta^l_k"#,
        #"with \delta^l_j for \delta^l_k it holds"#
      ),
      (#"C = \frac{1}{2} \sum_j (y_j - a^L_j)"#, #"with (y_j - a^L_j)^2 for y_j - a^L_j it holds"#),
      (
        #"C = \sum_j (y_j - a^L_j)^2"#,
        #"with \frac{1}{2} added it holds: did you mean \frac{1}{2} \sum_j (y_j - a^L_j)^2?"#
      ),
      (
        #"z^l_j = \sum_k w^l_{jk} a^{l-1}_k"#,
        #"with b^l_j added it holds: did you mean \sum_k w^l_{jk} a^{l-1}_k + b^l_j?"#
      ),
      (#"z^l_j = \sum_j w^l_{jk} a^{l-1}_k + b^l_j"#, #"with \sum_k for \sum_j it holds"#),
      (#"\sigma'(z^l_j) = a^l_j (1 - z^l_j)"#, #"with a^l_j for z^l_j it holds"#),
      (#"a^l = \sigma(w^l a^l + b^l)"#, #"with a^{l-1} for a^l it holds"#),
    ]),
  SlipTable(
    notation: "ng",
    slips: [
      (#"dZ^{[2]} = Y - A^{[2]}"#, #"with A^{[2]} - Y for Y - A^{[2]} it holds"#),
      (
        #"dW^{[2]} = dZ^{[2]} A^{[1]T}"#,
        #"with \frac{1}{m} added it holds: did you mean \frac{1}{m} dZ^{[2]} A^{[1]T}?"#
      ),
      (#"dW^{[2]} = \frac{1}{m} dZ^{[2]} A^{[1]}"#, #"with A^{[1]T} for A^{[1]} it holds"#),
      (#"dW^{[2]} = \frac{1}{m} dZ^{[2]} A^{[2]T}"#, #"with A^{[1]} for A^{[2]} it holds"#),
      (
        #"dZ^{[1]} = W^{[2]T} dZ^{[1]} \odot (1 - A^{[1]} \odot A^{[1]})"#,
        #"with dZ^{[2]} for dZ^{[1]} it holds"#
      ),
      (
        #"dZ^{[1]} = W^{[2]} dZ^{[2]} \odot (1 - A^{[1]} \odot A^{[1]})"#,
        #"with W^{[2]T} for W^{[2]} it holds"#
      ),
      (
        #"dZ^{[1]} = W^{[2]T} dZ^{[2]} \odot (1 - A^{[1]})"#,
        #"with A^{[1]} \odot A^{[1]} for A^{[1]} it holds"#
      ),
      (
        #"db^{[2]} = \sum_{i=1}^{m} dz^{[2](i)}"#,
        #"with \frac{1}{m} added it holds: did you mean \frac{1}{m} \sum_{i=1}^{m} dz^{[2](i)}?"#
      ),
      (
        #"db^{[2]} = \frac{1}{m} dz^{[2](i)}"#,
        #"with \sum_i added it holds: did you mean \frac{1}{m} \sum_i dz^{[2](i)}?"#
      ),
      (
        #"\mathcal{L}^{(i)} = y^{(i)}_1 \ln \hat{y}^{(i)}_1 - (1 - y^{(i)}_1) \ln(1 - \hat{y}^{(i)}_1)"#,
        #"with the other sign it holds: did you mean -y^{(i)}_1 \ln \hat{y}^{(i)}_1 - (1 - y^{(i)}_1) \ln(1 - \hat{y}^{(i)}_1)?"#
      ),
      (
        #"\mathcal{L}^{(i)} = -y^{(i)}_1 \ln \hat{y}^{(i)}_1 - (1 - y^{(i)}_1) \ln(1 + \hat{y}^{(i)}_1)"#,
        #"with the other sign it holds: did you mean 1 - \hat{y}^{(i)}_1?"#
      ),
      (
        #"J = \sum_{i=1}^{m} \mathcal{L}^{(i)}"#,
        #"with \frac{1}{m} added it holds: did you mean \frac{1}{m} \sum_{i=1}^{m} \mathcal{L}^{(i)}?"#
      ),
      (
        #"\frac{\partial \mathcal{L}}{\partial w^{[2]}_{13}} = (a^{[2]}_1 - y_1) a^{[1]}_1"#,
        #"with a^{[1]}_3 for a^{[1]}_1 it holds"#
      ),
      (#"\hat{y}^{(i)} = a^{[1](i)}"#, #"with a^{[2](i)} for a^{[1](i)} it holds"#),
      (#"z^{[2](i)} = W^{[2]} x^{(i)} + b^{[2]}"#, #"with a^{[1](i)} for x^{(i)} it holds"#),
      (
        #"A^{[1]} = \sigma(Z^{[1]})"#,
        #"with \tanh for \sigma it holds: did you mean \tanh(Z^{[1]})?"#
      ),
    ]),
  SlipTable(
    notation: "rumelhart",
    slips: [
      (#"net_j = \sum_i w_{ij} o_i + b_j"#, #"with w_{ji} for w_{ij} it holds"#),
      (#"o_j = f'(net_j)"#, #"with f for f' it holds: did you mean f(net_j)?"#),
      (#"E = \frac{1}{2} \sum_j (t_j - net_j)^2"#, #"with o_j for net_j it holds"#),
      (
        #"\delta_j = \frac{\partial E}{\partial net_j}"#,
        #"with the other sign it holds: did you mean -\frac{\partial E}{\partial net_j}?"#
      ),
      (#"\delta_j = (o_j - t_j) f'(net_j)"#, #"with t_j - o_j for o_j - t_j it holds"#),
      (
        #"\delta_j = f(net_j) \sum_k \delta_k w_{kj}"#,
        #"with f' for f it holds: did you mean f'(net_j)?"#
      ),
      (
        #"\delta_j = f'(net_j) \sum_k w_{kj}"#,
        #"with \delta_k added it holds: did you mean w_{kj} \delta_k?"#
      ),
      (
        #"\delta_j = \sum_k \delta_k w_{kj}"#,
        #"with f'(net_j) added it holds: did you mean f'(net_j) \sum_k \delta_k w_{kj}?"#
      ),
      (#"\frac{\partial E}{\partial w_{ji}} = -\delta_i o_j"#, #""#),
      (
        #"\frac{\partial E}{\partial w_{ji}} = \delta_j o_i"#,
        #"with the other sign it holds: did you mean -\delta_j o_i?"#
      ),
    ]),
  SlipTable(
    notation: "bishop",
    slips: [
      (
        #"\delta_j = h(a_j) \sum_k w_{kj} \delta_k"#,
        #"with h' for h it holds: did you mean h'(a_j)?"#
      ),
      (#"\delta_j = (1 - z_j) \sum_k w_{kj} \delta_k"#, #"with z_j^2 for z_j it holds"#),
      (#"\delta_k = t_k - y_k"#, #"with y_k - t_k for t_k - y_k it holds"#),
      (#"E = \frac{1}{2} \sum_k (y_k - t_k)"#, #"with (y_k - t_k)^2 for y_k - t_k it holds"#),
      (
        #"\frac{\partial E}{\partial w_{kj}} = \delta_j z_j"#,
        #"with \delta_k for \delta_j it holds"#
      ),
      (#"\frac{\partial E}{\partial w_{ji}} = \delta_j x_j"#, #"with x_i for x_j it holds"#),
      (#"a_j = \sum_i w_{ji} z_j + b_j"#, #"with z_i for z_j it holds"#),
      (#"h'(a_j) = 1 + z_j^2"#, #"with the other sign it holds: did you mean 1 - z_j^2?"#),
    ]),
]
