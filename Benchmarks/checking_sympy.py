"""How long SymPy takes to verify relations of a 3-6-4 network, which Benchmarks/Checking decides, too.

Prints names and numbers, one pair a line. Each relation is verified once, from the expressions in weights,
inputs and targets that its symbols stand for: the difference of its sides is expanded to 0, which is the quickest
way that SymPy has for these; where that is not enough it is simplified.
"""
import time

import sympy as sp

SIZES = [3, 6, 4]
LAST = len(SIZES) - 1


def variables(letter, *sizes):
    shape = sizes if len(sizes) > 1 else sizes + (1,)
    return [[sp.Symbol(f"{letter}_{j}_{k}") for k in range(shape[1])] for j in range(shape[0])]


x = [row[0] for row in variables("x", SIZES[0])]
y = [row[0] for row in variables("y", SIZES[-1])]
w = [None] + [variables(f"w{l}", SIZES[l], SIZES[l - 1]) for l in (1, 2)]
activation = [None, sp.tanh, lambda z: sp.log(1 + sp.exp(z))]


def forward(inputs, layers):
    """z and a of these layers, from the activations before them."""
    z, a = {}, {layers[0] - 1: inputs}
    for l in layers:
        z[l] = [sum(w[l][j][k] * a[l - 1][k] for k in range(SIZES[l - 1])) for j in range(SIZES[l])]
        a[l] = [activation[l](value) for value in z[l]]
    return z, a


def loss(a):
    return sum((a[LAST][j] - y[j]) ** 2 for j in range(SIZES[LAST]))


def slope(layer, value):
    u = sp.Symbol("u")
    return sp.diff(activation[layer](u), u).subs(u, value)


z, a = forward(x, [1, 2])
hidden = [row[0] for row in variables("a1", SIZES[1])]
z_from_hidden, a_from_hidden = forward(hidden, [2])


def output_weight():
    return sp.diff(loss(a), w[2][1][2]) - 2 * (a[2][1] - y[1]) * slope(2, z[2][1]) * a[1][2]


def output_activation():
    outputs = [row[0] for row in variables("a2", SIZES[2])]
    return sp.diff(sum((outputs[j] - y[j]) ** 2 for j in range(4)), outputs[1]) - 2 * (outputs[1] - y[1])


def hidden_activation():
    total = sum(
        2 * (a_from_hidden[2][j] - y[j]) * slope(2, z_from_hidden[2][j]) * w[2][j][2] for j in range(4))
    return sp.diff(loss(a_from_hidden), hidden[2]) - total


def pre_activation():
    return sp.diff(z_from_hidden[2][1], w[2][1][2]) - hidden[2]


def hidden_weight():
    total = sum(2 * (a[2][j] - y[j]) * slope(2, z[2][j]) * w[2][j][2] for j in range(4))
    return sp.diff(loss(a), w[1][2][2]) - total * slope(1, z[1][2]) * x[2]


def all_samples():
    losses = []
    for sample in range(3):
        inputs = [sp.Symbol(f"x_{sample}_{k}") for k in range(SIZES[0])]
        losses.append(loss(forward(inputs, [1, 2])[1]))
    variable = w[2][1][2]
    return sp.diff(sum(losses) / 3, variable) - sum(sp.diff(c, variable) for c in losses) / 3


def main():
    relations = [
        output_activation, pre_activation, hidden_activation, output_weight, hidden_weight, all_samples]
    start = time.perf_counter()
    for relation in relations:
        difference = relation()
        if sp.expand(difference) != 0 and sp.simplify(difference) != 0:
            raise SystemExit(f"SymPy does not verify {relation.__name__}")
    seconds = time.perf_counter() - start
    print("relations", len(relations))
    print("milliseconds", f"{seconds * 1000 / len(relations):.1f}")


if __name__ == "__main__":
    main()
