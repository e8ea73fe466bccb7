"""Pictograms: acts of the hands."""

from .poses import *  # noqa: F403


@picture("do")
def _():
    card = Group([Area(box(8, 8, 58, 76, 5), CREAM)])
    for y in (22, 46, 70):
        card.detail.append(Area(box(15, y - 7, 14, 14, 2), CREAM, 2.6))
    for y in (22, 46):
        card.detail.append(line(f"M17 {y}L21 {y + 4}L29 {y - 7}", 4.2, GREEN))
    card.detail += [Disc(47, 22, 7, RED), Area(box(40, 39, 14, 14, 1), BLUE)]
    return [card] + sleeve("M88 84L78 81", ORANGE, 14) + place(point_hand(), 60, 76, turn=10, flip=True)


@picture("have")
def _():
    p = mover(
        (48, 19),
        (48, 42),
        (48, 60),
        [],
        [[(42, 62), (41, 80), (40, 88), (34, 91)], [(54, 62), (55, 80), (56, 88), (62, 91)]],
        [],
        r=15.5,
        look=0,
    )
    left = arm([(38, 40), (25, 52), (35, 64)], width=9)
    p += left + [g.moved(move(96, 0, flip=True)) for g in left] + ball(48, 55, 16)
    return (
        p
        + place(small_hand(), 31, 64, turn=-12, scale=0.92)
        + place(small_hand(), 65, 64, turn=12, scale=0.92, flip=True)
    )


@picture("read")
def _():
    p = head(48, 28, 20, mouth="small")
    p = bust(48, 52, 54, 84, ORANGE) + p
    book = Group(
        [Area("M48 58C38 52 22 52 10 55V86C22 83 38 83 48 89C58 83 74 83 86 86V55C74 52 58 52 48 58Z", CREAM)],
        [line("M48 58V88", 2.8)]
        + [line(f"M17 {y}C26 {y - 2} 34 {y - 1} 41 {y + 2}", 2.6) for y in (64, 73)]
        + [line(f"M79 {y}C70 {y - 2} 62 {y - 1} 55 {y + 2}", 2.6) for y in (64, 73)],
    )
    return p + [book]


@picture("write")
def _():
    sheet = Group(
        [Area(box(8, 22, 56, 64, 3), CREAM)],
        [line(f"M15 {y}H57", 2.2, TEAR) for y in (36, 50, 64, 78)]
        + [
            line(
                "M16 33C18 27 22 27 21 33C20 37 25 35 27 30C29 27 31 31 30 34C30 37 35 35 36 30C38 26 41 31 40 35C41 37 46 34 48 30",
                3,
            ),
            line("M16 47C18 41 22 41 21 47C20 51 25 49 28 44C30 41 32 45 31 49", 3),
        ],
    )
    return [sheet] + place(pen_hand(pencil()), 34, 50)


@picture("draw")
def _():
    sheet = Group(
        [Area(box(6, 10, 68, 74, 3), CREAM)],
        [
            Disc(21, 25, 7.6, YELLOW),
            Area("M19 50L38 32L57 50Z", RED, 2.6),
            Area("M24 50H52V72H24Z", BLUE, 2.6),
            line("M12 73H50", 5, GREEN),
        ],
    )
    return [sheet] + place(pen_hand(crayon(54, GREEN), turn=-56), 55, 72, scale=0.86)


@picture("hold")
def _():
    pole = Group([Limb("M48 8V88", 10, YELLOW)])
    c = SKIN[CHILD]
    p = sleeve("M92 60L80 58", ORANGE, 18)
    back = Group([Area("M44 36C56 30 76 36 80 48V68C72 74 56 76 46 72Z", c)])
    fingers = Group(
        [Limb(f"M58 {y}H38", 9.4, c) for y in (40, 49.6, 59.2, 68.4)],
        [line(f"M36 {y}H54", 2.2) for y in (44.8, 54.4, 63.8)],
    )
    thumb = Group([Limb("M66 42C58 34 50 30 42 31", 8, c)], edge=2.6)
    return p + [back, pole, fingers, thumb]


@picture("cut")
def _():
    paper = Group([Area("M40 10H88V86H40V52L58 48L40 44Z", "#CFE7F7")], [line("M64 48H68M75 48H79", 3)])
    blades = [
        Group([Area("M-2 -3L36 -9.6C37 -6 34 -2 30 -1L-2 4Z", SILVER)]),
        Group([Area("M-2 3L36 9.6C37 6 34 2 30 1L-2 -4Z", SILVER)], [Disc(3, 0, 2, INK)]),
    ]
    rings = [
        Group([Limb("M0 0L-10 7", 6, RED), Limb(arc(-20, 14, 8.6, 0, 360) + "Z", 5.6, RED)]),
        Group([Limb("M0 0L-10 -7", 6, RED), Limb(arc(-20, -14, 8.6, 0, 360) + "Z", 5.6, RED)]),
    ]
    return [paper] + place([rings[0], blades[0], rings[1], blades[1]], 32, 48, scale=1.08)


@picture("cook")
def _():
    p = person(22, 34, 15, 90, ORANGE, w=36, look=0.14)
    smoke = Group([Limb(steam(x, 42), 4.4, "#E6F3FA") for x in (77, 90)], edge=2.6)
    spoon = Group([Limb("M62 28L66 54", 5, WOOD)], edge=2.8)
    pot = Group(
        [Limb("M44 58H98", 6, RED), Area("M50 54H92V72C92 78 88 81 82 81H60C54 81 50 78 50 72Z", RED)],
        [line("M50.6 62H91.4", 2.4)],
    )
    flames = [
        Group([Area(f"M{x - 6} 95C{x - 10} 90 {x - 4} 88 {x} 83C{x + 4} 88 {x + 10} 90 {x + 6} 95Z", YELLOW)], edge=2.8)
        for x in (58, 71, 84)
    ]
    return p + flames + [smoke, spoon, pot] + arm([(22, 62), (42, 58), (62, 37)], width=9.4)


@picture("wear")
def _():
    p = person(48, 48, 19, 88, ORANGE, w=50)
    hat = Group([Area("M27 36C27 18 36 12 48 12C60 12 69 18 69 36Z", RED), Disc(48, 10, 6.4, CREAM)])
    rim = Group([Limb("M27 36H69", 9, CREAM)])
    left = arm([(27, 80), (13, 66), (22, 40)], width=9)
    return p + [hat, rim] + left + [g.moved(move(96, 0, flip=True)) for g in left]


@picture("find")
def _():
    ring = Group([Disc(40, 38, 31, GREY)], [Disc(40, 38, 25, "#E6F3FA"), Limb(arc(40, 38, 25, 0, 360) + "Z", 2.4)])
    ring.detail += star(40, 39, 18, YELLOW)[0].solid
    ring.detail[-1].line = 2.8
    handle = Group([Limb("M62 60L86 84", 9, WOOD)])
    grip = place(fist(), 77, 75, turn=-45, scale=0.8)
    return [handle, ring] + sleeve("M92 92L88 88", ORANGE, 14) + grip


@picture("close")
def _():
    frame = Group([Area(box(18, 8, 58, 78, 2), WOOD_DARK)], [Area("M24 14H70V86H24Z", INK)])
    leaf = Group([Area("M24 12L50 18V90L24 86Z", "#C79A6C")], [Disc(45, 54, 2.8, INK)])
    push = sleeve("M4 68L14 63", ORANGE, 12) + place(palm_hand(), 30, 54, turn=62, scale=0.56)
    return [frame, leaf] + push + place(arrow(length=34, shaft=11, reach=18), 56, 50)


@picture("choose")
def _():
    p = [Group([Disc(19, 30, 15, RED)]), Group([Area(box(57, 15, 30, 30, 3), BLUE)])]
    ring = Group([Limb(arc(72, 30, 25, 0, 360) + "Z", 4.4, GREEN)], edge=2.6)
    return p + [ring] + sleeve("M60 90L62 84", ORANGE, 13) + place(point_hand(), 64, 74, turn=-80, scale=0.8)


@picture("share")
def _():
    tan = "#DDA95F"
    left = [
        Group(
            [Area("M44 56C30 54 20 62 20 73C20 83 30 90 43 88L38 80L44 72L38 64Z", tan)],
            [Disc(29, 68, 2.6, SHOE), Disc(30, 79, 2.6, SHOE), Disc(37, 72, 2.4, SHOE)],
        )
    ]
    p = person(24, 28, 14, 76, ORANGE, w=36, look=0.12) + person(
        72, 28, 14, 76, GREEN, skin=HELPER, w=36, look=-0.12, hair="curls", colour="#8A5A2E"
    )
    p += place(left, 2, 0) + [g.moved(move(94, 0, flip=True)) for g in left]
    p += place(small_hand(), 14, 82, turn=-30) + place(small_hand(HELPER), 82, 82, turn=30, flip=True)
    return p


@picture("fix")
def _():
    car = Group(
        [
            Area(
                "M6 74V60C6 56 9 54 13 54L22 38C23 36 25 35 28 35H48C51 35 53 36 54 38L62 54H70C75 54 78 57 78 62V74Z",
                RED,
            )
        ],
        [Area("M27 42H48L54 54H21Z", "#D9EEF8", 2.4)],
    )
    wheels = [Group([Disc(x, 76, 10, SHOE)], [Disc(x, 76, 4, SILVER)]) for x in (23, 60)]
    spanner = Group([Limb("M-2 0H36", 7, SILVER), Area("M-16 -8L-4 -9.6L3 -4V4L-4 9.6L-16 8V3.6H-7V-3.6H-16Z", SILVER)])
    tool = (
        place([spanner], 68, 66, turn=-52)
        + sleeve("M90 18L88 22", ORANGE, 14)
        + place(fist(), 84, 38, turn=40, scale=0.7)
    )
    return [car] + wheels + tool


@picture("broken")
def _():
    left = Group(
        [Area("M10 22H40L46 34L38 46L46 60L40 72L44 84H24C17 84 13 80 13 73Z", CREAM)], [line("M11 34H44", 3.4, BLUE)]
    )
    right = Group(
        [
            Area("M0 -31H21L18 22C18 28 14 31 8 31H0L-4 19L3 7L-5 -7L4 -19Z", CREAM),
            Limb("M21 -17C38 -17 36 11 19 11", 6, CREAM),
        ],
        [line("M4 -19H20", 3.4, BLUE)],
    )
    bits = [
        Group([Area(poly((44, 6), (56, 2), (54, 13)), CREAM)]),
        Group([Area(poly((48, 92), (58, 86), (60, 95)), CREAM)]),
    ]
    return [left] + place([right], 60, 52, turn=14) + bits


@picture("work")
def _():
    soil = [Group([Area("M58 88C60 74 70 66 78 68C88 70 92 80 94 88Z", WOOD_DARK)])]
    spade = Group([Limb("M22 38L58 74", 4.6, WOOD), Limb("M18 42L26 34", 5, WOOD)], edge=2.8)
    blade = Group([Area(poly((52, 76), (61, 66), (74, 76), (72, 88), (62, 88)), SILVER)])
    p = mover(
        (44, 28),
        (32, 44),
        (22, 60),
        [[(36, 44), (48, 52), (42, 58)]],
        [[(20, 62), (14, 74), (8, 86), (14, 88)], [(24, 63), (36, 72), (34, 86), (42, 88)]],
        [],
        look=0.24,
        turn=10,
    )
    helmet = Group([Area("M-13 -5C-13 -14 -7 -18 0 -18C7 -18 13 -14 13 -5Z", YELLOW), Limb("M-13 -5H17", 5, YELLOW)])
    p += place([helmet], 44, 28, turn=10)
    return soil + p + [spade, blade] + arm([(30, 47), (24, 56), (29, 46)])
