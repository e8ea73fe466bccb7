"""Pictograms: care of the body, as acts."""

from .clothed import *  # noqa: F403


def tub(y):
    return [
        Group([Limb("M24 84V87", 6, SILVER), Limb("M72 84V87", 6, SILVER)], edge=3),
        Group([Area(f"M8 {y}H88C88 {y + 22} 82 84 72 84H24C14 84 8 {y + 22} 8 {y}Z", CREAM)]),
        Group([Limb(f"M8 {y}H88", 6, SILVER)], edge=3),
    ]


@picture("bath")
def _():
    p = person(40, 35, 16, 70, SKIN[CHILD], w=38)
    tap = [Group([Limb("M84 50V34H72V40", 5.4, SILVER)], edge=3)]
    suds = [
        Group([Disc(x, y, r, FOAM)], [Disc(x - r * 0.3, y - r * 0.3, r * 0.26, CREAM)], edge=3)
        for x, y, r in ((66, 50, 8), (56, 53, 6), (14, 50, 7), (76, 22, 5), (66, 12, 3.6))
    ]
    return tap + p + suds + tub(57)


@picture("shower")
def _():
    pipe = [Group([Limb("M84 88V14H58", 5, SILVER)], edge=3), Group([Area("M38 15H62L67 25H33Z", SILVER)], edge=3)]
    p = person(48, 56, 15, 88, SKIN[CHILD], w=38, eyes="shut")
    rain = [
        Group([Limb(f"M{x} {y}V{y + 7}", 4.4, TEAR)], edge=2.2)
        for x, y in ((34, 32), (48, 32), (62, 32), (22, 42), (74, 42), (20, 60), (76, 60))
    ]
    return pipe + p + rain


@picture("brush-teeth")
def _():
    p = head(38, 44, 32, mouth=None)
    grin = Area("M18 56H58C58 76 18 76 18 56Z", CREAM, 2.8)
    p[-1].detail += (
        face(38, 44, 32, mouth=None) + [grin] + [line(f"M{x} 56V{y}", 2.2) for x, y in ((26, 68), (34, 71), (42, 71))]
    )
    brush = [
        Group([Area(box(42, 52, 22, 9, 2), "#BFE1F6")], [line(f"M{x} 53V60", 2, BLUE) for x in (48, 53, 58)], edge=2.8),
        Group([Limb("M43 64H66L88 70", 6, BLUE)], edge=3),
    ]
    return p + brush + place(fist(), 80, 72, turn=-70, scale=0.66)


@picture("wash-hair")
def _():
    p = person(48, 52, 19, 88, SKIN[CHILD], w=50, eyes="shut")
    suds = [
        Group([Disc(x, y, r, FOAM)], [Disc(x - r * 0.3, y - r * 0.3, r * 0.24, CREAM)], edge=2.8)
        for x, y, r in ((31, 38, 9), (65, 38, 9), (38, 27, 10), (58, 27, 10), (48, 20, 10), (20, 16, 5), (77, 13, 4))
    ]
    p += suds
    p += sleeve("M12 84L14 56", SKIN[CHILD], 9) + sleeve("M84 84L82 56", SKIN[CHILD], 9)
    return (
        p + place(palm_hand(), 23, 38, turn=34, scale=0.5) + place(palm_hand(), 73, 38, turn=-34, scale=0.5, flip=True)
    )


@picture("change-pad")
def _():
    p = person(62, 25, 12.5, 66, TEAL, skin=HELPER, w=36, mouth="small", colour="#8A5A2E")
    table = [Group([Area(box(8, 74, 80, 13, 3), BLUE)])]
    child = lying(75, trousers=SKIN[CHILD], pad=True, mouth="small")
    child[0].solid[0].fill = SKIN[CHILD]
    arms = sleeve("M48 48L48 54", TEAL, 8) + sleeve("M76 48L74 54", TEAL, 8)
    hands = [Group([Disc(50, 60, 4.8, SKIN[HELPER])], edge=2.8), Group([Disc(72, 60, 4.8, SKIN[HELPER])], edge=2.8)]
    return p + table + child + arms + hands


@picture("get-dressed")
def _():
    c = SKIN[CHILD]
    trousers = Group([Area("M30 72H66L67 88H51L48 82L45 88H29Z", DENIM)])
    tummy = Group([Area("M32 56H64L65 74H31Z", c)], [Disc(48, 66, 1.6, INK)])
    hands = [Disc(14, 26, 6, c), Disc(82, 26, 6, c)]
    arms = Group(hands + [Limb("M16 30L19 36", 9, c), Limb("M80 30L77 36", 9, c)])
    top = Group(
        [Area("M30 46L22 53L12 41L24 33C29 29 36 27 40 27H56C60 27 67 29 72 33L84 41L74 53L66 46V62H30Z", ORANGE)],
        [line("M31 56H65", 2.2)],
    )
    p = [trousers, tummy, arms, top] + head(48, 22, 15, mouth="small")
    neck = Group([Limb("M36 34C40 41 56 41 60 34", 5.4, ORANGE)], edge=2.4, halo=False)
    down = place(arrow(length=26, shaft=8, reach=15), 84, 58, turn=90) + place(
        arrow(length=26, shaft=8, reach=15), 12, 58, turn=90
    )
    return p + [neck] + down


@picture("lie-down")
def _():
    mat = [Group([Area(box(8, 76, 80, 11, 4), TEAL)]), Group([Area(box(9, 66, 22, 12, 5), CREAM)])]
    p = lying(76, mouth="small", eyes="dot")
    return mat[:1] + mat[1:] + place(p, 2, 0) + place(swing(), 40, 40, scale=1.0, flip=True)
