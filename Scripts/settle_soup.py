#!/usr/bin/env python3
"""Settles what the checker of equations said of a soup of relations, with 50 digits.

    pip install gmpy2
    SOUP=100000 SOUP_SEED=7 SOUP_TABLES=/tmp/soup swift test -c release -Xswiftc -enable-testing --filter SoupTests
    python3 Scripts/settle_soup.py /tmp/soup/*.jsonl

Prints every false alarm, every identity that is none, and how many of each verdict and truth there are; exits 1
where there is an alarm or a false identity.

What is evaluated here has nothing in common with the program, nor with the tests that wrote the tables but the
expressions: networks with random numbers of their own of each shape, 50 digits, and every derivative a central
difference, of the whole network with the quantity that varies cut out of it. A relation is false if its sides differ
on any network at any value of its free indices at which all that is named exists, if an index counts two kinds of
things, or if the shapes of vectors and matrices do not go together. It is open where the words do not say what
is meant.
"""

import itertools
import json
import random
import sys
from collections import Counter
from multiprocessing import Pool

import gmpy2
from gmpy2 import mpfr

# 110 digits, of which a central difference of a central difference keeps 50.
gmpy2.get_context().precision = 368
STEP = mpfr(10) ** -26
TWICE = 2 * STEP
# Sides that are equal differ by less, as a share of the largest number met on the way to them.
AGREEMENT = mpfr(10) ** -42
NETWORKS = 4
# More of them, where what is not made to be true holds on these, and has activation functions with kinks: it may
# hold on certain sides of them alone.
KINKED_NETWORKS = 60
KINKS = ("relu", "leakyReLU", "elu")
# The nearest to its kink that a pre-activation may come.
KINK_DISTANCE = mpfr(10) ** -6
# Values of free indices that are tried on each network: of edits, on those others, and of what is made to be true.
PLACES = 60
KINKED_PLACES = 8
TRUE_PLACES = 12


class Absent(Exception):
    """A node, layer or sample that does not exist."""


class Misfit(Exception):
    """Shapes that do not go together, or an index of two kinds."""


class Open(Exception):
    """What cannot be said."""


# Networks.


class Network:
    def __init__(self, shape, seed):
        self.shape = shape
        numbers = random.Random(seed)

        def signed(least, most):
            size = mpfr(numbers.randint(int(least * 10 ** 9), int(most * 10 ** 9))) / 10 ** 9
            return size if numbers.random() < 0.5 else -size

        widths = shape["widths"]
        self.widths, self.depth = widths, len(widths) - 1
        self.activations = [None] + shape["activations"]
        self.weights, self.biases = [None], [None]
        for layer in range(1, self.depth + 1):
            scale = mpfr(1.5) / gmpy2.sqrt(widths[layer - 1])
            self.weights.append(
                [[signed(0.4, 1.2) * scale for _ in range(widths[layer - 1])] for _ in range(widths[layer])])
            has = shape["biases"][layer - 1]
            self.biases.append([signed(0.1, 0.7) if has else mpfr(0) for _ in range(widths[layer])])
        self.samples = shape["samples"]
        # Small ones bring pre-activations near kinks.
        scale = mpfr(numbers.choice(["1", "1", "0.3", "0.05"]))
        self.biases[1] = [scale * bias for bias in self.biases[1]]
        self.inputs = [[scale * signed(0.3, 1.3) for _ in range(widths[0])] for _ in range(self.samples)]
        is_share = shape["loss"] in ("crossEntropy", "binaryCrossEntropy")
        self.targets = [
            [abs(signed(0.1, 0.9)) if is_share else signed(0.2, 1.4) for _ in range(widths[-1])]
            for _ in range(self.samples)]
        self.passes, self.known, self.slopes = {}, {}, {}

    def keeps_away_from_kinks(self, but_zero):
        return all(
            abs(x) > KINK_DISTANCE or but_zero and x == 0
            for sample in range(self.samples) for layer in range(1, self.depth + 1)
            if self.activations[layer][0] in KINKS for x in self.forward(sample, ())[0][layer])

    def activation(self, layer, x):
        kind, parameter = self.activations[layer]
        if kind == "identity":
            return x
        if kind == "sigmoid":
            return 1 / (1 + gmpy2.exp(-x))
        if kind == "tanh":
            return gmpy2.tanh(x)
        if kind == "relu":
            return x if x > 0 else mpfr(0)
        if kind == "leakyReLU":
            return x if x > 0 else mpfr(parameter) * x
        if kind == "elu":
            return x if x > 0 else mpfr(parameter) * gmpy2.expm1(x)
        if kind == "softplus":
            return gmpy2.log1p(gmpy2.exp(x))
        if kind == "gelu":
            return x * gmpy2.erfc(-x / gmpy2.sqrt(2)) / 2
        if kind == "silu":
            return x / (1 + gmpy2.exp(-x))
        if kind == "mish":
            return x * gmpy2.tanh(gmpy2.log1p(gmpy2.exp(x)))
        raise Open(kind)

    def slope(self, layer, primes, x):
        if primes == 0:
            return self.activation(layer, x)
        key = layer, primes, x
        if key not in self.slopes:
            # At its kink, a function has the slope that it has before.
            above = x if abs(x) < TWICE and self.activations[layer][0] in KINKS else x + STEP
            below = above - TWICE
            self.slopes[key] = (
                self.slope(layer, primes - 1, above) - self.slope(layer, primes - 1, below)) / TWICE
        return self.slopes[key]

    def layer(self, layer, z):
        if self.activations[layer][0] == "softmax":
            powers = [gmpy2.exp(x) for x in z]
            total = sum(powers)
            return [x / total for x in powers]
        return [self.activation(layer, x) for x in z]

    def forward(self, sample, shifts):
        """All z and a by layer. A shift is (letter, sample or None, layer, nodes, steps)."""
        # What cannot reach this sample changes nothing of it.
        shifts = tuple(s for s in shifts if s[1] in (None, sample) and s[0] != "y")
        key = sample, shifts
        if key in self.passes:
            return self.passes[key]
        start = 0
        if shifts:
            # All before the first stage that is moved stays as it is.
            start = min(s[2] for s in shifts)
            z, a = self.forward(sample, ())
            z, a = list(z[:start]), list(a[:start])
        else:
            z, a = [], []
        for layer in range(start, self.depth + 1):
            here = [s for s in shifts if s[2] == layer]

            def moved(values, letter):
                values = list(values)
                for s in here:
                    if s[0] == letter:
                        values[s[3][0]] += s[4] * STEP
                return values

            if layer == 0:
                z.append(None)
                a.append(moved(self.inputs[sample], "a"))
                continue
            sums = [
                sum((w * x for w, x in zip(row, a[-1])), bias)
                for row, bias in zip(self.weights[layer], self.biases[layer])]
            for s in here:
                if s[0] == "w":
                    sums[s[3][0]] += s[4] * STEP * a[-1][s[3][1]]
                if s[0] == "b":
                    sums[s[3][0]] += s[4] * STEP
            z.append(moved(sums, "z"))
            a.append(moved(self.layer(layer, z[-1]), "a"))
        self.passes[key] = z, a
        return z, a

    def share(self, sample, node, shifts):
        a = self.forward(sample, shifts)[1][-1][node]
        y = self.targets[sample][node]
        loss = self.shape["loss"]
        if loss == "sumOfSquares":
            return (a - y) ** 2
        if loss == "halfSumOfSquares":
            return (a - y) ** 2 / 2
        if loss == "meanSquaredError":
            return (a - y) ** 2 / self.widths[-1]
        if loss == "crossEntropy":
            return -y * gmpy2.log(a)
        return -y * gmpy2.log(a) - (1 - y) * gmpy2.log(1 - a)

    def loss(self, sample, shifts):
        return sum(self.share(sample, node, shifts) for node in range(self.widths[-1]))

    def total(self, shifts):
        total = sum(self.loss(sample, shifts) for sample in range(self.samples))
        return total / self.samples if self.shape["reduction"] == "mean" else total


# Vectors and matrices: (rows, columns, elements). All values are such; a number is one of one element.


def number(x):
    return 1, 1, [x]


def each(value, change):
    return value[0], value[1], [change(x) for x in value[2]]


def paired(left, right, combine):
    if left[:2] != right[:2]:
        raise Misfit("element by element")
    return left[0], left[1], [combine(x, y) for x, y in zip(left[2], right[2])]


def plus(left, right):
    return paired(left, right, lambda x, y: x + y)


def times(left, right):
    if len(left[2]) == 1:
        return each(right, lambda x: left[2][0] * x)
    if len(right[2]) == 1:
        return each(left, lambda x: x * right[2][0])
    if left[1] != right[0]:
        raise Misfit("product")
    inner, columns = left[1], right[1]
    return left[0], columns, [
        sum(left[2][row * inner + i] * right[2][i * columns + column] for i in range(inner))
        for row in range(left[0]) for column in range(columns)]


def transposed(value):
    rows, columns, elements = value
    return columns, rows, [elements[row * columns + column] for column in range(columns) for row in range(rows)]


def single(value):
    if len(value[2]) != 1:
        raise Misfit("one number is wanted")
    return value[2][0]


# Expressions, as lists with their kind first. A quantity is ["leaf", kind, nodes, layer, sample].


ARRAYS = ("w", "b", "z", "a", "x", "y", "delta")


def is_array(leaf):
    return leaf[1] in ARRAYS and not leaf[2]


def parts(term):
    kind = term[0]
    if kind in ("sum", "product", "elementwise", "quotient"):
        return term[1:]
    if kind in ("negation", "transpose", "power", "slope", "logarithm"):
        return term[1:2]
    if kind == "activation":
        return term[3:]
    if kind == "summation":
        return term[4:]
    return []


def leaves(term, letter):
    """All quantities in it in which a letter is not that of a sum inside."""
    kind = term[0]
    if kind == "leaf":
        yield term
    elif kind == "derivative":
        yield from term[1:3]
    elif kind != "summation" or term[1] != letter:
        if kind == "slope":
            yield term[2]
        for part in parts(term):
            yield from leaves(part, letter)


def layer_counted(kind, layer, position):
    """The layer whose nodes an index counts, as what is added to a letter or None."""
    if kind == "x":
        return None, 0
    if kind in ("y", "loss", "share", "total"):
        return "L", 0
    base, moved = layer if isinstance(layer, list) else (None, layer)
    return base, moved - (position == 1)


def free(term, bound=frozenset()):
    """(letter, kind) of each index that stands free: "layer", "sample" or the layer whose nodes it counts."""
    kind = term[0]
    own = [term] if kind == "leaf" else term[1:3] if kind == "derivative" else term[2:3] if kind == "slope" else []
    for _, letter, nodes, layer, sample in own:
        if isinstance(layer, list) and layer[0] != "L":
            yield layer[0], "layer"
        for position, node in enumerate(nodes):
            if isinstance(node, str) and node not in bound:
                yield node, layer_counted(letter, layer, position)
        if isinstance(sample, str) and sample not in bound:
            yield sample, "sample"
    if kind == "activation" and isinstance(term[1], list) and term[1][0] != "L":
        yield term[1][0], "layer"
    if kind == "summation":
        bound = bound | {term[1]}
    for part in parts(term):
        yield from free(part, bound)


class Evaluation:
    def __init__(self, network, sample):
        self.network, self.sample = network, sample
        self.magnitude = mpfr(0)
        self.counts_two_layers = False

    def value(self, term, letters, shifts=()):
        result = self.plain(term, letters, shifts)
        for element in result[2]:
            if abs(element) > self.magnitude:
                self.magnitude = abs(element)
        return result

    def plain(self, term, letters, shifts):
        kind = term[0]
        if kind == "number":
            return number(mpfr(term[1]))
        if kind == "leaf":
            rows, columns, elements = self.elements(term, letters)
            return rows, columns, [self.quantity(x, shifts) for x in elements]
        if kind == "negation":
            return each(self.value(term[1], letters, shifts), lambda x: -x)
        if kind == "sum":
            return self.folded(term[1:], letters, shifts, plus)
        if kind == "product":
            return self.folded(term[1:], letters, shifts, times)
        if kind == "elementwise":
            return self.folded(
                term[1:], letters, shifts, lambda x, y: paired(x, y, lambda x, y: x * y))
        if kind == "quotient":
            divisor = single(self.value(term[2], letters, shifts))
            if divisor == 0:
                raise Open("a division by 0")
            return each(self.value(term[1], letters, shifts), lambda x: x / divisor)
        if kind == "power":
            return number(single(self.value(term[1], letters, shifts)) ** term[2])
        if kind == "activation":
            layer = self.layer(term[1], letters)
            if not 1 <= layer <= self.network.depth:
                raise Absent("layer")
            return each(
                self.value(term[3], letters, shifts), lambda x: self.network.slope(layer, term[2], x))
        if kind == "logarithm":
            argument = self.value(term[1], letters, shifts)
            if any(x <= 0 for x in argument[2]):
                raise Open("the logarithm of what is not positive")
            return each(argument, gmpy2.log)
        if kind == "derivative":
            return self.derivatives(term[1], term[2], letters, shifts)
        if kind == "slope":
            if is_array(term[2]):
                raise Open("by an array")
            shift = self.shift(self.elements(term[2], letters)[2][0])
            sides = [self.value(term[1], letters, shifts + (shift + (steps,),)) for steps in (1, -1)]
            return paired(*sides, lambda x, y: (x - y) / TWICE)
        if kind == "summation":
            return self.summation(term, letters, shifts)
        if kind == "transpose":
            return transposed(self.value(term[1], letters, shifts))
        raise Open(kind)

    def folded(self, terms, letters, shifts, combine):
        result = self.value(terms[0], letters, shifts)
        for term in terms[1:]:
            result = combine(result, self.value(term, letters, shifts))
        return result

    def summation(self, term, letters, shifts):
        _, letter, first, last, operand = term
        letters = {name: value for name, value in letters.items() if name != letter}
        counts, counted = set(), set()
        for leaf in leaves(operand, letter):
            if leaf[4] == letter:
                counts.add(("sample", self.network.samples))
            for position, node in enumerate(leaf[2]):
                if node == letter:
                    layer = self.layer_of(leaf, letters) - (position == 1)
                    if not 0 <= layer <= self.network.depth:
                        raise Absent("layer")
                    counts.add(("node", self.network.widths[layer]))
                    counted.add(layer)
        if len(counts) > 1:
            raise Misfit("an index of two kinds")
        if len(counted) > 1:
            self.counts_two_layers = True
        if counts:
            count = counts.pop()[1]
            last = count - 1 if last is None else last
            if not 0 <= first <= last < count:
                raise Absent("bound")
        elif last is None or first > last:
            raise Open("a sum over a letter that is not in it")
        total = None
        for value in range(first, last + 1):
            found = self.value(operand, {**letters, letter: value}, shifts)
            total = found if total is None else plus(total, found)
        return total

    def index(self, index, letters):
        if isinstance(index, int):
            return index
        if index not in letters:
            raise Absent(index)
        return letters[index]

    def layer(self, layer, letters):
        if isinstance(layer, int):
            return layer
        letter, moved = layer
        return moved + (self.network.depth if letter == "L" else self.index(letter, letters))

    def layer_of(self, leaf, letters):
        if leaf[1] == "x":
            return 0
        if leaf[1] in ("y", "loss", "share", "total"):
            return self.network.depth
        return self.layer(leaf[3], letters)

    def elements(self, leaf, letters):
        """Rows, columns and (kind, layer, nodes, sample) of each element."""
        network = self.network
        kind = leaf[1]
        layer = self.layer_of(leaf, letters)
        if not (0 if kind in ("a", "x") else 1) <= layer <= network.depth:
            raise Absent("layer")
        if kind == "b" and not network.shape["biases"][layer - 1]:
            raise Absent("bias")
        sample = self.sample if leaf[4] is None else self.index(leaf[4], letters)
        if not 0 <= sample < network.samples:
            raise Absent("sample")
        rows, columns = network.widths[layer], network.widths[layer - 1] if kind == "w" else 1
        if is_array(leaf):
            return rows, columns, [
                (kind, layer, (j, k) if kind == "w" else (j,), sample) for j in range(rows) for k in range(columns)]
        nodes = tuple(self.index(node, letters) for node in leaf[2])
        if any(not 0 <= node < size for node, size in zip(nodes, (rows, columns))):
            raise Absent("node")
        return 1, 1, [(kind, layer, nodes, sample)]

    def quantity(self, element, shifts):
        network = self.network
        kind, layer, nodes, sample = element
        if kind in ("w", "b"):
            value = network.weights[layer][nodes[0]][nodes[1]] if kind == "w" else network.biases[layer][nodes[0]]
            return value + sum(s[4] * STEP for s in shifts if (s[0], s[2], s[3]) == (kind, layer, nodes))
        if kind in ("z", "a", "x"):
            return network.forward(sample, shifts)[0 if kind == "z" else 1][layer][nodes[0]]
        if kind == "y":
            return network.targets[sample][nodes[0]]
        if kind == "loss":
            return network.loss(sample, shifts)
        if kind == "share":
            return network.share(sample, nodes[0], shifts)
        if kind == "total":
            return network.total(shifts)
        return self.difference(("loss", network.depth, (), sample), ("z", layer, nodes, sample), shifts)

    def shift(self, element):
        kind, layer, nodes, sample = element
        if kind in ("y", "delta", "loss", "share", "total"):
            raise Open("a derivative by what is computed last")
        return "a" if kind == "x" else kind, None if kind in ("w", "b") else sample, layer, nodes

    def difference(self, upper, lower, shifts):
        key = upper, lower, shifts
        if key not in self.network.known:
            shift = self.shift(lower)
            above, below = [self.quantity(upper, shifts + (shift + (steps,),)) for steps in (1, -1)]
            self.network.known[key] = (above - below) / TWICE
        return self.network.known[key]

    def derivatives(self, upper, lower, letters, shifts):
        if upper[1] == "total" and lower[1] not in ("w", "b") and lower[4] is None:
            raise Open("of which sample")
        above, below = self.elements(upper, letters), self.elements(lower, letters)
        found = [self.difference(x, y, shifts) for x in above[2] for y in below[2]]
        if len(above[2]) == 1:
            if is_array(upper) and len(below[2]) > 1:
                raise Open("a layer of one node is a number to some and a vector to others")
            return below[0], below[1], found
        if below[1] != 1 or above[1] != 1:
            raise Misfit("a derivative of or by a matrix")
        return len(above[2]), len(below[2]), found


# Deciding.


def places(sides, network):
    kinds = {}
    for side in sides:
        for letter, kind in free(side):
            kinds.setdefault(letter, set()).add("node" if isinstance(kind, tuple) else kind)
    if any(len(found) > 1 for found in kinds.values()):
        raise Misfit("an index of two kinds")
    ranges = {
        "layer": range(network.depth + 1), "node": range(max(network.widths)),
        "sample": range(network.samples)}
    names = sorted(kinds)
    return names, itertools.product(*[ranges[next(iter(kinds[name]))] for name in names])


def counts_two_layers(sides, network):
    """Whether a free letter counts the nodes of several layers, at those places where all of them are."""
    counted = {}
    for side in sides:
        for letter, kind in free(side):
            if isinstance(kind, tuple):
                base, moved = kind
                layer = moved if base is None else moved + network.depth if base == "L" else (base, moved)
                counted.setdefault(letter, set()).add(layer)
    return any(len(found) > 1 for found in counted.values())


def truth(sides, networks, sample, limit):
    """"true", "false", "open", "nowhere" where nothing of what is named exists, or "mixed".

    Mixed is what is true though a letter counts the nodes of several layers.
    """
    is_met = is_mixed = False
    try:
        for number, network in enumerate(networks):
            is_mixed = is_mixed or counts_two_layers(sides, network)
            names, found = places(sides, network)
            found = list(found)
            random.Random(number).shuffle(found)
            tried = 0
            for place in found:
                evaluation = Evaluation(network, sample)
                letters = dict(zip(names, place))
                try:
                    left, right = [evaluation.value(side, letters) for side in sides]
                except Absent:
                    continue
                if left[:2] != right[:2]:
                    return "false"
                is_met = True
                is_mixed = is_mixed or evaluation.counts_two_layers
                allowed = AGREEMENT * evaluation.magnitude
                if any(abs(x - y) > allowed for x, y in zip(left[2], right[2])):
                    return "false"
                tried += 1
                if tried == (limit if number < NETWORKS else KINKED_PLACES):
                    break
    except Misfit:
        return "false"
    except Open:
        return "open"
    if not is_met:
        return "nowhere"
    return "mixed" if is_mixed else "true"


class Networks:
    """Networks of a shape, drawn when they are asked for."""

    def __init__(self, shape, but_zero):
        self.shape, self.but_zero, self.drawn, self.seed = shape, but_zero, [], 0

    def first(self, count):
        for number in range(count):
            while len(self.drawn) <= number:
                if self.seed == 20 * count:
                    return
                self.seed += 1
                network = Network(self.shape, f"{self.shape['seed']} {self.seed}")
                if network.keeps_away_from_kinks(self.but_zero):
                    self.drawn.append(network)
            yield self.drawn[number]


def has_slopes(term):
    kind = term[0]
    if kind in ("derivative", "slope") or kind == "leaf" and term[1] == "delta":
        return True
    return kind == "activation" and term[2] > 0 or any(has_slopes(part) for part in parts(term))


def settled(block):
    """The verdicts and truths of one network's relations."""
    shape, rows = block
    # What lies behind dead nodes is 0, and at a kink where there are no biases, which values alone do not mind.
    networks_by_slopes = {slopes: Networks(shape, but_zero=not slopes) for slopes in (False, True)}
    has_kinks = any(kind in KINKS for kind, _ in shape["activations"])
    found = []
    for row in rows:
        sides = row["left"], row["right"]
        networks = networks_by_slopes[any(has_slopes(side) for side in sides)]
        limit = PLACES if row["edit"] else TRUE_PLACES
        result = truth(sides, networks.first(NETWORKS), shape["sample"], limit)
        if result == "true" and row["edit"] and has_kinks:
            result = truth(sides, networks.first(KINKED_NETWORKS), shape["sample"], limit)
        found.append((row["edit"], row["verdict"], result, row["latex"], shape))
    return found


def blocks(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            shape, rows = None, []
            for line in file:
                row = json.loads(line)
                if "widths" in row:
                    if shape:
                        yield shape, rows
                    shape, rows = row, []
                else:
                    rows.append(row)
            if shape:
                yield shape, rows


def main(paths):
    counts = {"relations": Counter(), "edits": Counter()}
    faults = 0
    with Pool() as pool:
        for found in pool.imap_unordered(settled, blocks(paths), chunksize=4):
            for edit, verdict, true, latex, shape in found:
                counts["edits" if edit else "relations"][verdict, true] += 1
                fault = None
                if verdict == "identity" and true in ("false", "nowhere"):
                    fault = "no identity"
                elif true == "true" and (verdict == "false" or verdict == "here" and not edit):
                    # Of an edit, sides of kinks may tell that none of these networks has.
                    fault = "false alarm"
                elif not edit and true != "true":
                    fault = f"made to be true, and is {true}"
                if fault:
                    faults += 1
                    shown = {name: value for name, value in shape.items() if name != "seed"}
                    print(f"{fault}: {edit or 'unedited'}: {verdict}: {latex}   {json.dumps(shown)}", flush=True)
    for name, table in counts.items():
        print(f"{sum(table.values())} {name}")
        for (verdict, true), count in sorted(table.items()):
            print(f"  {count} {verdict}, {true}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
