"""Pictograms: what a pain is like, and since when."""

from .clothed import *  # noqa: F403


@picture("ache")
def _():
    p = person(48, 31, 18, 88, ORANGE, w=46, mouth="sad", brows="worry", eyes="half")
    p += sleeve("M29 68L40 76", ORANGE, 9.5) + sleeve("M67 68L56 76", ORANGE, 9.5)
    p += place(small_hand(), 38, 76, turn=4, scale=0.9) + place(small_hand(), 58, 78, turn=-4, scale=0.9, flip=True)
    return p + waves(48, 71, (30, 41), -38, 34, 5, RED) + waves(48, 71, (30, 41), 146, 218, 5, RED)


@picture("burn")
def _():
    arm = sleeve("M8 84L16 83", ORANGE, 22) + [Group([Limb("M22 82L52 78", 15, SKIN[CHILD])])]
    arm += place(small_hand(), 56, 77, turn=-6, scale=1.6)
    flame = Group(
        [
            Area(
                "M40 66C26 60 22 46 30 34C32 40 34 42 37 43C35 30 40 18 52 10C50 22 66 32 64 50C63 60 56 66 48 67Z", RED
            )
        ],
        [
            Area(
                "M43 64C34 60 34 50 40 44C41 48 43 50 45 50C45 42 48 38 51 34C51 42 57 46 56 54C55 61 50 64 46 64.4Z",
                YELLOW,
            )
        ],
    )
    return arm + [flame]


@picture("sharp")
def _():
    finger = sleeve("M8 70L14 69", ORANGE, 20) + place(point_hand(), 34, 70, turn=-2, scale=1.1)
    pin = [Group([Limb("M62 52L82 24", 3.4, SILVER), Disc(83, 21, 8, BLUE)], edge=3)]
    return finger + hurting(62, 58, 12) + pin


@picture("itchy")
def _():
    arm = sleeve("M8 80L20 78", ORANGE, 24) + [
        Group(
            [Limb("M26 77L66 71", 19, SKIN[CHILD])],
            [Disc(x, y, 2.8, RED) for x, y in ((34, 80), (42, 72), (52, 78), (63, 74))],
        )
    ]
    arm += place(small_hand(), 72, 70, turn=-8, scale=1.7)
    c = SKIN[CHILD]
    top = sleeve("M56 8L52 16", ORANGE, 16)
    claw = Group(
        [Disc(48, 28, 11, c), Limb("M40 32L34 46", 7, c), Limb("M46 36L43 51", 7, c), Limb("M53 36L53 51", 7, c)],
        [line("M43 37L41.4 41", 2), line("M49.4 38V42", 2)],
    )
    return arm + top + [claw] + waves(44, 50, (24,), -40, 8, 4.4, BLUE) + waves(44, 50, (24,), 172, 220, 4.4, BLUE)


@picture("started")
def _():
    p = head(20, 46, 15, mouth="smile")
    h = head(68, 50, 22, mouth="sad", eyes="pinch", brows="worry")
    return p + place(arrow(length=40, shaft=9, reach=17), 24, 14) + h + hurting(80, 76, 13)


@picture("still-hurts")
def _():
    h = head(48, 32, 23, mouth="sad", eyes="pinch", brows="worry")
    p = place(arrow(RED, length=84, shaft=15, reach=22), 6, 76)
    return h + p + [g for x in (18, 36, 54) for g in hurting(x, 76, 10)]
