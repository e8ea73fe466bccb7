"""Pictograms: place words. Always the same box and the same ball; the ball is the one spoken of."""

from .kit import *  # noqa: F403

TOP = "#C79A6C"


def chest(x, y, w=36, h=32, d=12):
    """The box, seen from the front and a little from above: (x, y) is the front's upper left corner."""
    whole = poly(
        (x, y), (x + d, y - d * 0.8), (x + w + d, y - d * 0.8), (x + w + d, y + h - d * 0.8), (x + w, y + h), (x, y + h)
    )
    lid = poly((x, y), (x + d, y - d * 0.8), (x + w + d, y - d * 0.8), (x + w, y))
    side = poly((x + w, y), (x + w + d, y - d * 0.8), (x + w + d, y + h - d * 0.8), (x + w, y + h))
    return [Group([Area(whole, WOOD)], [Area(lid, TOP, 2.4), Area(side, WOOD_DARK, 2.4)])]


def table(x, y, w, foot):
    """The same wood on two legs, so that there is room below."""
    legs = [Area(box(x + 4, y, 10, foot - y, 2), WOOD_DARK), Area(box(x + w - 14, y, 10, foot - y, 2), WOOD_DARK)]
    return [Group(legs), Group([Area(box(x, y, w, 13, 3), WOOD)])]


@picture("under")
def _():
    return table(6, 24, 84, 88) + ball(48, 70, 17)


@picture("over")
def _():
    p = chest(18, 62, 50, 26, 12)
    p[0].detail.append(Area(oval(49, 57.4, 13, 2.6), WOOD_DARK))
    return p + ball(49, 23, 17)


@picture("next-to")
def _():
    return [Group([Limb("M6 84H90", 4, GREY)])] + chest(10, 46, 32, 34, 11) + ball(74, 63, 16)


@picture("behind")
def _():
    return ball(66, 36, 19) + chest(16, 46, 46, 40, 14)


@picture("in-front")
def _():
    return chest(14, 26, 54, 46, 15) + ball(47, 69, 19)


@picture("between")
def _():
    return (
        [Group([Limb("M4 82H92", 4, GREY)])] + chest(4, 46, 19, 32, 9) + chest(64, 46, 19, 32, 9) + ball(47, 65, 12.5)
    )


@picture("to")
def _():
    p = ball(13, 60, 13) + place(arrow(length=30, shaft=13, reach=18), 32, 60)
    return p + chest(66, 36, 22, 46, 10)


@picture("from")
def _():
    p = chest(2, 36, 22, 46, 10) + place(arrow(length=30, shaft=13, reach=18), 40, 60)
    return p + ball(90, 60, 13)
