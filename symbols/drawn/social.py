"""Pictograms: social."""

from .kit import *  # noqa: F403


@picture("what")
def _():
    crate = [
        Group(
            [Area(box(14, 62, 68, 26, 3), WOOD)],
            [Area("M14 65C14 63.4 15.4 62 17 62H79C80.6 62 82 63.4 82 65V70H14Z", "#C79A6C"), line("M14 70H82", 2.4)],
        )
    ]
    return crate + query(48, 29, 1.06)


@picture("where")
def _():
    ground = Group([Area(oval(48, 80, 36, 9), "#BFD8A4")])
    pin = Group(
        [Area("M48 80C40 66 25 54 25 35C25 20 35 9 48 9C61 9 71 20 71 35C71 54 56 66 48 80Z", RED)],
        [Disc(48, 34, 15, CREAM), *query(48, 34, 0.6, PURPLE, solid=False)],
    )
    return [ground, pin]


@picture("who")
def _():
    p = bust(48, 62, 58, 88, GREY)
    p += [Group([Disc(48, 36, 26, CREAM)], query(48, 36, 1.05, PURPLE, solid=False))]
    return p


@picture("yes")
def _():
    return head(42, 46, 32, mouth="smile") + tick_disc(74, 74, 14)


@picture("ok")
def _():
    return head(40, 42, 30, mouth="smile") + place(thumb_hand(), 72, 68, scale=0.58)


@picture("hello")
def _():
    return head(36, 54, 28, mouth="smile") + place(palm_hand(cuff=ORANGE), 73, 46, turn=14, scale=0.72)


@picture("goodbye")
def _():
    p = person(32, 36, 16, 88, ORANGE, w=40)
    p += place(palm_hand(cuff=ORANGE), 68, 60, turn=14, scale=0.74)
    return p + place(arrow(length=30, shaft=8, reach=15), 57, 20)


@picture("please")
def _():
    p = person(48, 31, 19, 88, ORANGE, w=58, mouth="small", brows="up")
    hands = Group(
        [Limb("M45.4 80L47 58", 7, PALM[CHILD]), Limb("M50.6 80L49 58", 7, PALM[CHILD])],
        [line("M48 57V83", 2)],
        edge=2.8,
        halo=False,
    )
    arms = Group([Limb("M28 77L40 84", 9, ORANGE), Limb("M68 77L56 84", 9, ORANGE)], edge=2.8, halo=False)
    return p + [hands, arms]


@picture("thank-you")
def _():
    p = person(34, 33, 18, 88, ORANGE, w=46)
    p += sleeve("M40 82L48 70", ORANGE, 10) + place(flat_hand(), 56, 60, turn=-30, scale=0.72)
    return p + heart(76, 26, 10)


@picture("sorry")
def _():
    p = person(48, 33, 19, 88, ORANGE, w=54, mouth="sad", brows="worry", eyes="shut")
    p += sleeve("M28 80L42 77", ORANGE, 10)
    return p + place(palm_hand(), 49, 74, turn=62, scale=0.5)


@picture("when")
def _():
    return clock(37, 52, 28.5) + query(76, 34, 0.98)


@picture("why")
def _():
    p = person(34, 44, 18, 88, ORANGE, w=46, mouth="open", brows="up")
    return p + query(75, 28, 1.0) + place(palm_hand(), 76, 72, turn=38, scale=0.62, flip=True)


@picture("how")
def _():
    teeth = [
        Limb(
            f"M{36 + 20 * math.cos(math.radians(a)):.2f} {56 + 20 * math.sin(math.radians(a)):.2f}L{36 + 25.5 * math.cos(math.radians(a)):.2f} {56 + 25.5 * math.sin(math.radians(a)):.2f}",
            9,
            GREY,
        )
        for a in range(0, 360, 45)
    ]
    return [Group(teeth + [Disc(36, 56, 21, GREY)], [Disc(36, 56, 10.5, INK), Disc(36, 56, 7, CREAM)])] + query(
        75, 31, 1.04
    )
