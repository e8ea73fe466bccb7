"""Pictograms: describing."""

from .kit import *  # noqa: F403


@picture("more")
def _():
    p = ball(22, 74, 12.5) + ball(74, 74, 12.5) + ball(48, 74, 12.5) + ball(61, 52, 12.5)
    plus = Group(
        [
            Area(
                poly(
                    (18, 10),
                    (31, 10),
                    (31, 20),
                    (41, 20),
                    (41, 33),
                    (31, 33),
                    (31, 43),
                    (18, 43),
                    (18, 33),
                    (8, 33),
                    (8, 20),
                    (18, 20),
                ),
                GREEN,
            )
        ]
    )
    return p + [plus]


@picture("good")
def _():
    return place(sleeve("M-28 14H-20", ORANGE, 24) + thumb_hand(), 48, 48, scale=1.24)


@picture("bad")
def _():
    return place(sleeve("M-28 14H-20", ORANGE, 24) + thumb_hand(), 48, 48, scale=1.24, turn=180, flip=True)


@picture("different")
def _():
    return [Group([Disc(25, 29, 17, BLUE)]), Group([Area(box(55, 50, 33, 33, 4), ORANGE)])] + equals(31, 69, no=True)


@picture("same")
def _():
    return [Group([Disc(25.5, 29, 17, BLUE)]), Group([Disc(70.5, 67, 17, BLUE)])] + equals(31, 70)


@picture("a-bit")
def _():
    plate = Group([Disc(48, 48, 38, CREAM)], [Disc(48, 48, 29, "#EFE9DC")])
    slice_ = Group([Area("M48 48" + arc(48, 48, 29, -90, -10, "L") + "Z", YELLOW)])
    return [plate, slice_]


@picture("not-here")
def _():
    gap = [Limb(arc(48, 42, 19, k * 45 + 8, k * 45 + 37), 4, GREY) for k in range(8)]
    shelf = Group([Area(box(8, 70, 80, 14, 3), WOOD)], [line("M16 77H56", 2.2, WOOD_DARK)])
    wall = Group([Area(box(17, 14, 62, 56, 3), CREAM)], gap)
    return [wall, shelf]


@picture("big")
def _():
    return [Group([Area(box(8, 20, 60, 60, 6), BLUE)]), Group([Area(box(76, 66, 14, 14, 3), GREY)])]


@picture("little")
def _():
    return [Group([Area(box(8, 20, 58, 60, 6), GREY)]), Group([Area(box(74, 64, 16, 16, 3), BLUE)])]


@picture("not")
def _():
    return cross_disc(48, 48, 36)


@picture("all")
def _():
    bowl = Group([Area("M9 52H87C87 72 72 87 48 87C24 87 9 72 9 52Z", TEAL)])
    heap = ball(25, 44, 11) + ball(71, 44, 11) + ball(37, 25, 11) + ball(59, 25, 11) + ball(48, 44, 11)
    return heap + [bowl]


@picture("some")
def _():
    bowl = Group([Area("M9 52H87C87 72 72 87 48 87C24 87 9 72 9 52Z", TEAL)])
    wall = Group([Area(oval(48, 52, 39, 9), "#20686A")])
    return [wall] + ball(38, 46, 11) + ball(60, 47, 11) + [bowl]


@picture("quiet")
def _():
    p = head(46, 44, 33, mouth=None)
    p[-1].detail += face(46, 44, 33, mouth=None) + [line("M36 62H58", 3.2)]
    return p + place(point_hand(), 53, 78, turn=-90, scale=0.86)
