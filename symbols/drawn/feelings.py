"""Pictograms: feelings."""

from .kit import *  # noqa: F403


@picture("happy")
def _():
    return feeling(mouth="laugh", eyes="glad")


@picture("sad")
def _():
    p = feeling(mouth="sad", brows="worry")
    p[-1].detail.append(drop(65, 66, 2.3))
    return p


@picture("angry")
def _():
    p = head(48, 42, 32, mouth="sad", brows="cross")
    return p + place(fist(), 17, 74, turn=8, scale=0.86) + place(fist(), 79, 74, turn=-8, scale=0.86, flip=True)


@picture("scared")
def _():
    p = head(48, 42, 32, mouth="wave", eyes="wide", brows="up")
    p += place(palm_hand(), 18, 70, turn=14, scale=0.58) + place(palm_hand(), 78, 70, turn=-14, scale=0.58, flip=True)
    return p


@picture("tired")
def _():
    p = head(44, 42, 32.5, mouth="yawn", eyes="shut", brows="worry")
    p += sleeve("M83 84L78 80", ORANGE, 12)
    return p + place(palm_hand(), 66, 68, turn=-40, scale=0.64)


@picture("ill")
def _():
    p = head(44, 46, 34, mouth=None)
    p[-1].detail += (
        [Disc(24, 58, 6, "#9DB26A"), Disc(62, 60, 6, "#9DB26A")]
        + face(44, 46, 34, mouth=None, eyes="half", brows="worry")
        + [line("M33 65Q40 60 47 63", 3.2)]
    )
    p += [Group([Limb("M49 64L78 80", 7, CREAM), Disc(79, 80.5, 6, RED)], [line("M54 66.8L76 79", 2.6, RED)])]
    return p


@picture("hungry")
def _():
    p = person(48, 30, 18.5, 88, ORANGE, w=48, mouth="open", brows="worry")
    fork = [
        Group(
            [
                Limb("M17 70V24", 4.4, SILVER),
                Limb("M9.5 12V22Q9.5 30 17 30Q24.5 30 24.5 22V12", 3.6, SILVER),
                Limb("M17 12V28", 3.6, SILVER),
            ]
        )
    ]
    spoon = [Group([Limb("M79 70V30", 4.4, SILVER), Area(oval(79, 21, 7, 10), SILVER)])]
    return p + fork + spoon + place(fist(), 18, 72, scale=0.76) + place(fist(), 78, 72, scale=0.76, flip=True)


@picture("thirsty")
def _():
    p = head(38, 44, 30, mouth=None)
    tongue = Area("M30 59H48V66C48 76 32 76 32 66Z", PINK, 2.6)
    p[-1].detail += face(38, 44, 30, mouth=None, brows="worry") + [tongue, line("M28 59H49", 3.2)]
    glass = [Group([Area("M64 50H88L85 84H67Z", "#D9EEF8")], [line("M66 76H85.6", 3, TEAR)])]
    return p + glass


@picture("calm")
def _():
    p = person(48, 34, 19, 88, ORANGE, w=56, mouth="small", eyes="shut")
    p += sleeve("M28 81L40 78", ORANGE, 10)
    return p + place(palm_hand(), 48, 75, turn=58, scale=0.52)


@picture("worried")
def _():
    p = head(48, 48, 36, mouth="wave", brows="worry")
    p[-1].detail.append(drop(76, 40, 1.9))
    return p


@picture("excited")
def _():
    p = person(48, 45, 20, 88, ORANGE, w=48, mouth="laugh", eyes="glad")
    p += sleeve("M28 74L20 54", ORANGE, 10) + place(palm_hand(), 18, 36, turn=-8, scale=0.52)
    return p + sleeve("M68 74L76 54", ORANGE, 10) + place(palm_hand(), 78, 36, turn=8, scale=0.52, flip=True)


@picture("lonely")
def _():
    far = []
    for x in (62, 79):
        far += bust(x, 33, 17, 48, GREY) + [Group([Disc(x, 23, 8.5, GREY)])]
    return far + person(31, 47, 18, 88, ORANGE, w=44, mouth="sad", brows="worry")


@picture("bored")
def _():
    p = head(46, 42, 32, mouth="flat", eyes="half", brows="flat") + sleeve("M74 86L71 82", ORANGE, 13)
    return p + place(fist(), 66, 69, turn=-18, scale=0.84)


@picture("too-loud")
def _():
    p = person(48, 44, 18.5, 88, ORANGE, w=46, mouth="sad", eyes="pinch")
    p += sleeve("M28 80L21 66", ORANGE, 10) + place(palm_hand(), 21.5, 50, turn=12, scale=0.5)
    p += sleeve("M68 80L75 66", ORANGE, 10) + place(palm_hand(), 74.5, 50, turn=-12, scale=0.5, flip=True)
    return p + waves(30, 34, (22,), 185, 250, 5, RED) + waves(66, 34, (22,), -70, -5, 5, RED)


@picture("hot")
def _():
    p = head(42, 54, 30, mouth="wave", brows="worry")
    p[-1].detail[1:1] = [Disc(24.5, 65, 5.6, RED), Disc(59.5, 65, 5.6, RED)]
    p[-1].detail += [drop(19, 47, 1.7), drop(61, 41, 1.7)]
    return [Group([Area(burst(72, 24, 18, 12.4, 9, 4), YELLOW)])] + p


@picture("cold")
def _():
    p = person(44, 41, 25, 88, BLUE, w=56, mouth="grit", brows="worry")
    scarf = [Group([Limb("M24 67Q44 77 64 67", 9.5, RED)])]
    flake = [
        Limb(
            f"M{78 - 9 * math.cos(math.radians(a)):.2f} {22 - 9 * math.sin(math.radians(a)):.2f}L{78 + 9 * math.cos(math.radians(a)):.2f} {22 + 9 * math.sin(math.radians(a)):.2f}",
            4,
            "#CFE7F7",
        )
        for a in (0, 60, 120)
    ]
    return p + scarf + [Group(flake, edge=3)]
