"""Pictograms: acts of the mind, the mouth and the senses."""

from .poses import *  # noqa: F403


@picture("need")
def _():
    p = person(26, 37, 18, 88, ORANGE, w=44, mouth="open", brows="worry", look=0.16)
    p += ball(85, 73, 10)
    p += sleeve("M38 68L48 64", ORANGE, 9.5) + place(palm_hand(), 60, 59, turn=72, scale=0.46)
    p += sleeve("M26 80L46 80", ORANGE, 9.5) + place(palm_hand(), 59, 79, turn=86, scale=0.46)
    return p + [Group([Limb("M82 4V27", 11, RED), Disc(82, 43, 6, RED)])]


@picture("know")
def _():
    p = person(38, 54, 19, 88, ORANGE, w=46, mouth="smile", look=0.1)
    p += cloud(68, 22, 0.94, trail=[(57, 42, 3.2)]) + tick_disc(68, 22, 13.5)
    return p + sleeve("M20 86L10 78", ORANGE, 10) + place(point_hand(), 9, 67, turn=-40, scale=0.66)


@picture("think")
def _():
    p = person(34, 52, 20, 88, ORANGE, w=50, mouth=None)
    p[-1].detail += [
        Disc(30, 51, 2.6, INK),
        Disc(44, 51, 2.6, INK),
        line("M27 45L33 44M42 43L48 44", 2.6),
        line("M34 62H43", 2.8),
    ]
    p += cloud(66, 18, 0.86, trail=[(60, 40, 4)])
    p[-2].detail += [Disc(x, 18, 3.2, INK) for x in (54, 65, 76)]
    return p + sleeve("M62 88L56 84", ORANGE, 11) + place(fist(), 46, 75, turn=-10, scale=0.62)


@picture("say")
def _():
    p = head(32, 60, 28, mouth=None)
    p[-1].detail += face(32, 60, 28, mouth=None, look=0.16) + [Area(oval(40, 76, 6.4, 6.8), INK)]
    b = bubble(40, 6, 50, 34, (56, 56), (58, 70))
    b[0].detail += [line("M50 18H80", 4), line("M50 28H70", 4)]
    return p + b


@picture("ask")
def _():
    p = person(30, 56, 16, 88, ORANGE, w=40, mouth="open", look=0.1)
    p += bubble(44, 8, 44, 36, (48, 54), (50, 60))
    p[-1].detail += query(66, 26, 0.74, solid=False)
    return p


@picture("sing")
def _():
    p = head(36, 54, 30, mouth=None)
    p[-1].detail += face(36, 54, 30, mouth=None, eyes="glad", look=0.1) + [Area(oval(40, 70, 8, 9), INK)]
    return p + note(74, 72, 1.0) + note(62, 28, 1.0, two=True)


@picture("cry")
def _():
    p = person(48, 36, 24, 88, ORANGE, w=62, mouth=None)
    p[-1].detail += [
        Area("M41 58C41 48 55 48 55 58C55 62 41 62 41 58Z", INK),
        line("M35 27L42 24M61 27L54 24", 3),
    ]
    left = sleeve("M20 82L16 62L25 52", ORANGE, 10) + place(fist(), 35, 38, turn=24, scale=0.62)
    tears = [Group([drop(x, y, 2.2)], edge=2.4) for x, y in ((36, 62), (60, 62), (30, 76), (66, 76))]
    return p + left + [g.moved(move(96, 0, flip=True)) for g in left] + tears


@picture("laugh")
def _():
    p = person(48, 34, 22, 88, ORANGE, w=60, mouth="laugh", eyes="glad")
    p[-1].detail += [drop(28.5, 34, 1.4), drop(67.5, 34, 1.4)]
    p += sleeve("M22 74L38 80", ORANGE, 10) + place(small_hand(), 41, 80, turn=-12)
    p += sleeve("M74 74L60 80", ORANGE, 10) + place(small_hand(), 57, 80, turn=12, flip=True)
    return p + waves(48, 34, (34,), 150, 205, 4.4, YELLOW) + waves(48, 34, (34,), -25, 30, 4.4, YELLOW)


@picture("smell")
def _():
    p = [Group([Area("M52 30C58 36 68 44 68 50C68 56 58 56 52 54Z", SKIN[CHILD])])] + head(32, 44, 28, mouth=None)
    p[-1].solid.append(Area("M52 32C58 38 66 45 66 50C66 55 58 55 50 54Z", SKIN[CHILD]))
    p[-1].detail += [
        line("M20 43Q24 47.5 28 43M40 43Q44 47.5 48 43", 3.2),
        line("M34 60Q41 66 47 60", 3.2),
        line("M57 54Q55 49 60 48", 2.4),
    ]
    ring = [
        (round(80 + 8.4 * math.cos(math.radians(a)), 2), round(70 + 8.4 * math.sin(math.radians(a)), 2))
        for a in range(0, 360, 60)
    ]
    flower = [
        Group([Limb("M80 72C80 80 79 86 77 92", 4, GREEN)], edge=3),
        Group([Disc(x, y, 6, PINK) for x, y in ring] + [Disc(80, 70, 6, PINK)], [Disc(80, 70, 5, YELLOW)]),
    ]
    scent = Group([Limb(f"M{x} 51C{x - 6} 45 {x + 6} 40 {x} 33", 4.4, PURPLE) for x in (78, 90)], edge=2.6)
    return p + flower + [scent]


@picture("taste")
def _():
    p = head(38, 36, 30, mouth=None)
    tongue = Area("M30 48H54V64C54 78 31 78 31 64Z", PINK, 2.8)
    p[-1].detail += face(38, 36, 30, mouth=None, eyes="glad", look=0.1) + [line("M24 48H58", 3.2)]
    p.append(Group([tongue], [line("M42 50V60", 2.4)]))
    lolly = [
        Group([Limb("M76 82L88 94", 4.6, CREAM)]),
        Group([Disc(68, 74, 13, RED)], [line(arc(68, 74, 6.4, -160, 90), 3, "#F2A7A0")]),
    ]
    return p + lolly


@picture("hear")
def _():
    ear = Group(
        [Area("M44 56C44 40 66 40 66 57C66 65 60 67 59 73C58 82 47 82 45 73Z", SKIN[CHILD])],
        [line("M50 57C51 48 60 49 59.4 57.6C58.6 63 53 64 53 71", 2.8)],
    )
    p = head(28, 62, 27, mouth="small", look=-0.06) + [ear]
    bell = Group(
        [
            Disc(0, 31, 4.6, YELLOW),
            Area("M-14 28C-10 24 -11 20 -10 12C-9 4 -5 0 0 0C5 0 9 4 10 12C11 20 10 24 14 28Z", YELLOW),
        ]
    )
    p += place([bell], 88, 4, turn=24, scale=1.05)
    return p + [Group([Limb(arc(82, 19, r, 112, 158), 4.4, BLUE) for r in (25, 35)], edge=2.8)]


@picture("love")
def _():
    p = person(48, 28, 18, 88, ORANGE, w=58, mouth="smile", eyes="shut")
    p += heart(48, 68, 21)
    p += sleeve("M22 70L30 82", ORANGE, 10) + place(small_hand(), 33, 80, turn=-20)
    return p + sleeve("M74 70L66 82", ORANGE, 10) + place(small_hand(), 63, 80, turn=20, flip=True)


@picture("remember")
def _():
    p = person(27, 42, 18, 88, ORANGE, w=44, look=0.16)
    c = SKIN[CHILD]
    fist_ = Group(
        [
            Area("M58 62C58 57 61 55 66 55H83C89 55 92 58 92 64V74C92 82 86 87 78 87H72C63 87 58 82 58 74Z", c),
            Limb("M63.6 62V15", 10.4, c),
        ],
        [line(f"M{x} 57V67", 2.2) for x in (74, 83)],
    )
    thumb = Group([Limb("M62 67L80 73", 7.4, c)], edge=2.4)
    bow = Group(
        [Area("M0 0C-7 -10 -19 -11 -18 0C-19 11 -7 10 0 0Z", RED), Area("M0 0C7 -10 19 -11 18 0C19 11 7 10 0 0Z", RED)],
        [Disc(0, 0, 4.4, RED), Limb(arc(0, 0, 4.4, 0, 360) + "Z", 2.4)],
        edge=3,
    )
    return p + sleeve("M75 95V93", ORANGE, 18) + [fist_, thumb] + place([bow], 63.6, 34, scale=0.86)


@picture("forget")
def _():
    bench = Group([Limb("M4 72H34M9 72V86M29 72V86", 5.4, WOOD)])
    bag = Group(
        [
            Limb(arc(19, 46, 6, -180, 0), 3.6, TEAL),
            Area("M6 66V54C6 46 12 44 19 44C26 44 32 46 32 54V66C32 69 30 70 28 70H10C8 70 6 69 6 66Z", TEAL),
        ],
        [Area(box(11, 56, 16, 9, 2), "#8CC7C8", 2.4)],
    )
    p = mover(
        (70, 30),
        (67, 49),
        (66, 62),
        [[(70, 49), (79, 57), (86, 64)]],
        [[(64, 64), (58, 74), (47, 81), (51, 86)], [(68, 64), (76, 73), (80, 84), (88, 85)]],
        [[(65, 50), (57, 58), (53, 68)]],
        r=13,
    )
    p += cloud(36, 15, 0.56, fill=SILVER, trail=[(56, 22, 2.6)])
    p[-2].detail += [Limb(arc(36, 15, 7.4, k * 72, k * 72 + 40), 3) for k in range(5)]
    return [bench, bag] + p
