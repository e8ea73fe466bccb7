"""Pictograms: words that point and join: this and that, here and there, mine and yours, and, with, or, because."""

from .kit import *  # noqa: F403


def trail(*spots, r=2.2, colour=BLUE):
    """Dots that lead the eye across a distance."""
    return [Group([Disc(x, y, r, colour)], edge=2) for x, y in spots]


def block(x, y, w, colour=BLUE):
    return [Group([Area(box(x, y, w, w, 4), colour)])]


def plus(cx, cy, r=13, k=4.6, colour=GREEN):
    c = [(-k, -r), (k, -r), (k, -k), (r, -k), (r, k), (k, k), (k, r), (-k, r), (-k, k), (-r, k), (-r, -k), (-k, -k)]
    return [Group([Area(poly(*((cx + x, cy + y) for x, y in c)), colour)])]


def standing(x, shirt, skin=CHILD, arm=(-1, 1), top=24, **kw):
    """A small whole child: round head, shirt, two legs. `arm` says on which sides an arm hangs."""
    c = SKIN[skin]
    p = [Group([Limb(f"M{x - 5} {top + 42}V{top + 58}", 8, TEAL), Limb(f"M{x + 5} {top + 42}V{top + 58}", 8, TEAL)])]
    for side in arm:
        p.append(Group([Disc(x + side * 14, top + 39, 4.2, c)]))
        p.append(Group([Limb(f"M{x + side * 8} {top + 21}L{x + side * 13} {top + 34}", 7.4, shirt)]))
    p.append(Group([Area(box(x - 10, top + 14, 20, 30, 6), shirt)]))
    return p + head(x, top, 13.5, skin, mouth="small", **kw)


@picture("this")
def _():
    p = ball(66, 66, 21) + sleeve("M8 16L19 25", ORANGE, 14)
    return p + place(point_hand(), 32, 34, turn=42, scale=1.14)


@picture("that")
def _():
    p = person(22, 52, 15.5, 88, ORANGE, w=37, look=0.14)
    p += trail((58.5, 46.5), (66, 38.5), (73.5, 30.5), r=1.7) + ball(86, 18, 9)
    return p + sleeve("M26 80L36 72", ORANGE, 10.5) + place(point_hand(), 40, 65.5, turn=-40, scale=0.58)


@picture("here")
def _():
    ground = Group([Area(oval(48, 76, 40, 13), "#BFD8A4")], [Area(oval(48, 76, 19, 7), CREAM, 4.4, RED)])
    return [ground] + sleeve("M44 3V8", ORANGE, 15) + place(point_hand(), 42, 35, turn=90, scale=1.26)


@picture("there")
def _():
    hill = Group([Area("M44 88C52 70 62 60 74 58C84 58 92 66 92 88Z", "#8FBF6A")])
    pin = Group(
        [
            Area(
                "M78 58C74 50 68 45 68 36.6C68 30.4 72.4 26.4 78 26.4C83.6 26.4 88 30.4 88 36.6C88 45 82 50 78 58Z", RED
            )
        ],
        [Disc(78, 36.4, 4, CREAM)],
    )
    p = [hill, pin] + trail((45, 50), (55, 45.4), r=2)
    return p + sleeve("M4 74L11 70", ORANGE, 12) + place(point_hand(), 20, 64, turn=-20, scale=0.72)


@picture("my")
def _():
    p = person(40, 31, 18, 88, ORANGE, w=54)
    p += sleeve("M16 82L27 78", ORANGE, 10.5) + place(point_hand(), 33, 72.5, turn=-24, scale=0.6)
    p += ball(72, 64, 14)
    return p + sleeve("M56 84C66 90 78 90 84 84", ORANGE, 9.5) + place(small_hand(), 84, 82, turn=-104, scale=0.94)


@picture("your")
def _():
    p = person(64, 29, 16, 88, BLUE, skin=HELPER, w=46)
    p += sleeve("M45 72L52 80", BLUE, 9.5) + sleeve("M84 72L77 80", BLUE, 9.5) + ball(64.5, 68, 12.5)
    p += place(fist(HELPER), 54, 79, scale=0.5) + place(fist(HELPER), 75, 79, scale=0.5, flip=True)
    return p + sleeve("M2 86L9 79", ORANGE, 12) + place(point_hand(), 18, 72, turn=-30, scale=0.8)


@picture("and")
def _():
    return ball(19, 48, 17) + plus(48, 48, 11.5, 4.4) + block(62, 32, 32)


@picture("with")
def _():
    p = standing(24, ORANGE, arm=(-1,)) + standing(72, GREEN, HELPER, arm=(1,), hair="curls", colour="#8A5A2E")
    p += sleeve("M33 48L40 57", ORANGE, 8) + sleeve("M63 48L56 57", GREEN, 8)
    return p + [Group([Disc(45, 60.5, 5.6, SKIN[CHILD])]), Group([Disc(51.5, 60.5, 5.6, SKIN[HELPER])])]


@picture("or")
def _():
    fork = Group(
        [
            Limb("M48 86V66L31 49", 8, BLUE),
            Limb("M48 66L65 49", 8, BLUE),
            Area(poly((22, 40), (40, 42), (24, 58)), BLUE),
            Area(poly((74, 40), (56, 42), (72, 58)), BLUE),
        ]
    )
    return [fork] + ball(17, 21, 14.5) + block(65, 7, 28, ORANGE)


@picture("because")
def _():
    def stone(x, turn, colour):
        return place([Group([Area(box(-6, -42, 12, 42, 3), colour)])], x, 84, turn=turn)

    p = [Group([Limb("M30 90H92", 4, GREY)])]
    p += stone(86, 2, GREEN) + stone(62, 30, YELLOW) + stone(37, 50, RED)
    return p + sleeve("M6 30L14 32", ORANGE, 13) + place(point_hand(), 29, 37, turn=14, scale=0.94)


@picture("can")
def _():
    p = person(46, 36, 17, 88, ORANGE, w=36)
    limb = (
        "M-33 66L-35 40L-27 40L-25 56C-21 52 -15 54 -12 62L-14 74C-22 78 -30 74 -33 66Z",
        "M-20 53.4C-17 55 -14 58 -12 62L-14 74C-16 75 -18 75.6 -20 75.6Z",
    )
    for flip in (False, True):
        arm = [Group([Area(limb[0], SKIN[CHILD])], [Area(limb[1], ORANGE, 2.2)])]
        p += place(arm + place(fist(), -31, 34, scale=0.62), 46, 0, flip=flip)
    return p + tick_disc(76, 82, 12.5)


@picture("everyone")
def _():
    ring = [Group([Limb(arc(48, 48, 41, 0, 360) + "Z", 5, TEAL)])]
    looks = (
        {"skin": 1, "hair": "bun", "colour": GREY},
        {"skin": 5, "colour": "#33241C"},
        {"skin": HELPER, "hair": "bob", "colour": "#8A5A2E"},
        {"skin": 6, "hair": "curls", "colour": "#33241C"},
        {"skin": 3, "hair": "beard"},
        {"skin": 1, "colour": "#B5683A"},
    )
    p = []
    for k, kw in enumerate(looks):
        a = math.radians(k * 60 - 90)
        p += head(48 + 25.5 * math.cos(a), 48 + 25.5 * math.sin(a), 10.4, mouth="small", **kw)
    return ring + p + head(48, 48, 11)


@picture("nobody")
def _():
    dash = [Limb(arc(48, 33, 16, k * 45 + 8, k * 45 + 37), 4.6, "#8A8177") for k in range(8)]
    dash += [
        Limb(d, 4.6, "#8A8177")
        for d in ("M24 82V76", "M25 66Q28 58 36 57", "M44 56H52", "M60 57Q68 58 71 66", "M72 76V82")
    ]
    return [Group([Area(box(12, 7, 72, 81, 5), CREAM)], dash)] + cross_disc(78, 78, 13.5)


@picture("someone")
def _():
    p = []
    for x in (20, 76):
        p += bust(x, 58, 30, 88, GREY) + [Group([Disc(x, 45, 11.5, GREY)])]
    p += bust(48, 60, 36, 88, PURPLE) + [Group([Disc(48, 44, 15, PURPLE)])]
    return p + place(arrow(GREEN, length=20, shaft=10, reach=13), 48, 3, turn=90)
