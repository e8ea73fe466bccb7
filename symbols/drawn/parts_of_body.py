"""Pictograms: parts of the body, each with a ring on the place meant."""

from .clothed import *  # noqa: F403


def features(mouth=True, eyes="dot"):
    """A large face with ears and a nose, for the parts of it."""
    c = SKIN[CHILD]
    ears = [Area(oval(x, 52, 8.6, 11), c) for x in (13, 83)]
    lines = [line("M10 47C15 47 15 54 11.6 57", 2.6), line("M86 47C81 47 81 54 84.4 57", 2.6)]
    p = [Group(ears, lines)] + head(48, 50, 33, mouth=None)
    p[-1].detail += face(48, 42, 33, mouth=None, eyes=eyes)
    p[-1].detail.append(line("M45.4 50C44 55 40.6 58.6 43 61C45.6 63 50.4 63 53 61C54.2 60 54 58.6 53.4 57.4", 2.8))
    if mouth:
        p[-1].detail.append(line("M39 71.6H57", 3.2))
    return p


@picture("eye")
def _():
    return features(eyes="wide") + ring(36, 45.4, 12.5)


@picture("ear")
def _():
    return features() + ring(82, 52, 15)


@picture("nose")
def _():
    return features() + ring(48, 56.6, 12)


@picture("mouth")
def _():
    p = features(mouth=False)
    lips = Area("M33 72C38 67 45 66 48 68.4C51 66 58 67 63 72C57 79.4 39 79.4 33 72Z", "#B5544A", 2.4)
    p[-1].detail += [lips, line("M34.4 72H61.6", 2.4)]
    return p + [Group([Limb(oval(48, 72.4, 21, 12.4), 3.6, RED)], edge=2)]


@picture("teeth")
def _():
    p = head(48, 50, 36, mouth=None)
    p[-1].detail += face(48, 40, 36, mouth=None)
    p[-1].detail += [Area("M22 55H74C74 86 22 86 22 55Z", CREAM, 2.8), line("M24 66H72", 2.6)]
    p[-1].detail += [line(f"M{x} 55V{y}", 2.6) for x, y in ((31, 73), (39.5, 77), (48, 78), (56.5, 77), (65, 73))]
    return p + [Group([Limb(oval(48, 66.4, 33, 18), 3.6, RED)], edge=2)]


@picture("hair")
def _():
    return head(48, 55, 28, hair="bob", mouth="flat") + ring(48, 29, 17)


@picture("shoulder")
def _():
    return trunk((25, 47, 10.5))


@picture("finger")
def _():
    hand = place(palm_hand(cuff=ORANGE), 46, 54, scale=1.26)
    return hand + ring(40, 32, 12)


@picture("knee")
def _():
    c = SKIN[CHILD]
    leg = Group(
        [
            Area(
                "M8 24H52C68 24 74 34 73 46L68 76C76 77 84 79 86 83C86.6 86 86 88 83 88H52C50 88 49 86 49.4 83L53 52C53.4 49 52 48 50 48H8Z",
                c,
            ),
        ],
        [line("M58 33C64 35 66 41 64 47", 2.6)],
    )
    shorts = Group([Area("M8 20H34V52H8Z", BLUE)])
    return [leg, shorts] + ring(62, 39, 16)


@picture("toe")
def _():
    c = SKIN[CHILD]
    toes = [
        Limb("M31 40V29", 15, c),
        Limb("M46 36V27", 10, c),
        Limb("M57.4 38V30", 9.2, c),
        Limb("M67.4 41V35", 8.6, c),
        Limb("M76 46V41", 8, c),
    ]
    foot = Area("M23 36C40 30 66 32 81 42C82 58 72 62 70 74V90H32V74C30 62 22 54 23 36Z", c)
    nails = [Area(oval(31, 26, 3.8, 3), PALM[CHILD], 1.8)] + [
        Area(oval(x, y, 2, 1.8), PALM[CHILD], 1.4) for x, y in ((46, 25), (57.4, 28), (67.4, 33), (76, 39.4))
    ]
    gaps = [line(d, 2.2) for d in ("M39.6 34V42", "M52 33V42", "M62.4 36V43", "M71.8 40V46")]
    return [Group(toes + [foot], gaps + nails)] + ring(31, 28, 13.5)


@picture("breasts")
def _():
    p = bust(48, 34, 74, 88, SKIN[CHILD])
    p[0].detail += [line("M24 62L24.6 87", 2.4), line("M72 62L71.4 87", 2.4)]
    for x in (36.6, 59.4):
        p[0].detail += [line(arc(x, 64, 9.8, -20, 200), 2.8), Disc(x, 68, 2, INK)]
    return p + head(48, 22, 14, mouth="flat") + [Group([Limb(oval(48, 66, 27, 16.5), 3.6, RED)], edge=2)]


@picture("penis")
def _():
    body = hips()
    c = SKIN[CHILD]
    sac = Area("M38.6 56C35 68 42 73.6 48 71.6C54 73.6 61 68 57.4 56Z", c, 2.6)
    shaft = Area("M43 47V62C43 69.4 53 69.4 53 62V47Z", c)
    body.detail += [sac, shaft, line("M43 48V62C43 69.4 53 69.4 53 62V48", 2.6)]
    return [body] + ring(48, 59, 21)


@picture("vulva")
def _():
    body = hips()
    body.detail += [
        line("M48 54.6V64", 3),
        line("M41 51C40.6 58 43 64 46 68", 2.4),
        line("M55 51C55.4 58 53 64 50 68", 2.4),
    ]
    return [body] + ring(48, 58.5, 18)
