"""Pictograms: what happened, shown plainly and calmly."""

from .clothed import *  # noqa: F403


@picture("hit")
def _():
    p = person(28, 42, 17, 88, ORANGE, w=42, mouth="sad", eyes="pinch", brows="worry", look=-0.1)
    p += hurting(48, 68, 15)
    p += sleeve("M92 26L86 32", GREY, 13) + place(palm_hand(HELPER), 70, 50, turn=-128, scale=0.74)
    return p + [Group([Limb("M66 14L57 25", 4.6, BLUE), Limb("M88 58L79 69", 4.6, BLUE)], edge=3)]


@picture("kick")
def _():
    p = place(whole(mouth="sad", eyes="pinch", brows="worry", arms=((30, 58), (66, 58))), -21, 2, scale=0.98)
    leg = Group([Limb("M92 34L75 60", 15, GREY)])
    shoe = Group(
        [Area("M68 58L82 66L81 77C81 80 79 81 76 81H54C46 81 46 72 53 70C59 69 64 65 68 58Z", BLUE)],
        [line("M51 76H80", 3, CREAM), line("M60 67.4L63 70.6", 2)],
    )
    return p + hurting(44, 73, 13) + [leg, shoe]


@picture("push")
def _():
    p = place(whole(mouth="open", eyes="wide", arms=((22, 46), (34, 64))), -8, 17, turn=-20, scale=0.94)
    for y, a in ((38, -84), (62, -88)):
        p += sleeve(f"M94 {y - 1}L88 {y}", GREY, 12) + place(palm_hand(HELPER), 73, y, turn=a, scale=0.56, flip=y > 50)
    return p + place(arrow(length=34, shaft=10, reach=18), 36, 78, turn=180)


@picture("pull-hair")
def _():
    p = person(32, 46, 18, 88, ORANGE, w=44, mouth="sad", eyes="pinch", brows="worry")
    lock = [Group([Limb("M42 31C54 24 60 26 72 28", 9, HAIR)], [line("M46 29.4C56 25.4 62 27 70 28.4", 2, WOOD)])]
    p = lock + p
    p += sleeve("M90 44L86 39", GREY, 13) + place(fist(HELPER), 75, 29, turn=-60, scale=0.82)
    return p + place(arrow(length=30, shaft=9, reach=16), 58, 66)


@picture("hold-down")
def _():
    bed = [Group([Area(box(8, 74, 80, 13, 3), TEAL)])]
    p = lying(75, mouth="sad", eyes="dot", brows="worry")
    for x in (42, 66):
        p += sleeve(f"M{x} 12V38", GREY, 14)
        p += place(palm_hand(HELPER), x, 51, turn=180, scale=0.56, flip=x > 50)
    return bed + p


@picture("locked-in")
def _():
    door = [Group([Area(box(16, 7, 58, 81, 3), WOOD)], [Area(box(23, 60, 44, 22, 2), WOOD_DARK)])]
    window = [Group([Area(box(26, 15, 38, 36, 2), "#D9EEF8")], edge=3, halo=False)]
    p = person(45, 33, 12, 51, ORANGE, w=30, mouth="sad", brows="worry")
    for g in p:
        g.halo, g.edge = False, 2.4
    bars = [Group([Limb("M26 51H64", 3, WOOD_DARK)], edge=1, halo=False)]
    return door + window + p + bars + padlock(72, 62, 1.05)


@picture("call-names")
def _():
    p = person(22, 60, 13, 88, ORANGE, w=32, mouth="sad", brows="worry")
    p[-1].detail.append(drop(30, 67, 1.1))
    p += person(75, 52, 15, 88, GREY, skin=HELPER, w=33, mouth="laugh", colour=GREYED, look=-0.16)
    p += place(point_hand(HELPER), 58, 76, scale=0.64, flip=True)
    says = bubble(16, 8, 56, 26, (64, 42), 54)
    says.detail += [line("M24 25L31 15L37 26L43 15L49 26L55 15L63 24", 4.4, RED)]
    return [says] + p


@picture("touch")
def _():
    arm = sleeve("M10 80L36 71", ORANGE, 20) + [Group([Limb("M42 69L58 63", 15, SKIN[CHILD])])]
    arm += place(small_hand(), 62, 62, turn=-18, scale=1.5)
    hand = sleeve("M78 8L70 18", GREY, 16)
    return arm + hand + place(palm_hand(HELPER), 56, 39, turn=-142, scale=0.86)


@picture("kiss")
def _():
    p = head(34, 54, 25, mouth="flat", look=-0.08)
    a = head(72, 38, 20, skin=HELPER, mouth=None, colour=GREYED)
    a[-1].detail += face(72, 38, 20, mouth=None, eyes="shut", look=-0.3)
    lips = Group(
        [Area("M50 46C52 42 56 42 58 45C62 45 62 50 59 51C61 54 58 58 54 56C50 56 49 51 50 46Z", RED)],
        [line("M50.6 50.6H57", 2)],
        edge=2.4,
        halo=False,
    )
    return p + a + [lips]


@picture("undress")
def _():
    p = place(figure(), -22, 4, scale=0.96)
    p += shirt(73, 60, 0.82, turn=14)
    return p + place(swing(), 42, 46, scale=0.8, flip=True)


@picture("photo-of-me")
def _():
    print_ = [Group([Area(box(12, 8, 46, 56, 3), CREAM)], [Area(box(18, 14, 34, 36, 1), "#BFE1F6", 2.2)])]
    p = person(35, 31, 10, 50, ORANGE, w=25, mouth="flat")
    for g in p:
        g.halo, g.edge = False, 2.2
    camera = [
        Group(
            [Area(box(52, 46, 14, 10, 2), INK), Area(box(38, 52, 50, 36, 5), "#6F6A64")],
            [
                Disc(63, 70, 13, INK),
                Disc(63, 70, 9.4, TEAR),
                Disc(60, 67, 3, CREAM),
                Area(box(76, 56, 7, 5, 1), YELLOW),
            ],
        ),
    ]
    return print_ + p + camera


@picture("took-away")
def _():
    p = person(25, 50, 15.5, 88, ORANGE, w=38, mouth="sad", brows="worry", look=0.14)
    p += sleeve("M36 80L47 71", ORANGE, 9.5) + place(small_hand(), 50, 67, turn=-40, scale=1.05)
    p += sleeve("M94 20L90 23", GREY, 13) + place(small_hand(HELPER), 87, 27, turn=136, scale=1.3)
    toy = ball(70, 46, 15)
    toy[0].detail = [
        Area("M70 46L" + arc(70, 46, 15.1, a, a + 60, "") + "Z", c) for a, c in ((-150, RED), (-30, BLUE), (90, GREEN))
    ]
    return p + toy + place(arrow(length=36, shaft=10, reach=18), 42, 16)


@picture("no-food")
def _():
    plate = Group(
        [Disc(46, 44, 30, CREAM)], [Disc(46, 44, 21, "#EFE9DC"), Limb(arc(46, 44, 21, 0, 360) + "Z", 2.2, GREY)]
    )
    fork = Group(
        [
            Limb("M8 24V34C8 40 8 40 8 44V76", 4.4, SILVER),
            Limb("M3 20V32Q3 39 8 39", 3, SILVER),
            Limb("M13 20V32Q13 39 8 39", 3, SILVER),
        ]
    )
    knife = Group([Limb("M85 48V76", 4.4, SILVER), Area("M83 18C90 22 91 38 88 50H83Z", SILVER)])
    return [plate, fork, knife] + cross_disc(66, 68, 15)


@picture("no-drink")
def _():
    glass = Group(
        [Area("M22 10H68L62 80C61.6 84 60 86 57 86H33C30 86 28.4 84 28 80Z", "#EDF5F8")],
        [line("M31 78H59", 2.6, GREY), line("M33 24L36 58", 3.4, CREAM)],
    )
    return [glass] + cross_disc(66, 70, 16)


@picture("wet")
def _():
    pool = [Group([Area(oval(48, 84, 36, 7), TEAR)])]
    p = person(48, 34, 18, 82, ORANGE, w=50, mouth="wave", brows="worry")
    p[0].detail.append(Area("M23 66C30 60 34 72 42 64C50 58 54 70 60 63C66 60 70 66 73 65V82H23Z", "#B0632A"))
    p[-1].detail += [line("M33 26L30.4 34", 4, HAIR), line("M62 26L65 34", 4, HAIR)]
    wet = [(16, 24, 2.2), (80, 22, 2.2), (14, 56, 2.2), (83, 54, 2.2), (48, 9, 1.6)]
    p += [Group([Area(drop(x, y, s).d, TEAR)], edge=2.4) for x, y, s in wet]
    return pool + p


@picture("made-me")
def _():
    p = place(whole(mouth="sad", brows="worry", arms=((30, 60), None)), -18, 12, turn=-16, scale=0.96)
    p += limb((42, 42), (70, 44), ORANGE, width=8.6)
    p += sleeve("M94 42L88 43", GREY, 14) + place(fist(HELPER), 73, 45, turn=-86, scale=0.78)
    return p + place(arrow(length=40, shaft=12, reach=20), 54, 74)
