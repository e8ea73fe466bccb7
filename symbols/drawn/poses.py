"""Parts for pictures of acts: a whole child in any pose, a hand with a pen, clouds and bubbles, notes."""

from .kit import *  # noqa: F403

SHOE, SHINE = "#6B5F57", "#FFF3C9"


def joined(points):
    return "M" + "L".join(f"{x} {y}" for x, y in points)


def arm(points, shirt=ORANGE, skin=CHILD, width=8.4):
    """A sleeve through the points, with a hand at the last of them."""
    (x0, y0), (x1, y1) = points[-2:]
    away = math.hypot(x1 - x0, y1 - y0) or 1
    back = min(0.6, width * 0.85 / away)
    cuff = (round(x1 - (x1 - x0) * back, 2), round(y1 - (y1 - y0) * back, 2))
    return [Group([Disc(x1, y1, width * 0.6, SKIN[skin]), Limb(joined([*points[:-1], cuff]), width, shirt)])]


def leg(points, cloth=BLUE, width=9.4, shoe=SHOE):
    """Trousers through the points; the last two are the heel and the toe."""
    return [Group([Limb(joined(points[-2:]), width * 0.76, shoe), Limb(joined(points[:-1]), width, cloth)])]


def torso(neck, hip, shirt=ORANGE, width=17):
    return [Group([Limb(joined([neck, hip]), width, shirt)])]


def mover(at, neck, hip, back, legs, front, r=12.5, turn=0, shirt=ORANGE, skin=CHILD, **kw):
    """A whole figure. `back` and `front`: arms behind and before the body; a point list each, or none."""
    p = []
    for points in back:
        p += arm(points, shirt, skin)
    for points in legs:
        p += leg(points)
    p += torso(neck, hip, shirt)
    kw.setdefault("look", 0.16)
    p += place(head(0, 0, r, skin, **kw), *at, turn=turn)
    for points in front:
        p += arm(points, shirt, skin)
    return p


def grass(y=86, x0=8, x1=88, colour="#BFD8A4"):
    return [Group([Limb(f"M{x0} {y}H{x1}", 5, colour)])]


def streaks(*lines, width=4.2, colour=GREY):
    """Lines that a quick thing leaves behind it."""
    return [Group([Limb(d, width, colour) for d in lines], edge=2.4)]


def pencil(length=46, colour=YELLOW):
    """A pencil: its tip at (0, 0), lying to the right."""
    body = Group(
        [Area(poly((0, 0), (11, -5), (length, -5), (length, 5), (11, 5)), colour)],
        [
            Area(poly((0, 0), (11, -5), (11, 5)), "#F0D9B5"),
            Area(poly((0, 0), (4.4, -2), (4.4, 2)), INK),
            Area(poly((length - 7, -5), (length, -5), (length, 5), (length - 7, 5)), PINK),
            line("M11 -5V5", 2.2),
            line(f"M{length - 7} -5V5", 2.2),
        ],
    )
    return [body]


def crayon(length=44, colour=RED):
    """A thick crayon: its tip at (0, 0), lying to the right."""
    pale = SILVER
    body = Group(
        [Area(f"M0 -2.6L10 -6.6H{length}V6.6H10L0 2.6Z", colour)],
        [Area(f"M15 -6.6H{length - 6}V6.6H15Z", pale), line("M15 -6.6V6.6", 2.2), line(f"M{length - 6} -6.6V6.6", 2.2)],
    )
    return [body]


def pen_hand(tool, turn=-52, skin=CHILD, cuff=ORANGE):
    """A hand that writes with `tool`, whose tip is at (0, 0)."""
    c = SKIN[skin]
    p = [Group([Limb("M42 10L54 20", 15, cuff)])]
    p += [Group([Area("M16 -4C18 -16 32 -22 40 -12C46 -4 46 8 38 13C30 17 18 12 16 -4Z", c)])]
    p += place(tool, 0, 0, turn=turn)
    fingers = [Limb("M34 -16L13 -14.5", 7, c), Limb("M32 -7L12 -6.5", 7, c), Limb("M32 2L17 1.5", 7, c)]
    fingers.append(Area("M28 -17L40 -12L40 6L29 5Z", c))
    return p + [Group(fingers, [line("M18 -10.6H27", 2), line("M18 -2.4H27", 2)])]


def cloud(cx, cy, s=1.0, fill=CREAM, trail=()):
    """A cloud of thought, 62 by 44 at s = 1; `trail`: discs (x, y, r) that lead to it."""
    puffs = [
        (-19, 3, 12),
        (-9, -9, 12),
        (7, -10, 13),
        (19, -1, 12),
        (13, 10, 11),
        (-3, 10, 12),
        (-14, 9, 10),
        (0, 0, 12),
    ]
    p = [Group([Disc(cx + x * s, cy + y * s, r * s, fill) for x, y, r in puffs])]
    return p + [Group([Disc(x, y, r, fill)]) for x, y, r in trail]


def bubble(x, y, w, h, tail, foot, r=9):
    """A speech bubble; `tail` is where its tail ends, `foot` the two ends of the tail on the lower edge."""
    k, (x0, x1) = r * 0.448, foot
    d = (
        f"M{x + r} {y}H{x + w - r}C{x + w - k} {y} {x + w} {y + k} {x + w} {y + r}V{y + h - r}"
        f"C{x + w} {y + h - k} {x + w - k} {y + h} {x + w - r} {y + h}H{x1}L{tail[0]} {tail[1]}L{x0} {y + h}H{x + r}"
        f"C{x + k} {y + h} {x} {y + h - k} {x} {y + h - r}V{y + r}C{x} {y + k} {x + k} {y} {x + r} {y}Z"
    )
    return [Group([Area(d, CREAM)])]


def note(cx, cy, s=1.0, colour=PURPLE, two=False):
    """A note of music: its head at (cx, cy); `two` of them under one beam."""
    m = move(cx, cy, scale=s)
    one = [Area(oval(0, 0, 6.4, 5, -18), colour), Limb("M4.6 -1V-22", 3.4, colour)]
    if two:
        one += [Area(oval(18, -3, 6.4, 5, -18), colour), Limb("M22.6 -4V-25", 3.4, colour)]
        one.append(Limb("M5 -22L22.4 -25", 6, colour))
    else:
        one.append(Limb("M4.8 -22C6 -16 13 -16 12 -8", 3.8, colour))
    return [Group([p.moved(m) for p in one], edge=3)]


def steam(x, y, s=1.0):
    return f"M{x} {y}C{x - 6 * s} {y - 6 * s} {x + 6 * s} {y - 10 * s} {x} {y - 17 * s}"
