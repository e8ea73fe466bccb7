"""Pictograms: refusing, telling, and not knowing."""

from .clothed import *  # noqa: F403


@picture("ill-do-it")
def _():
    p = head(34, 40, 27, mouth=None)
    p[-1].detail += face(34, 40, 27, mouth=None, eyes="glad") + [Area(oval(38, 54, 7.6, 6.6), INK)]
    p = bust(34, 66, 50, 88, ORANGE) + p
    spoon = Group(
        [Limb("M46 56L66 64", 4.6, SILVER), Area(oval(44, 55, 7.6, 5, 20), SILVER)],
        [Area(oval(43.4, 53.6, 5, 3.4, 20), YELLOW)],
        edge=3,
    )
    p += [spoon] + sleeve("M50 86L62 76", ORANGE, 11) + place(fist(), 67, 66, turn=-24, scale=0.62)
    p += sleeve("M92 10L88 13", BLUE, 12) + place(small_hand(HELPER), 82, 18, turn=138, scale=1.25)
    return p + cross_disc(84, 40, 10)


@picture("wouldnt-stop")
def _():
    r = 31
    pts = [
        (48 + r * math.cos(math.radians(22.5 + 45 * k)), 38 + r * math.sin(math.radians(22.5 + 45 * k)))
        for k in range(8)
    ]
    hand = place(palm_hand(), 48.6, 35, scale=0.78)
    for g in hand:
        g.halo = False
    return [Group([Area(poly(*pts), RED)])] + hand + place(arrow(length=82, shaft=17, reach=28), 7, 71)


@picture("not-fair")
def _():
    p = person(28, 32, 15, 66, GREEN, skin=HELPER, w=36, colour="#8A5A2E", hair="curls")
    p += person(72, 38, 14, 66, ORANGE, w=33, mouth="sad", brows="worry", look=-0.12)
    p += [g for x, y in ((11, 80), (28, 80), (45, 80), (19.5, 65), (36.5, 65)) for g in ball(x, y, 8)]
    return p + ball(72, 80, 8)


@picture("i-dont-want")
def _():
    p = person(30, 38, 17, 88, ORANGE, w=42, mouth="flat", eyes="shut", brows="worry", look=-0.2)
    p += sleeve("M34 80L46 74", ORANGE, 10) + place(palm_hand(), 57, 68, turn=24, scale=0.62, flip=True)
    p += ball(81, 74, 10)
    return p + place(arrow(length=36, shaft=10, reach=18), 55, 26)


@picture("mine")
def _():
    p = person(48, 29, 18, 88, ORANGE, w=58, mouth="small")
    bear = "#F0D5A0"
    toy = Group(
        [Disc(36, 53, 6.4, bear), Disc(60, 53, 6.4, bear), Disc(48, 65, 16, bear)],
        [Area(oval(48, 70, 6.4, 5), CREAM), Disc(48, 67.6, 2, INK), Disc(42.4, 62, 2, INK), Disc(53.6, 62, 2, INK)],
        edge=3,
    )
    p.append(toy)
    p += sleeve("M24 76C24 86 34 88 42 83", ORANGE, 10) + sleeve("M72 76C72 86 62 88 54 83", ORANGE, 10)
    return (
        p
        + place(small_hand(), 42, 82, turn=-14, scale=0.8)
        + place(small_hand(), 54, 82, turn=14, scale=0.8, flip=True)
    )


@picture("tell")
def _():
    p = head(30, 54, 25, mouth=None)
    p[-1].detail += face(30, 54, 25, mouth=None, look=0.2) + [Area(oval(38, 67, 6.8, 6.4), INK)]
    ear = Group(
        [
            Area(
                "M71 88C79 88 83 82 82 74C81 66 90 61 91 51C93 38 84 29 74 29C64 29 58 36 58 46C58 57 63 61 64 69C65 80 64 88 71 88Z",
                SKIN[HELPER],
            )
        ],
        [
            line("M82 51C82 42 79 37.6 74 37.6C69 37.6 66 42 66.4 48C66.8 53 72 55 73.4 60", 3),
            line("M76 56C72 52.6 68 56 70.6 61C72.6 65 75 65 75 71", 3),
        ],
    )
    says = bubble(22, 7, 44, 21, (47, 38), 44)
    says.detail += three_dots(44, 17.6, 11, 3.4)
    return [says] + p + [ear]


@picture("police")
def _():
    p = person(48, 40, 18, 88, NIGHT, skin=HELPER, w=56, mouth="small", colour="#8A5A2E")
    p[0].detail += [line("M48 62V88", 2.2, "#16233F")]
    p += [Group([Area("M24 17C34 8 62 8 72 17L67 27H29Z", NIGHT)], edge=3)]
    check = [Area(box(30 + 6 * k, 26 + 3.4 * (k % 2), 6, 3.6, 0.4), INK) for k in range(6)]
    p += [Group([Area(box(29, 25.6, 38, 8, 2), CREAM)], check, edge=3, halo=False)]
    p += [Group([Area("M28 35H68C66 41 56 39 48 39C40 39 30 41 28 35Z", INK)], edge=1.6, halo=False)]
    badge = [Group([Area(burst(48, 18, 6.6, 3.6, 6), SILVER)], edge=2, halo=False)]
    chest = [Group([Area("M56 68H68V76C68 80 64 82 62 83C60 82 56 80 56 76Z", YELLOW)], edge=2.4, halo=False)]
    return p + badge + chest


@picture("call-family")
def _():
    phone = [
        Group([Area(box(24, 8, 48, 80, 8), INK)], [Area(box(28, 16, 40, 60, 2), "#D9EEF8"), Disc(48, 82, 2.8, CREAM)])
    ]
    p = person(40, 38, 9.6, 76, PURPLE, skin=3, w=22, hair="bob", colour="#5A3524", mouth="small")
    p += person(58, 36, 9.6, 76, BLUE, skin=5, w=20, hair="beard", colour="#33241C", mouth="small")
    p += person(49, 58, 8.6, 76, ORANGE, w=21, mouth="small")
    for g in p:
        g.halo, g.edge = False, 2.2
    return phone + p + waves(30, 30, (24,), 150, 210, 5) + waves(66, 30, (24,), -30, 30, 5)


@picture("something-happened")
def _():
    p = person(30, 50, 16, 88, ORANGE, w=40, mouth="open", eyes="wide", brows="up", look=0.08)
    boom = Group([Area(burst(66, 32, 26, 17, 10, 9), YELLOW)], [line("M66 20V34", 6.6), Disc(66, 43.4, 3.8, INK)])
    return [boom] + p


@picture("more-to-tell")
def _():
    p = person(26, 56, 15, 88, ORANGE, w=36, mouth="open", look=0.14)
    says = bubble(30, 8, 58, 28, (40, 44), 40)
    says.detail += three_dots(59, 22, 14, 4)
    return [says] + p + plus(72, 66, 17)


@picture("dont-know")
def _():
    p = person(48, 48, 16, 88, ORANGE, w=44, mouth="flat", brows="up")
    p += sleeve("M31 80L18 72", ORANGE, 9.5) + place(flat_hand(), 15, 58, turn=24, scale=0.66, flip=True)
    p += sleeve("M65 80L78 72", ORANGE, 9.5) + place(flat_hand(), 81, 58, turn=-24, scale=0.66)
    return p + query(48, 15, 0.72)


@picture("cant-remember")
def _():
    p = person(32, 56, 16.5, 90, ORANGE, w=42, mouth="wave", brows="worry", look=-0.08)
    p += sleeve("M16 84L13 62", ORANGE, 9.5) + place(small_hand(), 14, 56, turn=-48, scale=1.05)
    think = cloud(66, 25, 1.18)
    m = move(66, 26, scale=0.86)
    think[0].detail += [
        Limb("M-15 2L-10 -3M-4 -9L0 -12L4 -9M10 -3L15 2", 3.8, GREYED).moved(m),
        Limb("M-10 6V9M-10 14H-8M-1 14H3M10 6V9M10 14H9", 3.8, GREYED).moved(m),
    ]
    beads = [Group([Disc(47, 52, 2.4, CREAM)], edge=2.6)]
    return think + beads + p + cross_disc(80, 52, 12)
