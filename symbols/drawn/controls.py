"""Pictograms: controls."""

from .kit import *  # noqa: F403


@picture("back")
def _():
    return [Group([Area("M88 84H64C65 62 56 53 42 52V68L9 39L42 11V28C72 28 89 46 88 84Z", BLUE)])]


@picture("important")
def _():
    bubble = Group(
        [
            Area(
                "M17 11H79C83 11 86 14 86 18V63C86 67 83 70 79 70H50L36 86L37 70H17C13 70 10 67 10 63V18C10 14 13 11 17 11Z",
                RED,
            )
        ]
    )
    hand = []
    for part in palm_hand()[0].solid:
        part.fill = CREAM
        hand.append(part.moved(move(37, 42, scale=0.86)))
    bubble.detail += hand + [line("M70 26V44", 8, CREAM), Disc(70, 56.5, 4.6, CREAM)]
    return [bubble]


@picture("take-back")
def _():
    key = Group(
        [
            Area(
                "M8 48L31 21C32.4 19.6 34 19 36 19H80C84.4 19 88 22.6 88 27V69C88 73.4 84.4 77 80 77H36C34 77 32.4 76.4 31 75Z",
                CREAM,
            )
        ],
        [line("M47 36L71 60", 6.4), line("M71 36L47 60", 6.4)],
    )
    return [key]


@picture("speak")
def _():
    p = head(33, 48, 25, mouth=None)
    p[-1].detail += face(33, 48, 25, mouth=None, look=0.2) + [Area(oval(42, 62, 6.2, 7), INK)]
    return p + waves(38, 58, (31, 46.5), -32, 24, 5.4)


@picture("clear")
def _():
    strip = Group([Area(box(8, 50, 80, 30, 6), CREAM)], [Area(box(14, 56, 18, 18, 3), TEAL, 2.4)])
    rubber = place(
        [
            Group(
                [Area(box(-14, -22, 28, 44, 6), PINK)],
                [Area(box(-14, -22, 28, 20, 6), BLUE), Area("M-14 -8H14V-2H-14Z", BLUE), line("M-14 -2H14", 2.4)],
            )
        ],
        58,
        38,
        turn=30,
    )
    return [strip] + rubber


@picture("show")
def _():
    eye = Group(
        [Area("M3 22C10 9 32 9 39 22C32 35 10 35 3 22Z", CREAM)],
        [Disc(22, 22, 8, BLUE), Disc(23, 22.4, 4.4, INK), Disc(20.4, 19.4, 2, CREAM)],
    )
    p = head(62, 24, 16, skin=HELPER, hair="bun", colour="#8A5A2E")
    card = Group([Area(box(36, 44, 52, 38, 4), CREAM)], [Area(burst(62, 64, 15.5, 7.2, 5, -90), YELLOW, 2.6)])
    body = bust(62, 40, 60, 88, TEAL)
    hands = [Group([Limb(f"M{x} {y}H{x + 7 * k}", 6.4, SKIN[HELPER]) for y in (58, 65, 72)], edge=2.8) for x, k in ((32, 1), (92, -1))]
    return [eye] + body + p + [card] + hands


@picture("give")
def _():
    card = Group([Area(box(28, 9, 34, 34, 4), CREAM)], [Area(burst(45, 27, 12.5, 5.8, 5, -90), YELLOW, 2.4)])
    p = [card] + sleeve("M10 86L19 79", ORANGE, 12) + place(flat_hand(), 33, 67, turn=-12, scale=0.98)
    return p + place(arrow(length=25, shaft=8, reach=13), 63, 72)


@picture("given")
def _():
    card = Group([Area(box(33, 8, 44, 46, 5), CREAM)], [Area(burst(59, 30, 14, 6.5, 5, -90), YELLOW, 2.6)])
    child = sleeve("M6 22L13 24", ORANGE, 13) + place(small_hand(), 20, 27, turn=10, scale=1.3)
    helper = sleeve("M91 84L84 79", TEAL, 13) + place(flat_hand(HELPER), 66, 68, turn=-4, scale=1.15, flip=True)
    return [card] + helper + child + place(arrow(length=23, shaft=7, reach=13), 4, 52, turn=34)


@picture("take-it-back")
def _():
    return place(arrow(length=76, shaft=30, reach=36), 48, 10, turn=90)


@picture("received")
def _():
    card = Group([Area(box(31, 8, 34, 36, 4), CREAM)], [Area(burst(48, 26, 12.5, 5.8, 5, -90), YELLOW, 2.4)])
    left = sleeve("M6 84L14 76", TEAL, 12) + place(flat_hand(HELPER), 27, 66, turn=8, scale=0.92)
    right = place(left, 96, 0, flip=True)
    return [card] + left + right


@picture("not-this-one")
def _():
    mat = Group([Area(box(2, 42, 48, 46, 6), SILVER)], [line("M26 42V88", 2.6)])
    cards = [Group([Area(box(x, 53, 11, 24, 2), c)], edge=2.6) for x, c in ((8.5, BLUE), (32.5, YELLOW))]
    card = Group([Area(box(-17, -22, 34, 44, 5), CREAM)], [Area(burst(0, 2, 12.5, 5.8, 5, -90), RED, 2.6)])
    p = [mat] + cards + place([card], 76, 52, turn=14)
    p += sleeve("M94 2L92 8", ORANGE, 12) + place(small_hand(), 89, 16, turn=112, scale=1.2)
    return p + cross_disc(88, 79, 11.5)


@picture("mat-goes-on")
def _():
    card = Group([Area(box(8, 20, 30, 52, 6), CREAM)])
    return [card, Group([Area(box(58, 20, 30, 52, 6), YELLOW)])] + place(arrow(length=34, shaft=11, reach=18), 32, 46)


@picture("mat-right")
def _():
    mat = Group([Area(box(8, 40, 80, 46, 8), SILVER)], [line("M35 40V86", 2.6), line("M61 40V86", 2.6)])
    return [mat] + place(thumb_hand(), 48, 32, scale=0.98)


@picture("mat-change")
def _():
    mat = Group([Area(box(8, 40, 80, 46, 8), SILVER)], [line("M35 40V86", 2.6), line("M61 40V86", 2.6)])
    cards = [Group([Area(box(12, 50, 18, 24, 3), CREAM)]), Group([Area(box(66, 50, 18, 24, 3), YELLOW)])]
    back = place(arrow(length=40, shaft=9, reach=17), 68, 28, turn=180)
    return [mat] + cards + place(arrow(length=40, shaft=9, reach=17), 28, 12) + back
