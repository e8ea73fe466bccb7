"""Parts, no pictures: a whole clothed figure, a lying one, bubbles, a shirt, a pad, the lower body."""

from .kit import *  # noqa: F403

SHOE, DENIM, NIGHT, FOAM = "#6B5A4C", "#4F79A6", "#2F4470", "#CFE7F7"
GREYED = "#8A8177"


def whole(shirt=ORANGE, trousers=DENIM, skin=CHILD, arms=((26, 58), (70, 58)), r=14.0, **kw):
    """A clothed figure from head to shoes, 48 in the middle, feet at 88. `arms`: where the two hands are."""
    shoes = Group([Limb("M40 85.4L36 86", 7.4, SHOE), Limb("M56 85.4L60 86", 7.4, SHOE)])
    legs = Group([Limb("M42 60L41 81", 10.5, trousers), Limb("M54 60L55 81", 10.5, trousers)], [line("M48 66V80", 2.2)])
    p = [shoes, legs]
    body = Group([Area("M35 38C35 33 39 31 44 31H52C57 31 61 33 61 38L60 65H36Z", shirt)])
    p.append(body)
    for x, hand in zip((38.4, 57.6), arms):
        if hand:
            p += limb((x, 37), hand, shirt, skin)
    return p + head(48, 19, r, skin, **kw)


def limb(shoulder, hand, colour, skin=CHILD, width=8.0, size=4.6):
    """A straight arm from the shoulder, and a little round hand."""
    (x0, y0), (x1, y1) = shoulder, hand
    far = math.hypot(x1 - x0, y1 - y0)
    x2, y2 = x1 - (x1 - x0) / far * 4.4, y1 - (y1 - y0) / far * 4.4
    return [
        Group([Disc(x1, y1, size, SKIN[skin])]),
        Group([Limb(f"M{x0} {y0}L{x2:.2f} {y2:.2f}", width, colour)], edge=2.8),
    ]


def lying(y, shirt=ORANGE, trousers=DENIM, r=11.5, pad=False, **kw):
    """A child on the back, head to the left, seen from the side; the ground is at `y`."""
    legs = Group([Limb(f"M54 {y - 8}H79", 11, trousers)])
    foot = Group([Limb(f"M84 {y - 8}L85 {y - 14}", 7.4, SHOE)])
    body = Group([Area(box(31, y - 18, 30, 17, 7), shirt)])
    p = [foot, legs, body]
    if pad:
        p.append(Group([Area(box(51, y - 17.4, 15, 15.6, 5), CREAM)]))
    return p + head(20, y - 12, r, **kw)


def bubble(x, y, w, h, tip, root=None):
    """A speech bubble; its tail starts at `root` on its lower edge and ends at `tip`."""
    root = root or x + w * 0.35
    d = box(x, y, w, h, min(9, h / 2))
    tail = poly((root, y + h - 3), tip, (root + 11, y + h - 3))
    return Group(
        [Area(tail, CREAM), Area(d, CREAM)],
        [
            Area(
                poly((root + 1, y + h - 4), (tip[0] * 0.25 + root * 0.75 + 1.5, y + h + 3), (root + 9.6, y + h - 4)),
                CREAM,
            )
        ],
    )


def three_dots(x, y, gap=11, r=3.4):
    return [Disc(x + k * gap, y, r, INK) for k in (-1, 0, 1)]


def cloud(cx, cy, s=1.0):
    """A thought: a cloud, about 46 by 34 at s = 1."""
    m = move(cx, cy, scale=s)
    puffs = [(-14, 2, 10), (-5, -9, 10), (9, -7, 11), (16, 4, 9), (4, 8, 10), (-7, 8, 9)]
    return [Group([Disc(x, y, r, CREAM).moved(m) for x, y, r in puffs], [Disc(0, 0, 9, CREAM).moved(m)])]


def shirt(cx, cy, s=1.0, colour=ORANGE, turn=0):
    """A T-shirt on its own, about 48 by 44 at s = 1."""
    d = "M-9 -20C-6 -14 6 -14 9 -20L14 -19L25 -6L16 3L13 0V22H-13V0L-16 3L-25 -6L-14 -19Z"
    return place([Group([Area(d, colour)], [line("M-9 -19C-6 -13 6 -13 9 -19", 2.4)])], cx, cy, turn=turn, scale=s)


def nappy(cx, cy, s=1.0, colour=CREAM):
    """A pad with gathered legs and its two tapes, about 62 by 46 at s = 1."""
    d = "M-28 -20H28L27 0C20 0 14 6 13 18C13 22 10 24 6 24H-6C-10 24 -13 22 -13 18C-14 6 -20 0 -27 0Z"
    tapes = [Group([Area(box(x, -16, 16, 9, 3), TEAR)], edge=2.6 / s) for x in (-33, 17)]
    folds = [line("M-22 3.6C-13 4 -8 10 -7.4 20", 2.2), line("M22 3.6C13 4 8 10 7.4 20", 2.2)]
    ticks = ("M-21 1L-20 5", "M-16 3L-13.4 7", "M-13 8L-9.6 10.6", "M-11.4 13.4L-8 15")
    folds += [line(x, 2) for tick in ticks for x in (tick, bend(tick, move(flip=True)))]
    return place([Group([Area(d, colour)], folds)] + tapes, cx, cy, scale=s)


def plus(cx, cy, r, colour=GREEN):
    a = r * 0.36
    pts = ((-a, -r), (a, -r), (a, -a), (r, -a), (r, a), (a, a), (a, r), (-a, r), (-a, a), (-r, a), (-r, -a), (-a, -a))
    return [Group([Area(poly(*((cx + x, cy + y) for x, y in pts)), colour)])]


def padlock(cx, cy, s=1.0, colour=YELLOW):
    """A closed padlock, 26 by 34 at s = 1."""
    m = move(cx, cy, scale=s)
    bow = Limb("M-7.4 0V-7C-7.4 -17 7.4 -17 7.4 -7V0", 5, SILVER).moved(m)
    body = Area(box(-13, -2, 26, 20, 4), colour).moved(m)
    hole = [Disc(0, 6, 3.2, INK).moved(m), line("M0 7V12", 3).moved(m)]
    return [Group([bow], edge=3), Group([body], hole, edge=3)]


def hurting(cx, cy, r):
    """The red and yellow star of pain."""
    return [Group([Area(burst(cx, cy, r, r * 0.58), RED)], [Area(burst(cx, cy, r * 0.55, r * 0.32), YELLOW)])]


def ring(x, y, r, width=3.6):
    return spot_ring(x, y, r, width)


def hips():
    """The plain lower body, waist to knees, front; for the parts that clothes cover."""
    c = SKIN[CHILD]
    d = "M25 10C27 22 18 34 16 48V86H43L46 58H50L53 86H80V48C78 34 69 22 71 10Z"
    return Group([Area(d, c)], [Disc(48, 23, 1.9, INK), line("M24 44L38 55", 2.4), line("M72 44L58 55", 2.4)])
