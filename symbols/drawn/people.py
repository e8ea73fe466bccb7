"""Pictograms: people."""

from .clothed import whole
from .kit import *  # noqa: F403


def apart(*others):
    """The child looks at us and points aside, at somebody who stands apart: not me, not you."""
    p = person(18, 52, 14.5, 88, ORANGE, w=33)
    for x, kw in others:
        stands = whole(arms=((35.5, 61), (60.5, 61)), r=15.5, mouth="small", **kw)
        p += place(stands, x - 48 * 0.88, 0, scale=0.88)
    return p + sleeve("M25 79L35 70.5", ORANGE, 9.5) + place(point_hand(), 41, 64.5, turn=-22, scale=0.6)


@picture("i")
def _():
    p = person(48, 31, 19.5, 88, ORANGE, w=56)
    p += sleeve("M28 80L42 77", ORANGE, 10.5)
    return p + place(point_hand(), 49, 73, turn=-22, scale=0.62)


@picture("you")
def _():
    p = person(65, 33, 17, 88, BLUE, skin=HELPER, w=43)
    p += sleeve("M11 86L20 80", ORANGE, 13)
    return p + place(point_hand(), 31, 73, turn=-28, scale=0.86)


@picture("it")
def _():
    top, left, right = (
        ((66, 34), (84, 43), (66, 52), (48, 43)),
        ((48, 43), (66, 52), (66, 74), (48, 64)),
        ((66, 52), (84, 43), (84, 64), (66, 74)),
    )
    cube = Group(
        [Area(poly((66, 34), (84, 43), (84, 64), (66, 74), (48, 64), (48, 43)), WOOD)],
        [Area(poly(*top), "#C79A6C", 2.4), Area(poly(*left), WOOD, 2.4), Area(poly(*right), WOOD_DARK, 2.4)],
    )
    p = [cube] + sleeve("M10 80L17 73", ORANGE, 12)
    return place(p + place(point_hand(), 27, 64, turn=-38, scale=0.8), 1, -6)


@picture("people")
def _():
    p = person(22.5, 38, 12.5, 88, GREEN, skin=HELPER, w=30, mouth="small")
    p += person(73.5, 38, 12.5, 88, PURPLE, skin=6, w=30, mouth="small", colour="#33241C")
    return p + person(48, 43, 16, 88, ORANGE, w=40)


@picture("mum")
def _():
    p = person(42, 33, 18, 88, PURPLE, skin=3, w=48, hair="bob", colour="#5A3524")
    return p + person(70, 64, 11.5, 88, ORANGE, w=27, mouth="small")


@picture("dad")
def _():
    p = person(42, 33, 18, 88, BLUE, skin=5, w=50, hair="beard", colour="#33241C")
    return p + person(70, 64, 11.5, 88, ORANGE, w=27, mouth="small")


@picture("friend")
def _():
    p = person(69, 46, 16, 88, GREEN, skin=HELPER, w=38, hair="curls", colour="#8A5A2E", look=-0.1)
    p += person(28, 46, 16, 88, ORANGE, w=38, look=0.1)
    return p + heart(48.5, 16, 9)


@picture("brother")
def _():
    p = person(64, 33, 16, 88, GREEN, w=40, look=-0.08, colour="#33241C", hair="curls")
    return p + person(31, 52, 14, 88, ORANGE, w=36, look=0.08)


@picture("sister")
def _():
    p = person(64, 33, 16, 88, YELLOW, w=40, look=-0.08, hair="bunches")
    return p + person(31, 52, 14, 88, ORANGE, w=36, look=0.08)


@picture("grandma")
def _():
    return person(48, 36, 19.5, 88, PURPLE, skin=3, w=54, hair="bun", colour=GREY, glasses=True)


@picture("grandad")
def _():
    p = person(48, 33, 19.5, 88, GREEN, skin=3, w=56, colour="#CFC9BF", glasses=True)
    p[-1].detail.append(
        Area(
            "M48 41.6C43 38 37.4 40.6 36.6 45.6C40 44.2 45 45.4 48 43.6C51 45.4 56 44.2 59.4 45.6C58.6 40.6 53 38 48 41.6Z",
            "#E9E4DA",
            1.8,
        )
    )
    return p


@picture("baby")
def _():
    p = [Group([Area("M26 88C22 66 34 58 48 58C62 58 74 66 70 88Z", YELLOW)])]
    p += head(48, 37, 26, hair="none", mouth="small")
    p[-1].detail.append(line("M48 11C44 20 54 23 55 17", 3.2, HAIR))
    return p


@picture("teacher")
def _():
    board = [Group([Area(box(8, 12, 66, 46, 4), GREEN)], [line("M19 24H40", 4, CREAM), line("M19 35H32", 4, CREAM)])]
    return board + person(63, 42, 15, 88, PURPLE, skin=HELPER, w=44, hair="bob", colour="#8A5A2E")


@picture("doctor")
def _():
    p = person(48, 31, 19, 88, CREAM, skin=5, w=58, colour="#33241C")
    p[0].detail += [
        line("M36 56C36 68 46 68 46 74", 3.4, BLUE),
        line("M60 56C60 62 58 66 56 68", 3.4, BLUE),
        Disc(46.5, 76.5, 5, INK),
        Disc(46.5, 76.5, 2.4, SILVER),
    ]
    cross = Group(
        [
            Area(
                poly(
                    (63, 71),
                    (68, 71),
                    (68, 76),
                    (73, 76),
                    (73, 81),
                    (68, 81),
                    (68, 86),
                    (63, 86),
                    (63, 81),
                    (58, 81),
                    (58, 76),
                    (63, 76),
                ),
                RED,
            )
        ],
        edge=0.01,
        halo=False,
    )
    return p + [cross]


@picture("advocate")
def _():
    p = person(64, 46, 16.5, 88, TEAL, skin=HELPER, w=42, hair="cap", colour="#8A5A2E", mouth="open")
    p += person(26, 58, 13, 88, ORANGE, w=33, mouth="small", look=0.1)
    bubble = Group(
        [
            Area(
                "M15 9H53C58 9 61 12 61 17V20C61 25 58 28 53 28L51 36L42 28H15C10 28 7.5 25 7.5 20V17C7.5 12 10 9 15 9Z",
                CREAM,
            )
        ],
        heart(34.5, 18.4, 7)[0].solid,
    )
    return p + [bubble]


@picture("key-worker")
def _():
    p = person(38, 33, 19, 88, TEAL, skin=HELPER, w=52, hair="curls", colour="#8A5A2E")
    key = [
        Group(
            [
                Limb("M74 58V84", 6, YELLOW),
                Limb("M74 75H82", 5.4, YELLOW),
                Limb("M74 84H84", 5.4, YELLOW),
                Disc(74, 48, 12, YELLOW),
            ],
            [Disc(74, 47, 4.6, INK)],
        )
    ]
    return p + key


@picture("he")
def _():
    return apart((83, {"shirt": GREEN, "skin": HELPER, "colour": "#8A5A2E"}))


@picture("she")
def _():
    return apart((83, {"shirt": PURPLE, "skin": HELPER, "hair": "bob", "colour": "#8A5A2E"}))


@picture("they")
def _():
    return apart(
        (105, {"shirt": PURPLE, "skin": 6, "colour": "#33241C"}),
        (80, {"shirt": GREEN, "skin": HELPER, "hair": "curls", "colour": "#8A5A2E"}),
    )


@picture("we")
def _():
    p = person(64, 38, 17, 88, GREEN, skin=HELPER, w=44, hair="curls", colour="#8A5A2E") + person(
        34, 42, 17, 88, ORANGE, w=44
    )
    return p


@picture("family")
def _():
    p = person(33, 32, 15, 88, PURPLE, skin=3, w=36, hair="bob", colour="#5A3524", mouth="small") + person(
        64, 30, 15, 88, BLUE, skin=5, w=38, hair="beard", colour="#33241C", mouth="small"
    )
    return p + person(48, 61, 12.5, 88, ORANGE, w=30)


@picture("social-worker")
def _():
    p = person(38, 33, 19, 88, GREEN, skin=HELPER, w=52, hair="bob", colour="#33241C")
    folder = [
        Group(
            [
                Area(
                    "M52 60C52 58 53 57 55 57H64L68 61H85C87 61 88 62 88 64V84C88 86 87 87 85 87H55C53 87 52 86 52 84Z",
                    YELLOW,
                )
            ],
            [line("M60 70H80", 2.6), line("M60 78H73", 2.6)],
        )
    ]
    return p + folder
