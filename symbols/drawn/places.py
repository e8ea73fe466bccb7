"""Pictograms: places."""

from .kit import *  # noqa: F403


@picture("home")
def _():
    wall = Group([Area("M20 46L48 22L76 46V86H20Z", "#FFF3DC")])
    door = Group(
        [Area("M40 86V63C40 61 41 60 43 60H53C55 60 56 61 56 63V86Z", TEAL)],
        [Disc(52, 74, 1.9, INK)],
        edge=2.8,
        halo=False,
    )
    roof = Group([Limb("M12 47L48 15L84 47", 9, ORANGE)])
    return [wall, door, roof]


@picture("toilet")
def _():
    tank = Group([Area(box(14, 12, 26, 36, 4), CREAM)], [line("M20 22H27", 3)])
    bowl = Group([Area("M22 50H82C82 66 72 72 62 73L64 88H32L34 72C26 70 22 62 22 50Z", CREAM)])
    seat = Group([Area(box(20, 44, 66, 9, 4.5), TEAR)])
    return [bowl, tank, seat]


@picture("outside")
def _():
    sun = [Group([Disc(74, 22, 11, YELLOW)])]
    hill = [Group([Area("M8 88C8 70 30 66 48 68C70 70 88 74 88 88Z", "#8FBF6A")])]
    return sun + hill + tree(36, 76, 1.36)


@picture("school")
def _():
    wings = Group(
        [Area(box(8, 50, 80, 38, 2), "#E7B98A")],
        [Area(box(14, 58, 11, 12, 1.5), TEAR, 2.4), Area(box(71, 58, 11, 12, 1.5), TEAR, 2.4)],
    )
    hall = Group([Area(poly((30, 88), (30, 40), (48, 25), (66, 40), (66, 88)), "#FFF3DC")])
    door = Group([Area(box(41, 66, 14, 22, 2), RED)], edge=2.8, halo=False)
    dial = clock(48, 50, 7)[0]
    dial.edge, dial.halo = 2.4, False
    flag = Group([Limb("M48 26V9", 2, WOOD), Area("M48 9H64L60 14L64 19H48Z", RED)])
    return [wings, flag, hall, door, dial]


@picture("first-then")
def _():
    first = Group([Area(box(5, 24, 29, 48, 5), YELLOW)], [Disc(19.5, 48, 5.4, INK)])
    then = Group([Area(box(62, 24, 29, 48, 5), "#8DBBE8")], [Disc(76.5, 39, 5.4, INK), Disc(76.5, 57, 5.4, INK)])
    return [first, then] + place(arrow(length=19, shaft=7, reach=11), 38.5, 48)


@picture("not-now")
def _():
    hands = [line("M48 24V48L63 57", 5)]
    ticks = [line(f"M48 {y}V{y + 3}", 2.8) for y in (14.5, 78.5)]
    ticks += [line(f"M{x} 48H{x + 3}", 2.8) for x in (14.5, 78.5)]
    return [Group([Disc(48, 48, 38, SILVER)], hands + ticks)]


@picture("in")
def _():
    back, front = crate(20, 54, 56, 34)
    return [back] + ball(48, 49, 11.5) + [front] + place(arrow(length=21, shaft=10, reach=13), 48, 7, turn=90)


@picture("out")
def _():
    back, front = crate(12, 52, 56, 34)
    return (
        [back, front]
        + ball(78, 24, 10.5)
        + [Group([Area("M22 44C22 25 32 15 42 14V7L57 19L42 31V24.6C37 26 33 32 33 44Z", BLUE)])]
    )


@picture("on")
def _():
    return [Group([Area(box(10, 58, 76, 30, 3), WOOD)], [line("M22 73H74", 2.6, WOOD_DARK)])] + ball(48, 36, 19)


@picture("off")
def _():
    table = [Group([Area(box(8, 50, 46, 37, 3), WOOD)], [line("M17 68H45", 2.6, WOOD_DARK)])]
    return (
        table
        + ball(75, 77, 10.5)
        + [
            Group(
                [
                    Area(
                        "M24 39C26 21 40 13 54 15C66 17 75 25 77 37H86L73.6 53L61 37H68C66 30 59 25 52 25C44 25 36 30 34 39Z",
                        BLUE,
                    )
                ]
            )
        ]
    )


@picture("up")
def _():
    return place(arrow(BLUE, length=58, shaft=22, reach=30), 48, 70, turn=-90) + [Group([Limb("M24 86H72", 5, GREY)])]


@picture("down")
def _():
    return place(arrow(BLUE, length=58, shaft=22, reach=30), 48, 9, turn=90) + [Group([Limb("M24 86H72", 5, GREY)])]


@picture("now")
def _():
    return clock(48, 66, 22.5) + place(arrow(GREEN, length=22, shaft=11, reach=14), 48, 7, turn=90)


@picture("later")
def _():
    return clock(36, 40, 27.5) + place(arrow(length=42, shaft=11, reach=19), 46, 76)
