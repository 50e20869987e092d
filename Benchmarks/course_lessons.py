"""The synthetic course of the benchmarks: lessons of 150 formulas, as plain Markdown with $…$ and $$…$$.

Each has five sections and three tables; what is arithmetic in it is right, to the last digit that is printed. A lesson
is the same bytes in every run, however many there are.
"""
import random
from decimal import Decimal

FORMULAS = 150
SECTIONS = ["The network", "The forward pass", "The chain rule", "Gradients in numbers", "The update"]
NETWORKS = ["sigmoid node", "layer of ReLU", "softmax layer", "pair of layers", "batch of three", "shared weight",
            "bias alone", "deep chain"]

REMARKS = ["which the chain rule takes from the line before", "as the values of the forward pass say",
           "rounded as it is printed", "one factor for each step of the path"]


def title(number):
    return f"Lesson {number}: a {NETWORKS[number % len(NETWORKS)]}"


def body(number):
    """The lesson's Markdown below its title."""
    return _Writer(random.Random(f"lesson {number}")).text()


class _Writer:
    def __init__(self, source):
        self.source = source

    def text(self):
        blocks = []
        for section, heading in enumerate(SECTIONS):
            left = FORMULAS // len(SECTIONS)
            blocks.append(f"## {heading}")
            if section == 0:
                blocks.append("```text\n2 inputs, 3 nodes, 1 output\nsigmoid, half the sum of squares\n```")
            if 0 < section < 4:
                blocks.append(self.table())
                left -= 6
            while left > 0:
                if self.source.random() < 0.5:
                    blocks.append(f"$$\n{self.displayed()}\n$$")
                    left -= 1
                else:
                    count = min(left, self.source.randint(2, 3))
                    blocks.append(self.sentence(count))
                    left -= count
        return "\n\n".join(blocks) + "\n"

    def sentence(self, formulas):
        found = ", then ".join(f"${self.short()}$" for _ in range(formulas))
        return f"The next step takes {found}, {self.source.choice(REMARKS)}, and carries on from there."

    def table(self):
        rows = [f"| ${self.short()}$ | ${self.short()}$ | step {row} |" for row in (1, 2, 3)]
        return "\n".join(["| quantity | derivative | where |", "| --- | --- | --- |", *rows])

    def number(self):
        """Four digits, away from 0, so that no product of three vanishes."""
        return Decimal(self.source.choice([-1, 1]) * self.source.randint(1000, 19999)).scaleb(-4)

    def index(self):
        return self.source.randint(1, 4)

    def short(self):
        layer, node, input = self.index(), self.index(), self.index()
        return self.source.choice([
            rf"z_{{{node}}}^{{({layer})}} = {self.number()}",
            rf"w_{{{node}{input}}}^{{({layer})}} = {self.number()}",
            rf"\delta_{{{node}}}^{{({layer})}} = {self.number()}",
            rf"\frac{{\partial L}}{{\partial b_{{{node}}}^{{({layer})}}}} = {self.number()}",
            rf"\mathbf{{a}}^{{({layer})}} \in \mathbb{{R}}^{{{node}}}",
            rf"\sigma'(z_{{{node}}}) = \sigma(z_{{{node}}})\,(1 - \sigma(z_{{{node}}}))",
        ])

    def displayed(self):
        return self.source.choice([self.product, self.matrix, self.sum, self.lines])()

    def product(self):
        """Three factors and their product: an equation that a checker of arithmetic can hold against its digits."""
        factors = [self.number() for _ in range(3)]
        result = (factors[0] * factors[1] * factors[2]).quantize(Decimal("0.0001"))
        weight = rf"w_{{{self.index()}{self.index()}}}^{{(1)}}"
        return (rf"\frac{{\partial L}}{{\partial {weight}}} = \frac{{\partial L}}{{\partial \hat y}} \cdot "
                rf"\frac{{\partial \hat y}}{{\partial z^{{(2)}}}} \cdot \frac{{\partial z^{{(2)}}}}{{\partial {weight}}} = "
                + "".join(f"({factor})" for factor in factors) + f" = {result}")

    def matrix(self):
        rows = r" \\ ".join(f"{self.number()} & {self.number()}" for _ in range(2))
        return rf"\mathbf{{W}}^{{({self.index()})}} = \begin{{bmatrix}} {rows} \end{{bmatrix}}"

    def sum(self):
        layer, node = self.index(), self.index()
        return (rf"\delta_{{{node}}}^{{({layer})}} = \sum_{{k=1}}^{{{node + 1}}} w_{{k{node}}}^{{({layer + 1})}}\, "
                rf"\delta_k^{{({layer + 1})}}\, \sigma'\!\left(z_{{{node}}}^{{({layer})}}\right) = {self.number()}")

    def lines(self):
        return (rf"\begin{{aligned}} z_1 &= w_{{11}} x_1 + w_{{12}} x_2 + b_1 = {self.number()} \\ "
                rf"a_1 &= \tanh(z_1) = {self.number()} \end{{aligned}}")
