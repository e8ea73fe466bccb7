"""The kit of parts that the pictograms are drawn from: faces, figures, hands, arrows, signs."""

import math

from .pen import *  # noqa: F403


def line(d, width=2.8, colour=INK):
    return Limb(d, width, colour)


def smile(cx, y, half, curve, width=2.8):
    """A mouth: `curve` is how far its middle hangs (down is a smile, up is sad)."""
    return line(f"M{cx - half} {y}Q{cx} {y + curve} {cx + half} {y}", width)


def face(cx, cy, r, mouth="smile", eyes="dot", brows=None, look=0.0, ink=INK):
    """Eyes, mouth and, only where they carry meaning, brows. All lengths follow r."""
    u = lambda x, y: (cx + (x + look) * r, cy + y * r)
    w = max(2.6, min(3.2, r * 0.145))
    ex, ey, er = 0.36, 0.1, max(2.0, r * 0.125)
    out = []

    def stroke(*pts, kind="L", width=w):
        p = [f"{a:.3f} {b:.3f}" for a, b in (u(*q) for q in pts)]
        tail = "".join("L" + q for q in p[1:]) if kind == "L" else kind + " ".join(p[1:])
        out.append(line("M" + p[0] + tail, width, ink))

    for side in (-1, 1):
        x, y = u(side * ex, ey)
        if eyes == "dot":
            out.append(Disc(x, y, er, ink))
        elif eyes == "wide":
            out += [Disc(x, y, er * 1.9, ink), Disc(x, y, er * 1.9 - 1.5, CREAM), Disc(x, y, er * 0.95, ink)]
        elif eyes == "shut":  # lids down: lashes hang
            stroke((side * ex - 0.17, ey), (side * ex, ey + 0.17), (side * ex + 0.17, ey), kind="Q")
        elif eyes == "glad":  # pushed up by a big smile
            stroke((side * ex - 0.17, ey + 0.07), (side * ex, ey - 0.2), (side * ex + 0.17, ey + 0.07), kind="Q")
        elif eyes == "pinch":
            stroke((side * (ex + 0.17), ey - 0.13), (side * (ex - 0.13), ey), (side * (ex + 0.17), ey + 0.13))
        elif eyes == "half":
            out.append(Disc(x, y + er * 0.25, er, ink))
            stroke((side * ex - 0.21, ey - 0.06), (side * ex + 0.21, ey - 0.06))
        elif eyes == "side":
            out.append(Disc(x + r * 0.1, y, er, ink))
    if brows:
        inner, outer = {"worry": (-0.32, -0.17), "cross": (-0.1, -0.3), "up": (-0.34, -0.3), "flat": (-0.2, -0.2)}[
            brows
        ]
        for side in (-1, 1):
            stroke((side * 0.18, inner + 0.02), (side * 0.52, outer + 0.02))
    if mouth == "smile":
        stroke((-0.34, 0.42), (0, 0.76), (0.34, 0.42), kind="Q")
    elif mouth == "small":
        stroke((-0.24, 0.46), (0, 0.64), (0.24, 0.46), kind="Q")
    elif mouth == "flat":
        stroke((-0.26, 0.52), (0.26, 0.52))
    elif mouth == "sad":
        stroke((-0.32, 0.64), (0, 0.32), (0.32, 0.64), kind="Q")
    elif mouth == "wave":
        stroke(
            (-0.36, 0.56), (-0.24, 0.38), (-0.12, 0.53), (0, 0.68), (0.12, 0.53), (0.24, 0.38), (0.36, 0.53), kind="C"
        )
    elif mouth == "open":
        x, y = u(0, 0.54)
        out.append(Area(oval(x, y, r * 0.18, r * 0.2), ink))
    elif mouth == "laugh":
        a, b, c, d = u(-0.42, 0.36), u(0.42, 0.36), u(0.36, 0.88), u(-0.36, 0.88)
        out.append(Area(f"M{a[0]} {a[1]}L{b[0]} {b[1]}C{c[0]} {c[1]} {d[0]} {d[1]} {a[0]} {a[1]}Z", ink, w * 0.8, ink))
        x, y = u(0, 0.64)
        out.append(Area(oval(x, y + r * 0.02, r * 0.18, r * 0.075), RED))
    elif mouth == "grit":
        x, y = u(-0.32, 0.4)
        out.append(Area(box(x, y, r * 0.64, r * 0.25, r * 0.09), CREAM, w * 0.8, ink))
        for k in (-0.1, 0.1):
            stroke((k, 0.42), (k, 0.63), width=2)
    elif mouth == "yawn":
        x, y = u(0, 0.55)
        out.append(Area(oval(x, y, r * 0.23, r * 0.29), ink))
        out.append(Area(oval(x, y + r * 0.13, r * 0.13, r * 0.1), RED))
    return out


def head(cx, cy, r, skin=CHILD, hair="cap", colour=HAIR, **kw):
    """A round head. `hair`: cap, bob (falls to the jaw), bun, bunches, beard, curls, none."""
    m = stretch(cx, cy, r, r)
    ink = "#120D0A" if skin >= 5 else INK
    groups, solid, detail = [], [], []
    if hair == "bob":
        d = "M-0.62 0.72C-1.02 0.86 -1.26 0.66 -1.24 0.3V-0.1C-1.24 -0.8 -0.74 -1.18 0 -1.18C0.74 -1.18 1.24 -0.8 1.24 -0.1V0.3C1.26 0.66 1.02 0.86 0.62 0.72Z"
        groups.append(Group([Area(bend(d, m), colour)]))
    elif hair == "bun":
        groups.append(Group([Disc(cx, cy - 1.04 * r, 0.4 * r, colour)]))
    elif hair == "curls":
        puffs = [(-0.86, -0.3), (-0.62, -0.78), (0, -0.98), (0.62, -0.78), (0.86, -0.3)]
        groups.append(Group([Disc(cx + x * r, cy + y * r, 0.36 * r, colour) for x, y in puffs]))
    elif hair == "bunches":
        groups.append(
            Group(
                [
                    Disc(cx - 1.12 * r, cy - 0.34 * r, 0.36 * r, colour),
                    Disc(cx + 1.12 * r, cy - 0.34 * r, 0.36 * r, colour),
                ]
            )
        )
    solid.append(Disc(cx, cy, r, SKIN[skin]))
    if hair in ("cap", "beard", "bun", "bunches"):
        d = arc(0, 0, 1.005, 186, 354) + "C0.86 -0.42 0.62 -0.56 0.26 -0.68C-0.1 -0.46 -0.72 -0.5 -0.9995 -0.105Z"
        detail.append(Area(bend(d, m), colour))
    elif hair == "bob":
        d = arc(0, 0, 1.005, 176, 364) + "C0.88 -0.3 0.5 -0.42 0.2 -0.74C-0.1 -0.42 -0.84 -0.36 -1.0025 0.07Z"
        detail.append(Area(bend(d, m), colour))
    elif hair == "curls":
        d = (
            arc(0, 0, 1.005, 192, 348)
            + "C0.84 -0.42 0.62 -0.44 0.5 -0.56C0.34 -0.42 0.12 -0.42 0 -0.58C-0.12 -0.42 -0.34 -0.42 -0.5 -0.56C-0.62 -0.44 -0.84 -0.42 -0.98 -0.21Z"
        )
        detail.append(Area(bend(d, m), colour))
    if hair == "beard":
        d = (
            arc(0, 0, 1.005, -2, 182)
            + "C-0.8 0.3 -0.7 0.3 -0.52 0.28C-0.5 0.86 -0.3 0.82 0 0.82C0.3 0.82 0.5 0.86 0.52 0.28C0.7 0.3 0.8 0.3 1.0045 -0.035Z"
        )
        detail.append(Area(bend(d, m), colour))
    glasses = kw.pop("glasses", False)
    if kw.get("mouth", "") is not None:
        detail += face(cx, cy, r, ink=ink, **kw)
    if glasses:
        for side in (-1, 1):
            detail.append(Limb(arc(cx + side * 0.38 * r, cy + 0.12 * r, 0.29 * r, 0, 360) + "Z", 2.4, ink))
        detail.append(line(f"M{cx - 0.09 * r} {cy + 0.08 * r}H{cx + 0.09 * r}", 2.4, ink))
    groups.append(Group(solid, detail))
    return groups


def bust(cx, top, w, bottom, colour):
    """Square shoulders, straight sides, flat foot."""
    x0, x1, s = cx - w / 2, cx + w / 2, w * 0.3
    d = (
        f"M{x0} {bottom}V{top + s}C{x0} {top + s * 0.3} {x0 + s * 0.4} {top} {x0 + s} {top}"
        f"H{x1 - s}C{x1 - s * 0.4} {top} {x1} {top + s * 0.3} {x1} {top + s}V{bottom}Z"
    )
    return [Group([Area(d, colour)])]


def person(cx, cy, r, foot, shirt, skin=CHILD, w=None, **kw):
    return bust(cx, cy + r * 1.18, w or r * 2.55, foot, shirt) + head(cx, cy, r, skin, **kw)


def sleeve(d, colour, width=10):
    return [Group([Limb(d, width, colour)])]


# ---- kit: hands --------------------------------------------------------------------------


def palm_hand(skin=CHILD, cuff=None):
    """An open hand, upright, its palm towards us, thumb on the left; about 34 by 46, wrist at (0, 24)."""
    c = PALM[skin]
    solid = [
        Limb("M-9.2 2L-13.4 -13", 6.8, c),
        Limb("M-3.2 0L-4.9 -19.5", 7, c),
        Limb("M3.4 0L4.8 -19", 7, c),
        Limb("M9.6 3L13.8 -11.5", 6.6, c),
        Limb("M-7 15L-19 4.5", 7.2, c),
        Area("M-12.4 0C-12.4 -3 12.8 -3 12.8 2V12C12.8 20 8 24 1 24H-1.5C-8 24 -12.4 19 -12.4 12Z", c),
    ]
    detail = [line("M-5 14Q0 9.5 7 10.5", 2.2)]
    arm = [Group([Limb("M0.5 27L0.5 36", 15, cuff)])] if cuff else []
    return arm + [Group(solid, detail)]


def point_hand(skin=CHILD):
    """A hand that points right, seen from the thumb's side; knuckles at (0, 0), wrist at (-14, 4)."""
    c = SKIN[skin]
    fist = [
        Area("M-14 -5C-12 -9.5 -6 -11 2 -10H6C10.5 -9 11 2 10 6C9 12 4 13.5 -2 13C-8 13 -13 11 -14 7Z", c),
        Limb("M0 -6.2L25 -6.2", 7.6, c),
    ]
    lines = [line("M11 -1H4", 2.2), line("M10.4 5.6H4.6", 2.2)]
    thumb = Group([Limb("M-5 -0.2L4.6 1.8", 6, c)], edge=2.2, halo=False)
    return [Group(fist, lines), thumb]


def thumb_hand(skin=CHILD):
    """A fist, thumb up, fingers folded to the right; about 34 by 50, middle near (0, 0)."""
    c = SKIN[skin]
    fingers = [(-1, 13), (7.6, 14.4), (16, 13.4), (23.6, 10.6)]
    solid = [
        Area("M-16 0C-12 -2 -9 -6 -6.5 -12L-4 -19C-2 -27.5 8 -26 7.4 -18L6 -5H6V27.4H-6C-11 27.4 -14 25 -16 24Z", c)
    ]
    solid += [Limb(f"M2 {y}H{x}", 7.9, c) for y, x in fingers]
    lines = [line(f"M{x - 1.5} {y}H5", 2.2) for y, x in ((3.4, 16), (11.8, 16), (20, 14.6))]
    return [Group(solid, lines)]


def flat_hand(skin=CHILD):
    """A hand held out to the right, palm up; fingertips near (26, -4), wrist at (-12, 5)."""
    c = PALM[skin]
    solid = [
        Area("M-14 0C-8 -6 -2 -7 4 -6L10 -4V6C2 12 -6 12 -14 10Z", c),
        Limb("M4 0L27 -4.4", 8, c),
        Limb("M4 5L21 3.2", 7, c),
        Limb("M-2 -2L9.5 -11", 6.8, c),
    ]
    return [Group(solid, [line("M9 0.4L17 -0.9", 2.2)])]


def fist(skin=CHILD):
    """A closed fist from the front; middle at (0, 0), about 30 by 26."""
    c = SKIN[skin]
    solid = [Limb(f"M{x} -5V3", 8, c) for x in (-10, -3.4, 3.4, 10)]
    solid.append(Area("M-14 0H14V6C14 11 10 14 5 14H-6C-11 14 -14 11 -14 6Z", c))
    thumb = Group([Limb("M-10 8.4L5 8.4", 5.6, c)], edge=2.2, halo=False)
    return [Group(solid, [line(f"M{x} -6V2", 2.2) for x in (-6.7, 0, 6.7)]), thumb]


def small_hand(skin=CHILD, palm=False):
    """A little hand that reaches right; wrist at (0, 0)."""
    c = (PALM if palm else SKIN)[skin]
    return [
        Group(
            [
                Disc(4, 0, 5.6, c),
                Limb("M6 -2.4L14 -4.6", 5, c),
                Limb("M6 2L14.6 2.2", 5, c),
                Limb("M3 -2.6L6 -9", 4.6, c),
            ]
        )
    ]


# ---- kit: things -------------------------------------------------------------------------


def arrow(colour=BLUE, length=40, shaft=14, reach=20):
    """Points right from (0, 0); the head is twice the shaft."""
    s, h, x = shaft / 2, shaft, length - reach
    return [Group([Area(poly((0, -s), (x, -s), (x, -h - 2), (length, 0), (x, h + 2), (x, s), (0, s)), colour)])]


def swing(colour=BLUE):
    """A bent arrow: from (0, 0) up and over to the left; about 36 by 30."""
    return [Group([Area("M0 0C0 -13 -9 -21 -22 -21.4V-29L-38 -16L-22 -4V-11.6C-14 -11.4 -10.4 -7.6 -10.4 0Z", colour)])]


def cross_disc(cx=75, cy=75, r=12.5):
    k = r * 0.36
    return [
        Group(
            [Disc(cx, cy, r, RED)],
            [
                line(f"M{cx - k} {cy - k}L{cx + k} {cy + k}", r * 0.34, CREAM),
                line(f"M{cx + k} {cy - k}L{cx - k} {cy + k}", r * 0.34, CREAM),
            ],
        )
    ]


def tick_disc(cx=75, cy=75, r=12.5):
    k = r / 12.5
    return [
        Group(
            [Disc(cx, cy, r, GREEN)],
            [
                line(
                    f"M{cx - 5.4 * k} {cy + 0.4 * k}L{cx - 1.4 * k} {cy + 4.6 * k}L{cx + 5.6 * k} {cy - 4.4 * k}",
                    4.2 * k,
                    CREAM,
                )
            ],
        )
    ]


def heart(cx, cy, s, colour=RED):
    d = "M0 0.92C-0.5 0.5 -1 0.14 -1 -0.34C-1 -0.72 -0.74 -0.94 -0.46 -0.94C-0.24 -0.94 -0.08 -0.8 0 -0.62C0.08 -0.8 0.24 -0.94 0.46 -0.94C0.74 -0.94 1 -0.72 1 -0.34C1 0.14 0.5 0.5 0 0.92Z"
    return [Group([Area(bend(d, stretch(cx, cy, s, s)), colour)])]


def ball(cx, cy, r, colour=YELLOW, shine="#FFF3C9"):
    return [Group([Disc(cx, cy, r, colour)], [Area(oval(cx - r * 0.34, cy - r * 0.38, r * 0.32, r * 0.2, -38), shine)])]


def query(cx, cy, s=1.0, colour=PURPLE, solid=True):
    """A question mark, 22 by 36 at s = 1, its middle at (cx, cy)."""
    m = move(cx, cy, scale=s)
    hook = Limb("M-8 -8C-8 -19 8.5 -19 8.5 -8C8.5 -1.5 0.4 -1.2 0.4 6", 7.4, colour).moved(m)
    dot = Disc(0.4, 15.6, 4.4, colour).moved(m)
    return [Group([hook, dot])] if solid else [hook, dot]


def clock(cx, cy, r):
    return [Group([Disc(cx, cy, r, CREAM)], [line(f"M{cx} {cy - r * 0.56}V{cy}L{cx + r * 0.42} {cy + r * 0.22}", 3.2)])]


def waves(cx, cy, radii, a0, a1, width=5, colour=BLUE):
    return [Group([Limb(arc(cx, cy, r, a0, a1), width, colour) for r in radii])]


def drop(cx, cy, s=1.0):
    d = "M0 -5C3.4 -0.6 3 3.4 0 3.4C-3 3.4 -3.4 -0.6 0 -5Z"
    return Area(bend(d, move(cx, cy, scale=s)), TEAR, 1.6)


def tree(cx, foot, s=1.0):
    m = move(cx, foot, scale=s)
    trunk = Group([Area("M-4 0L-3.4 -16H3.4L4 0Z", WOOD)]).moved(m)
    crown = Group(
        [Disc(-9, -24, 10, GREEN), Disc(9, -24, 10, GREEN), Disc(0, -36, 12, GREEN), Disc(0, -24, 10, GREEN)]
    ).moved(m)
    return [trunk, crown]


def figure(spot=None, behind=False):
    """A plain whole body in pants, from the front or from behind, with a ring on the place meant."""
    c = SKIN[CHILD]
    body = [
        Area("M34 36C34 31 39 29.5 44 29.5H52C57 29.5 62 31 62 36L60 62H36Z", c),
        Limb("M37 36L26 58", 8, c),
        Limb("M59 36L70 58", 8, c),
        Disc(25, 61, 4.8, c),
        Disc(71, 61, 4.8, c),
        Limb("M42 60L41 83", 10.5, c),
        Limb("M54 60L55 83", 10.5, c),
        Limb("M40.6 85L36 86", 7.4, c),
        Limb("M55.4 85L60 86", 7.4, c),
    ]
    pants = Area(
        "M35.8 55H60.2L60.6 66C57 68.6 51.4 68.6 49.2 65L48 62.6L46.8 65C44.6 68.6 39 68.6 35.4 66Z", CREAM, 2.4
    )
    inner = [line("M48 66V82", 2.4), line("M38.6 44L38 53", 2.2), line("M57.4 44L58 53", 2.2), pants]
    inner += [line("M48 34V50", 2.2)] if behind else [Disc(48, 51, 1.4, INK)]
    p = [Group(body, inner)]
    if behind:
        top = head(48, 18, 12, mouth=None)
        top[-1].detail = [
            Area(bend(arc(0, 0, 1.005, 160, 380) + "C0.6 0.72 -0.6 0.72 -0.944 0.34Z", stretch(48, 18, 12, 12)), HAIR)
        ]
    else:
        top = head(48, 18, 12, mouth="flat")
    p += top
    if spot:
        p += spot_ring(*spot, 3.4)
    return p


def spot_ring(cx, cy, r, width):
    """The red ring on the place meant, with a cream line on both sides: in grey it is not lost on the skin."""
    d = arc(cx, cy, r, 0, 360) + "Z"
    return [Group([Limb(d, width + 2.8, HALO)], [Limb(d, width, RED)], edge=1.2)]


def trunk(spot, behind=False):
    """The same body from the head to the hips, for the places that are small on the whole of it."""
    p = bust(48, 40, 58, 88, SKIN[CHILD])
    p[0].detail += [line("M32.4 62L33.4 87", 2.4), line("M63.6 62L62.6 87", 2.4)]
    p[0].detail += [line("M48 46V76", 2.4)] if behind else [Disc(48, 73.5, 1.8, INK)]
    p[0].detail.append(Area("M33.4 81.5H62.6V88H33.4Z", CREAM, 2.4))
    top = head(48, 25, 15.5, mouth=None if behind else "flat")
    if behind:
        top[-1].detail = [
            Area(
                bend(arc(0, 0, 1.005, 160, 380) + "C0.6 0.72 -0.6 0.72 -0.944 0.34Z", stretch(48, 25, 15.5, 15.5)), HAIR
            )
        ]
    return p + top + spot_ring(*spot, 3.6)


# ---- parts that several pictures share ------------------------------------------------------


def crate(x=20, y=52, w=56, h=34):
    """An open box, seen a little from above: back wall first, then (second item) the front."""
    back = Group([Area(f"M{x} {y}L{x + 9} {y - 11}H{x + w - 9}L{x + w} {y}Z", WOOD_DARK)])
    front = Group([Area(box(x, y, w, h, 3), WOOD)], [line(f"M{x + 9} {y + h * 0.5}H{x + w - 9}", 2.6, WOOD_DARK)])
    return back, front


def equals(cx, cy, no=False):
    solid = [Limb(f"M{cx - 9} {cy - 6}H{cx + 9}", 5.4, YELLOW), Limb(f"M{cx - 9} {cy + 6}H{cx + 9}", 5.4, YELLOW)]
    if no:
        solid.append(Limb(f"M{cx + 6} {cy - 15}L{cx - 6} {cy + 15}", 5.4, YELLOW))
    return [Group(solid)]


def burst(cx, cy, r0, r1, n=8, turn=0):
    pts = []
    for k in range(2 * n):
        a = math.radians(turn + 180 / n * k)
        r = r0 if k % 2 == 0 else r1
        pts.append((round(cx + r * math.cos(a), 2), round(cy + r * math.sin(a), 2)))
    return poly(*pts)


def feeling(**kw):
    return head(48, 48, 37, **kw)


def dots(count, cy=88):
    """One, two or three dots: the same face, more of it."""
    return [Group([Disc(48 + (k - (count - 1) / 2) * 15, cy, 4.6, INK)], edge=0.1) for k in range(count)]


def star(cx, cy, r, colour):
    return [Group([Area(burst(cx, cy, r, r * 0.46, 5, -90), colour)])]


def weight(x, y, w, h, colour):
    return [Group([Area(box(x, y, w, h, 5), colour)], [line(f"M{x + w * 0.3} {y + h * 0.36}H{x + w * 0.7}", 2.6)])]


# ---- the register of pictures ------------------------------------------------------------

PICTURES = {}


def picture(name):
    def keep(fn):
        assert name not in PICTURES, name
        PICTURES[name] = fn
        return fn

    return keep
