#!/usr/bin/env python3
"""Writes the tables of slips that the checker of equations is tested against, and settles its suggestions.

    pip install mpmath
    python3 Scripts/mutate_relations.py [FRAME …]
    python3 Scripts/mutate_relations.py --decide FRAME SUGGESTIONS
    python3 Scripts/mutate_relations.py --settle FOLDER

A frame is a kind of network, with a folder in Tests/Checking/Tables. The first line of its relations.txt says which:

    # widths: 3 6 4 | activations: tanh softplus | loss: sum of squares | samples: 3 | biases: no

The others are relations that are true of it, one a line. The first command makes single edits of each, decides of
each mutant whether it holds, and writes mutants.tsv beside it, for the frames that are named, or for all. A row is:
the kind of the edit, true, false or unclear, the relation, the mutant. The second command reads rows whose first
column is a formula and prints them with its truth put before; the third does so for all files of a folder that are
named like frames, and writes mends.tsv beside each mutants.tsv.

The reader of LaTeX and the evaluation have nothing in common with those of the program: networks of the frame's
shape with random numbers; 50 digits; a derivative is a central difference, with the graph cut at the quantity that
varies. A relation is false if its sides differ at any value of its free indices on any of the networks, if it names
a node, layer or sample that does not exist, if an index counts two kinds of things, or l nodes, if a sum runs over a
letter that stands nowhere in it, if a derivative lacks one of its signs, or if the shapes of vectors and matrices do
not go together. It is unclear if what n counts, which terms an ellipsis stands for, or whether a quantity varies in one
sample or in all, cannot be said and some reading holds.
"""

import itertools
import os
import random
import re
import sys
from functools import lru_cache
from multiprocessing import Pool

from mpmath import mp, mpf

mp.dps = 50
STEP = mpf(10) ** -12
TABLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "Checking", "Tables")


# Reading. Trees are tuples:
#   ("number", digits)  ("n",)  ("symbol", letter, indices, layer, sample)  ("negative", x)  ("sum", terms)
#   ("product", factors)  ("quotient", x, y)  ("power", x, exponent)  ("apply", layer, primes, x)
#   ("derivative", x, symbol)  ("summation", letter, first, last, x)  ("ellipsis",)
#   ("depends", symbol, symbol or depends)  ("transpose", x)  ("elementwise", factors)  ("gradient", x, symbol)
#   ("named", function, x)  ("lost", "above" or "below" without its \\partial, x, symbol)
# A sum without bounds, over all that its index counts, has None for both.
# An index is (base, plus): a digit as an int, or a letter, and what is added to it.


class Unreadable(Exception):
    pass


SPACING = {r"\,", r"\;", r"\!", r"\ ", r"\quad", r"\left", r"\right"}
TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|[0-9]|[a-zA-Z]|[-+=^_{}()'/,.]|\s+|.")


class Reader:
    def __init__(self, latex):
        tokens = [t for t in TOKEN.findall(latex) if not t.isspace() and t not in SPACING]
        self.tokens, self.at = tokens, 0

    def peek(self, ahead=0):
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else ""

    def take(self, *wanted):
        token = self.peek()
        if wanted and token not in wanted:
            raise Unreadable(f"{token!r} where {wanted} should stand")
        self.at += 1
        return token

    def relation(self):
        left = self.sum()
        self.take("=")
        right = self.sum()
        if self.peek():
            raise Unreadable(f"{self.peek()!r} is left over")
        return left, right

    def sum(self):
        terms = []
        negative = self.peek() == "-"
        if self.peek() in ("-", "+"):
            self.take()
        while True:
            if self.peek() in (r"\dots", r"\cdots", r"\ldots"):
                self.take()
                term = ("ellipsis",)
            else:
                term = self.elementwise()
            terms.append(("negative", term) if negative else term)
            if self.peek() not in ("+", "-"):
                break
            negative = self.take() == "-"
        return terms[0] if len(terms) == 1 else ("sum", tuple(terms))

    def elementwise(self):
        """Products with \\odot between them, which holds together less than what stands on its sides."""
        factors = [self.product()]
        while self.peek() == r"\odot":
            self.take()
            factors.append(self.product())
        return factors[0] if len(factors) == 1 else ("elementwise", tuple(factors))

    def product(self):
        factors = []
        while self.peek() not in ("", "=", "+", "-", ")", "}", r"\odot"):
            if factors and self.peek() == r"\cdot":
                self.take()
            factor = self.factor()
            # A product in brackets, or behind what reaches over it, is the same product.
            factors += factor[1] if factor[0] == "product" else [factor]
        if not factors:
            raise Unreadable("a factor is missing")
        return factors[0] if len(factors) == 1 else ("product", tuple(factors))

    def factor(self):
        base = self.primary()
        if self.peek() == "^":
            self.take()
            if self.peek() == "T":
                self.take()
                return ("transpose", base)
            return ("power", base, self.group())
        return base

    def group(self):
        """What stands in braces, or one sign: the 2 of `^23`."""
        if self.peek().isdigit():
            return ("number", self.take())
        if self.peek() == "{":
            self.take()
            inner = self.sum()
            self.take("}")
            return inner
        return self.primary()

    def primary(self):
        token = self.peek()
        if token == "(":
            self.take()
            inner = self.sum()
            self.take(")")
            return inner
        if token == "{":
            return self.group()
        if token.isdigit():
            digits = self.take()
            while self.peek().isdigit():
                digits += self.take()
            return ("number", digits)
        if token == "n":
            self.take()
            return ("n",)
        if token == r"\frac":
            return self.fraction()
        if token == r"\sum":
            return self.summation()
        if token == "g":
            return self.application()
        if token == "e":
            self.take()
            self.take("^")
            return ("named", "exp", self.group())
        if token == r"\ln":
            self.take()
            return ("named", "ln", self.primary())
        if token == r"\nabla":
            return self.gradient()
        return self.dependency()

    def gradient(self):
        self.take(r"\nabla")
        self.take("_")
        is_group = self.peek() == "{"
        if is_group:
            self.take()
        variable = self.symbol()
        if is_group:
            self.take("}")
        return ("gradient", self.primary(), variable)

    def application(self):
        self.take("g")
        primes = 0
        while self.peek() == "'":
            self.take()
            primes += 1
        layer = self.layer()
        if layer is None:
            raise Unreadable("an activation function without its layer")
        self.take("(")
        argument = self.sum()
        self.take(")")
        return ("apply", layer, primes, argument)

    def dependency(self):
        symbol = self.symbol()
        # A loss or a value before a bare quantity in brackets is a function of it.
        if symbol[1] in ("C", "a", "z") and self.peek() == "(" and self.peek(1) in ("C", "a", "z", "w"):
            start = self.at
            try:
                self.take("(")
                inner = self.dependency()
                self.take(")")
                return ("depends", symbol, inner)
            except Unreadable:
                self.at = start
        return symbol

    def symbol(self):
        letter = self.take()
        if letter not in ("a", "z", "w", "W", "b", "x", "y", "C", r"\delta"):
            raise Unreadable(f"no symbol is called {letter!r}")
        indices, layer, sample = (), None, None
        while self.peek() in ("_", "^"):
            if self.peek() == "_":
                indices = self.indices()
            elif not (marks := self.marks()):
                break
            elif len(marks) == 2:
                layer, sample = marks
            elif letter in ("x", "y") and marks[0][0] not in ("l", "L"):
                sample = marks[0]
            else:
                layer = marks[0]
        return ("symbol", letter, indices, layer, sample)

    def indices(self):
        self.take("_")
        if self.peek() != "{":
            return (self.index(alone=True),)
        self.take("{")
        found = []
        while self.peek() != "}":
            if self.peek() == ",":
                self.take()
            found.append(self.index())
        self.take("}")
        return tuple(found)

    def index(self, alone=False):
        token = self.take()
        if token.isdigit():
            return (int(token), 0)
        if not (token.isalpha() and len(token) == 1):
            raise Unreadable(f"{token!r} is no index")
        plus = 0
        if self.peek() in ("+", "-") and not alone:
            sign = 1 if self.take() == "+" else -1
            plus = sign * int(self.take(*"0123456789"))
        return (token, plus)

    def marks(self):
        """What stands in a superscript in round brackets, once or twice; nothing for any other, which is a power."""
        if self.peek() != "^" or self.peek(1) != "{" or self.peek(2) != "(":
            return []
        self.take("^")
        self.take("{")
        marks = []
        while self.peek() == "(" and len(marks) < 2:
            self.take("(")
            marks.append(self.index())
            self.take(")")
        self.take("}")
        return marks

    def layer(self):
        marks = self.marks()
        if len(marks) > 1:
            raise Unreadable("a function of one sample")
        return marks[0] if marks else None

    def fraction(self):
        self.take(r"\frac")
        if self.peek(1) != r"\partial":
            dividend = self.group()
            if self.peek(1) != r"\partial":
                return ("quotient", dividend, self.group())
            self.take("{")
            self.take(r"\partial")
            lower = self.symbol()
            self.take("}")
            return ("lost", "above", dividend, lower)
        self.take("{")
        self.take(r"\partial")
        upper = None if self.peek() == "}" else self.symbol()
        self.take("}")
        self.take("{")
        is_whole = self.peek() == r"\partial"
        if is_whole:
            self.take(r"\partial")
        lower = self.symbol()
        self.take("}")
        operand = upper if upper else self.elementwise()
        return ("derivative", operand, lower) if is_whole else ("lost", "below", operand, lower)

    def summation(self):
        self.take(r"\sum")
        self.take("_")
        if self.peek() != "{":
            return ("summation", self.take(), None, None, self.elementwise())
        self.take("{")
        letter = self.take()
        if self.peek() == "}":
            self.take()
            return ("summation", letter, None, None, self.elementwise())
        self.take("=")
        first = self.sum()
        self.take("}")
        self.take("^")
        last = self.group()
        return ("summation", letter, first, last, self.elementwise())


def read(latex):
    return Reader(latex).relation()


# Writing, with no more brackets than it takes.


def write_index(index):
    base, plus = index
    return f"{base}{plus:+d}" if plus else str(base)


def write_marks(layer, sample):
    inner = "".join("(" + write_index(mark) + ")" for mark in (layer, sample) if mark is not None)
    return "^{" + inner + "}" if inner else ""


def write_symbol(symbol):
    _, letter, indices, layer, sample = symbol
    separator = "," if any(plus for _, plus in indices) and len(indices) > 1 else ""
    inner = separator.join(write_index(i) for i in indices)
    subscript = "" if not inner else f"_{inner}" if len(inner) == 1 else "_{" + inner + "}"
    return letter + subscript + write_marks(layer, sample)


def in_brackets(tree):
    return r"\left(" + write(tree) + r"\right)"


def write_factor(tree, is_last):
    kind = tree[0]
    reaches_on = kind == "summation" or kind == "derivative" and tree[1][0] != "symbol"
    reaches_on = reaches_on or kind == "lost" and tree[1] == "below" and tree[2][0] != "symbol"
    reaches_on = reaches_on or kind == "gradient"
    if kind in ("sum", "negative", "product", "elementwise") or reaches_on and not is_last:
        return in_brackets(tree)
    return write(tree)


def write(tree):
    kind = tree[0]
    if kind == "number":
        return tree[1]
    if kind == "n":
        return "n"
    if kind == "symbol":
        return write_symbol(tree)
    if kind == "ellipsis":
        return r"\dots"
    if kind == "negative":
        return "-" + (in_brackets(tree[1]) if tree[1][0] in ("sum", "negative") else write(tree[1]))
    if kind == "sum":
        text = ""
        for position, term in enumerate(tree[1]):
            if term[0] == "negative":
                text += " - " if position else "-"
                term = term[1]
            elif position:
                text += " + "
            text += in_brackets(term) if term[0] in ("sum", "negative") else write(term)
        return text
    if kind == "product":
        last = len(tree[1]) - 1
        return " ".join(write_factor(f, p == last) for p, f in enumerate(tree[1]))
    if kind == "quotient":
        return r"\frac{" + write(tree[1]) + "}{" + write(tree[2]) + "}"
    if kind == "power":
        plain = tree[1][0] == "number" or tree[1][0] == "symbol" and tree[1][3:] == (None, None)
        return (write(tree[1]) if plain else in_brackets(tree[1])) + "^" + write(tree[2])
    if kind == "transpose":
        return in_brackets(tree[1]) + "^T"
    if kind == "elementwise":
        return r" \odot ".join(write_factor(f, f[0] == "gradient") for f in tree[1])
    if kind == "gradient":
        operand = write(tree[1]) if tree[1][0] == "symbol" else in_brackets(tree[1])
        return r"\nabla_{" + write_symbol(tree[2]) + "} " + operand
    if kind == "apply":
        return "g" + "'" * tree[2] + write_marks(tree[1], None) + in_brackets(tree[3])
    if kind == "depends":
        return write_symbol(tree[1]) + in_brackets(tree[2])
    if kind in ("derivative", "lost"):
        return write_derivative(tree)
    if kind == "named" and tree[1] == "exp":
        return "e^{" + write(tree[2]) + "}"
    if kind == "named":
        return r"\ln " + (write(tree[2]) if tree[2][0] == "symbol" else in_brackets(tree[2]))
    if kind == "summation":
        operand = tree[4]
        reaches = operand[0] in ("product", "elementwise")
        text = write(operand) if reaches else write_factor(operand, True)
        if tree[2] is None:
            return r"\sum_" + tree[1] + " " + text
        return r"\sum_{" + tree[1] + "=" + write(tree[2]) + "}^{" + write(tree[3]) + "} " + text
    raise AssertionError(kind)


def write_derivative(tree):
    operand, variable = tree[-2:]
    above, below = [r"\partial" if tree[0] == "derivative" or tree[1] != side else "" for side in ("above", "below")]
    lower = "}{" + (below + " " if below else "") + write_symbol(variable) + "}"
    if operand[0] == "symbol" or not above:
        return r"\frac{" + (above + " " if above else "") + write(operand) + lower
    whole = operand[0] in ("product", "elementwise")
    return r"\frac{" + above + lower + " " + (write(operand) if whole else write_factor(operand, True))


def write_relation(sides):
    return write(sides[0]) + " = " + write(sides[1])


# Walking.


def children(tree):
    """(how to put another there, child) of each part that is a tree."""
    kind = tree[0]
    if kind in ("sum", "product", "elementwise"):
        return [
            (lambda x, p=p: (kind, tree[1][:p] + (x,) + tree[1][p + 1:]), child)
            for p, child in enumerate(tree[1])]
    places = {
        "negative": [1], "quotient": [1, 2], "power": [1, 2], "apply": [3], "derivative": [1, 2], "named": [2],
        "summation": [2, 3, 4], "depends": [1, 2], "transpose": [1], "gradient": [1, 2]}.get(kind, [])
    return [(lambda x, p=p: tree[:p] + (x,) + tree[p + 1:], tree[p]) for p in places if tree[p] is not None]


def with_parts(tree, change):
    for position in range(len(children(tree))):
        put, child = children(tree)[position]
        tree = put(change(child))
    return tree


# The networks.


class Frame:
    """What networks have in common."""

    def __init__(self, name):
        self.name = name
        with open(os.path.join(TABLES, name, "relations.txt"), encoding="utf-8") as file:
            lines = [line.strip() for line in file if line.strip()]
        head = dict(part.strip().split(": ") for part in lines[0].lstrip("# ").split("|"))
        self.relations = [line for line in lines if not line.startswith("#")]
        self.widths = [int(width) for width in head["widths"].split()]
        self.activations = [None] + head["activations"].split()
        self.loss = head["loss"]
        self.samples = int(head["samples"])
        self.has_biases = head["biases"] == "yes"


def use(name):
    """Makes a frame the one that all below speaks of."""
    global FRAME, SIZES, DEPTH, SAMPLES, NETWORKS
    if FRAME is not None and FRAME.name == name:
        return
    FRAME = Frame(name)
    SIZES, DEPTH, SAMPLES = FRAME.widths, len(FRAME.widths) - 1, FRAME.samples
    NETWORKS = None
    truth.cache_clear()


FRAME = SIZES = DEPTH = SAMPLES = NETWORKS = None


def activated(name, x):
    if name == "tanh":
        return mp.tanh(x)
    if name == "softplus":
        return mp.log1p(mp.exp(x))
    if name == "sigmoid":
        return 1 / (1 + mp.exp(-x))
    if name == "silu":
        return x / (1 + mp.exp(-x))
    if name == "gelu":
        return x * mp.erfc(-x / mp.sqrt(2)) / 2
    raise AssertionError(name)


def softmax(values):
    powers = [mp.exp(x) for x in values]
    return [power / sum(powers) for power in powers]


class Network:
    def __init__(self, seed):
        numbers = random.Random(seed)
        number = lambda: mpf(numbers.randint(-10 ** 9, 10 ** 9)) / 10 ** 9
        self.weights = [None] + [
            [[number() for _ in range(SIZES[l - 1])] for _ in range(SIZES[l])] for l in range(1, DEPTH + 1)]
        self.inputs = [[number() for _ in range(SIZES[0])] for _ in range(SAMPLES)]
        self.targets = [[number() for _ in range(SIZES[-1])] for _ in range(SAMPLES)]
        self.biases = [None] + [
            [number() if FRAME.has_biases else mpf(0) for _ in range(size)] for size in SIZES[1:]]
        if FRAME.loss == "cross-entropy":
            # Shares of 1.
            self.targets = [[(y + 2) / sum(x + 2 for x in row) for y in row] for row in self.targets]
        self.passes, self.slopes, self.values = {}, {}, {}

    def activation(self, layer, primes, x):
        """What has primes is a difference of what has fewer."""
        if primes == 0:
            return activated(FRAME.activations[layer], x)
        key = layer, primes, x
        if key not in self.slopes:
            above = self.activation(layer, primes - 1, x + STEP)
            below = self.activation(layer, primes - 1, x - STEP)
            self.slopes[key] = (above - below) / (2 * STEP)
        return self.slopes[key]

    def layer_activations(self, layer, z):
        if FRAME.activations[layer] == "softmax":
            return softmax(z)
        return [self.activation(layer, 0, value) for value in z]

    def forward(self, sample, shifts):
        """All z and a, by layer, where each quantity in shifts is moved by so many steps.

        A shift is (letter, sample or None for all, layer, nodes, steps).
        """
        key = sample, shifts
        if key in self.passes:
            return self.passes[key]

        def moved(value, letter, layer, nodes):
            for shift in shifts:
                if (shift[0], shift[2], shift[3]) == (letter, layer, nodes) and shift[1] in (None, sample):
                    value += shift[4] * STEP
            return value

        a = [[moved(x, "a", 0, (k,)) for k, x in enumerate(self.inputs[sample])]]
        z = [None]
        for l in range(1, DEPTH + 1):
            z.append([
                moved(
                    sum(moved(w, "w", l, (j, k)) * a[l - 1][k] for k, w in enumerate(row))
                    + moved(self.biases[l][j], "b", l, (j,)), "z", l, (j,))
                for j, row in enumerate(self.weights[l])])
            a.append([moved(value, "a", l, (j,)) for j, value in enumerate(self.layer_activations(l, z[l]))])
        y = [moved(value, "y", DEPTH, (j,)) for j, value in enumerate(self.targets[sample])]
        self.passes[key] = z, a, y
        return z, a, y

    def weight(self, layer, j, k, shifts):
        value = self.weights[layer][j][k]
        for shift in shifts:
            if (shift[0], shift[2], shift[3]) == ("w", layer, (j, k)):
                value += shift[4] * STEP
        return value

    def bias(self, layer, j, shifts):
        value = self.biases[layer][j]
        for shift in shifts:
            if (shift[0], shift[2], shift[3]) == ("b", layer, (j,)):
                value += shift[4] * STEP
        return value

    def loss(self, sample, node, shifts):
        _, a, y = self.forward(sample, shifts)
        nodes = range(SIZES[-1]) if node is None else [node]
        if FRAME.loss == "cross-entropy":
            return sum(-y[j] * mp.log(a[-1][j]) for j in nodes)
        share = mpf(1) / 2 if FRAME.loss == "half sum of squares" else 1
        return share * sum((a[-1][j] - y[j]) ** 2 for j in nodes)


def networks():
    global NETWORKS
    if NETWORKS is None:
        NETWORKS = [Network(seed) for seed in (11, 12)]
    return NETWORKS


# Vectors and matrices. A vector is a column; a matrix of one element is a number.


class Array:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        self.shape = len(self.rows), len(self.rows[0])

    def each(self, change):
        return Array([[change(x) for x in row] for row in self.rows])

    def transposed(self):
        return Array(zip(*self.rows))

    def elements(self):
        return [x for row in self.rows for x in row]


def elements_of(value):
    return value.elements() if isinstance(value, Array) else [value]


def shape_of(value):
    return value.shape if isinstance(value, Array) else (1, 1)


def as_array(value):
    return value if isinstance(value, Array) else Array([[value]])


def as_value(array):
    return array.rows[0][0] if array.shape == (1, 1) else array


def paired(left, right, combine):
    """Element by element; raises Misfit where the shapes differ."""
    if not isinstance(left, Array) and not isinstance(right, Array):
        return combine(left, right)
    if shape_of(left) != shape_of(right):
        raise Misfit("element by element")
    return Array([
        [combine(x, y) for x, y in zip(*rows)] for rows in zip(as_array(left).rows, as_array(right).rows)])


def matrix_product(left, right):
    if not isinstance(left, Array):
        return right.each(lambda x: left * x) if isinstance(right, Array) else left * right
    if not isinstance(right, Array):
        return left.each(lambda x: x * right)
    if left.shape[1] != right.shape[0]:
        raise Misfit("product")
    columns = list(zip(*right.rows))
    return as_value(Array([
        [sum((x * y for x, y in zip(row, column)), mpf(0)) for column in columns] for row in left.rows]))


def is_array(symbol):
    _, letter, indices, layer, _ = symbol
    return not indices and (letter in ("x", "y") or letter != "C" and layer is not None)


def may_be_array(tree):
    """Whether a vector or matrix stands in it that is not multiplied away, by the way it is written."""
    kind = tree[0]
    if kind == "symbol":
        return is_array(tree)
    if kind in ("transpose", "gradient", "elementwise"):
        return True
    if kind == "summation":
        return may_be_array(tree[4])
    if kind in ("negative", "sum", "product", "quotient", "apply", "derivative", "named"):
        return any(may_be_array(child) for _, child in children(tree))
    return False


def is_numeric(tree):
    return tree[0] == "number" or tree[0] in ("negative", "quotient", "power", "product", "sum") and all(
        is_numeric(child) for _, child in children(tree))


# What symbols mean.


class Misfit(Exception):
    """Shapes that do not go together."""


class Absent(Exception):
    """A node, layer or sample that does not exist."""


class Mixed(Exception):
    """An index that counts two kinds of things."""


class Untrue(Exception):
    """A quantity that is no function of what it is applied to."""


class Unclear(Exception):
    """What n counts, or which terms an ellipsis stands for, cannot be said."""


class Slip(Exception):
    """A sign without which it means nothing, or a letter that a sum runs over and that is missing in it."""


class Reading:
    """What a relation leaves open."""

    def __init__(self, lone_size=None, varies_in_all=False):
        self.lone_size, self.varies_in_all = lone_size, varies_in_all
        # What was asked for.
        self.asked = set()

    @property
    def others(self):
        """All readings of what was asked for, where it is more than one."""
        sizes = sorted({SAMPLES, DEPTH, *SIZES}) if "size" in self.asked else [self.lone_size]
        ways = [False, True] if "varies" in self.asked else [self.varies_in_all]
        return [Reading(size, way) for size in sizes for way in ways]


def index_value(index, values):
    base, plus = index
    if isinstance(base, int):
        return base + plus
    if base == "L":
        return DEPTH + plus
    if base not in values:
        raise Absent(base)
    return values[base] + plus


def layer_value(layer, values, lowest):
    value = index_value(layer, values)
    if not lowest <= value <= DEPTH:
        raise Absent("layer")
    return value


def roles(tree, bound=frozenset()):
    """(letter, kind) of each index that stands free; a kind is "layer", "sample" or ("node", layer, plus)."""
    kind = tree[0]
    if kind == "summation":
        for part in tree[2:4]:
            if part is not None:
                yield from roles(part, bound=bound)
        yield from roles(tree[4], bound=bound | {tree[1]})
        return
    if kind == "symbol":
        yield from (r for r in symbol_roles(tree) if r[0] not in bound)
        return
    if kind == "apply" and isinstance(tree[1][0], str) and tree[1][0] != "L" and tree[1][0] not in bound:
        yield tree[1][0], "layer"
    for _, child in children(tree):
        yield from roles(child, bound=bound)


def symbol_roles(symbol):
    _, letter, indices, layer, sample = symbol
    if layer is not None and isinstance(layer[0], str) and layer[0] != "L":
        yield layer[0], "layer"
    if sample is not None and isinstance(sample[0], str):
        yield sample[0], "sample"
    base = layer if layer is not None else (0, 0)
    if letter == "C":
        kinds = ["sample", ("node", "L", 0)]
    elif letter == "y":
        kinds = [("node", "L", 0)]
    elif letter == "x":
        kinds = [("node", 0, 0)]
    elif letter == "w":
        kinds = [("node", *base), ("node", base[0], base[1] - 1)]
    else:
        kinds = [("node", *base)]
    for (base_index, _), kind in zip(indices, kinds):
        if isinstance(base_index, str):
            yield base_index, kind


def counted(letter, parts, values):
    """What an index counts in these trees: "layer", "sample", or the number of a layer; None where it is not met."""
    found = set()
    for part in parts:
        for name, kind in roles(part):
            if name != letter:
                continue
            if isinstance(kind, tuple):
                layer = index_value(kind[1:], values)
                if not 0 <= layer <= DEPTH:
                    raise Absent("layer")
                found.add(layer)
            else:
                found.add(kind)
    if len(found) > 1:
        raise Mixed(letter)
    return found.pop() if found else None


def size(kind):
    if kind == "sample":
        return SAMPLES
    if kind == "layer":
        return DEPTH
    return SIZES[kind]


def has_count(tree):
    """Whether an n stands in it that is not a bound's."""
    if tree[0] == "n":
        return True
    if tree[0] == "summation":
        return has_count(tree[4])
    return any(has_count(child) for _, child in children(tree))


def free_letters(tree):
    return sorted({name for name, _ in roles(tree)})


def spoken_samples(tree, values):
    """The samples whose losses stand in it, outside sums over samples."""
    kind = tree[0]
    if kind == "symbol":
        if tree[1] == "C" and tree[2]:
            base = tree[2][0][0]
            if isinstance(base, int) or base in values:
                return {index_value(tree[2][0], values)}
        return set()
    inner = [tree[4]] if kind == "summation" else [child for _, child in children(tree)]
    return set().union(*[spoken_samples(child, values) for child in inner]) if inner else set()


class Evaluation:
    def __init__(self, network, reading):
        self.network, self.reading = network, reading
        self.magnitude = mpf(0)

    def lone_size(self):
        self.reading.asked.add("size")
        if self.reading.lone_size is None:
            raise Unclear("n")
        return self.reading.lone_size

    def value(self, tree, values, sample, shifts=(), count=None):
        result = self.plain_value(tree, values, sample, shifts, count)
        for element in elements_of(result):
            if abs(element) > self.magnitude:
                self.magnitude = abs(element)
        return result

    def number(self, tree, values, sample, shifts, count):
        result = self.value(tree, values, sample, shifts, count)
        if isinstance(result, Array):
            raise Misfit("one number is wanted")
        return result

    def plain_value(self, tree, values, sample, shifts, count):
        kind = tree[0]
        if kind == "number":
            return mpf(tree[1])
        if kind == "n":
            return mpf(self.lone_size() if count is None else count)
        if kind == "symbol":
            if is_array(tree):
                return Array([
                    [self.symbol(element, values, sample, shifts) for element in row]
                    for row in self.array(tree, values)])
            return self.symbol(tree, values, sample, shifts)
        if kind == "negative":
            result = self.value(tree[1], values, sample, shifts, count)
            return result.each(lambda x: -x) if isinstance(result, Array) else -result
        if kind == "sum":
            return self.sum(tree[1], values, sample, shifts, count)
        if kind == "transpose":
            result = self.value(tree[1], values, sample, shifts, count)
            return result.transposed() if isinstance(result, Array) else result
        if kind == "elementwise":
            result = self.value(tree[1][0], values, sample, shifts, count)
            for factor in tree[1][1:]:
                result = paired(
                    result, self.value(factor, values, sample, shifts, count), lambda x, y: x * y)
            return result
        if kind == "gradient":
            variable = tree[2]
            if variable[1] in ("a", "z") and variable[2:4] == ((), None):
                variable = variable[:3] + (("L", 0),) + variable[4:]
            self.number(tree[1], values, sample, shifts, count)
            return self.derivative(("derivative", tree[1], variable), values, sample, shifts, count)
        if kind == "product":
            return self.product(tree[1], values, sample, shifts, count)
        if kind == "quotient":
            dividend = self.value(tree[1], values, sample, shifts, count)
            divisor = self.number(tree[2], values, sample, shifts, count)
            if divisor == 0:
                raise Unclear("a quotient by 0")
            return dividend.each(lambda x: x / divisor) if isinstance(dividend, Array) else dividend / divisor
        if kind == "power":
            return self.number(tree[1], values, sample, shifts, count) ** int(tree[2][1])
        if kind == "apply":
            layer = layer_value(tree[1], values, 1)
            if FRAME.activations[layer] == "softmax":
                return self.softmax(tree, values, sample, shifts, count)
            argument = self.value(tree[3], values, sample, shifts, count)
            applied = lambda x: self.network.activation(layer, tree[2], x)
            return argument.each(applied) if isinstance(argument, Array) else applied(argument)
        if kind == "named":
            argument = self.value(tree[2], values, sample, shifts, count)
            return argument.each(self.named(tree[1])) if isinstance(argument, Array) else self.named(tree[1])(argument)
        if kind == "lost":
            raise Slip(tree)
        if kind == "derivative":
            return self.derivative(tree, values, sample, shifts, count)
        if kind == "summation":
            return self.summation(tree, values, sample, shifts, count)
        if kind == "depends":
            return self.dependency(tree, values, sample, shifts)
        raise Unclear(kind)

    def named(self, function):
        if function == "exp":
            return mp.exp

        def logarithm(x):
            if x <= 0:
                raise Unclear("the logarithm of what is not positive")
            return mp.log(x)

        return logarithm

    def softmax(self, tree, values, sample, shifts, count):
        """Of all of a layer, of which one is named or all stand in a vector; a prime is that by its own z."""
        _, _, primes, argument = tree
        if primes > 1:
            raise Unclear("several primes on softmax")
        slope = lambda a: a * (1 - a) if primes else a
        if argument[0] == "symbol" and not is_array(argument):
            letter, layer, nodes = self.located(argument, values)
            if letter != "z":
                raise Unclear("softmax of one number")
            own = self.sample_of(argument, values, sample)
            z, _, _ = self.network.forward(own, shifts)
            return slope(softmax(z[layer])[nodes[0]])
        argument = self.value(argument, values, sample, shifts, count)
        if not isinstance(argument, Array) or argument.shape[1] != 1:
            raise Unclear("softmax of one number")
        return Array([[slope(a)] for a in softmax(argument.elements())])

    def product(self, factors, values, sample, shifts, count):
        spoken = spoken_samples(("product", factors), values)
        if len(spoken) == 1:
            sample = spoken.pop()
        if any(has_count(f) for f in factors):
            # n is the size of the sum that it multiplies.
            sizes = {self.size(f, values) for f in factors if f[0] == "summation"} - {None}
            if len(sizes) == 1:
                count = sizes.pop()
        result = mpf(1)
        for factor in factors:
            result = matrix_product(result, self.value(factor, values, sample, shifts, count))
        return result

    def sum(self, terms, values, sample, shifts, count):
        """Numbers written as digits are added to every element."""
        found = [(is_numeric(t), self.value(t, values, sample, shifts, count)) for t in terms]
        shape = max((shape_of(x) for _, x in found), key=lambda s: s[0] * s[1])
        total = None
        for numeric, x in found:
            if numeric and shape != (1, 1):
                x = Array([[x] * shape[1]] * shape[0])
            total = x if total is None else paired(total, x, lambda x, y: x + y)
        return total

    def array(self, symbol, values):
        """The symbols of the elements, row by row."""
        _, letter, _, layer, sample = symbol
        if letter in ("x", "y"):
            size = SIZES[0 if letter == "x" else DEPTH]
            return [[("symbol", letter, ((j, 0),), None, sample)] for j in range(size)]
        number = layer_value(layer, values, 0 if letter == "a" else 1)
        layer = (number, 0)
        if letter in ("w", "W"):
            return [
                [("symbol", "w", ((j, 0), (k, 0)), layer, sample) for k in range(SIZES[number - 1])]
                for j in range(SIZES[number])]
        return [[("symbol", letter, ((j, 0),), layer, sample)] for j in range(SIZES[number])]

    def size(self, tree, values):
        """How many values the letter of a sum can take; None where that is not known."""
        kind = counted(tree[1], [tree[4]], values)
        if kind is not None:
            return size(kind)
        if tree[2] is None or {name for name, _ in roles(tree[4])} - {tree[1]}:
            raise Slip(tree[1])
        return None

    def summation(self, tree, values, sample, shifts, count):
        _, letter, first, last, operand = tree
        if letter in values:
            values = {k: v for k, v in values.items() if k != letter}
        known = self.size(tree, values)
        n = self.lone_size() if known is None else known
        start = 1 if counted(letter, [operand], values) == "layer" else 0
        low = start if first is None else int(self.value(first, values, sample, (), n))
        high = n - 1 + start if last is None else int(self.value(last, values, sample, (), n))
        # How often what lacks the letter is added is open.
        if known is not None and (low < start or high > n - 1 + start) or low > high:
            raise Absent("bound")
        total = None
        for value in range(low, high + 1):
            term = self.value(operand, {**values, letter: value}, sample, shifts, count)
            total = term if total is None else paired(total, term, lambda x, y: x + y)
        return total

    def located(self, symbol, values):
        """Letter, layer and nodes; raises Absent where there is no such thing."""
        _, letter, indices, layer, _ = symbol
        nodes = tuple(index_value(i, values) for i in indices)
        wanted = {"w": 2}.get(letter, 1)
        if letter in ("x", "y"):
            if layer is not None:
                raise Absent("a layer of what has none")
            letter, number = ("a", 0) if letter == "x" else ("y", DEPTH)
        else:
            if layer is None:
                raise Absent("no layer")
            number = layer_value(layer, values, 0 if letter == "a" else 1)
        if len(nodes) != wanted:
            raise Absent("indices")
        sizes = (SIZES[number], SIZES[number - 1])
        if any(not 0 <= node < s for node, s in zip(nodes, sizes)):
            raise Absent("node")
        return letter, number, nodes

    def sample_of(self, symbol, values, sample):
        """The one that it names, else that of what stands around it."""
        if symbol[4] is not None:
            if symbol[1] in ("w", "W", "b"):
                raise Untrue("a parameter of one sample")
            sample = index_value(symbol[4], values)
        if not 0 <= sample < SAMPLES:
            raise Absent("sample")
        return sample

    def symbol(self, symbol, values, sample, shifts):
        network = self.network
        if symbol[1] == "C":
            which, node = self.loss(symbol, values)
            if which is None:
                return sum(network.loss(s, None, shifts) for s in range(SAMPLES)) / SAMPLES
            return network.loss(which, node, shifts)
        letter, layer, nodes = self.located(symbol, values)
        if letter in ("w", "b") and symbol[4] is not None:
            raise Untrue("a parameter of one sample")
        if letter == "w":
            return network.weight(layer, *nodes, shifts)
        if letter == "b":
            return network.bias(layer, *nodes, shifts)
        sample = self.sample_of(symbol, values, sample)
        if letter == r"\delta":
            shift = lambda steps: shifts + (("z", sample, layer, nodes, steps),)
            return (network.loss(sample, None, shift(1)) - network.loss(sample, None, shift(-1))) / (2 * STEP)
        z, a, y = network.forward(sample, shifts)
        return {"z": z, "a": a}[letter][layer][nodes[0]] if letter != "y" else y[nodes[0]]

    def loss(self, symbol, values):
        indices = [index_value(i, values) for i in symbol[2]]
        if symbol[3] is not None or len(indices) > 2:
            raise Absent("loss")
        if indices and not 0 <= indices[0] < SAMPLES:
            raise Absent("sample")
        if len(indices) == 2 and not 0 <= indices[1] < SIZES[-1]:
            raise Absent("node")
        return (indices[0] if indices else None), (indices[1] if len(indices) == 2 else None)

    def derivative(self, tree, values, sample, shifts, count):
        _, operand, variable = tree
        if is_array(variable):
            return self.derivatives(operand, variable, values, sample, shifts, count)
        if variable[1] in ("C", r"\delta"):
            return self.inverse(operand, variable, values)
        letter, layer, nodes = self.located(variable, values)
        if operand[0] == "symbol" and operand[1] == "C":
            varied = self.loss(operand, values)[0]
        else:
            spoken = spoken_samples(operand, values)
            varied = spoken.pop() if len(spoken) == 1 else None if speaks_of_all(operand) else sample
        if letter in ("w", "b"):
            varied = None
        elif variable[4] is not None:
            varied = self.sample_of(variable, values, sample)
        elif varied is not None and has_marks(operand):
            self.reading.asked.add("varies")
            if self.reading.varies_in_all:
                varied = None
        key = operand, letter, layer, nodes, varied, sample, shifts, count, tuple(
            (name, values[name]) for name in free_letters(operand) if name in values)
        found = self.network.values.get(key)
        if found is None:
            sides = [
                self.value(operand, values, sample, shifts + ((letter, varied, layer, nodes, steps),), count)
                for steps in (1, -1)]
            found = self.network.values[key] = paired(*sides, lambda x, y: (x - y) / (2 * STEP))
        return found

    def derivatives(self, operand, variable, values, sample, shifts, count):
        """By each element: in the variable's shape of a number, a row for each element of a vector."""
        if variable[1] == r"\delta":
            raise Untrue(variable)
        elements = self.array(variable, values)
        slopes = [
            [self.derivative(("derivative", operand, x), values, sample, shifts, count) for x in row]
            for row in elements]
        first = slopes[0][0]
        if not isinstance(first, Array):
            return Array(slopes)
        columns = [slope for row in slopes for slope in row]
        if 1 not in first.shape or 1 not in (len(slopes), len(slopes[0])):
            raise Misfit("a derivative of or by a matrix")
        return Array(zip(*[slope.elements() for slope in columns]))

    def inverse(self, operand, variable, values):
        """By a loss or a δ nothing varies: it stands behind all that has a symbol of its own, but itself."""
        if operand == variable:
            return mpf(1)
        if operand[0] == "symbol" and is_array(operand):
            raise Untrue(variable)
        if variable[1] == "C":
            self.loss(variable, values)
        else:
            self.located(variable, values)
        if operand[0] == "symbol" and operand[1] not in ("C", r"\delta"):
            self.located(operand, values)
        return mpf(0)

    def dependency(self, tree, values, sample, shifts):
        """The value, if all of the chain are functions of what they are applied to."""
        _, symbol, inner = tree
        argument = inner[1] if inner[0] == "depends" else inner
        spoken = spoken_samples(symbol, values)
        if len(spoken) == 1:
            sample = spoken.pop()
        if inner[0] == "depends":
            self.dependency(inner, values, sample, shifts)
        if argument[1] == "w" and len(argument[2]) == 1:
            layer = layer_value(argument[3], values, 1)
            arguments = [argument[:2] + (argument[2] + ((k, 0),),) + argument[3:] for k in range(SIZES[layer - 1])]
        else:
            arguments = [argument]
        slopes = [self.derivative(("derivative", symbol, x), values, sample, shifts, None) for x in arguments]
        if argument == symbol or all(slope == 0 for slope in slopes):
            raise Untrue(symbol)
        return self.symbol(symbol, values, sample, shifts)


def has_marks(tree):
    """Whether a symbol in it names its sample."""
    return tree[0] == "symbol" and tree[4] is not None or any(has_marks(child) for _, child in children(tree))


def speaks_of_all(tree):
    """Whether the loss of all samples, or a sum over them, stands in it."""
    if tree[0] == "symbol":
        return tree[1] == "C" and not tree[2]
    if tree[0] == "summation" and any(name == tree[1] and kind == "sample" for name, kind in roles(tree[4])):
        return True
    return any(speaks_of_all(child) for _, child in children(tree))


# Ellipses.


def symbol_places(symbol):
    """All its indices, that of its sample behind the others."""
    return symbol[2] + (symbol[4],)


def with_places(symbol, places):
    return symbol[:2] + (places[:-1],) + symbol[3:4] + places[-1:]


def numbers_of(tree):
    """All indices that are numbers, in order, and the tree with holes in their places."""
    found = []

    def walk(part):
        if part[0] == "symbol":
            places = symbol_places(part)
            found.extend(place[0] for place in places if place and isinstance(place[0], int))
            return with_places(part, tuple(
                (None, place[1]) if place and isinstance(place[0], int) else place for place in places))
        return with_parts(part, walk)

    return walk(tree), found


def filled(shape, numbers):
    numbers = iter(numbers)

    def walk(part):
        if part[0] == "symbol":
            return with_places(part, tuple(
                (next(numbers), place[1]) if place and place[0] is None else place
                for place in symbol_places(part)))
        return with_parts(part, walk)

    return walk(shape)


def quantities_in(tree):
    if tree[0] == "symbol":
        return {tree[1]}
    return set().union(*[quantities_in(child) for _, child in children(tree)])


def ends_with_letter(before, last):
    """Whether they are the same but for numbers, in place of all of which a letter stands in the last."""
    places = []

    def walk(part):
        if part[0] != "symbol":
            return with_parts(part, walk)
        places.extend(symbol_places(part))
        return with_places(part, (None,) * len(symbol_places(part)))

    shape, first, places = walk(before), places, []
    if walk(last) != shape:
        return False
    changes = {(x, y) for x, y in zip(first, places) if x != y}
    return len({y for _, y in changes}) == 1 and all(
        x and y and isinstance(x[0], int) and isinstance(y[0], str) for x, y in changes)


def expansions(tree):
    """(tree without ellipses, whether the terms around each keep to one pattern), for each way to read it."""
    if tree[0] == "sum" and ("ellipsis",) in tree[1]:
        at = tree[1].index(("ellipsis",))
        before, after = tree[1][:at], tree[1][at + 1:]
        if not before or not after:
            raise Unclear("where the terms begin or end")
        if ("ellipsis",) in after:
            return []
        seen = {}
        last_shape, last = numbers_of(after[0])
        if ends_with_letter(before[-1], after[0]):
            raise Unclear("where the terms end")
        # Terms of other quantities stand before and behind the row.
        start = next((p for p, term in enumerate(before) if quantities_in(term) & quantities_in(after[0])), 0)
        others, before, after, behind = before[:start], before[start:], after[:1], after[1:]
        for position, term in enumerate(before):
            shape, start = numbers_of(term)
            if shape != last_shape:
                continue
            distances = {y - x for x, y in zip(start, last)} - {0}
            if len(distances) != 1 or (distance := distances.pop()) <= len(before) - position - 1:
                continue
            moves = [1 if y != x else 0 for x, y in zip(start, last)]
            regular = all(
                numbers_of(other) == (shape, [x + m * (p - position) for x, m in zip(start, moves)])
                for p, other in enumerate(before))
            between = tuple(
                filled(shape, [x + m * d for x, m in zip(start, moves)])
                for d in range(len(before) - position, distance))
            expanded = ("sum", others + before + between + after + behind)
            seen[expanded] = seen.get(expanded, False) or regular
        return list(seen.items())
    found = [(tree, True)]
    for position, (_, child) in enumerate(children(tree)):
        step = []
        for partial, regular in found:
            put = children(partial)[position][0]
            step += [(put(inner), regular and kept) for inner, kept in expansions(child)]
        found = step
    return found


# Deciding.


def assignments(sides):
    """All values of the free indices; raises Mixed where one counts two kinds."""
    found = {}
    for side in sides:
        for letter, kind in roles(side):
            category = kind if isinstance(kind, str) else "node"
            found.setdefault(letter, set()).add(category)
    if any(len(kinds) > 1 for kinds in found.values()) or "node" in found.get("l", set()):
        raise Mixed("index")
    layers = sorted(l for l, k in found.items() if k == {"layer"})
    others = sorted(l for l, k in found.items() if k != {"layer"})
    for chosen in itertools.product(range(1, DEPTH + 1), repeat=len(layers)):
        values = dict(zip(layers, chosen))
        try:
            ranges = [range(size(counted(letter, sides, values))) for letter in others]
        except Absent:
            continue
        for rest in itertools.product(*ranges):
            yield {**values, **dict(zip(others, rest))}


def compare(sides, reading):
    """Whether the sides agree wherever all symbols exist, on all networks."""
    met = False
    for network in networks():
        for values in assignments(sides):
            spoken = spoken_samples(sides[0], values) | spoken_samples(sides[1], values)
            sample = spoken.pop() if len(spoken) == 1 else 0
            evaluation = Evaluation(network, reading)
            try:
                left, right = [evaluation.value(side, values, sample) for side in sides]
            except Absent:
                continue
            except (Untrue, Misfit, Slip):
                return False
            met = True
            if shape_of(left) != shape_of(right):
                return False
            for x, y in zip(elements_of(left), elements_of(right)):
                if abs(x - y) > mpf(10) ** -15 * evaluation.magnitude:
                    return False
    return met


def results_of(sides):
    """(whether it holds, whether that is no matter of what n counts), under each reading."""
    reading = Reading()
    try:
        result = compare(sides, reading)
        if not reading.asked:
            return [(result, True)]
    except Unclear:
        if not reading.asked:
            raise
    return [(compare(sides, other), "size" not in reading.asked) for other in reading.others]


@lru_cache(maxsize=None)
def truth(sides):
    """"true", "false" or "unclear"."""
    try:
        results = [
            (holds, left_kept and right_kept and is_plain)
            for left, left_kept in expansions(sides[0]) for right, right_kept in expansions(sides[1])
            for holds, is_plain in results_of((left, right))]
    except Mixed:
        return "false"
    except Unclear:
        return "unclear"
    if not any(holds for holds, _ in results):
        return "false"
    return "true" if all(holds and kept for holds, kept in results) else "unclear"


# Slips.


def shifted(index, by):
    base, plus = index
    if isinstance(base, int):
        return (base + by, 0) if base + by >= 0 else None
    return (base, plus + by)


def symbol_edits(symbol):
    _, letter, indices, layer, sample = symbol
    for position, (base, plus) in enumerate(indices):
        put = lambda index: symbol[:2] + (indices[:position] + (index,) + indices[position + 1:],) + symbol[3:]
        if isinstance(base, int):
            for other in sorted({base + 1, base - 1, base + 2, 0, 7} - {base}):
                if other >= 0:
                    yield "index constant", put((other, 0))
            for other in ("j", "k"):
                yield "index letter", put((other, 0))
        else:
            for other in ("i", "j", "k", "l"):
                if other != base:
                    yield "index letter", put((other, plus))
            for other in (0, 1):
                yield "index constant", put((other, 0))
    if letter == "w" and len(indices) == 2 and indices[0] != indices[1]:
        yield "swapped indices", symbol[:2] + (indices[::-1],) + symbol[3:]
    if letter == "C" and not indices:
        yield "index constant", symbol[:2] + (((0, 0),),) + symbol[3:]
    elif letter == "C":
        yield "index dropped", symbol[:2] + (indices[:-1],) + symbol[3:]
    if layer is not None:
        for by in (1, -1):
            if (other := shifted(layer, by)) is not None:
                yield "layer", symbol[:3] + (other, sample)
    if sample is not None:
        base, _ = sample
        others = {0, 1, SAMPLES - 1, SAMPLES} - {base}
        for other in sorted(others) + sorted({"i", "j", "k"} - {base}):
            yield "sample changed", symbol[:4] + ((other, 0),)
        yield "sample dropped", symbol[:4] + (None,)
    if letter in ("a", "z") and (layer is not None or not indices):
        yield ("z for a" if letter == "a" else "a for z"), symbol[:1] + ("z" if letter == "a" else "a",) + symbol[2:]


def relettered(tree, old, new):
    """With another letter as each index of one letter."""
    if tree[0] != "symbol":
        return with_parts(tree, lambda part: relettered(part, old, new))
    places = tuple(
        (new, place[1]) if place and place[0] == old else place for place in symbol_places(tree))
    return with_places(tree, places)


def edits(tree, is_side=True, in_bound=False):
    """(kind, tree with one slip)."""
    kind = tree[0]
    if is_side and kind != "negative":
        yield "sign", ("negative", tree)
    if kind == "symbol":
        yield from symbol_edits(tree)
    if kind == "number" and not in_bound:
        for other in ("1", "2", "3"):
            if other != tree[1]:
                yield "factor changed", ("number", other)
        yield "factor changed", ("quotient", ("number", "1"), ("number", "2"))
    if kind == "apply":
        for by in (1, -1):
            if (other := shifted(tree[1], by)) is not None:
                yield "layer", tree[:1] + (other,) + tree[2:]
        if tree[2]:
            yield "prime dropped", tree[:2] + (tree[2] - 1,) + tree[3:]
        yield "prime added", tree[:2] + (tree[2] + 1,) + tree[3:]
        yield "application dropped", tree[3]
    if kind == "named":
        yield "application dropped", tree[2]
    if kind == "sum":
        dots = tree[1].index(("ellipsis",)) if ("ellipsis",) in tree[1] else None
        for p, term in enumerate(tree[1]):
            if term[0] == "ellipsis":
                continue
            flipped = term[1] if term[0] == "negative" else ("negative", term)
            yield "sign", (kind, tree[1][:p] + (flipped,) + tree[1][p + 1:])
            fewer = tree[1][:p] + tree[1][p + 1:]
            place = "" if dots is None else " before the dots" if p < dots else " behind the dots"
            yield f"term{place} dropped", (fewer[0] if len(fewer) == 1 else (kind, fewer))
    if kind == "transpose":
        yield "transpose dropped", tree[1]
    elif kind in ("symbol", "gradient", "derivative") and may_be_array(tree):
        yield "transpose added", ("transpose", tree)
    if kind == "product":
        for p in range(len(tree[1]) - 1):
            first, second = tree[1][p:p + 2]
            if may_be_array(first) and may_be_array(second):
                yield "order swapped", (kind, tree[1][:p] + (second, first) + tree[1][p + 2:])
                yield "\u2299 for a product", ("elementwise", tuple(
                    f[0] if len(f) == 1 else ("product", f) for f in (tree[1][:p + 1], tree[1][p + 1:])))
    if kind == "elementwise":
        yield "product for \u2299", ("product", tree[1])
        for p in range(len(tree[1])):
            fewer = tree[1][:p] + tree[1][p + 1:]
            yield "factor dropped", (fewer[0] if len(fewer) == 1 else (kind, fewer))
    if kind == "product":
        for p, factor in enumerate(tree[1]):
            fewer = tree[1][:p] + tree[1][p + 1:]
            name = "lost 1/n" if factor[0] == "quotient" and has_count(factor) else "factor dropped"
            yield name, (fewer[0] if len(fewer) == 1 else (kind, fewer))
    if kind == "power":
        yield "power dropped", tree[1]
        for other in ("1", "3"):
            yield "power changed", (kind, tree[1], ("number", other))
    if kind == "derivative":
        yield "\u2202 dropped", ("lost", "below", tree[1], tree[2])
    if kind == "derivative" and tree[1][0] == "symbol":
        yield "\u2202 dropped", ("lost", "above", tree[1], tree[2])
        if not is_array(tree[2]):
            yield "\u2202 dropped", ("quotient", tree[1], tree[2])
        yield "inverted derivative", (kind, tree[2], tree[1])
    if kind == "summation":
        yield "sum dropped", tree[4]
        if tree[2] is not None:
            yield "bound changed", tree[:2] + (("number", "1"),) + tree[3:]
            for last in (("n",), ("sum", (("n",), ("negative", ("number", "2"))))):
                yield "bound changed", tree[:3] + (last,) + tree[4:]
        for letter in ("i", "j", "k", "m"):
            if letter != tree[1]:
                yield "sum letter changed", tree[:1] + (letter,) + tree[2:]
                yield "summand's letter changed", tree[:4] + (relettered(tree[4], tree[1], letter),)
    if is_side and kind not in ("number", "depends"):
        yield "factor added", ("product", (("number", "2"),) + (tree[1] if kind == "product" else (tree,)))
    if kind == "summation":
        parts = [(lambda x: tree[:4] + (x,), tree[4])]
    elif kind == "power":
        parts = children(tree)[:1]
    else:
        parts = children(tree)
    for put, child in parts:
        if child[0] == "ellipsis":
            continue
        for name, other in edits(child, is_side=False):
            is_variable = kind in ("derivative", "gradient") and put is parts[1][0]
            if is_variable and other[0] != "symbol":
                continue
            if is_variable and name.startswith("sample"):
                name = "sample of a denominator " + name.removeprefix("sample ")
            elif kind == "summation" and name == "index letter":
                name = "summand's letter changed"
            yield name, put(other)


def flat(tree):
    """The tree as the reader gives it: no product directly in a product."""
    if tree[0] == "symbol":
        return tree
    tree = with_parts(tree, flat)
    if tree[0] == "product":
        factors = ()
        for factor in tree[1]:
            factors += factor[1] if factor[0] == "product" else (factor,)
        return ("product", factors)
    return tree


def mutants(sides):
    """(kind, mutant) without repetition, only what reads back as what it is."""
    seen = {sides}
    for side in (0, 1):
        for kind, edited in edits(sides[side]):
            mutant = tuple(flat(t) for t in ((edited, sides[1]) if side == 0 else (sides[0], edited)))
            if mutant in seen:
                continue
            seen.add(mutant)
            try:
                if read(write_relation(mutant)) != mutant:
                    continue
            except Unreadable:
                continue
            yield kind, mutant


def rows_of(latex):
    """(kind, relation, mutant, the mutant's tree) of each mutant."""
    sides = tuple(flat(side) for side in read(latex))
    written = write_relation(sides)
    if read(written) != sides:
        raise ValueError(f"is not written as it is read: {latex}")
    return [(kind, written, write_relation(mutant), mutant) for kind, mutant in mutants(sides)]


def truth_of(item):
    name, sides = item
    use(name)
    return truth(sides)


def decision_of(item):
    name, row = item
    use(name)
    try:
        found = truth(tuple(flat(side) for side in read(row[0])))
    except (Unreadable, RecursionError) as error:
        found = f"unreadable ({error})"
    return [found, *row]


def in_parallel(function, items):
    """Of one frame, so that what was computed of its networks is at hand."""
    with Pool(int(os.environ.get("JOBS", "2"))) as pool:
        return pool.map(function, [(FRAME.name, item) for item in items], chunksize=50)


def write_mutants():
    relations = [tuple(flat(side) for side in read(latex)) for latex in FRAME.relations]
    for latex, found in zip(FRAME.relations, in_parallel(truth_of, relations)):
        if found != "true":
            raise ValueError(f"does not hold ({found}): {latex}")
    rows = {}
    for latex in FRAME.relations:
        for row in rows_of(latex):
            rows.setdefault(row[2], row)
    truths = in_parallel(truth_of, [row[3] for row in rows.values()])
    with open(os.path.join(TABLES, FRAME.name, "mutants.tsv"), "w", encoding="utf-8") as file:
        for (kind, relation, mutant, _), found in zip(rows.values(), truths):
            print(kind, found, relation, mutant, sep="\t", file=file)


def decisions(name, path):
    use(name)
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip()]
    return ["\t".join(row) for row in in_parallel(decision_of, rows)]


def settle(name, path):
    with open(os.path.join(TABLES, name, "mends.tsv"), "w", encoding="utf-8") as file:
        print("\n".join(decisions(name, path)), file=file)


def main():
    if sys.argv[1:2] == ["--decide"]:
        print("\n".join(decisions(sys.argv[2], sys.argv[3])))
        return
    if sys.argv[1:2] == ["--settle"]:
        for name in sorted(os.listdir(sys.argv[2])):
            settle(name, os.path.join(sys.argv[2], name))
        return
    frames = sorted(name for name in os.listdir(TABLES) if os.path.isdir(os.path.join(TABLES, name)))
    for name in sys.argv[1:] or frames:
        use(name)
        write_mutants()


if __name__ == "__main__":
    main()
