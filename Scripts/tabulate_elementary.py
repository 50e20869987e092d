#!/usr/bin/env python3
"""Writes the table that the engine's elementary functions are tested against.

    pip install mpmath; python3 Scripts/tabulate_elementary.py [POINTS] > Tests/Engine/Tables/elementary.txt

After a line with a function's name, a line for each point: the bits of x, the bits of the double
nearest to the true value (both hexadecimal, leading zeros left out), and the distance from that
double to the true value in thousandths of its last place. Values are computed at 50 digits.
"""

import math
import random
import struct
import sys

from mpmath import mp, mpf

mp.dps = 50
random.seed(20)


def bits(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


def nearest(value):
    """The double nearest to an mpf, ties to even, subnormals and overflow included."""
    if value == 0:
        return 0.0
    exponent = max(mp.frexp(abs(value))[1], -1021) - 53
    digits = int(mp.nint(mp.ldexp(value, -exponent)))
    try:
        return math.ldexp(digits, exponent)
    except OverflowError:
        return math.copysign(math.inf, digits)


def place(x):
    """The distance between doubles at x, as its exponent."""
    return max(math.frexp(x)[1], -1021) - 53


def normal_probability(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def logistic(x):
    return 1 / (1 + mp.exp(-x)) if x > 0 else mp.exp(x) / (1 + mp.exp(x))


# Name, function, the magnitudes on which random points lie, and where signs and special points go.
FUNCTIONS = [
    ("exp", mp.exp, (1e-18, 746), [709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412, -708.4, -720.5, -744.4, 710.5, 1e308, -1e308]),
    ("expm1", mp.expm1, (1e-20, 710), [709.782712893384, 709.7827128933841, -37.5, -36.7, 36.7, 37.5, -40.1, 0.3465, 0.3466, -0.3466, 1e308, -1e308]),
    ("log", mp.log, (5e-324, 1.7e308), [1.0, 0.7071067811865475, 0.7071067811865476, 1.4142135623730951, 2.0, 0.5, 2.2250738585072014e-308]),
    ("log1p", mp.log1p, (1e-20, 1.7e308), [-0.9999999999999999, -0.2929, -0.2928, 0.4142, 0.4143, -0.5, 1.0]),
    ("tanh", mp.tanh, (1e-20, 23), [22.0, 22.1, -22.1, 19.06, 1e308, -1e308, 0.17, 0.55]),
    ("erf", mp.erf, (1e-20, 6.2), [0.875, 0.8749999999999999, 5.9, 6.0, 6.1, -6.1, 1e308, -1e308]),
    ("erfc", mp.erfc, (1e-20, 28), [0.25, 0.5, 0.2499999, 0.4999999, -0.875, -6.1, 26.5, 26.543, 27.2, 27.226, 27.23, 28.0, 27.99, 1e308, -1e308]),
    ("normalProbability", normal_probability, (1e-20, 39), [0.7, -0.7, 9.1, -37.5, -37.7, -38.4, -38.46, -39.0, -39.1, 1e308, -1e308]),
    ("sigmoid", logistic, (1e-20, 746), [-708.4, -745.0, 36.7, 40.0, 1e308, -1e308]),
    ("softplus", lambda x: mp.log1p(mp.exp(x)), (1e-20, 746), [-708.4, -745.0, 36.7, 40.0, 1e308, -1e308]),
    ("gelu", lambda x: x * normal_probability(x), (1e-20, 39), [-37.5, -38.4, 9.1, 1e308]),
    ("silu", lambda x: x * logistic(x), (1e-20, 746), [-708.4, -745.0, 36.7, 1e308]),
    ("mish", lambda x: x * mp.tanh(mp.log1p(mp.exp(x))), (1e-20, 746), [-708.4, -745.0, 36.7, 1e308]),
]

POSITIVE = {"log"}
ABOVE_MINUS_ONE = {"log1p"}


def points(name, low, high, special, count):
    found = list(special) + [5e-324, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-17, 1e-8]
    found += [-x for x in found if x <= 1e-8]
    while len(found) < count:
        # A third spread over all magnitudes, a third near 1, a third over the upper range.
        kind = len(found) % 3
        if kind == 0:
            x = math.exp(random.uniform(math.log(low), math.log(high)))
        elif kind == 1:
            x = random.uniform(0, 2)
        else:
            x = random.uniform(0, min(high, 750))
        found.append(math.copysign(x, random.choice([-1, 1])))
    if name in POSITIVE:
        found = [abs(x) for x in found]
    if name in ABOVE_MINUS_ONE:
        found = [abs(x) if x <= -1 else x for x in found]
    return found


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    for name, function, (low, high), special in FUNCTIONS:
        print(name)
        for x in points(name, low, high, special, count):
            # Values that no double of any size can hold need no digits of their own.
            with mp.workdps(400 if abs(x) < 1e-300 else 50):
                value = function(mpf(x)) if abs(x) < 1e5 or name.startswith("log") else function(mpf(math.copysign(1e5, x))) if x < 0 else None
            if value is None:
                value = {"exp": mpf(10) ** 400, "expm1": mpf(10) ** 400, "erfc": mpf(0)}.get(name, mpf(1))
                if name in ("softplus", "gelu", "silu", "mish"):
                    value = mpf(x)
            y = nearest(value)
            tail = 0
            if math.isfinite(y):
                tail = int(mp.nint((value - mpf(y)) / mp.ldexp(1, place(y)) * 1000))
            print(f"{bits(x):x} {bits(y):x} {tail}")


main()
