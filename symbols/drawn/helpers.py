"""Pictograms: people one may have to name, and two rooms."""

from .clothed import *  # noqa: F403


def grown(shirt, trousers, skin, wide=15.0, long=None, **kw):
    """A whole grown-up: a smaller head and longer legs than the child's; `long`: hair down to the shoulders."""
    x0, x1 = 48 - wide, 48 + wide
    p = [Group([Limb("M40 88L35 88.6", 6.6, SHOE), Limb("M56 88L61 88.6", 6.6, SHOE)])]
    p.append(
        Group([Limb("M42 56L41 83", 10.5, trousers), Limb("M54 56L55 83", 10.5, trousers)], [line("M48 62V82", 2.2)])
    )
    top = f"M{x0} 33C{x0} 28 36 26 42 26H54C60 26 {x1} 28 {x1} 33L60 59H36Z"
    p.append(Group([Area(top, shirt)]))
    for side in (-1, 1):
        p += limb((48 + side * (wide - 1.6), 33), (48 + side * (wide + 7), 60), shirt, skin, width=8.4, size=5)
    if long:
        p.append(Group([Area("M33 14C33 2 63 2 63 14L66 34C62 38 56 36 54 32H42C40 36 34 38 30 34Z", long)]))
    return p + head(48, 14.5, 11, skin, mouth="small", **kw)


@picture("a-man")
def _():
    return grown(GREEN, "#5A6472", 3, wide=18.0, hair="beard", colour="#5A3524")


@picture("a-woman")
def _():
    p = grown(PURPLE, "#5A6472", 3, wide=13.5, long="#5A3524", hair="bob", colour="#5A3524")
    return p[:-2] + p[-1:]


@picture("a-child")
def _():
    far = place(grown("#D3CDC3", "#D3CDC3", 3), -21, 0)
    for g in far:
        g.solid = [type(s)(s.d, s.width, "#D3CDC3") if isinstance(s, Limb) else s for s in g.solid]
        for s in g.solid:
            s.fill = "#D3CDC3"
        g.detail = []
    near = place(whole(YELLOW, GREEN, skin=HELPER, colour="#8A5A2E", hair="curls"), 34, 32, scale=0.64)
    return far + near


@picture("nurse")
def _():
    p = person(48, 38, 19, 88, "#6FA3D8", skin=HELPER, w=58, hair="bob", colour="#8A5A2E")
    p[0].detail += [line("M38 60L48 72L58 60", 3, CREAM), line("M48 72V88", 2.2)]
    p[0].detail += [line("M63 70V75", 2.6), Disc(63, 79, 4.4, CREAM), line("M63 79V76.6", 1.6)]
    p[0].detail.append(Limb(arc(63, 79, 4.4, 0, 360) + "Z", 2, INK))
    cap = Group([Area("M29 24C28 14 36 8 48 8C60 8 68 14 67 24C60 20 36 20 29 24Z", CREAM)], edge=3)
    cross = plus(48, 15, 5.2, RED)
    cross[0].edge, cross[0].halo = 0.01, False
    return p + [cap] + cross


@picture("dentist")
def _():
    p = person(34, 34, 18, 88, TEAL, skin=HELPER, w=48, hair="cap", colour="#8A5A2E", mouth=None)
    p[-1].detail += face(34, 34, 18, mouth=None)
    p[-1].detail += [
        Area("M18 38C28 34 40 34 50 38C50 48 44 52 34 52C24 52 18 48 18 38Z", "#D9EEF8", 2.4),
        line("M25 43.4H43", 2),
    ]
    tooth = Group(
        [
            Area(
                "M56 54C57 46 66 47 71 50C76 47 85 46 86 54C87 62 83 66 82 74C81 82 80 88 77 87C73 86 75 76 71 76C67 76 69 86 65 87C62 88 61 82 60 74C59 66 55 62 56 54Z",
                CREAM,
            )
        ],
        [line("M64 55Q71 58 77 55", 2.2)],
    )
    mirror = Group([Limb("M64 38L80 13", 4.4, SILVER), Area(oval(61, 42, 7.4, 5.6, -30), TEAR)], edge=3)
    return p + [tooth, mirror]


@picture("hairdresser")
def _():
    p = person(34, 34, 18, 88, PINK, skin=HELPER, w=48, hair="bob", colour="#8A5A2E")
    blades = [
        Group(
            [Limb("M70 46L80 10", 5.6, SILVER), Limb("M74 46L64 10", 5.6, SILVER)], [Disc(72, 38.6, 1.8, INK)], edge=3
        ),
        Group([Limb(arc(65, 55, 7, 0, 360) + "Z", 4.6, RED), Limb(arc(80, 55, 7, 0, 360) + "Z", 4.6, RED)], edge=3),
    ]
    comb = Group(
        [Area(box(56, 72, 34, 7, 3), BLUE)] + [Limb(f"M{x} 78V86", 3.2, BLUE) for x in (59, 66, 73, 80, 87)], edge=2.6
    )
    return p + blades + [comb]


@picture("night-worker")
def _():
    sky = Group(
        [Area(box(8, 7, 80, 66, 6), NIGHT)],
        [
            Area("M70 15C61 17 57 25 60 33C63 40 71 43 78 39C71 38 66.6 34 66 28C65.4 23 67 18 70 15Z", YELLOW),
            Area(burst(20, 20, 4.6, 2, 5, -90), YELLOW),
            Area(burst(80, 58, 4.6, 2, 5, -90), YELLOW),
            Area(burst(18, 50, 3.4, 1.6, 5, -90), YELLOW),
        ],
    )
    p = person(40, 44, 16, 88, TEAL, skin=HELPER, w=42, hair="curls", colour="#8A5A2E", mouth="small")
    torch = [
        Group([Area(poly((71, 71), (90, 62), (90, 88), (71, 81)), "#FBE7A6")], edge=2.6),
        Group([Area(box(54, 72, 14, 8, 2), INK), Area(poly((66, 72), (73, 68), (73, 84), (66, 80)), GREY)], edge=2.6),
    ]
    return [sky] + p + torch + place(small_hand(HELPER), 50, 77, turn=0, scale=0.85)


@picture("bedroom")
def _():
    wall = Group(
        [Area(box(8, 8, 80, 78, 3), "#F3DFC0")],
        [Area("M8 72H88V83C88 85 87 86 85 86H11C9 86 8 85 8 83Z", "#C79A6C"), line("M9 72H87", 2.4)],
    )
    window = Group(
        [Area(box(16, 16, 26, 24, 2), NIGHT)],
        [Area("M31 20C26 21.6 24 27 26.4 31C29 35 34 35 37 32C33 32 30.6 29 30 26C29.8 23.6 30.2 21.4 31 20Z", YELLOW)],
        edge=3,
        halo=False,
    )
    lamp = Group(
        [
            Area(poly((64, 16), (76, 16), (82, 31), (58, 31)), YELLOW),
            Limb("M70 33V45", 3.4, WOOD),
            Area(box(60, 46, 20, 18, 2), WOOD),
        ],
        [line("M67 54H73", 2.4)],
        edge=2.8,
        halo=False,
    )
    bed = [
        Group([Area(box(14, 44, 7, 36, 3), WOOD_DARK)], edge=3, halo=False),
        Group([Area(box(18, 62, 62, 15, 3), BLUE), Area(box(76, 56, 6, 24, 3), WOOD_DARK)], edge=3, halo=False),
        Group([Area(box(21, 53, 22, 12, 5), CREAM)], edge=2.8, halo=False),
    ]
    return [wall, window, lamp] + bed


@picture("bathroom")
def _():
    tiles = [line(f"M{x} 9V60", 2, "#9CC9DA") for x in (28, 48, 68)] + [
        line(f"M9 {y}H87", 2, "#9CC9DA") for y in (26, 43)
    ]
    wall = Group(
        [Area(box(8, 8, 80, 78, 3), "#CDE6EF")],
        tiles + [Area("M8 66H88V83C88 85 87 86 85 86H11C9 86 8 85 8 83Z", "#8FB3C0"), line("M9 66H87", 2.4)],
    )
    mirror = Group([Area(oval(27, 27, 11, 13), CREAM)], [line("M22 30L30 20", 2.6, TEAR)], edge=3, halo=False)
    basin = Group(
        [Area("M14 48H42C42 58 36 61 32 61V78H24V61C20 61 14 58 14 48Z", CREAM), Limb("M28 47V44", 3, SILVER)],
        edge=3,
        halo=False,
    )
    rail = Group(
        [Limb("M54 16V54", 3, SILVER), Limb("M54 16H66", 3, SILVER), Area("M60 18H74L77 25H57Z", SILVER)],
        [],
        edge=2.6,
        halo=False,
    )
    rain = Group(
        [Limb(f"M{x} {y}V{y + 5}", 2.6, BLUE) for x, y in ((62, 31), (72, 31), (67, 38), (62, 45), (72, 45))],
        edge=0.01,
        halo=False,
    )
    tub = Group(
        [
            Area("M46 58H86C86 74 82 79 76 79H56C50 79 46 74 46 58Z", CREAM),
            Limb("M56 81V82", 4, SILVER),
            Limb("M76 81V82", 4, SILVER),
        ],
        edge=3,
        halo=False,
    )
    return [wall, mirror, basin, rail, rain, tub]
