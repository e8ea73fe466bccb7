"""Pictograms: how many: one, many, nothing, another, and the question."""

from .kit import *  # noqa: F403


@picture("one")
def _():
    p = ball(66, 56, 25) + sleeve("M21 92V87", ORANGE, 14)
    return p + place(point_hand(), 23, 63, turn=-90, scale=1.14)


@picture("many")
def _():
    p = []
    for y, x, n in ((26, 30, 3), (45, 20, 4), (64, 11, 5), (83, 20, 4)):
        for k in range(n):
            p += ball(x + k * 18.5, y, 8.6)
    return p


@picture("nothing")
def _():
    bowl = Group([Area("M9 46H87C87 68 72 84 48 84C24 84 9 68 9 46Z", TEAL)])
    inside = Group([Area(oval(48, 46, 39, 12), "#20686A")])
    return [bowl, inside] + cross_disc(76, 76, 14)


@picture("another")
def _():
    bow = Limb("M24 42C24 10 70 10 71 28", 7, BLUE)
    hop = [Group([bow, Area(poly((60, 27), (82, 27), (71, 41)), BLUE)])]
    return ball(24, 66, 18, GREY, SILVER) + ball(71, 66, 20) + hop


@picture("how-many")
def _():
    p = []
    for x, y in ((18, 76), (42, 76), (66, 76), (30, 55), (54, 55)):
        p += ball(x, y, 10.5)
    return p + query(74, 26, 1.1)
