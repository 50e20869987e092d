#!/usr/bin/env python3
"""Computes the polynomial coefficients that Sources/Engine/Elementary is written with.

    pip install mpmath; python3 Scripts/fit_elementary.py

Each polynomial interpolates its function at the Chebyshev points of the interval, at 60 digits,
which comes within a small factor of the best polynomial of that degree. Prints the coefficients
from the constant upwards, and the largest error of the polynomial with rounded coefficients,
relative to what `scale` says.
"""

from mpmath import mp, mpf

mp.dps = 60


def interpolate(function, low, high, degree):
    """Coefficients in x of the polynomial through the Chebyshev points of [low, high]."""
    count = degree + 1
    points = [
        (low + high) / 2 + (high - low) / 2 * mp.cos(mp.pi * (2 * i + 1) / (2 * count))
        for i in range(count)
    ]
    # Newton's divided differences, then expanded into powers of x.
    table = [function(x) for x in points]
    for level in range(1, count):
        for i in range(count - 1, level - 1, -1):
            table[i] = (table[i] - table[i - 1]) / (points[i] - points[i - level])
    coefficients = [table[-1]]
    for i in range(count - 2, -1, -1):
        shifted = [mpf(0)] + coefficients
        for power, c in enumerate(coefficients):
            shifted[power] -= points[i] * c
        shifted[0] += table[i]
        coefficients = shifted
    return coefficients


def rounded(x):
    return float(mp.nstr(x, 40))


def worst(function, coefficients, low, high, scale):
    error = mpf(0)
    for i in range(401):
        x = low + (high - low) * i / 400
        value = mp.polyval([mpf(rounded(c)) for c in reversed(coefficients)], x)
        error = max(error, abs((value - function(x)) * scale(x)))
    return error


def report(name, function, low, high, degree, scale):
    low, high = mpf(low), mpf(high)
    coefficients = interpolate(function, low, high, degree)
    print(f"{name}: error 2^{mp.nstr(mp.log(worst(function, coefficients, low, high, scale), 2), 5)}")
    for c in coefficients:
        print(f"  {rounded(c).hex()},")


def series_tail(x, first, terms=60):
    """(eˣ − Σ_{n<first} xⁿ/n!) / x^first, without cancellation."""
    return mp.fsum(x**n / mp.factorial(n + first) for n in range(terms))


def log_tail(z):
    """(2 atanh(s) − 2s) / s of z = s²."""
    return mp.fsum(2 * z**n / (2 * n + 1) for n in range(1, 80))


def error_ratio(z):
    """erf(x)/x − 1 of z = x²."""
    if z == 0:
        return 2 / mp.sqrt(mp.pi) - 1
    x = mp.sqrt(z)
    return mp.erf(x) / x - 1


def scaled_tail(x):
    """exp(x²) erfc(x)"""
    return mp.exp(x * x) * mp.erfc(x)


def main():
    third = mpf("0.34665")
    report("exp", lambda x: series_tail(x, 2), -third, third, 9, lambda x: x**2)
    report("expm1", lambda x: series_tail(x, 3), -third, third, 9, lambda x: abs(x) ** 3)
    report("log", lambda z: log_tail(z) / z if z else mpf(2) / 3, 0, "0.02945", 6, lambda z: z ** mpf(1.5))
    report("erf", error_ratio, 0, "0.7657", 12, lambda z: mpf(1))

    print("erfcx: an interval a row, eight a binade from 1/2 to 28; the constant in two parts")
    largest = mpf(0)
    for index in range(46):
        low = mpf(2) ** (index // 8 - 1) * (1 + mpf(index % 8) / 8)
        width = mpf(2) ** (index // 8 - 4)
        middle = low + width / 2
        shifted = lambda h: scaled_tail(middle + h)
        # In units of the half width, so that coefficients keep one magnitude.
        unit = width / 2
        coefficients = interpolate(lambda t: shifted(t * unit), mpf(-1), mpf(1), 11)
        head = rounded(coefficients[0])
        row = [head, rounded(coefficients[0] - mpf(head))] + [rounded(c) for c in coefficients[1:]]
        for step in range(41):
            t = mpf(step) / 20 - 1
            value = row[1] + mpf(row[0]) + mp.fsum(mpf(c) * t ** (n + 1) for n, c in enumerate(row[2:]))
            largest = max(largest, abs(value / shifted(t * unit) - 1))
        print("  " + ", ".join(c.hex() for c in row) + ",")
    print(f"erfcx: error 2^{mp.nstr(mp.log(largest, 2), 5)}")


main()
