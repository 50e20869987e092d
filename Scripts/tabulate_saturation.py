#!/usr/bin/env python3
"""Writes the table that losses and slopes are tested against where activations lie at their ends.

    pip install mpmath; python3 Scripts/tabulate_saturation.py > Tests/Engine/Tables/saturation.txt

A line for each number: the activation function, the loss, the pre-activations, the targets, an expression, and its
value with 20 digits. Everything is computed with 1,000 digits, so that 1 - a has digits left at e^-800.
"""

from mpmath import exp, log, mp, mpf, nstr, tanh

mp.dps = 1000


def activations(name, z):
    if name == "sigmoid":
        return [1 / (1 + exp(-x)) for x in z]
    if name == "tanh":
        return [tanh(x) for x in z]
    total = sum(exp(x) for x in z)
    return [exp(x) / total for x in z]


def loss(name, a, y):
    if name == "sum-of-squares":
        return sum((p - t) ** 2 for p, t in zip(a, y))
    if name == "cross-entropy":
        return -sum(t * log(p) for p, t in zip(a, y))
    return -sum(t * log(p) + (1 - t) * log(1 - p) for p, t in zip(a, y))


def slopes(name, a, y):
    if name == "sum-of-squares":
        return [2 * (p - t) for p, t in zip(a, y)]
    if name == "cross-entropy":
        return [-t / p for p, t in zip(a, y)]
    return [-t / p + (1 - t) / (1 - p) for p, t in zip(a, y)]


def jacobian(name, a):
    """da_m / dz_j by rows m."""
    nodes = range(len(a))
    if name == "sigmoid":
        return [[a[m] * (1 - a[m]) if m == j else mpf(0) for j in nodes] for m in nodes]
    if name == "tanh":
        return [[1 - a[m] ** 2 if m == j else mpf(0) for j in nodes] for m in nodes]
    return [[a[m] * ((1 if m == j else 0) - a[j]) for j in nodes] for m in nodes]


def lines(activation, cost, z, y):
    z = [mpf(x) for x in z]
    y = [mpf(t) for t in y]
    a = activations(activation, z)
    d = slopes(cost, a, y)
    rows = jacobian(activation, a)
    yield "C_0", loss(cost, a, y)
    for j in range(len(z)):
        at = "_%d^{(L)}" % j
        delta = sum(d[m] * rows[m][j] for m in range(len(z)))
        yield r"\frac{\partial C_0}{\partial z%s}" % at, delta
        yield r"\frac{\partial C_0}{\partial w_{%d0}^{(L)}}" % j, delta * z[0]
        yield r"\frac{\partial a%s}{\partial z%s}" % (at, at), rows[j][j]
        yield "g'^{(L)}(z%s)" % at, rows[j][j]
        if activation == "tanh":
            yield r"1 - \left(a%s\right)^2" % at, 1 - a[j] ** 2
        else:
            yield "1 - a%s" % at, 1 - a[j]
            yield r"-a%s + 1" % at, 1 - a[j]
            yield r"\ln(a%s)" % at, log(a[j])
            yield r"\ln(1 - a%s)" % at, log(1 - a[j])
            yield r"a%s (1 - a%s)" % (at, at), a[j] * (1 - a[j])
        yield r"\ln(1 + e^{z%s})" % at, log(1 + exp(z[j]))
        yield r"\frac{1}{1 + e^{-z%s}}" % at, 1 / (1 + exp(-z[j]))
    if activation == "softmax":
        yield r"\ln(\sum_{k=0}^{n-1} e^{z_k^{(L)}})", log(sum(exp(x) for x in z))


def main():
    ends = [20, 40, 100, 700, 720, 800, -20, -40, -100, -700, -720, -800]
    cases = []
    for z in ends:
        for y in (0, 1):
            for cost in ("cross-entropy", "binary-cross-entropy"):
                cases.append(("sigmoid", cost, [z], [y]))
        cases.append(("tanh", "sum-of-squares", [z], [0]))
    for z in ([40, 0], [-40, 0, 1], [300, -300, 10], [740, 0], [800, -800, 0.5]):
        for hot in range(len(z)):
            y = [1 if j == hot else 0 for j in range(len(z))]
            cases.append(("softmax", "cross-entropy", z, y))
    for activation, cost, z, y in cases:
        for expression, value in lines(activation, cost, z, y):
            texts = [",".join(str(x) for x in z), ",".join(str(t) for t in y)]
            print("\t".join([activation, cost, *texts, expression, nstr(value, 20)]))


main()
