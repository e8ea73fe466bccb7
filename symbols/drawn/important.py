"""Pictograms: important."""

from .kit import *  # noqa: F403


@picture("dont-like")
def _():
    return head(40, 52, 28.5, mouth="sad", brows="worry") + heart(76, 24, 12.5) + cross_disc(77, 75, 12)


@picture("no")
def _():
    return head(42, 46, 32, mouth="flat", brows="flat") + cross_disc(74, 74, 14)


@picture("help")
def _():
    p = person(30, 44, 16.5, 88, ORANGE, w=40, mouth="open", brows="worry")
    p += sleeve("M86 12L80 18", BLUE, 12)
    p += place(palm_hand(HELPER), 68, 30, turn=-137, scale=0.62)
    p += sleeve("M42 72L56 64", ORANGE, 9.5)
    return p + place(palm_hand(), 66, 58, turn=42, scale=0.52, flip=True)


@picture("stop")
def _():
    r = 39.5
    pts = [
        (48 + r * math.cos(math.radians(22.5 + 45 * k)), 48 + r * math.sin(math.radians(22.5 + 45 * k)))
        for k in range(8)
    ]
    inner = [(48 + (x - 48) * 0.88, 48 + (y - 48) * 0.88) for x, y in pts]
    sign = Group([Area(poly(*pts), RED)], [Limb(poly(*inner), 2.6, CREAM)])
    hand = place(palm_hand(), 49, 49, scale=1.06)
    for g in hand:
        g.halo = False
    return [sign] + hand


@picture("finished")
def _():
    p = place(palm_hand(cuff=ORANGE), 27, 58, turn=-22, scale=0.8, flip=True) + place(
        palm_hand(cuff=ORANGE), 69, 58, turn=22, scale=0.8
    )
    p += place(arrow(length=26, shaft=9, reach=14), 56, 17, turn=8) + place(
        arrow(length=26, shaft=9, reach=14), 40, 17, turn=172
    )
    return p


@picture("hurt")
def _():
    p = person(40, 32, 19, 88, ORANGE, w=52, mouth="sad", eyes="pinch", brows="worry")
    p[-1].detail.append(drop(54.5, 43, 1.15))
    p += [Group([Area(burst(71, 66, 17, 10), RED)], [Area(burst(71, 66, 9.4, 5.4), YELLOW)])]
    p += sleeve("M22 80C30 88 38 87 44 82", ORANGE, 9.5) + place(small_hand(), 47, 80, turn=-24)
    return p


@picture("i-want-to-tell")
def _():
    p = person(25, 55, 15, 88, ORANGE, w=36, mouth="open", look=0.12)
    p += person(69, 50, 16, 88, PURPLE, skin=HELPER, w=38, mouth="small", look=-0.12, colour="#8A8177")
    bubble = Group(
        [
            Area(
                "M17 8.5H57C63 8.5 66 11.5 66 17C66 22.5 63 25.5 57 25.5H43L33 35L33.5 25.5H17C11 25.5 8 22.5 8 17C8 11.5 11 8.5 17 8.5Z",
                CREAM,
            )
        ],
        [Disc(24, 17, 3.4, INK), Disc(37, 17, 3.4, INK), Disc(50, 17, 3.4, INK)],
    )
    return p + [bubble]


@picture("wait")
def _():
    return place(palm_hand(cuff=ORANGE), 35, 41, scale=1.12) + clock(73, 71, 15.5)


@picture("go-away")
def _():
    p = person(69, 50, 13, 88, BLUE, skin=HELPER, w=33, mouth="flat", look=0.12)
    p += place(palm_hand(cuff=ORANGE), 26, 56, scale=0.86, flip=True)
    return p + place(arrow(length=36, shaft=9, reach=17), 50, 18)


@picture("leave-me-alone")
def _():
    ring = [Group([Limb(arc(48, 48, 36.5, 0, 360) + "Z", 5.6, TEAL)])]
    p = person(48, 37, 13, 72, ORANGE, w=33, mouth="flat")
    return ring + p + place(palm_hand(), 48, 63, scale=0.5)


@picture("dont")
def _():
    return place(palm_hand(cuff=ORANGE), 38, 41, scale=1.12) + cross_disc(75, 73, 13.5)


@picture("break")
def _():
    bag = [Group([Area("M10 80C8 58 22 44 40 44C64 44 86 62 86 80C86 86 80 88 74 88H22C15 88 10.6 86 10 80Z", TEAL)])]
    p = bag + person(40, 42, 15.5, 82, ORANGE, w=36, mouth="small", eyes="shut")
    return p + [
        Group([Disc(75, 26, 14.5, BLUE)], [line("M70.2 20.2V31.8", 4.8, CREAM), line("M79.8 20.2V31.8", 4.8, CREAM)])
    ]


@picture("something-else")
def _():
    p = [
        Group([Area(box(9, 14, 24, 28, 4), CREAM)], [Disc(21, 28, 7, GREY)]),
        Group([Area(box(9, 54, 24, 28, 4), CREAM)], [Area(box(15, 62, 12, 12, 1), GREY)]),
    ]
    p += [Group([Area(box(54, 26, 34, 44, 5), YELLOW)], query(71, 48, 0.78, PURPLE, solid=False))]
    return p + place(arrow(length=20, shaft=7, reach=11), 37, 48)


@picture("none-of-these")
def _():
    p = [
        Group([Area(box(6, 12, 36, 50, 5), CREAM)], [Disc(24, 33, 10, GREY)]),
        Group([Area(box(54, 12, 36, 50, 5), CREAM)], [Area(box(63, 24, 18, 18, 1.5), GREY)]),
    ]
    return p + cross_disc(48, 66, 18)


@picture("not-what-i-meant")
def _():
    p = person(28, 54, 15, 88, ORANGE, w=36, mouth="flat", brows="worry")
    bubble = Group(
        [
            Area(
                "M47 9H80C84 9 87 12 87 16V40C87 44 84 47 80 47H60L49 58L50 47H47C43 47 40 44 40 40V16C40 12 43 9 47 9Z",
                CREAM,
            )
        ],
        [Area(burst(63, 28, 12, 5.6, 5, -90), YELLOW, 2.4)],
    )
    return [bubble] + p + cross_disc(76, 66, 13)


@picture("private")
def _():
    lid = [Limb("M12 36C26 66 70 66 84 36", 6.4, INK)]
    lashes = [
        Limb(d, 6, INK) for d in ("M19 49L10.5 58", "M33 58L29 70", "M48 60V73", "M63 58L67 70", "M77 49L85.5 58")
    ]
    return place([Group(lid + lashes, edge=0.5)], 0, -5)


@picture("not-ok")
def _():
    return head(40, 42, 30, mouth="wave", brows="worry") + place(thumb_hand(), 72, 68, scale=0.58, turn=180, flip=True)


def warning(cx, cy):
    """A small sign of danger, for a corner."""
    sign = Area(poly((cx, cy - 15), (cx + 15, cy + 12), (cx - 15, cy + 12)), YELLOW)
    return [Group([sign], [line(f"M{cx} {cy - 5}V{cy + 3}", 3.4), Disc(cx, cy + 8.4, 2.1, INK)])]


@picture("cannot")
def _():
    toy = ball(47, 27, 21)
    toy[0].detail = [
        Area("M47 27L" + arc(47, 27, 21, a, a + 60, "") + "Z", c) for a, c in ((-150, RED), (-30, BLUE), (90, GREEN))
    ]
    posts = Group([Limb("M19 46V90", 7, SILVER), Limb("M75 46V90", 7, SILVER)])
    bars = []
    for y in (41, 64):
        stripes = [Area(poly((x, y), (x + 9, y), (x + 2, y + 12), (x - 7, y + 12)), RED) for x in (19, 38, 57, 76)]
        bars.append(Group([Area(box(8, y, 78, 12, 2), CREAM)], stripes))
    return toy + [posts] + bars + warning(78, 77)


@picture("dont-touch")
def _():
    p = person(33, 32, 17.5, 88, ORANGE, w=48, mouth="flat", brows="worry")
    p += sleeve("M82 34L78 38", BLUE, 12)
    return p + place(small_hand(HELPER), 71, 45, turn=136, scale=1.36) + cross_disc(74, 75, 12.5)


@picture("safe")
def _():
    return [
        Group([Area("M48 8.5C59 15 71 18 85 18C86 50 76 76 48 88C20 76 10 50 11 18C25 18 37 15 48 8.5Z", TEAL)])
    ] + person(48, 40, 13.5, 72, ORANGE, w=34)


@picture("not-safe")
def _():
    shield = [Group([Area("M48 8.5C59 15 71 18 85 18C86 50 76 76 48 88C20 76 10 50 11 18C25 18 37 15 48 8.5Z", GREY)])]
    shield[0] = shield[0].moved(move(-2, -1, scale=0.96))
    return shield + person(43, 38, 13, 69, ORANGE, w=33, mouth="wave", brows="worry") + cross_disc(77, 76, 12)


@picture("someone-hurt-me")
def _():
    p = person(30, 40, 17, 88, ORANGE, w=42, mouth="sad", eyes="pinch", brows="worry")
    p[-1].detail.append(drop(43, 50, 1.1))
    p += sleeve("M90 54L84 55", GREY, 13)
    p += [Group([Area(burst(55, 65, 13, 7.4), RED)], [Area(burst(55, 65, 7, 4), YELLOW)])]
    return p + place(fist(HELPER), 76, 57, turn=-80, scale=0.84)


@picture("someone-shouted")
def _():
    p = person(21, 58, 13, 88, ORANGE, w=32, mouth="sad", brows="worry")
    p += person(78, 40, 17, 88, GREY, skin=HELPER, w=34, mouth=None, colour="#8A8177")
    p[-1].detail += face(78, 40, 17, mouth=None, brows="cross", look=-0.2) + [Area(oval(71, 50, 6, 5.4), INK)]
    return p + waves(78, 46, (28, 42), 176, 214, 4.6, RED)


@picture("touched-me")
def _():
    p = person(36, 32, 18.5, 88, ORANGE, w=50, mouth="flat", brows="worry", look=0.1)
    p += sleeve("M80 36L76 40", GREY, 13)
    return p + place(small_hand(HELPER), 69, 47, turn=136, scale=1.45)
