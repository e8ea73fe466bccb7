#!/usr/bin/env python3
"""Values of another program for the functions of `stats::preference`: writes preference.csv beside itself.

The file that stands here was made with scipy 1.17.1 and numpy 2.4.6 under Python 3.11.7 (pip install scipy==1.17.1
numpy==2.4.6). Strengths are found by scipy's `trust-exact` method on the logarithms, with gradient and Hessian, and not by
MM. The positions of arrays are enumerated, every way in which they can come out. For the tiers everything is drawn and
worked out again here, with the same generator. The same script always writes the same bytes.

Each line: function, data, and the values. In the data, `0<1` is a trial with 0 on the left and 1 on the right of which the
left one was taken, `0>1` one of which the right was, `0-1` one of which neither was; `0.1.2/2.0` is an array of three from
which 2 was taken and then 0; `5:0` is an array of five places of which the leftmost was taken.
"""

import itertools
import math
import pathlib
import random

import numpy
import scipy
from scipy.optimize import minimize
from scipy.stats import binomtest

OUT = pathlib.Path(__file__).resolve().parent / "preference.csv"
SEED = 0x486561726421
MASK = (1 << 64) - 1
rows = []


def row(function, data, values):
    rows.append(",".join([function, data, *values]))


class Draws:
    """SplitMix64."""

    def __init__(self, seed):
        self.state = seed

    def draw(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return (self.draw() * n) >> 64


# A unit is a trial or a round: a list of steps, each of them (what was taken, everything that it was taken from).


def steps_of_trial(trial):
    left, right, took = trial
    return [] if took == "-" else [(left if took == "<" else right, (left, right))]


def steps_of_round(one):
    array, taken = one
    steps = []
    for at, item in enumerate(taken):
        rest = tuple(other for other in array if other not in taken[:at])
        if len(rest) > 1:
            steps.append((item, rest))
    return steps


def strengths(items, units, start=None):
    """The logarithms of the strengths, with one win and one loss of everything against a ghost of strength 1."""
    wins, sets = numpy.ones(items), {}
    for step in itertools.chain.from_iterable(units):
        wins[step[0]] += 1
        sets[tuple(sorted(step[1]))] = sets.get(tuple(sorted(step[1])), 0) + 1

    def value(theta):
        known = sum(times * math.log(sum(math.exp(theta[i]) for i in there)) for there, times in sets.items())
        return known + 2 * numpy.log1p(numpy.exp(theta)).sum() - wins @ theta

    def gradient(theta):
        found = 2 / (1 + numpy.exp(-theta)) - wins
        for there, times in sets.items():
            share = numpy.exp(theta[list(there)])
            found[list(there)] += times * share / share.sum()
        return found

    def hessian(theta):
        p = 1 / (1 + numpy.exp(-theta))
        found = numpy.diag(2 * p * (1 - p))
        for there, times in sets.items():
            share = numpy.exp(theta[list(there)])
            share /= share.sum()
            found[numpy.ix_(there, there)] += times * (numpy.diag(share) - numpy.outer(share, share))
        return found

    theta = numpy.zeros(items) if start is None else start
    if start is None:
        theta = minimize(value, theta, method="trust-exact", jac=gradient, hess=hessian, options={"gtol": 1e-9}).x
    for _ in range(60):
        step = numpy.linalg.solve(hessian(theta), gradient(theta))
        # A step of Newton's method is halved until it makes things better.
        while value(theta - step) > value(theta) + 1e-9:
            step = step / 2
        theta = theta - step
        if numpy.abs(step).max() < 1e-12:
            break
    assert numpy.abs(gradient(theta)).max() < 1e-8
    return theta


def chains(items, units):
    """From what a chain of wins leads to what."""
    wins = numpy.eye(items, dtype=int)
    for taken, there in itertools.chain.from_iterable(units):
        wins[taken, list(there)] = 1
    return numpy.linalg.matrix_power(wins, items) > 0


def tiers(items, units):
    full = strengths(items, units)
    order = sorted(range(items), key=lambda item: -full[item])
    draws = Draws(SEED)
    before = numpy.zeros((items, items), dtype=int)
    for _ in range(1000):
        again = [units[draws.below(len(units))] for _ in units]
        theta = strengths(items, again, full)
        before += ((theta[:, None] - theta[None, :]) > 1e-6) & chains(items, again)
    found, tier = [], []
    for place, item in enumerate(order):
        tier.append(item)
        above, below = order[: place + 1], order[place + 1 :]
        if all(before[one, other] >= 900 for one in above for other in below):
            found.append(sorted(tier))
            tier = []
    return found


def sides(trials):
    same_item, same_side, waiting = 0, 0, {}
    for left, right, took in trials:
        if took == "-":
            continue
        chosen = left if took == "<" else right
        if waiting.get((right, left)):
            if waiting[(right, left)].pop(0) == chosen:
                same_item += 1
            else:
                same_side += 1
        else:
            waiting.setdefault((left, right), []).append(chosen)
    taken = [took for _, _, took in trials if took != "-"]
    return taken.count("<"), taken.count(">"), same_item, same_side


def is_the_side(trials):
    left, right, same_item, same_side = sides(trials)
    mostly = same_item + same_side >= 3 and same_side > same_item
    return mostly or (left + right >= 6 and binomtest(left, left + right).pvalue <= 0.05)


def write_trials(trials):
    return " ".join(f"{left}{took}{right}" for left, right, took in trials)


def write_rounds(rounds):
    return " ".join(".".join(map(str, array)) + "/" + ".".join(map(str, taken)) for array, taken in rounds)



def drawn_trials(draw, liked, count, neither=0.0):
    trials = []
    while len(trials) < count:
        left, right = draw.sample(range(len(liked)), 2)
        if draw.random() < neither:
            trials.append((left, right, "-"))
            continue
        first = draw.random() < liked[left] / (liked[left] + liked[right])
        trials.append((left, right, "<" if first else ">"))
    return trials


def drawn_rounds(draw, liked, count):
    rounds = []
    for _ in range(count):
        array = draw.sample(range(len(liked)), draw.randint(2, len(liked)))
        rest, taken = array[:], []
        for _ in range(draw.randint(1, len(array))):
            item = draw.choices(rest, [liked[i] for i in rest])[0]
            rest.remove(item)
            taken.append(item)
        rounds.append((array, taken))
    return rounds


def numbers(values):
    return [repr(float(value)) for value in values]


def has(where, places, place):
    right = places - 1 - place
    kind, at = where
    if kind == "edge":
        return places > 2 and 0 in (place, right)
    if kind == "centre":
        return places > 2 and abs(place - right) <= 1
    return (place if kind == "left" else right) == at


def place(taken):
    """The exact probability of so great an excess, and where the greatest is."""
    arrays = [places for places, _ in taken]
    wheres = [("edge", 0), ("centre", 0)]
    wheres += [(end, at) for at in range(max(arrays)) for end in ("left", "right")]
    features = []
    for where in wheres:
        shares = [sum(has(where, m, at) for at in range(m)) / m for m in arrays]
        variance = sum(share * (1 - share) for share in shares)
        if variance > 0:
            features.append((where, sum(shares), math.sqrt(variance)))

    def greatest(chosen):
        best = (None, -math.inf)
        for where, mean, deviation in features:
            count = sum(has(where, m, at) for m, at in zip(arrays, chosen))
            if (count - mean) / deviation > best[1] + 1e-9:
                best = (where, (count - mean) / deviation)
        return best

    where, seen = greatest([at for _, at in taken])
    ways = itertools.product(*[range(m) for m in arrays])
    extreme = sum(greatest(chosen)[1] >= seen - 1e-9 for chosen in ways)
    return extreme / math.prod(arrays), where


def main():
    assert (scipy.__version__, numpy.__version__) == ("1.17.1", "2.4.6")
    draw = random.Random(1952)
    for seed in [0, 1, 1234567, SEED, MASK]:
        draws = Draws(seed)
        row("splitmix", str(seed), [str(draws.draw()) for _ in range(4)])
        draws = Draws(seed)
        row("below", str(seed), [str(draws.below(n)) for n in (1, 2, 3, 56, 10000, 2**63)])

    trials = [
        [(0, 1, "<")],
        [(0, 1, "<"), (0, 1, ">")],
        [(0, 1, "<")] * 40,
        [(0, 1, "<"), (1, 2, "<"), (2, 0, "<")],
        [(0, 1, "<"), (1, 2, "<"), (2, 3, "<"), (3, 4, "<")] * 5,
        [(0, 1, "<")] * 30 + [(1, 0, "<")] * 20 + [(1, 2, ">")] + [(2, 3, "<")] * 25 + [(3, 2, "<")] * 30,
    ]
    pairs = [(one, other) for one in range(5) for other in range(one + 1, 5)]
    trials.append([(one, other, "<") for one, other in pairs] * 20)
    for items, count in [(3, 12), (4, 24), (5, 60), (6, 90), (8, 168), (4, 1000), (10, 400)]:
        trials.append(drawn_trials(draw, [1.7**item for item in range(items)], count, neither=0.1))
    for one in trials:
        items = 1 + max(max(left, right) for left, right, _ in one)
        row("bradley_terry", write_trials(one), numbers(strengths(items, [steps_of_trial(trial) for trial in one])))

    rounds = [
        [([0, 1, 2], [0])],
        [([0, 1, 2], [2, 1, 0])],
        [([0, 1, 2, 3, 4], [4, 0, 3])] * 3 + [([4, 3, 2, 1, 0], [0, 4])] * 2,
        [([0, 1], [0]), ([1, 2], [1]), ([2, 3, 4], [2, 3, 4])],
    ]
    for items, count in [(3, 5), (4, 9), (5, 15), (6, 40), (8, 100), (12, 60)]:
        rounds.append(drawn_rounds(draw, [1.4**item for item in range(items)], count))
    for one in rounds:
        items = 1 + max(max(array) for array, _ in one)
        row("plackett_luce", write_rounds(one), numbers(strengths(items, [steps_of_round(round) for round in one])))

    found = 0
    while found < 8:
        items, count = draw.choice([(3, 30), (4, 36), (5, 60), (6, 90)])
        one = drawn_trials(draw, [draw.choice([1.5, 2.2, 4.0]) ** item for item in range(items)], count, neither=0.05)
        row("sides", write_trials(one), [*map(str, sides(one)), str(is_the_side(one)).lower()])
        if not is_the_side(one):
            units = [steps_of_trial(trial) for trial in one]
            row("tiers_of_pairs", write_trials(one), [".".join(map(str, tier)) for tier in tiers(items, units)])
            found += 1
    # Two groups with one trial between them, and with eight, of which a chain of wins is made or not.
    for bridge in [[([1, 2], [1])], [([1, 2], [1])] * 8, [([0, 3], [0])] * 8]:
        one = [([0, 1], [1])] * 20 + [([3, 2], [3])] * 20 + bridge
        units = [steps_of_round(round) for round in one]
        row("tiers_of_rounds", write_rounds(one), [".".join(map(str, tier)) for tier in tiers(4, units)])
    # In more than a third of the resamples 1 and 2 are exactly alike.
    one = [([0, 1, 2], [0])] * 30 + [([0, 1, 2], [0, 1])]
    units = [steps_of_round(round) for round in one]
    row("tiers_of_rounds", write_rounds(one), [".".join(map(str, tier)) for tier in tiers(3, units)])
    for items, count in [(3, 8), (4, 12), (5, 10), (5, 25), (6, 20), (7, 40)]:
        one = drawn_rounds(draw, [draw.choice([1.3, 2.0, 3.0]) ** item for item in range(items)], count)
        units = [steps_of_round(round) for round in one]
        row("tiers_of_rounds", write_rounds(one), [".".join(map(str, tier)) for tier in tiers(items, units)])

    places = [
        [(2, 0)] * 6,
        [(2, 1)] * 5 + [(2, 0)],
        [(3, 0)] * 6,
        [(3, 1)] * 6,
        [(3, 0), (3, 2)] * 3,
        [(5, 0), (4, 3), (3, 0), (2, 1), (5, 4), (4, 0), (3, 2)],
        [(4, 1), (4, 2)] * 3,
        [(5, 2), (5, 2), (5, 2), (5, 2), (5, 1), (5, 2)],
        [(5, 1)] * 5 + [(5, 3)],
        [(5, 4), (4, 3), (3, 2), (2, 1)] * 2,
        [(1, 0)] * 3 + [(4, 0), (4, 1), (4, 2), (4, 3)] + [(3, 1), (2, 0)],
    ]
    for sizes in [[5, 4, 3, 2] * 2, [3] * 9, [4] * 7, [2] * 12, [5, 5, 4, 4, 3, 3, 2], [6, 5, 4, 3, 2, 3]] * 3:
        places.append([(size, draw.randrange(size)) for size in sizes])
    for one in places:
        p, (kind, at) = place(one)
        data = " ".join(f"{places}:{place}" for places, place in one)
        row("place", data, [repr(p), kind, str(at)])
    OUT.write_text("\n".join(rows) + "\n")
    print(f"{len(rows)} rows")


main()
