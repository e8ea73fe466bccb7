"""Pictograms: acts of the whole body."""

from .poses import *  # noqa: F403


@picture("walk")
def _():
    return mover(
        (49, 20),
        (47, 41),
        (46, 57),
        [[(50, 42), (60, 50), (68, 57)]],
        [[(44, 60), (38, 71), (27, 80), (31, 85)], [(48, 60), (56, 70), (61, 83), (69, 84)]],
        [[(45, 42), (37, 51), (34, 62)]],
    )


@picture("run")
def _():
    p = streaks("M8 30H24", "M4 44H18", "M10 58H20")
    return p + mover(
        (65, 19),
        (56, 39),
        (47, 56),
        [[(58, 40), (72, 50), (82, 41)]],
        [[(45, 59), (35, 72), (17, 72), (15, 79)], [(49, 58), (68, 61), (66, 79), (74, 80)]],
        [[(54, 40), (38, 42), (33, 56)]],
        mouth="open",
        turn=8,
    )


@picture("sit")
def _():
    chair = Group([Limb("M25 32V86", 6.4, WOOD), Limb("M59 66V86", 6.4, WOOD), Limb("M25 66H61", 7, WOOD)])
    return [chair] + mover(
        (43, 20),
        (41, 41),
        (41, 56),
        [],
        [[(42, 58), (64, 58), (66, 81), (75, 83)]],
        [[(42, 42), (48, 52), (60, 50)]],
    )


@picture("stand")
def _():
    chair = Group([Limb("M13 40V86", 6, WOOD), Limb("M38 66V86", 6, WOOD), Limb("M13 66H40", 7, WOOD)])
    p = [chair] + mover(
        (56, 19),
        (56, 40),
        (56, 55),
        [],
        [[(52, 58), (52, 82), (49, 85)], [(60, 58), (60, 82), (64, 85)]],
        [[(50, 40), (46, 50), (44, 61)], [(62, 40), (66, 50), (68, 61)]],
        look=0,
    )
    return p + place(arrow(length=52, shaft=10, reach=20), 85, 76, turn=-90)


@picture("jump")
def _():
    shade = [Group([Area(oval(48, 87, 24, 4), GREY)], edge=2.4)]
    return shade + mover(
        (48, 25),
        (48, 44),
        (48, 56),
        [],
        [[(44, 58), (30, 60), (27, 72), (21, 72)], [(52, 58), (66, 60), (69, 72), (75, 72)]],
        [[(42, 42), (28, 32), (22, 14)], [(54, 42), (68, 32), (74, 14)]],
        mouth="laugh",
        eyes="glad",
        look=0,
    )


@picture("climb")
def _():
    rungs = [Limb(f"M52 {y}H86", 5, WOOD) for y in (18, 42, 66, 90)]
    ladder = [Group(rungs + [Limb("M52 6V96", 6, WOOD), Limb("M86 6V96", 6, WOOD)])]
    p = ladder + mover(
        (24, 24),
        (23, 46),
        (22, 61),
        [[(25, 45), (38, 46), (51, 42)]],
        [[(21, 64), (26, 78), (43, 90), (56, 88)], [(25, 62), (42, 54), (46, 66), (58, 64)]],
        [],
        look=0.24,
    )
    return p + arm([(27, 47), (40, 34), (51, 18)])


@picture("fall")
def _():
    p = grass(88) + [Group([Area("M10 86C9 76 18 72 24 76C29 79 30 83 29 86Z", GREY)])]
    return p + mover(
        (70, 46),
        (53, 44),
        (40, 40),
        [[(54, 46), (66, 62), (80, 70)]],
        [[(38, 38), (22, 36), (12, 24), (8, 30)], [(38, 42), (28, 54), (18, 64), (23, 69)]],
        [[(50, 48), (52, 64), (62, 76)]],
        mouth="open",
        brows="worry",
        turn=30,
    )


@picture("dance")
def _():
    p = mover(
        (48, 24),
        (46, 44),
        (46, 58),
        [],
        [[(43, 60), (40, 72), (43, 85), (37, 86)], [(49, 60), (64, 64), (70, 78), (77, 75)]],
        [[(40, 43), (26, 46), (18, 34)], [(52, 43), (66, 36), (68, 18)]],
        mouth="laugh",
        eyes="glad",
        look=0,
        turn=-8,
    )
    return p + note(14, 74, 0.8, two=True) + note(80, 46, 0.9)


@picture("ride")
def _():
    wheels = [Group([Limb(arc(x, 70, 14.5, 0, 360) + "Z", 4.4, GREY)], edge=2.8) for x in (22, 74)]
    frame = Group(
        [Limb("M22 70L36 50H66L50 70H22M36 50L50 70M64 40L74 70", 4.4, RED), Limb("M64 40L72 38", 4.4, RED)], edge=2.8
    )
    seat = Group([Limb("M30 46H42", 5, SHOE)], edge=2.8)
    return (
        wheels
        + [frame, seat]
        + mover(
            (52, 8),
            (46, 26),
            (39, 38),
            [],
            [[(40, 41), (58, 50), (50, 70), (57, 72)]],
            [[(47, 27), (56, 36), (69, 36)]],
            r=12,
        )
    )


@picture("throw")
def _():
    p = mover(
        (34, 28),
        (32, 48),
        (30, 62),
        [[(30, 48), (18, 54), (12, 64)]],
        [[(28, 64), (20, 74), (12, 85), (18, 87)], [(32, 64), (42, 73), (46, 85), (53, 86)]],
        [[(35, 46), (50, 40), (58, 26)]],
    )
    return p + ball(82, 16, 9) + place(arrow(length=28, shaft=8, reach=15), 61, 54, turn=-34)


@picture("catch")
def _():
    p = mover(
        (24, 28),
        (24, 49),
        (24, 63),
        [],
        [[(21, 66), (16, 77), (16, 87), (10, 88)], [(27, 66), (33, 76), (31, 87), (38, 88)]],
        [],
        look=0.24,
    )
    p += arm([(28, 48), (46, 54), (76, 44)])
    p += ball(64, 33, 12)
    p += arm([(25, 54), (42, 62), (56, 52)])
    return p + place(arrow(length=28, shaft=9, reach=16), 96, 2, turn=136)


@picture("bring")
def _():
    p = mover(
        (32, 22),
        (31, 43),
        (30, 58),
        [],
        [[(28, 61), (22, 72), (12, 81), (16, 86)], [(32, 61), (40, 71), (44, 84), (52, 85)]],
        [],
        look=0.24,
    )
    p += [Group([Area(box(45, 40, 26, 22, 3), WOOD)], [Area("M55 40H61V49H55Z", "#E3C79C"), line("M45 49H71", 2.2)])]
    p += arm([(30, 44), (38, 58), (54, 60)])
    return p + place(arrow(length=30, shaft=9, reach=16), 58, 20)


@picture("pull")
def _():
    cart = Group(
        [Area(box(66, 50, 32, 22, 3), RED), Disc(74, 78, 7, SHOE), Disc(90, 78, 7, SHOE)],
        [line("M66 72H98", 2.6), Disc(74, 78, 2.6, CREAM), Disc(90, 78, 2.6, CREAM)],
    )
    rope = Group([Limb("M38 46L68 60", 4, YELLOW)], edge=2.8)
    p = [cart, rope] + mover(
        (14, 29),
        (20, 48),
        (26, 60),
        [],
        [[(26, 62), (20, 74), (12, 83), (18, 87)], [(28, 62), (40, 72), (46, 83), (52, 79)]],
        [[(21, 47), (30, 54), (39, 47)]],
        mouth="grit",
    )
    return p + place(arrow(length=40, shaft=10, reach=19), 84, 22, turn=180)


@picture("start")
def _():
    flag = Group([Limb("M84 88V14", 4.4, WOOD), Area("M84 14C78 8 72 18 61 12V34C71 40 78 30 84 36Z", GREEN)])
    p = [Group([Limb("M6 91H92", 5, "#BFD8A4"), Area(box(44, 88.5, 20, 5, 1), CREAM)]), flag]
    return p + mover(
        (50, 44),
        (37, 51),
        (24, 50),
        [[(42, 54), (52, 66), (58, 83)]],
        [[(22, 52), (20, 68), (8, 78), (10, 85)], [(26, 54), (42, 66), (32, 78), (37, 85)]],
        [[(38, 54), (44, 66), (48, 83)]],
    )


@picture("try")
def _():
    p = star(76, 12, 13, YELLOW) + mover(
        (36, 34),
        (38, 54),
        (38, 66),
        [[(34, 55), (22, 60), (18, 70)]],
        [[(35, 69), (33, 78), (31, 88), (37, 90)], [(42, 69), (44, 78), (43, 88), (49, 90)]],
        [[(43, 53), (56, 46), (63, 36)]],
        mouth="open",
        turn=12,
        look=0.2,
    )
    floor = [Group([Limb("M10 95H64", 4, "#BFD8A4")])]
    sweat = [Group([drop(x, y, 1.8)], edge=2.2) for x, y in ((16, 28), (22, 14))]
    return floor + p + sweat


@picture("rest")
def _():
    chair = Group(
        [
            Limb("M14 30L30 66H58", 13, TEAL),
            Limb("M34 74V86", 6, WOOD),
            Limb("M56 74V86", 6, WOOD),
            Area(box(70, 64, 20, 22, 4), TEAL),
        ]
    )
    return [chair] + mover(
        (27, 24),
        (33, 42),
        (42, 56),
        [[(32, 42), (16, 38), (12, 22)]],
        [[(44, 58), (62, 52), (80, 60), (84, 52)]],
        [[(36, 44), (48, 50), (52, 56)]],
        turn=-16,
        mouth="small",
        eyes="shut",
    )


@picture("visit")
def _():
    house = Group(
        [Area("M36 40L64 12L92 40V88H40V40Z", YELLOW)],
        [Area("M54 88V50H80V88Z", WOOD_DARK, 2.6)],
    )
    roof = Group([Limb("M36 42L66 13L96 42", 7, RED)])
    p = [house, roof] + person(67, 62, 9.5, 88, BLUE, skin=HELPER, w=22, mouth="small", look=-0.1)
    p += person(16, 58, 12, 88, ORANGE, w=28, look=0.16)
    return p + place(arrow(length=26, shaft=8, reach=14), 6, 28)


@picture("hide")
def _():
    p = head(48, 27, 21, mouth=None)
    p[-1].detail += face(48, 27, 21, mouth=None, eyes="side")
    wall = Group(
        [Area(box(10, 42, 76, 46, 3), WOOD)], [line("M10 58H86", 2.4, WOOD_DARK), line("M10 73H86", 2.4, WOOD_DARK)]
    )
    fingers = [
        Group([Limb(f"M{x} 42V50", 6.4, SKIN[CHILD]) for x in (a, a + 6.6, a + 13.2)], edge=2.6) for a in (14, 69)
    ]
    return p + [wall] + fingers
