"""Pictograms: the things of care, and the aids to moving, hearing and speaking."""

from .clothed import *  # noqa: F403


@picture("pad")
def _():
    return nappy(48, 48, 1.4)


@picture("catheter")
def _():
    c = SKIN[CHILD]
    body = Group(
        [Area("M14 8H62C61 18 60 24 61 32V86H43L40 50H36L33 86H15V32C16 24 15 18 14 8Z", c)],
        [Disc(38, 14, 1.8, INK), Area("M15 26H61V40C52 41 46 46 43 54H33C30 46 24 41 15 40Z", CREAM, 2.6)],
    )
    tube = Group([Limb("M46 46C54 54 66 40 72 50", 4, "#F0D88A")], edge=2.6)
    bag = Group(
        [Area("M64 50H80L84 56V82C84 85 82 87 79 87H65C62 87 60 85 60 82V56Z", "#F4EFE2")],
        [
            Area("M60 68H84V82C84 85 82 87 79 87H65C62 87 60 85 60 82Z", YELLOW),
            line("M60.5 68H83.5", 2.2),
            line("M76 60H83", 2),
        ],
    )
    return [body, tube, bag]


@picture("feeding-tube")
def _():
    p = bust(36, 38, 52, 88, SKIN[CHILD])
    p[0].detail += [line("M22 62L23 87", 2.4), line("M50 62L49 87", 2.4), Disc(36, 80, 1.7, INK)]
    p += head(36, 24, 15, mouth="small")
    tube = Group([Limb("M36 66C52 78 66 70 72 56V46", 4, CREAM)], edge=2.6)
    port = Group([Disc(36, 65, 5.4, CREAM)], [Disc(36, 65, 2, INK)], edge=2.6)
    bag = Group(
        [Area("M62 12H84V36C84 40 78 46 73 46C68 46 62 40 62 36Z", CREAM)],
        [Area("M62 24H84V36C84 40 78 46 73 46C68 46 62 40 62 36Z", "#E8C79A"), line("M62.5 24H83.5", 2.2)],
    )
    hook = Group([Limb("M73 11V8", 3.6, SILVER)], edge=2.6)
    return p + [hook, tube, port, bag]


@picture("wheelchair")
def _():
    frame = Group([Limb("M16 16H26V58H62L68 80H78", 5.4, "#6F6A64")], edge=3)
    seat = Group([Area(box(25, 48, 40, 11, 4), BLUE), Area(box(23, 18, 10, 36, 4), BLUE)], edge=3)
    rest = Group([Limb("M33 38H56V48", 4.6, "#6F6A64")], edge=3)
    wheel = Group([Limb(arc(38, 66, 20, 0, 360) + "Z", 5, "#5C5650"), Disc(38, 66, 4, SILVER)], edge=2.6)
    spokes = [
        line(f"M38 66L{38 + 17 * math.cos(math.radians(a)):.2f} {66 + 17 * math.sin(math.radians(a)):.2f}", 2)
        for a in range(0, 360, 45)
    ]
    caster = Group([Limb(arc(67, 81, 5, 0, 360) + "Z", 4, "#5C5650")], edge=2.6)
    back = Group([Disc(38, 66, 17, "#EDE7DA")], spokes, edge=0.5)
    return [frame, seat, rest, back, wheel, caster]


@picture("walking-frame")
def _():
    p = whole(arms=((27, 53), (69, 53)))
    steel = "#AEB6BC"
    frame = Group(
        [
            Limb("M24 54L18 82", 4.6, steel),
            Limb("M72 54L78 82", 4.6, steel),
            Limb("M22 66H74", 4.6, steel),
            Limb("M27 51H20", 7, INK),
            Limb("M69 51H76", 7, INK),
        ],
        edge=2.8,
    )
    wheels = Group(
        [Disc(17.4, 85, 6, "#5C5650"), Disc(78.6, 85, 6, "#5C5650")],
        [Disc(17.4, 85, 2, SILVER), Disc(78.6, 85, 2, SILVER)],
        edge=2.8,
    )
    hands = [Group([Disc(x, 51.5, 5, SKIN[CHILD])], edge=2.8) for x in (26, 70)]
    return p + [frame, wheels] + hands


@picture("standing-frame")
def _():
    board = Group([Area(box(27, 26, 42, 58, 6), TEAL)])
    base = [
        Group([Area(box(14, 80, 68, 7, 3), "#6F6A64")], edge=3),
        Group([Disc(18, 89, 4.4, INK), Disc(78, 89, 4.4, INK)], edge=1.4),
    ]
    p = whole(arms=(None, None))
    strap = [
        Group([Limb(f"M29 {y}H67", 5.4, INK)], [Area(box(44, y - 3, 8, 6, 1), SILVER)], edge=0.8) for y in (58, 72)
    ]
    tray = Group([Area("M16 44H80L84 52H12Z", WOOD)], edge=3)
    hands = [Group([Disc(x, 43.4, 5, SKIN[CHILD])], edge=2.8) for x in (34, 62)]
    return [board] + base + p + strap + [tray] + hands


@picture("hoist")
def _():
    steel = "#8E979E"
    frame = Group([Limb("M16 84V16L58 10", 6, steel), Limb("M12 85H54", 6, steel)], edge=3)
    bar = Group([Limb("M56 11V19", 4, steel), Limb("M42 22H74", 5, steel)], edge=3)
    wheels = Group([Disc(14, 88, 4, INK), Disc(54, 88, 4, INK)], edge=1.5)
    straps = Group([Limb("M44 22L38 46", 3.2, BLUE), Limb("M72 22L80 52", 3.2, BLUE)], edge=2.4)
    p = [
        Group([Limb("M62 62L80 58L84 74", 9, DENIM), Limb("M85 78L89 78", 6, SHOE)]),
        Group([Limb("M50 48L58 62", 17, ORANGE)]),
    ]
    sling = Group(
        [Area("M35 44C34 66 48 78 64 76C74 74 80 64 83 52C76 58 70 64 62 63C52 62 46 54 43 44Z", BLUE)], edge=3
    )
    return [frame, wheels] + p + head(50, 38, 11.5, mouth="small") + [sling, straps, bar]


@picture("hearing-aid")
def _():
    ear = Group(
        [
            Area(
                "M30 44C28 24 42 14 56 14C72 14 82 25 82 40C82 53 73 58 69 67C66 77 60 88 50 88C40 88 35 81 36 72C37 62 31 55 30 44Z",
                SKIN[CHILD],
            )
        ],
        [
            line("M42 42C42 31 48 26 56 26C64 26 70 32 70 41C70 48 64 51 60 57", 3.2),
            line("M50 48C55 44 61 49 57 55C53 61 48 60 49 69", 3.2),
        ],
    )
    aid = Group([Limb("M34 72C22 66 18 46 24 32", 13, TEAL)], [line("M24 48H30", 2.6), Disc(28.4, 61, 2.4, CREAM)])
    tube = Group([Limb("M24 30C26 12 46 6 56 14C62 22 54 36 52 46", 4, FOAM)], edge=2.4)
    plug = Group([Disc(52, 50, 7, TEAL)], edge=2.6)
    return [ear, aid, tube, plug]


@picture("splint")
def _():
    c = SKIN[CHILD]
    leg = Group([Area("M34 8H58V56C60 62 70 64 80 70C86 74 85 80 80 80H36C33 80 32 78 32.6 74Z", c)])
    shell = Group([Area("M26 26H36V72H80C86 72 87 82 82 84C80 86 36 86 32 86C28 86 26 84 26 80Z", "#DCEBF3")], edge=3)
    straps = Group([Limb("M30 34H58", 8, BLUE), Limb("M31 66L61 58", 8, BLUE), Limb("M66 82L70 67", 7, BLUE)], edge=2.8)
    return [leg, shell, straps]


@picture("injection")
def _():
    p = person(30, 33, 18, 88, ORANGE, w=46, mouth="flat", look=-0.1)
    p += [Group([Limb("M48 64V86", 13, SKIN[CHILD])]), Group([Limb("M46 56L47.4 62", 15, ORANGE)], edge=3)]
    needle = [
        Group([Limb("M-3 0H14", 3, SILVER)], edge=2.2),
        Group([Limb("M54 0H66", 5, SILVER), Limb("M67 -8V8", 5, SILVER)], edge=2.8),
        Group(
            [Area(box(14, -9.5, 40, 19, 3), "#EAF4F8")],
            [Area(box(15, -8.5, 22, 17, 2), TEAR), line("M38 -8.5V8.5", 3.4)],
            edge=3,
        ),
    ]
    return p + place(needle, 52, 76, turn=-40, scale=0.88)


@picture("talker")
def _():
    cells = []
    for k, c in enumerate((ORANGE, YELLOW, GREEN, PINK, BLUE, RED)):
        cells.append(Area(box(16 + 17 * (k % 3), 30 + 19 * (k // 3), 14, 16, 2), c, 2))
    marks = [
        Disc(23, 38, 3.4, INK),
        Disc(40, 38, 3.4, INK),
        Disc(57, 38, 3.4, INK),
        Disc(23, 57, 3.4, INK),
        Disc(40, 57, 3.4, INK),
        Disc(57, 57, 3.4, INK),
    ]
    tablet = Group(
        [Area(box(8, 22, 64, 52, 6), "#4A4540")], [Area(box(12.6, 26.6, 54.8, 42.8, 2), CREAM)] + cells + marks
    )
    hand = sleeve("M54 92L52 88", ORANGE, 12) + place(point_hand(), 48, 78, turn=-76, scale=0.62)
    return [tablet] + waves(60, 48, (23, 33), -38, 38, 5) + hand
