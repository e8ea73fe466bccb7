"""Pictograms: what things are like: fast and slow, new and old, clean and dirty, full and empty, right and wrong."""

from .kit import *  # noqa: F403


def sparkle(cx, cy, r, colour=YELLOW):
    k = r * 0.26
    d = f"M{cx} {cy - r}L{cx + k} {cy - k}L{cx + r} {cy}L{cx + k} {cy + k}L{cx} {cy + r}L{cx - k} {cy + k}L{cx - r} {cy}L{cx - k} {cy - k}Z"
    return [Group([Area(d, colour)], edge=2.6)]


def streaks(*rows):
    return [Group([Limb(f"M{x0} {y}H{x1}", 4.4, TEAR)], edge=2.4) for x0, x1, y in rows]


@picture("fast")
def _():
    body = Area(
        "M28 66C28 56 34 54 42 53L52 41C54 39 56 38 59 38H70C74 38 76 39 78 42L84 53C89 54 92 57 92 62V66C92 70 90 72 86 72H34C30 72 28 70 28 66Z",
        RED,
    )
    glass = Area("M50 53L57 44.6C58 43.4 59 43 60.4 43H69C71 43 72 43.6 73 45.4L77 53Z", "#D9EEF8", 2.4)
    wheels = [Group([Disc(x, 73, 9, INK)], [Disc(x, 73, 4, SILVER)], edge=1.5) for x in (44, 77)]
    return [Group([body], [glass, line("M63 43V53", 2.4)])] + wheels + streaks((4, 34, 40), (4, 20, 53), (4, 22, 66))


@picture("slow")
def _():
    c = "#D9B98A"
    foot = Group(
        [
            Area(
                "M8 86C12 80 24 80 40 80H62C68 80 70 74 70 66C70 56 74 50 81 50C88 50 92 56 92 62C92 76 84 87 70 87H12C8 87 7 87 8 86Z",
                c,
            )
        ],
        [Disc(83, 62, 2.4, INK), line("M80 72Q85 74 88 70", 2.6)],
    )
    horns = Group([Limb("M78 52L74 38", 3.6, c), Limb("M85 51L88 38", 3.6, c), Disc(74, 37, 3, c), Disc(88, 37, 3, c)])
    shell = Group(
        [Disc(40, 54, 26, ORANGE)],
        [line("M40 54C40 50 46 50 46 55C46 62 34 62 33 53C32 43 46 39 53 47C60 56 55 69 43 71", 3.4)],
    )
    return [horns, foot, shell]


def shoe(upper, sole, laces=INK):
    d = "M12 34C12 31 14 29 17 30C22 32 28 31 32 28C34 27 37 28 38 30C43 42 54 50 70 52C82 54 88 59 88 68H12Z"
    return Group(
        [Area(d, upper), Area(box(9, 66, 81, 13, 5), sole)],
        [line("M9.5 67H89", 2.6), line("M42 44L49 36", 3, laces), line("M51 50L57 42", 3, laces)],
    )


@picture("new")
def _():
    s = shoe(BLUE, CREAM, CREAM).moved(move(0, 10))
    tag = Group([Area("M64 30L73 21H92V39H73Z", YELLOW)], [Disc(73, 30, 2.6, INK)])
    string = Group([Limb("M54 47Q56 38 66 31", 3, INK)], edge=0.1)
    return [string, s, tag] + sparkle(48, 20, 12) + sparkle(22, 20, 8.5)


@picture("old")
def _():
    s = shoe("#A99C8B", "#CFC6B8").moved(move(0, 6))
    s.detail[0:0] = [Area("M12 72V62L26 60V72Z", "#8F8272")]
    s.detail += [
        Area("M66 71C62 62 68 58 76 58C84 58 90 64 88 71Z", INK),
        Area("M70 71C70 65 73 63 77 63C81 63 84 66 84 71Z", SKIN[CHILD]),
        Area(poly((18, 44), (33, 42), (35, 57), (20, 59)), WOOD, 2.4),
        line("M22.6 42.6L22 47.6", 2),
        line("M29 41.6L29 46.6", 2),
        line("M24 56L24 61", 2),
        line("M31 55L31.6 60", 2),
        line("M9 80L18 76", 2),
        line("M52 86L56 79", 2.4),
        line("M34 85L31 79", 2.4),
    ]
    return [s]


@picture("funny")
def _():
    p = head(46, 56, 31, mouth=None)
    f = face(46, 56, 31, mouth="laugh", eyes="glad")
    p[-1].detail += f + [Area("M40 74H53V82C53 90 40 90 40 82Z", PINK, 2.6)]
    hat = Group(
        [Area("M26 34L52 6L66 33C54 25 38 26 26 34Z", PURPLE)], [Disc(44, 25, 2.8, YELLOW), Disc(54, 18, 2.8, YELLOW)]
    )
    return p + [hat, Group([Disc(46, 62, 7.4, RED)], edge=2.6)]


def shirt(colour):
    d = "M34 12C38 20 58 20 62 12L74 16L92 34L78 48L72 42V86H24V42L18 48L4 34L22 16Z"
    return Group([Area(d, colour)])


@picture("clean")
def _():
    s = shirt("#F4F1EA")
    return [s] + sparkle(48, 50, 14, TEAR) + sparkle(82, 70, 9, YELLOW) + sparkle(14, 66, 9, YELLOW)


@picture("dirty")
def _():
    s = shirt("#F4F1EA")
    mud = "#7A5230"
    s.detail += [
        Area("M36 40C42 34 54 36 56 42C64 44 64 54 56 56C52 64 40 62 40 56C32 54 30 46 36 40Z", mud),
        Disc(34, 70, 5, mud),
        Disc(60, 72, 7, mud),
        Disc(66, 34, 4, mud),
        Disc(28, 34, 4.6, mud),
        Disc(47, 76, 3, mud),
    ]
    return [s]


@picture("dry")
def _():
    rope = Group([Limb("M6 40Q48 46 90 40", 3, WOOD)], edge=2.6)
    cloth = Group(
        [Area("M20 42Q48 46 76 42V84C70 88 62 82 54 85C46 88 38 82 32 85C28 86 24 86 20 84Z", BLUE)],
        [Area("M20 54Q48 58 76 54V62Q48 66 20 62Z", CREAM)],
    )
    pegs = [Group([Limb(f"M{x} 37V47", 5, YELLOW)], edge=2.4) for x in (27, 69)]
    return [rope, cloth] + pegs + [Group([Area(burst(48, 18, 15, 10.6, 10), YELLOW)])]


def pencil(x, y, length, h, colour, tip="#EFD3A2"):
    w = h * 0.9
    whole = poly((x, y), (x + length - w, y), (x + length, y + h / 2), (x + length - w, y + h), (x, y + h))
    nib = poly((x + length - w, y), (x + length, y + h / 2), (x + length - w, y + h))
    lead = poly((x + length - w * 0.36, y + h * 0.32), (x + length, y + h / 2), (x + length - w * 0.36, y + h * 0.68))
    return [
        Group([Area(whole, colour)], [Area(nib, tip, 2.4), Area(lead, INK), line(f"M{x + h * 0.6} {y}V{y + h}", 2.4)])
    ]


@picture("long")
def _():
    return pencil(6, 26, 84, 20, BLUE) + pencil(6, 64, 34, 14, GREY, SILVER)


@picture("short")
def _():
    return pencil(6, 22, 84, 14, GREY, SILVER) + pencil(6, 54, 38, 22, BLUE)


@picture("full")
def _():
    glass = Group(
        [
            Area("M20 20H76L70 84C69.6 87 68 88 65 88H31C28 88 26.4 87 26 84Z", "#E6F3FA"),
            Area("M20 21C22 7 74 7 76 21Z", TEAR),
            Limb("M19 22C12 26 14 34 13 44", 6, TEAR),
            Limb("M77 22C84 26 82 36 83 54", 6, TEAR),
        ],
        [
            Area("M25 20H71L65.6 82H30.4Z", TEAR),
            Area("M22 20C26 10 70 10 74 20Z", TEAR),
            line("M36 30L39 70", 4, "#BFE1F6"),
        ],
    )
    return [glass, Group([drop(13, 62, 1.6)], edge=2.4), Group([drop(83, 74, 1.6)], edge=2.4)]


@picture("empty")
def _():
    glass = Group(
        [Area("M-26 -32H26L20 28C19.6 31 18 32 15 32H-15C-18 32 -19.6 31 -20 28Z", "#E6F3FA")],
        [line("M-14 -20L-11 16", 4, CREAM), line("M-20 24H20", 2.4)],
    )
    return place([glass], 46, 40, turn=128) + [
        Group([Area(bend("M0 -5C3.4 -0.6 3 3.4 0 3.4C-3 3.4 -3.4 -0.6 0 -5Z", move(76, 84, scale=1.5)), TEAR)])
    ]


@picture("loud")
def _():
    horn = Group(
        [Area("M18 40L56 16V80L18 58Z", YELLOW), Area(box(8, 38, 16, 22, 4), ORANGE), Limb("M26 62L30 78", 9, ORANGE)],
        [line("M20 40V58", 2.4)],
    )
    rim = Group([Area(oval(57, 48, 6, 33), YELLOW)])
    return waves(52, 48, (24, 38), -40, 40, 6, RED) + [horn, rim]


@picture("soft")
def _():
    d = "M10 50C4 42 10 36 18 40C30 46 38 58 48 58C58 58 66 46 78 40C86 36 92 42 86 50C82 60 82 70 86 80C90 88 84 92 76 88C60 84 36 84 20 88C12 92 6 88 10 80C14 70 14 60 10 50Z"
    pillow = Group([Area(d, "#BFE1F6")], [line("M30 62Q36 68 42 70", 2.4), line("M66 62Q60 68 54 70", 2.4)])
    return [pillow] + sleeve("M48 2V8", ORANGE, 13) + place(palm_hand(), 48, 32, turn=180, scale=0.98)


@picture("heavy")
def _():
    plank = place([Group([Area(box(-44, -4, 88, 8, 3), WOOD)])], 48, 68, turn=-17)
    rest = [Group([Area(poly((48, 68), (60, 89), (36, 89)), GREY)])]
    iron = Group(
        [Area("M-15 -34H15L25 0H-25Z", "#6B7682"), Limb("M-9 -36V-41C-9 -50 9 -50 9 -41V-36", 6, "#6B7682")],
        [line("M-10 -24H6", 3, "#A7B0B9")],
    )
    p = rest + plank + place([iron], 29, 68, turn=-17, scale=0.98)
    return p + ball(81, 46, 8)


@picture("wrong")
def _():
    board = Group(
        [Area(box(7, 14, 68, 68, 6), "#C79A6C")],
        [Disc(40, 47, 26, WOOD_DARK), Limb(arc(40, 47, 26, 0, 360) + "Z", 2.4)],
    )
    board.detail.append(Area(bend(box(-16.5, -16.5, 33, 33, 2), move(40, 47, turn=16)), BLUE, 2.8))
    return [board] + cross_disc(75, 74, 16)


@picture("right")
def _():
    board = Group(
        [Area(box(7, 14, 68, 68, 6), "#C79A6C")],
        [Disc(40, 47, 26, WOOD_DARK), Limb(arc(40, 47, 26, 0, 360) + "Z", 2.4)],
    )
    board.detail += [Disc(40, 47, 22.6, BLUE), Area(oval(32, 39, 6, 4, -38), "#A9D3F2")]
    return [board] + tick_disc(75, 74, 16)


@picture("ready")
def _():
    bag = [Group([Area(box(14, 50, 56, 36, 10), PURPLE)])]
    p = bag + person(42, 38, 18, 88, ORANGE, w=38)
    straps = Group([Limb("M30 62V88", 6, PURPLE), Limb("M54 62V88", 6, PURPLE)], edge=2.2, halo=False)
    cap = Group([Area("M23.4 27C23 5 61 5 60.6 27Z", RED), Limb("M24 27H72", 6, RED)], [Disc(42, 10.4, 2, CREAM)])
    return p + [straps, cap] + place(thumb_hand(), 77, 64, scale=0.62)


@picture("favourite")
def _():
    steps = Group(
        [Area(poly((6, 88), (6, 70), (34, 70), (34, 56), (62, 56), (62, 74), (90, 74), (90, 88)), SILVER)],
        [line("M34 70V88", 2.4), line("M62 74V88", 2.4)],
    )
    p = [steps] + ball(48, 40, 12) + [Group([Area(box(12, 52, 15, 15, 3), GREY)]), Group([Disc(76, 64, 7, GREY)])]
    return p + heart(48, 14, 11)
