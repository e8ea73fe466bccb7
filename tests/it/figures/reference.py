#!/usr/bin/env python3
"""Values of another program for the functions of `stats::small_n`: writes reference.csv beside itself.

The file that stands here was made with scipy 1.17.1 under Python 3.11.7 (pip install scipy==1.17.1). Where scipy has no
such function, or for small n, the values are enumerated exactly with Python's fractions, and where both can be had the
script stops if they differ. The same script always writes the same bytes.

Each line: function, up to four arguments, and the value or the two bounds.
"""

import math
import pathlib
import random
from fractions import Fraction

import scipy
from scipy.stats import binom, binomtest, chi2

OUT = pathlib.Path(__file__).resolve().parent / "reference.csv"
CLEAR = Fraction(5, 100)
rows = []


def row(function, arguments, *values):
    cells = [function, *map(str, arguments), *[""] * (4 - len(arguments))]
    rows.append(",".join(cells + [repr(float(value)) for value in values]))


def agree(one, other):
    assert math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-300), (one, other)


def terms(n, p):
    return [math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(n + 1)]


def exact_two_sided(k, n, p):
    probabilities = terms(n, p)
    return sum(one for one in probabilities if one <= probabilities[k])


def exact_at_least(k, n, p):
    return sum(terms(n, p)[k:])


def wilson(k, n):
    interval = binomtest(k, n).proportion_ci(confidence_level=0.95, method="wilson")
    row("wilson", [k, n], interval.low, interval.high)


def two_sided(k, n, p):
    value = binomtest(k, n, float(p)).pvalue
    if n <= 60:
        agree(value, float(exact_two_sided(k, n, p)))
    row("binomial_two_sided", [k, n, repr(float(p))], value)


def at_least(k, n, p):
    value = binomtest(k, n, float(p), alternative="greater").pvalue
    if n <= 60:
        agree(value, float(exact_at_least(k, n, p)))
    row("binomial_at_least", [k, n, repr(float(p))], value)


def least_correct(array, n):
    # 0 stands for "not even n of n".
    level = Fraction(1, array)
    least = next((k for k in range(n + 1) if exact_at_least(k, n, level) <= CLEAR), 0)
    row("least_correct", [array, n], least)


def poisson_interval(k):
    low = chi2.ppf(0.025, 2 * k) / 2 if k else 0.0
    row("poisson_interval", [k], low, chi2.ppf(0.975, 2 * k + 2) / 2)


def compare(events, minutes, others, other_minutes):
    value = binomtest(events, events + others, minutes / (minutes + other_minutes)).pvalue
    if events + others <= 60:
        agree(value, float(exact_two_sided(events, events + others, Fraction(minutes, minutes + other_minutes))))
    row("compare", [events, minutes, others, other_minutes], value)


def main():
    assert scipy.__version__ == "1.17.1", scipy.__version__
    draw = random.Random(1927)
    for n in [1, 2, 3, 5, 8]:
        for k in range(n + 1):
            wilson(k, n)
    for k, n in [(8, 10), (11, 14), (16, 20), (24, 30), (0, 100), (100, 100), (5000, 10000), (1, 10000)]:
        wilson(k, n)
    for _ in range(50):
        n = draw.choice([12, 20, 40, 99, 250, 1000, 10000])
        wilson(draw.randint(0, n), n)
    for n in [1, 5, 6, 7]:
        for k in range(n + 1):
            two_sided(k, n, Fraction(1, 2))
    for k, n in [(8, 9), (9, 10), (10, 12), (12, 15), (13, 16), (15, 20), (18, 24), (21, 30), (12, 14), (12, 16)]:
        two_sided(k, n, Fraction(1, 2))
        two_sided(k - 1, n, Fraction(1, 2))
    for p in [Fraction(0), Fraction(1), Fraction(1, 3), Fraction(1, 10), Fraction(97, 100)]:
        for k, n in [(0, 5), (5, 5), (2, 5), (7, 30)]:
            two_sided(k, n, p)
            at_least(k, n, p)
    for _ in range(50):
        n = draw.choice([9, 25, 60, 144, 1000, 10000])
        p = Fraction(draw.randint(1, 99), 100)
        spread = max(1, int(4 * math.sqrt(n * p * (1 - p))))
        k = min(n, max(0, int(n * p) + draw.randint(-spread, spread)))
        two_sided(k, n, p)
        at_least(k, n, p)
    for array in [2, 3, 4, 5]:
        for n in [1, 2, 3, 4, 5, 8, 10, 15, 20, 50]:
            least_correct(array, n)
    for k in [*range(21), 30, 50, 99, 100, 365, 1000, 5000, 10000]:
        poisson_interval(k)
    for one in [(12, 600, 4, 600), (4, 600, 12, 600), (0, 100, 9, 50), (3, 1, 5, 100000)]:
        compare(*one)
    for _ in range(40):
        compare(draw.randint(1, 40), draw.randint(30, 20000), draw.randint(0, 40), draw.randint(30, 20000))
    compare(900, 50000, 1100, 50000)
    OUT.write_text("\n".join(rows) + "\n")
    print(f"{len(rows)} rows")


main()
