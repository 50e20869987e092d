"""A lesson of 300 formulas as an author writes them: the derivative by each of the 30 weights of an output layer."""

NETWORK = """\
inputs: 3
layers:
  - {nodes: 6, activation: sigmoid, weights: {random: uniform, from: -1, to: 1, seed: 1, decimals: 2}}
  - {nodes: 5, activation: sigmoid, weights: {random: uniform, from: -1, to: 1, seed: 2, decimals: 2}}
loss: sum-of-squares
samples:
  - {input: [0.5, 0.1, 0.9], target: [0.1, 0.9, 0.2, 0.8, 0.5]}
"""

HEAD = """\
---
title: Thirty weights
network: network.yaml
---
"""

SECTION = r"""
## Node J, connection K

How does the loss $C_0$ change with the weight $w_{JK}^{(L)}$? It reaches the loss through the input $z_J^{(L)}$
and the activation $a_J^{(L)}$ alone, so that

$$\frac{\partial C_0}{\partial w_{JK}^{(L)}} = \frac{\partial C_0}{\partial a_J^{(L)}} \frac{\partial a_J^{(L)}}{\partial z_J^{(L)}} \frac{\partial z_J^{(L)}}{\partial w_{JK}^{(L)}}.$$

Of all squares only the one of node $J$ changes:

$$\begin{aligned}
\frac{\partial C_0}{\partial a_J^{(L)}}
&= \frac{\partial}{\partial a_J^{(L)}} \left( \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2 \right) \\
&= 2(a_J^{(L)} - y_J) \\
&= ??
\end{aligned}$$

The weight is multiplied with the activation $a_K^{(L-1)}$ of the layer before:

$$\begin{aligned}
\frac{\partial z_J^{(L)}}{\partial w_{JK}^{(L)}}
&= \frac{\partial}{\partial w_{JK}^{(L)}} \left( \sum_{k=0}^{n-1} w_{Jk}^{(L)} a_k^{(L-1)} \right) \\
&= a_K^{(L-1)} \\
&= ?
\end{aligned}$$

Together:

$$\frac{\partial C_0}{\partial w_{JK}^{(L)}} = 2(a_J^{(L)} - y_J)\, g'^{(L)}(z_J^{(L)})\, a_K^{(L-1)} = ??$$
"""

LESSON = HEAD + "".join(
    SECTION.replace("J", str(node)).replace("K", str(connection))
    for node in range(5) for connection in range(6))

FORMULAS = 300
