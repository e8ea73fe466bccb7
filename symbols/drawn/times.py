"""Pictograms: time. Sky pictures for the parts of a day, calendar pages for days, a queue for first and last."""

from .kit import *  # noqa: F403

SKY, DUSK, DAWN = "#BFE1F6", "#27406E", "#F9CFA0"


def page(x, y, w, h, paper=CREAM, top=RED):
    """A calendar page with a coloured head and two rings."""
    t = h * 0.2
    p = Group([Area(box(x, y, w, h, 4), paper)], [Area(box(x, y, w, t, 3), top), line(f"M{x} {y + t}H{x + w}", 2.4)])
    rings = Group([Limb(f"M{x + w * k} {y - 3}V{y + 3}", 3.4, SILVER) for k in (0.28, 0.72)], edge=2, halo=False)
    return [p, rings]


def sunny(x, y, w, h, **kw):
    p = page(x, y, w, h, **kw)
    p[0].detail.append(Area(burst(x + w / 2, y + h * 0.61, w * 0.31, w * 0.22, 10), YELLOW, 2.4))
    return p


def pale(x, y, w, h):
    p = page(x, y, w, h, paper=SILVER, top=GREY)
    p[0].detail.append(Area(burst(x + w / 2, y + h * 0.61, w * 0.31, w * 0.22, 10), GREY, 2))
    return p


def hop(x0, x1, y, rise, colour=BLUE):
    """A bent arrow from one day to another."""
    bow = Limb(f"M{x0} {y}C{x0} {y - rise} {x1} {y - rise} {x1} {y - 7}", 6, colour)
    return [Group([bow, Area(poly((x1 - 9.5, y - 8), (x1 + 9.5, y - 8), (x1, y + 4)), colour)])]


def months(marks):
    """A calendar with twelve days; `marks` are the ones on which it happened."""
    p = page(9, 14, 78, 74)
    for k in range(12):
        cx, cy = 22.5 + (k % 4) * 17, 42 + (k // 4) * 17
        if k in marks:
            p[0].detail.append(Disc(cx, cy, 6.6, PURPLE))
        else:
            p[0].detail.append(Limb(arc(cx, cy, 5.4, 0, 360) + "Z", 2.2, GREY))
    return p


def sky(*detail, colour=SKY):
    return [Group([Disc(48, 48, 39, colour)], list(detail))]


def ground(y, colour):
    """The lower part of the round sky picture."""
    a = math.degrees(math.asin((y - 48) / 39))
    return Area(arc(48, 48, 39, a, 180 - a) + "Z", colour, 2.6)


@picture("morning")
def _():
    half = [Area(arc(48, 60, 15, 180, 360) + "Z", YELLOW, 2.6)]
    rays = []
    for a in (200, 225, 247, 270, 293, 315, 340):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        rays.append(line(f"M{48 + 20 * c:.2f} {60 + 20 * s:.2f}L{48 + 28 * c:.2f} {60 + 28 * s:.2f}", 4, ORANGE))
    return sky(*rays, *half, ground(60, "#8FBF6A"), colour=DAWN) + place(
        arrow(length=26, shaft=9, reach=15), 48, 90, turn=-90
    )


@picture("day")
def _():
    cloud = [
        Disc(30, 53, 6.5, CREAM),
        Disc(38, 48, 8, CREAM),
        Disc(47, 53, 6.5, CREAM),
        Area("M30 53H47V59.5H30Z", CREAM),
    ]
    return sky(Area(burst(58, 30, 20, 14, 12), YELLOW, 2.6), *cloud, ground(66, "#8FBF6A"))


@picture("night")
def _():
    moon = Area("M56 20C42 22 34 34 37 47C40 60 54 66 67 58C56 57 49 51 47.6 41C46.4 32 50 25 56 20Z", YELLOW)
    stars = [
        Area(burst(x, y, r, r * 0.45, 5, -90), CREAM)
        for x, y, r in ((24, 34, 6), (70, 32, 7), (74, 52, 4.6), (26, 56, 4.6))
    ]
    return sky(moon, *stars, ground(72, "#1B2B4B"), colour=DUSK)


@picture("today")
def _():
    return sunny(17, 34, 62, 54) + place(arrow(GREEN, length=23, shaft=13, reach=15), 48, 2, turn=90)


@picture("tomorrow")
def _():
    return pale(6, 56, 30, 32) + sunny(46, 40, 44, 48) + hop(21, 68, 44, 40)


@picture("yesterday")
def _():
    p = sunny(6, 40, 44, 48)
    p[0].detail.append(line("M13 54L43 83", 4.4))
    p[0].detail.append(line("M43 54L13 83", 4.4))
    return p + pale(60, 56, 30, 32) + hop(75, 28, 44, 40)


def apple(cx, cy, s, colour=RED):
    m = move(cx, cy, scale=s)
    body = "M0 -12C-6 -18 -20 -16 -20 0C-20 14 -12 22 -5 22C-2 22 -2 20.6 0 20.6C2 20.6 2 22 5 22C12 22 20 14 20 0C20 -16 6 -18 0 -12Z"
    return [
        Group([Area(bend(body, m), colour)], [Limb("M0 -12C0 -18 2 -21 4 -23", 3.4).moved(m)]),
    ]


def core(cx, cy, s, colour="#F7EBC8", ends=RED):
    m = move(cx, cy, scale=s)
    body = "M0 -12C-6 -16 -14 -16 -16 -10C-8 -6 -6 4 -14 14C-12 20 -8 22 -5 22C-2 22 -2 20.6 0 20.6C2 20.6 2 22 5 22C8 22 12 20 14 14C6 4 8 -6 16 -10C14 -16 6 -16 0 -12Z"
    pip = Area(bend("M0 -2C3 2 3 7 0 8C-3 7 -3 2 0 -2Z", m), INK)
    return [Group([Area(bend(body, m), colour)], [Limb("M0 -12C0 -18 2 -21 4 -23", 3.4).moved(m), pip])]


@picture("before")
def _():
    return (
        apple(27, 42, 1.15) + core(74, 52, 0.66, SILVER) + place(arrow(length=80, shaft=7, reach=16), 90, 83, turn=180)
    )


@picture("after")
def _():
    return apple(22, 52, 0.66, SILVER) + core(68, 42, 1.15) + place(arrow(length=80, shaft=7, reach=16), 6, 83)


@picture("again")
def _():
    bow = Limb(arc(48, 48, 31, -40, 235), 11, BLUE)
    tip = Area(poly((62, 6), (88, 22), (60, 38)), BLUE)
    return place([Group([bow, tip])], 0, 0) + ball(48, 48, 13)


def waiting(who):
    """Three in a row at a door; the one meant is in colour."""
    p = [
        Group(
            [Area(box(72, 12, 20, 76, 3), TEAL)],
            [Disc(77, 54, 2.4, INK), line("M78 22H86", 2.4), line("M78 22V42", 2.4)],
        )
    ]
    places = (12, 34, 56)
    for k, x in enumerate(places):
        if k != who:
            p += bust(x, 62, 18, 88, GREY) + [Group([Disc(x, 52, 9.5, GREY)])]
    return p + person(places[who], 43, 14, 88, ORANGE, w=25, look=0.1)


@picture("first")
def _():
    return waiting(2)


@picture("last")
def _():
    return waiting(0)


@picture("then")
def _():
    p = [Group([Area(box(6, 8, 28, 30, 4), SILVER)], [Disc(20, 23, 4.4, INK)])]
    p += [Group([Area(box(46, 42, 44, 46, 5), "#8DBBE8")], [Disc(68, 56, 5.6, INK), Disc(68, 74, 5.6, INK)])]
    bow = Limb("M40 20H58C66 20 68 22 68 28", 8, BLUE)
    return p + [Group([bow, Area(poly((57, 27), (79, 27), (68, 39)), BLUE)])]


@picture("always")
def _():
    return months(range(12))


@picture("never")
def _():
    return months(()) + cross_disc(78, 78, 14)


@picture("one-time")
def _():
    p = months(())
    p[0].detail += [
        Disc(56.5, 59, 10.5, CREAM),
        Disc(56.5, 59, 9, PURPLE),
        Limb(arc(56.5, 59, 9, 0, 360) + "Z", 2.6, INK),
    ]
    return p


@picture("lots-of-times")
def _():
    return months((0, 2, 3, 5, 6, 8, 11))
