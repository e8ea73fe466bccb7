#!/usr/bin/env python3
"""Draws the pictograms of Heard: python3 symbols/draw.py writes symbols/svg/*.svg.

Nothing but the standard library; the same script always writes the same bytes.
Every picture is a list of groups, painted in order. A group has solid parts (fill,
outline and halo) and flat details on top of them. All halos lie under everything, so
that a picture is one sticker on any ground. The rules are in README.md.
"""

import math
import pathlib
import re
import sys

OUT = pathlib.Path(__file__).resolve().parent / "svg"

HALO, INK = "#FFFDF8", "#2A2420"
ROOM = 81.0  # 4-92, less the outline on both sides
EDGE, RIM = 3.5, 3.0  # the outline lies beyond the fill, the halo beyond the outline
RED, YELLOW, GREEN, BLUE, TEAL = "#C8372D", "#F6C344", "#4C9A57", "#3F7FC4", "#2F8C8F"
ORANGE, PINK, PURPLE, WOOD, GREY = "#E88A3C", "#E58AB0", "#8D6BB8", "#A9764A", "#B9B2A7"
CREAM, HAIR, TEAR, SILVER = "#FFFDF8", "#4A3428", "#6DB7EA", "#DDD8CE"
WOOD_DARK = "#8A5C36"
SKIN = {1: "#FAE0C8", 2: "#EFC59E", 3: "#DDA775", 4: "#BF8353", 5: "#9B663F", 6: "#84563A"}
PALM = {1: "#FAE0C8", 2: "#F3CFAD", 3: "#E6B98C", 4: "#D9A87C", 5: "#C99267", 6: "#BB835A"}
CHILD, HELPER = 4, 2


# ---- geometry ---------------------------------------------------------------------------


def num(v):
    text = f"{v:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def move(x=0.0, y=0.0, turn=0.0, scale=1.0, flip=False):
    """A similarity: flip left to right, scale, turn clockwise in degrees, then shift."""
    c, s = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    sign = -1 if flip else 1
    return (c * sign, s * sign, -s, c, x, y, scale)


def point(m, x, y):
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def bend(d, m):
    """The path `d` (absolute M L H V C Q Z) moved by `m`."""
    tokens = re.findall(r"[MLHVCQZ]|-?\d*\.?\d+(?:e-?\d+)?", d)
    out, i, here, cmd = [], 0, (0.0, 0.0), ""
    while i < len(tokens):
        if tokens[i].isalpha():
            cmd = tokens[i]
            i += 1
            if cmd == "Z":
                out.append("Z")
                continue
        if cmd in "HV":
            v = float(tokens[i])
            i += 1
            pts = [(v, here[1]) if cmd == "H" else (here[0], v)]
        else:
            n = {"M": 1, "L": 1, "Q": 2, "C": 3}[cmd]
            raw = [float(t) for t in tokens[i : i + 2 * n]]
            i += 2 * n
            pts = list(zip(raw[::2], raw[1::2]))
        here = pts[-1]
        moved = " ".join(f"{num(a)} {num(b)}" for a, b in (point(m, *p) for p in pts))
        out.append(("L" if cmd in "HV" else cmd) + moved)
        if cmd == "M":
            cmd = "L"
    return "".join(out)


def arc(cx, cy, r, a0, a1, start="M"):
    """Part of a circle as cubics, from angle a0 to a1 in degrees (0 = right, 90 = down)."""
    steps = max(1, math.ceil(abs(a1 - a0) / 60))
    da = math.radians((a1 - a0) / steps)
    k = 4 / 3 * math.tan(da / 4)
    a = math.radians(a0)
    d = f"{start}{cx + r * math.cos(a):.4f} {cy + r * math.sin(a):.4f}"
    for _ in range(steps):
        b = a + da
        d += "C" + " ".join(
            f"{v:.4f}"
            for v in (
                cx + r * (math.cos(a) - k * math.sin(a)),
                cy + r * (math.sin(a) + k * math.cos(a)),
                cx + r * (math.cos(b) + k * math.sin(b)),
                cy + r * (math.sin(b) - k * math.cos(b)),
                cx + r * math.cos(b),
                cy + r * math.sin(b),
            )
        )
        a = b
    return d


def oval(cx, cy, rx, ry, turn=0):
    return bend(arc(0, 0, 1, 0, 360) + "Z", stretch(cx, cy, rx, ry, turn))


def stretch(cx, cy, rx, ry, turn=0):
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return (c * rx, s * rx, -s * ry, c * ry, cx, cy, 1)


def box(x, y, w, h, r=4):
    k = r * 0.448
    return (
        f"M{x + r} {y}H{x + w - r}C{x + w - k} {y} {x + w} {y + k} {x + w} {y + r}V{y + h - r}"
        f"C{x + w} {y + h - k} {x + w - k} {y + h} {x + w - r} {y + h}H{x + r}"
        f"C{x + k} {y + h} {x} {y + h - k} {x} {y + h - r}V{y + r}C{x} {y + k} {x + k} {y} {x + r} {y}Z"
    )


def poly(*pts):
    return "M" + "L".join(f"{x} {y}" for x, y in pts) + "Z"


# ---- parts ------------------------------------------------------------------------------


class Area:
    """A filled path, with outline and halo when it is a solid part of a group."""

    def __init__(self, d, fill, line=0, colour=INK):
        self.d, self.fill, self.line, self.colour = d, fill, line, colour

    def moved(self, m):
        return Area(bend(self.d, m), self.fill, self.line, self.colour)

    def grown(self, by, colour):
        return f'<path d="{self.d}" fill="{colour}" stroke="{colour}" stroke-width="{num(2 * by)}"/>'

    def flat(self):
        extra = f' stroke="{self.colour}" stroke-width="{num(self.line)}"' if self.line else ""
        return f'<path d="{self.d}" fill="{self.fill}"{extra}/>'


class Limb:
    """A path with thickness: a finger, an arm, a wave, a line of a face."""

    def __init__(self, d, width, fill=INK):
        self.d, self.width, self.fill = d, width, fill

    def moved(self, m):
        return Limb(bend(self.d, m), self.width * m[6], self.fill)

    def grown(self, by, colour):
        return Limb(self.d, self.width + 2 * by, colour).flat()

    def flat(self):
        return f'<path d="{self.d}" fill="none" stroke="{self.fill}" stroke-width="{num(self.width)}"/>'


class Disc:
    def __init__(self, cx, cy, r, fill):
        self.cx, self.cy, self.r, self.fill = cx, cy, r, fill

    def moved(self, m):
        return Disc(*point(m, self.cx, self.cy), self.r * m[6], self.fill)

    def grown(self, by, colour):
        return Disc(self.cx, self.cy, self.r + by, colour).flat()

    def flat(self):
        return f'<circle cx="{num(self.cx)}" cy="{num(self.cy)}" r="{num(self.r)}" fill="{self.fill}"/>'


class Group:
    def __init__(self, solid, detail=(), edge=EDGE, halo=True):
        self.solid, self.detail, self.edge, self.halo = list(solid), list(detail), edge, halo

    def moved(self, m):
        return Group([p.moved(m) for p in self.solid], [p.moved(m) for p in self.detail], self.edge, self.halo)


def place(groups, *args, **kw):
    m = move(*args, **kw)
    return [g.moved(m) for g in groups]


def extent(groups):
    """Left, top, right and bottom of the solid parts, without outline and halo."""
    xs, ys = [], []
    for part in (p for g in groups for p in g.solid):
        if isinstance(part, Disc):
            dots, grow = [(part.cx, part.cy)], part.r
        else:
            dots, grow = walk(part.d), part.width / 2 if isinstance(part, Limb) else 0
        xs += [x + k * grow for x, _ in dots for k in (-1, 1)]
        ys += [y + k * grow for _, y in dots for k in (-1, 1)]
    return min(xs), min(ys), max(xs), max(ys)


def walk(d):
    """Points along a path, close enough together to measure it."""
    dots, here = [], (0.0, 0.0)
    for cmd, rest in re.findall(r"([MLCQ])([^MLCQZ]*)", bend(d, move())):
        v = [float(t) for t in re.findall(r"-?\d*\.?\d+", rest)]
        pts = [here, *zip(v[::2], v[1::2])]
        for t in (k / 8 for k in range(1, 9)):
            level = pts if cmd != "M" else pts[1:]
            while len(level) > 1:
                level = [((1 - t) * a + t * c, (1 - t) * b + t * e) for (a, b), (c, e) in zip(level, level[1:])]
            dots.append(level[0])
        here = pts[-1]
    return dots


def fitted(groups):
    """The picture in the middle of the grid, its outline inside 4-92."""
    x0, y0, x1, y1 = extent(groups)
    size = max(x1 - x0, y1 - y0)
    scale = min(1.0, ROOM / size) if size > 70 else min(1.1, 70 / size)
    return place(groups, 48 - (x0 + x1) / 2 * scale, 48 - (y0 + y1) / 2 * scale, scale=scale)


def svg(groups):
    groups, rows = fitted(groups), []
    for g in groups:
        if g.halo:
            rows += [p.grown(g.edge + RIM, HALO) for p in g.solid]
    for g in groups:
        rows += [p.grown(g.edge, INK) for p in g.solid]
        rows += [p.flat() for p in g.solid]
        rows += [p.flat() for p in g.detail]
    body = "\n".join(normal(r) for r in rows)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">\n'
        f'<g stroke-linecap="round" stroke-linejoin="round">\n{body}\n</g>\n</svg>\n'
    )


def normal(row):
    def tidy(found):
        return f'd="{bend(found.group(1), move())}"'

    return re.sub(r'(?<= )d="([^"]*)"', tidy, row)


# ---- kit: faces and people ---------------------------------------------------------------


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
        ring = arc(*spot, 0, 360) + "Z"
        p.append(Group([Limb(ring, 3.4, RED)], edge=2))
    return p


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
    return p + top + [Group([Limb(arc(*spot, 0, 360) + "Z", 3.6, RED)], edge=2)]


# ---- pictures ----------------------------------------------------------------------------

PICTURES = {}


def picture(name):
    def keep(fn):
        assert name not in PICTURES, name
        PICTURES[name] = fn
        return fn

    return keep


@picture("i")
def _():
    p = person(48, 31, 19.5, 88, ORANGE, w=56)
    p += sleeve("M28 80L42 77", ORANGE, 10.5)
    return p + place(point_hand(), 49, 73, turn=-22, scale=0.62)


@picture("you")
def _():
    p = person(65, 33, 17, 88, BLUE, skin=HELPER, w=43)
    p += sleeve("M11 86L20 80", ORANGE, 13)
    return p + place(point_hand(), 31, 73, turn=-28, scale=0.86)


@picture("it")
def _():
    top, left, right = (
        ((66, 34), (84, 43), (66, 52), (48, 43)),
        ((48, 43), (66, 52), (66, 74), (48, 64)),
        ((66, 52), (84, 43), (84, 64), (66, 74)),
    )
    cube = Group(
        [Area(poly((66, 34), (84, 43), (84, 64), (66, 74), (48, 64), (48, 43)), WOOD)],
        [Area(poly(*top), "#C79A6C", 2.4), Area(poly(*left), WOOD, 2.4), Area(poly(*right), WOOD_DARK, 2.4)],
    )
    p = [cube] + sleeve("M10 80L17 73", ORANGE, 12)
    return place(p + place(point_hand(), 27, 64, turn=-38, scale=0.8), 1, -6)


@picture("want")
def _():
    p = person(27, 31, 17, 88, ORANGE, w=40)
    p += ball(80, 68, 11)
    p += sleeve("M28 76L47 72", ORANGE, 10.5) + place(small_hand(), 53, 70.5, turn=-8, scale=1.15)
    return p + place(swing(), 88, 43, scale=0.94)


@picture("go")
def _():
    return place(arrow(GREEN, length=78, shaft=26, reach=36), 9, 48)


@picture("look")
def _():
    p = []
    for x in (28, 68):
        p.append(
            Group(
                [Area(oval(x, 48, 17, 24), CREAM)],
                [Disc(x + 6, 52, 10, BLUE), Disc(x + 7, 52, 5.6, INK), Disc(x + 4, 48.5, 2.6, CREAM)],
            )
        )
    return p


@picture("like")
def _():
    return head(42, 52, 31, mouth="smile") + heart(75, 24, 14)


@picture("dont-like")
def _():
    return head(40, 52, 28.5, mouth="sad", brows="worry") + heart(76, 24, 12.5) + cross_disc(77, 75, 12)


@picture("eat")
def _():
    p = head(42, 46, 32, mouth=None)
    f = face(42, 46, 32, mouth=None)
    mouth = Area(oval(44, 62, 10, 8.6), INK)
    p[-1].detail += f + [mouth]
    spoon = Group(
        [Limb("M57 66L86 77", 5, SILVER), Area(oval(51, 63.6, 9, 5.8, 20), SILVER)],
        [Area(oval(50, 61.6, 6.4, 4.2, 20), RED)],
    )
    return p + [spoon]


@picture("drink")
def _():
    p = head(36, 40, 28.5, mouth=None)
    p[-1].detail += face(36, 40, 28.5, mouth=None) + [Area(oval(41, 56, 5.4, 4.8), INK)]
    straw = [
        Group(
            [Limb("M44 56L66 47L70 68", 4.4, CREAM)],
            [
                Limb("M51 53L55.4 51.4", 4.4, RED),
                Limb("M61 49L65.8 47L66.4 49.6", 4.4, RED),
                Limb("M67.6 56L68.6 61", 4.4, RED),
            ],
        )
    ]
    cup = [
        Group(
            [Area("M53 63H86L82.4 88H56.6Z", "#D9EEF8")],
            [Area("M54.4 72H84.8L82.4 88H56.6Z", TEAR), line("M54.6 72H84.4", 2.4)],
        )
    ]
    return p + straw + cup


@picture("play")
def _():
    p = person(35, 46, 18, 88, ORANGE, w=46, mouth="laugh", eyes="glad")
    p += sleeve("M52 76L66 58", ORANGE, 9.5) + place(small_hand(), 68.4, 54, turn=-60)
    beach = Group(
        [Disc(74, 25, 14.5, YELLOW)],
        [
            Area("M74 25L" + arc(74, 25, 14.6, a, a + 60, "") + "Z", c)
            for a, c in ((-150, RED), (-30, BLUE), (90, GREEN))
        ]
        + [Disc(74, 25, 3.6, CREAM)],
    )
    return p + [beach]


@picture("make")
def _():
    p = [
        Group([Area(box(12, 66, 24, 22, 3), GREEN)]),
        Group([Area(box(43, 66, 24, 22, 3), BLUE)]),
        Group([Area(box(27, 37, 24, 22, 3), RED)]),
    ]
    p += [Group([Limb("M84 18L74 28", 13, ORANGE)])]
    c = SKIN[CHILD]
    p += [
        Group(
            [Disc(65, 37, 8.4, c), Limb("M62 33L52 39", 6.4, c), Limb("M66 42L56 51", 6.4, c)],
            [line("M60 41L64 38", 2.2)],
        )
    ]
    return p


@picture("feel")
def _():
    p = person(48, 30, 19, 88, ORANGE, w=54, mouth="flat")
    return p + [Group(heart(48, 72, 11.5)[0].solid, edge=2.8, halo=False)]


@picture("more")
def _():
    p = ball(22, 74, 12.5) + ball(74, 74, 12.5) + ball(48, 74, 12.5) + ball(61, 52, 12.5)
    plus = Group(
        [
            Area(
                poly(
                    (18, 10),
                    (31, 10),
                    (31, 20),
                    (41, 20),
                    (41, 33),
                    (31, 33),
                    (31, 43),
                    (18, 43),
                    (18, 33),
                    (8, 33),
                    (8, 20),
                    (18, 20),
                ),
                GREEN,
            )
        ]
    )
    return p + [plus]


@picture("good")
def _():
    return place(sleeve("M-28 14H-20", ORANGE, 24) + thumb_hand(), 48, 48, scale=1.24)


@picture("bad")
def _():
    return place(sleeve("M-28 14H-20", ORANGE, 24) + thumb_hand(), 48, 48, scale=1.24, turn=180, flip=True)


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


@picture("different")
def _():
    return [Group([Disc(25, 29, 17, BLUE)]), Group([Area(box(55, 50, 33, 33, 4), ORANGE)])] + equals(31, 69, no=True)


@picture("same")
def _():
    return [Group([Disc(25.5, 29, 17, BLUE)]), Group([Disc(70.5, 67, 17, BLUE)])] + equals(31, 70)


@picture("what")
def _():
    crate = [
        Group(
            [Area(box(14, 62, 68, 26, 3), WOOD)],
            [Area("M14 65C14 63.4 15.4 62 17 62H79C80.6 62 82 63.4 82 65V70H14Z", "#C79A6C"), line("M14 70H82", 2.4)],
        )
    ]
    return crate + query(48, 29, 1.06)


@picture("where")
def _():
    ground = Group([Area(oval(48, 80, 36, 9), "#BFD8A4")])
    pin = Group(
        [Area("M48 80C40 66 25 54 25 35C25 20 35 9 48 9C61 9 71 20 71 35C71 54 56 66 48 80Z", RED)],
        [Disc(48, 34, 15, CREAM), *query(48, 34, 0.6, PURPLE, solid=False)],
    )
    return [ground, pin]


@picture("who")
def _():
    p = bust(48, 62, 58, 88, GREY)
    p += [Group([Disc(48, 36, 26, CREAM)], query(48, 36, 1.05, PURPLE, solid=False))]
    return p


@picture("people")
def _():
    p = person(22.5, 38, 12.5, 88, GREEN, skin=HELPER, w=30, mouth="small")
    p += person(73.5, 38, 12.5, 88, PURPLE, skin=6, w=30, mouth="small", colour="#33241C")
    return p + person(48, 43, 16, 88, ORANGE, w=40)


@picture("food")
def _():
    plate = Group(
        [Disc(48, 50, 27, CREAM)],
        [
            Disc(48, 50, 19.5, "#EFE9DC"),
            Disc(41, 46, 8.6, RED),
            Area(oval(55, 44, 7.6, 5, -30), GREEN),
            Area("M40 60Q48 52 60 54Q58 64 48 65Q42 65 40 60Z", YELLOW),
        ],
    )
    fork = Group(
        [
            Limb("M13 22V36C13 44 13 44 13 46V80", 4.4, SILVER),
            Limb("M7.5 20V34Q7.5 42 13 42", 3, SILVER),
            Limb("M18.5 20V34Q18.5 42 13 42", 3, SILVER),
        ]
    )
    knife = Group([Limb("M83 50V80", 4.4, SILVER), Area("M81 20C88 24 89 40 86 52H81Z", SILVER)])
    return [plate, fork, knife]


@picture("yes")
def _():
    return head(42, 46, 32, mouth="smile") + tick_disc(74, 74, 14)


@picture("no")
def _():
    return head(42, 46, 32, mouth="flat", brows="flat") + cross_disc(74, 74, 14)


@picture("help")
def _():
    p = person(30, 44, 16.5, 88, ORANGE, w=40, mouth="open", brows="worry")
    p += sleeve("M86 12L80 18", BLUE, 12)
    p += place(palm_hand(HELPER), 68, 30, turn=-137, scale=0.62)
    p += sleeve("M42 72L56 64", ORANGE, 9.5)
    return p + place(palm_hand(), 66, 58, turn=42, scale=0.52, flip=True)


@picture("stop")
def _():
    r = 39.5
    pts = [
        (48 + r * math.cos(math.radians(22.5 + 45 * k)), 48 + r * math.sin(math.radians(22.5 + 45 * k)))
        for k in range(8)
    ]
    inner = [(48 + (x - 48) * 0.88, 48 + (y - 48) * 0.88) for x, y in pts]
    sign = Group([Area(poly(*pts), RED)], [Limb(poly(*inner), 2.6, CREAM)])
    hand = place(palm_hand(), 49, 49, scale=1.06)
    for g in hand:
        g.halo = False
    return [sign] + hand


@picture("finished")
def _():
    p = place(palm_hand(cuff=ORANGE), 27, 58, turn=-22, scale=0.8, flip=True) + place(
        palm_hand(cuff=ORANGE), 69, 58, turn=22, scale=0.8
    )
    p += place(arrow(length=26, shaft=9, reach=14), 56, 17, turn=8) + place(
        arrow(length=26, shaft=9, reach=14), 40, 17, turn=172
    )
    return p


def burst(cx, cy, r0, r1, n=8, turn=0):
    pts = []
    for k in range(2 * n):
        a = math.radians(turn + 180 / n * k)
        r = r0 if k % 2 == 0 else r1
        pts.append((round(cx + r * math.cos(a), 2), round(cy + r * math.sin(a), 2)))
    return poly(*pts)


@picture("hurt")
def _():
    p = person(40, 32, 19, 88, ORANGE, w=52, mouth="sad", eyes="pinch", brows="worry")
    p[-1].detail.append(drop(54.5, 43, 1.15))
    p += [Group([Area(burst(71, 66, 17, 10), RED)], [Area(burst(71, 66, 9.4, 5.4), YELLOW)])]
    p += sleeve("M22 80C30 88 38 87 44 82", ORANGE, 9.5) + place(small_hand(), 47, 80, turn=-24)
    return p


@picture("i-want-to-tell")
def _():
    p = person(25, 55, 15, 88, ORANGE, w=36, mouth="open", look=0.12)
    p += person(69, 50, 16, 88, PURPLE, skin=HELPER, w=38, mouth="small", look=-0.12, colour="#8A8177")
    bubble = Group(
        [
            Area(
                "M17 8.5H57C63 8.5 66 11.5 66 17C66 22.5 63 25.5 57 25.5H43L33 35L33.5 25.5H17C11 25.5 8 22.5 8 17C8 11.5 11 8.5 17 8.5Z",
                CREAM,
            )
        ],
        [Disc(24, 17, 3.4, INK), Disc(37, 17, 3.4, INK), Disc(50, 17, 3.4, INK)],
    )
    return p + [bubble]


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


@picture("toilet")
def _():
    tank = Group([Area(box(14, 12, 26, 36, 4), CREAM)], [line("M20 22H27", 3)])
    bowl = Group([Area("M22 50H82C82 66 72 72 62 73L64 88H32L34 72C26 70 22 62 22 50Z", CREAM)])
    seat = Group([Area(box(20, 44, 66, 9, 4.5), TEAR)])
    return [bowl, tank, seat]


def feeling(**kw):
    return head(48, 48, 37, **kw)


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


@picture("wait")
def _():
    return place(palm_hand(cuff=ORANGE), 35, 41, scale=1.12) + clock(73, 71, 15.5)


@picture("go-away")
def _():
    p = person(69, 50, 13, 88, BLUE, skin=HELPER, w=33, mouth="flat", look=0.12)
    p += place(palm_hand(cuff=ORANGE), 26, 56, scale=0.86, flip=True)
    return p + place(arrow(length=36, shaft=9, reach=17), 50, 18)


@picture("leave-me-alone")
def _():
    ring = [Group([Limb(arc(48, 48, 36.5, 0, 360) + "Z", 5.6, TEAL)])]
    p = person(48, 37, 13, 72, ORANGE, w=33, mouth="flat")
    return ring + p + place(palm_hand(), 48, 63, scale=0.5)


@picture("dont")
def _():
    return place(palm_hand(cuff=ORANGE), 38, 41, scale=1.12) + cross_disc(75, 73, 13.5)


@picture("break")
def _():
    bag = [Group([Area("M10 80C8 58 22 44 40 44C64 44 86 62 86 80C86 86 80 88 74 88H22C15 88 10.6 86 10 80Z", TEAL)])]
    p = bag + person(40, 42, 15.5, 82, ORANGE, w=36, mouth="small", eyes="shut")
    return p + [
        Group([Disc(75, 26, 14.5, BLUE)], [line("M70.2 20.2V31.8", 4.8, CREAM), line("M79.8 20.2V31.8", 4.8, CREAM)])
    ]


@picture("listen")
def _():
    ear = Group(
        [
            Area(
                "M32 42C30 20 44 8.5 60 8.5C77 8.5 88 21 88 37C88 51 78 56 74 66C71 77 65 87 54 87C44 87 39 80 40 71C41 60 33 54 32 42Z",
                SKIN[CHILD],
            )
        ],
        [
            line("M44 38C44 27 51 20.5 60 20.5C69 20.5 76 27.5 76 37C76 45 69 48 65 55", 3.4),
            line("M53 45C59 41 65 47 61 53.5C57 60 51 59 52 68", 3.4),
        ],
    )
    return waves(58, 44, (37, 51.5), 158, 202, 5.4) + [ear]


@picture("mum")
def _():
    p = person(42, 33, 18, 88, PURPLE, skin=3, w=48, hair="bob", colour="#5A3524")
    return p + person(70, 64, 11.5, 88, ORANGE, w=27, mouth="small")


@picture("dad")
def _():
    p = person(42, 33, 18, 88, BLUE, skin=5, w=50, hair="beard", colour="#33241C")
    return p + person(70, 64, 11.5, 88, ORANGE, w=27, mouth="small")


@picture("friend")
def _():
    p = person(69, 46, 16, 88, GREEN, skin=HELPER, w=38, hair="curls", colour="#8A5A2E", look=-0.1)
    p += person(28, 46, 16, 88, ORANGE, w=38, look=0.1)
    return p + heart(48.5, 16, 9)


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


@picture("something-else")
def _():
    p = [
        Group([Area(box(9, 14, 24, 28, 4), CREAM)], [Disc(21, 28, 7, GREY)]),
        Group([Area(box(9, 54, 24, 28, 4), CREAM)], [Area(box(15, 62, 12, 12, 1), GREY)]),
    ]
    p += [Group([Area(box(54, 26, 34, 44, 5), YELLOW)], query(71, 48, 0.78, PURPLE, solid=False))]
    return p + place(arrow(length=20, shaft=7, reach=11), 37, 48)


@picture("none-of-these")
def _():
    p = [
        Group([Area(box(6, 12, 36, 50, 5), CREAM)], [Disc(24, 33, 10, GREY)]),
        Group([Area(box(54, 12, 36, 50, 5), CREAM)], [Area(box(63, 24, 18, 18, 1.5), GREY)]),
    ]
    return p + cross_disc(48, 66, 18)


@picture("not-what-i-meant")
def _():
    p = person(28, 54, 15, 88, ORANGE, w=36, mouth="flat", brows="worry")
    bubble = Group(
        [
            Area(
                "M47 9H80C84 9 87 12 87 16V40C87 44 84 47 80 47H60L49 58L50 47H47C43 47 40 44 40 40V16C40 12 43 9 47 9Z",
                CREAM,
            )
        ],
        [Area(burst(63, 28, 12, 5.6, 5, -90), YELLOW, 2.4)],
    )
    return [bubble] + p + cross_disc(76, 66, 13)


@picture("show")
def _():
    return place(palm_hand(cuff=TEAL), 50, 40, scale=1.16)


@picture("private")
def _():
    lid = [Limb("M12 36C26 66 70 66 84 36", 6.4, INK)]
    lashes = [
        Limb(d, 6, INK) for d in ("M19 49L10.5 58", "M33 58L29 70", "M48 60V73", "M63 58L67 70", "M77 49L85.5 58")
    ]
    return place([Group(lid + lashes, edge=0.5)], 0, -5)


@picture("not-ok")
def _():
    return head(40, 42, 30, mouth="wave", brows="worry") + place(thumb_hand(), 72, 68, scale=0.58, turn=180, flip=True)


@picture("ok")
def _():
    return head(40, 42, 30, mouth="smile") + place(thumb_hand(), 72, 68, scale=0.58)


@picture("give")
def _():
    card = Group([Area(box(28, 9, 34, 34, 4), CREAM)], [Area(burst(45, 27, 12.5, 5.8, 5, -90), YELLOW, 2.4)])
    p = [card] + sleeve("M10 86L19 79", ORANGE, 12) + place(flat_hand(), 33, 67, turn=-12, scale=0.98)
    return p + place(arrow(length=25, shaft=8, reach=13), 63, 72)


@picture("a-bit")
def _():
    plate = Group([Disc(48, 48, 38, CREAM)], [Disc(48, 48, 29, "#EFE9DC")])
    slice_ = Group([Area("M48 48" + arc(48, 48, 29, -90, -10, "L") + "Z", YELLOW)])
    return [plate, slice_]


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


@picture("not-here")
def _():
    gap = [Limb(arc(48, 42, 19, k * 45 + 8, k * 45 + 37), 4, GREY) for k in range(8)]
    shelf = Group([Area(box(8, 70, 80, 14, 3), WOOD)], [line("M16 77H56", 2.2, WOOD_DARK)])
    wall = Group([Area(box(17, 14, 62, 56, 3), CREAM)], gap)
    return [wall, shelf]


@picture("cannot")
def _():
    sign = Area("M48 12L88 80C89 82 88 84 86 84H10C8 84 7 82 8 80Z", YELLOW)
    return [Group([sign], [line("M48 37V57", 7.4), Disc(48, 70, 4.6, INK)])]


@picture("given")
def _():
    return place(arrow(length=76, shaft=30, reach=36), 48, 86, turn=-90)


@picture("take-it-back")
def _():
    return place(arrow(length=76, shaft=30, reach=36), 48, 10, turn=90)


@picture("received")
def _():
    card = Group([Area(box(31, 8, 34, 36, 4), CREAM)], [Area(burst(48, 26, 12.5, 5.8, 5, -90), YELLOW, 2.4)])
    left = sleeve("M6 84L14 76", TEAL, 12) + place(flat_hand(HELPER), 27, 66, turn=8, scale=0.92)
    right = place(left, 96, 0, flip=True)
    return [card] + left + right


@picture("brother")
def _():
    p = person(64, 33, 16, 88, GREEN, w=40, look=-0.08, colour="#33241C", hair="curls")
    return p + person(31, 52, 14, 88, ORANGE, w=36, look=0.08)


@picture("sister")
def _():
    p = person(64, 33, 16, 88, YELLOW, w=40, look=-0.08, hair="bunches")
    return p + person(31, 52, 14, 88, ORANGE, w=36, look=0.08)


@picture("grandma")
def _():
    return person(48, 36, 19.5, 88, PURPLE, skin=3, w=54, hair="bun", colour=GREY, glasses=True)


@picture("grandad")
def _():
    p = person(48, 33, 19.5, 88, GREEN, skin=3, w=56, colour="#CFC9BF", glasses=True)
    p[-1].detail.append(
        Area(
            "M48 41.6C43 38 37.4 40.6 36.6 45.6C40 44.2 45 45.4 48 43.6C51 45.4 56 44.2 59.4 45.6C58.6 40.6 53 38 48 41.6Z",
            "#E9E4DA",
            1.8,
        )
    )
    return p


@picture("baby")
def _():
    p = [Group([Area("M26 88C22 66 34 58 48 58C62 58 74 66 70 88Z", YELLOW)])]
    p += head(48, 37, 26, hair="none", mouth="small")
    p[-1].detail.append(line("M48 11C44 20 54 23 55 17", 3.2, HAIR))
    return p


@picture("teacher")
def _():
    board = [Group([Area(box(8, 12, 66, 46, 4), GREEN)], [line("M19 24H40", 4, CREAM), line("M19 35H32", 4, CREAM)])]
    return board + person(63, 42, 15, 88, PURPLE, skin=HELPER, w=44, hair="bob", colour="#8A5A2E")


@picture("doctor")
def _():
    p = person(48, 31, 19, 88, CREAM, skin=5, w=58, colour="#33241C")
    p[0].detail += [
        line("M36 56C36 68 46 68 46 74", 3.4, BLUE),
        line("M60 56C60 62 58 66 56 68", 3.4, BLUE),
        Disc(46.5, 76.5, 5, INK),
        Disc(46.5, 76.5, 2.4, SILVER),
    ]
    cross = Group(
        [
            Area(
                poly(
                    (63, 71),
                    (68, 71),
                    (68, 76),
                    (73, 76),
                    (73, 81),
                    (68, 81),
                    (68, 86),
                    (63, 86),
                    (63, 81),
                    (58, 81),
                    (58, 76),
                    (63, 76),
                ),
                RED,
            )
        ],
        edge=0.01,
        halo=False,
    )
    return p + [cross]


@picture("advocate")
def _():
    p = person(64, 46, 16.5, 88, TEAL, skin=HELPER, w=42, hair="cap", colour="#8A5A2E", mouth="open")
    p += person(26, 58, 13, 88, ORANGE, w=33, mouth="small", look=0.1)
    bubble = Group(
        [
            Area(
                "M15 9H53C58 9 61 12 61 17V20C61 25 58 28 53 28L51 36L42 28H15C10 28 7.5 25 7.5 20V17C7.5 12 10 9 15 9Z",
                CREAM,
            )
        ],
        heart(34.5, 18.4, 7)[0].solid,
    )
    return p + [bubble]


@picture("dont-touch")
def _():
    p = person(33, 32, 17.5, 88, ORANGE, w=48, mouth="flat", brows="worry")
    p += sleeve("M82 34L78 38", BLUE, 12)
    return p + place(small_hand(HELPER), 71, 45, turn=136, scale=1.36) + cross_disc(74, 75, 12.5)


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


@picture("water")
def _():
    glass = Group(
        [Area("M20 10H76L69 83C68.6 86 67 88 64 88H32C29 88 27.4 86 27 83Z", "#E6F3FA")],
        [
            Area(
                "M23.6 34C34 28 44 40 55 34C62 30 68 32 73.4 35L69 82C68.6 86 67 88 64 88H32C29 88 27.4 86 27 82Z", TEAR
            ),
            line("M36 48L38 70", 4, "#BFE1F6"),
        ],
    )
    return place([glass], 5.5, 6, scale=0.886)


@picture("swim")
def _():
    sea = Group(
        [
            Area(
                "M8 64C15 56 22 56 29 62C35 67 42 67 48 62C55 56 62 56 68 62C74 67 81 66 88 60V82C88 85 86 87 83 87H13C10 87 8 85 8 82Z",
                BLUE,
            )
        ],
        [
            line("M16 76C21 71 26 71 31 76C36 80 42 80 47 76", 3, "#A9D3F2"),
            line("M60 78C65 73 70 73 75 78", 3, "#A9D3F2"),
        ],
    )
    p = sleeve("M54 60C55 42 66 33 77 36", SKIN[CHILD], 9) + place(small_hand(), 79, 37.5, turn=22, scale=0.66)
    return p + head(36, 44, 20.5, mouth="smile") + [sea]


@picture("key-worker")
def _():
    p = person(38, 33, 19, 88, TEAL, skin=HELPER, w=52, hair="curls", colour="#8A5A2E")
    key = [
        Group(
            [
                Limb("M74 58V84", 6, YELLOW),
                Limb("M74 75H82", 5.4, YELLOW),
                Limb("M74 84H84", 5.4, YELLOW),
                Disc(74, 48, 12, YELLOW),
            ],
            [Disc(74, 47, 4.6, INK)],
        )
    ]
    return p + key


@picture("come")
def _():
    p = person(30, 40, 18, 88, ORANGE, w=44, look=0.08)
    p += person(76, 55, 12, 88, BLUE, skin=HELPER, w=29, mouth="small", look=-0.1)
    return p + place(arrow(length=32, shaft=9, reach=16), 91, 21, turn=180)


@picture("sleep")
def _():
    p = [
        Group([Area(box(8, 30, 8, 57, 3), WOOD)]),
        Group([Area(box(10, 66, 78, 16, 3), "#C79A6C")]),
        Group([Area(box(18, 46, 30, 22, 8), CREAM)]),
    ]
    p += head(38, 52, 16.5, mouth="small", eyes="shut")
    p += [Group([Area("M46 78V66C46 56 54 53 62 53H78C84 53 88 57 88 63V78Z", BLUE)])]
    return p + [
        Group([Area("M79 10C70 12 66 20 69 28C72 35 80 38 87 34C80 33 75.6 29 75 23C74.4 18 76 13 79 10Z", YELLOW)])
    ]


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


@picture("open")
def _():
    back, front = crate(22, 56, 52, 31)
    flaps = [
        Group([Area("M22 56L9 44L20 37L32 46Z", "#C79A6C")]),
        Group([Area("M74 56L87 44L76 37L64 46Z", "#C79A6C")]),
    ]
    return [back] + flaps + place(arrow(BLUE, length=40, shaft=11, reach=19), 48, 50, turn=-90) + [front]


@picture("put")
def _():
    back, front = crate(22, 58, 52, 29)
    p = [back] + ball(46, 52, 10.5) + [front]
    return p + sleeve("M84 12L76 20", ORANGE, 12) + place(small_hand(), 69, 26, turn=128, scale=1.3)


@picture("get")
def _():
    p = ball(70, 38, 15, YELLOW)
    p += sleeve("M11 56L26 51", ORANGE, 12) + place(small_hand(), 34, 48, turn=-12, scale=1.6)
    return p + place(arrow(length=46, shaft=10, reach=18), 78, 74, turn=180)


@picture("turn")
def _():
    def bow(a):
        return place(
            [
                Group(
                    [
                        Area(
                            "M-34 6C-34 -14 -19 -30 0 -30C8 -30 14 -28 20 -24L26 -32L30 -8L7 -9L13 -16C9 -18.6 5 -19.6 0 -19.6C-13 -19.6 -23.6 -9 -23.6 6Z",
                            BLUE if a else TEAL,
                        )
                    ]
                )
            ],
            48,
            48,
            turn=a,
            scale=1.06,
        )

    return bow(0) + bow(180)


@picture("cuddle")
def _():
    p = person(60, 36, 18, 88, PURPLE, skin=HELPER, w=48, eyes="shut", colour="#8A5A2E", hair="bob")
    p += person(33, 47, 15.5, 88, ORANGE, w=38, eyes="shut")
    return p + sleeve("M76 80C64 86 46 86 34 80", PURPLE, 9.5) + place(small_hand(HELPER), 29, 78, turn=196, scale=0.86)


@picture("wash")
def _():
    p = place(palm_hand(), 33, 58, turn=-8, scale=1.06, flip=True) + place(palm_hand(), 62, 62, turn=10, scale=1.06)
    foam = "#CFE7F7"
    return p + [
        Group([Disc(22, 26, 9.5, foam)], [Disc(19, 23, 2.6, CREAM)]),
        Group([Disc(76, 22, 12, foam)], [Disc(72, 18, 3.2, CREAM)]),
        Group([Disc(49, 18, 7.5, foam)], [Disc(47, 16, 2, CREAM)]),
        Group([Disc(47, 80, 8, foam)], [Disc(45, 78, 2, CREAM)]),
    ]


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


@picture("big")
def _():
    return [Group([Area(box(8, 20, 60, 60, 6), BLUE)]), Group([Area(box(76, 66, 14, 14, 3), GREY)])]


@picture("little")
def _():
    return [Group([Area(box(8, 20, 58, 60, 6), GREY)]), Group([Area(box(74, 64, 16, 16, 3), BLUE)])]


@picture("safe")
def _():
    return [
        Group([Area("M48 8.5C59 15 71 18 85 18C86 50 76 76 48 88C20 76 10 50 11 18C25 18 37 15 48 8.5Z", TEAL)])
    ] + person(48, 40, 13.5, 72, ORANGE, w=34)


@picture("not-safe")
def _():
    shield = [Group([Area("M48 8.5C59 15 71 18 85 18C86 50 76 76 48 88C20 76 10 50 11 18C25 18 37 15 48 8.5Z", GREY)])]
    shield[0] = shield[0].moved(move(-2, -1, scale=0.96))
    return shield + person(43, 38, 13, 69, ORANGE, w=33, mouth="wave", brows="worry") + cross_disc(77, 76, 12)


@picture("hello")
def _():
    return head(36, 54, 28, mouth="smile") + place(palm_hand(cuff=ORANGE), 73, 46, turn=14, scale=0.72)


@picture("goodbye")
def _():
    p = person(32, 36, 16, 88, ORANGE, w=40)
    p += place(palm_hand(cuff=ORANGE), 68, 60, turn=14, scale=0.74)
    return p + place(arrow(length=30, shaft=8, reach=15), 57, 20)


@picture("please")
def _():
    p = person(48, 31, 19, 88, ORANGE, w=58, mouth="small", brows="up")
    hands = Group(
        [Limb("M45.4 80L47 58", 7, PALM[CHILD]), Limb("M50.6 80L49 58", 7, PALM[CHILD])],
        [line("M48 57V83", 2)],
        edge=2.8,
        halo=False,
    )
    arms = Group([Limb("M28 77L40 84", 9, ORANGE), Limb("M68 77L56 84", 9, ORANGE)], edge=2.8, halo=False)
    return p + [hands, arms]


@picture("thank-you")
def _():
    p = person(34, 33, 18, 88, ORANGE, w=46)
    p += sleeve("M40 82L48 70", ORANGE, 10) + place(flat_hand(), 56, 60, turn=-30, scale=0.72)
    return p + heart(76, 26, 10)


@picture("sorry")
def _():
    p = person(48, 33, 19, 88, ORANGE, w=54, mouth="sad", brows="worry", eyes="shut")
    p += sleeve("M28 80L42 77", ORANGE, 10)
    return p + place(palm_hand(), 49, 74, turn=62, scale=0.5)


@picture("when")
def _():
    return clock(37, 52, 28.5) + query(76, 34, 0.98)


@picture("why")
def _():
    p = person(34, 44, 18, 88, ORANGE, w=46, mouth="open", brows="up")
    return p + query(75, 28, 1.0) + place(palm_hand(), 76, 72, turn=38, scale=0.62, flip=True)


@picture("how")
def _():
    teeth = [
        Limb(
            f"M{36 + 20 * math.cos(math.radians(a)):.2f} {56 + 20 * math.sin(math.radians(a)):.2f}L{36 + 25.5 * math.cos(math.radians(a)):.2f} {56 + 25.5 * math.sin(math.radians(a)):.2f}",
            9,
            GREY,
        )
        for a in range(0, 360, 45)
    ]
    return [Group(teeth + [Disc(36, 56, 21, GREY)], [Disc(36, 56, 10.5, INK), Disc(36, 56, 7, CREAM)])] + query(
        75, 31, 1.04
    )


@picture("he")
def _():
    p = person(64, 36, 16.5, 88, GREEN, skin=HELPER, w=42, colour="#8A5A2E", look=-0.05)
    return p + sleeve("M11 66L17 66", ORANGE, 12) + place(point_hand(), 26, 67, turn=2, scale=0.74)


@picture("she")
def _():
    p = person(64, 36, 16.5, 88, PURPLE, skin=HELPER, w=42, hair="bob", colour="#8A5A2E", look=-0.05)
    return p + sleeve("M11 66L17 66", ORANGE, 12) + place(point_hand(), 26, 67, turn=2, scale=0.74)


@picture("they")
def _():
    p = person(77, 36, 12, 88, PURPLE, skin=6, w=26, mouth="small", colour="#33241C")
    p += person(51, 36, 12, 88, GREEN, skin=HELPER, w=28, mouth="small", hair="curls", colour="#8A5A2E")
    return p + sleeve("M11 70L14 70", ORANGE, 12) + place(point_hand(), 23, 70, scale=0.68)


@picture("we")
def _():
    p = person(64, 38, 17, 88, GREEN, skin=HELPER, w=44, hair="curls", colour="#8A5A2E") + person(
        34, 42, 17, 88, ORANGE, w=44
    )
    return p


@picture("now")
def _():
    return clock(48, 66, 22.5) + place(arrow(GREEN, length=22, shaft=11, reach=14), 48, 7, turn=90)


@picture("later")
def _():
    return clock(36, 40, 27.5) + place(arrow(length=42, shaft=11, reach=19), 46, 76)


@picture("not")
def _():
    return cross_disc(48, 48, 36)


@picture("all")
def _():
    bowl = Group([Area("M9 52H87C87 72 72 87 48 87C24 87 9 72 9 52Z", TEAL)])
    heap = ball(25, 44, 11) + ball(71, 44, 11) + ball(37, 25, 11) + ball(59, 25, 11) + ball(48, 44, 11)
    return heap + [bowl]


@picture("some")
def _():
    bowl = Group([Area("M9 52H87C87 72 72 87 48 87C24 87 9 72 9 52Z", TEAL)])
    wall = Group([Area(oval(48, 52, 39, 9), "#20686A")])
    return [wall] + ball(38, 46, 11) + ball(60, 47, 11) + [bowl]


@picture("quiet")
def _():
    p = head(46, 44, 33, mouth=None)
    p[-1].detail += face(46, 44, 33, mouth=None) + [line("M36 62H58", 3.2)]
    return p + place(point_hand(), 53, 78, turn=-90, scale=0.86)


@picture("someone-hurt-me")
def _():
    p = person(30, 40, 17, 88, ORANGE, w=42, mouth="sad", eyes="pinch", brows="worry")
    p[-1].detail.append(drop(43, 50, 1.1))
    p += sleeve("M90 54L84 55", GREY, 13)
    p += [Group([Area(burst(55, 65, 13, 7.4), RED)], [Area(burst(55, 65, 7, 4), YELLOW)])]
    return p + place(fist(HELPER), 76, 57, turn=-80, scale=0.84)


@picture("someone-shouted")
def _():
    p = person(21, 58, 13, 88, ORANGE, w=32, mouth="sad", brows="worry")
    p += person(78, 40, 17, 88, GREY, skin=HELPER, w=34, mouth=None, colour="#8A8177")
    p[-1].detail += face(78, 40, 17, mouth=None, brows="cross", look=-0.2) + [Area(oval(71, 50, 6, 5.4), INK)]
    return p + waves(78, 46, (28, 42), 176, 214, 4.6, RED)


@picture("touched-me")
def _():
    p = person(36, 32, 18.5, 88, ORANGE, w=50, mouth="flat", brows="worry", look=0.1)
    p += sleeve("M80 36L76 40", GREY, 13)
    return p + place(small_hand(HELPER), 69, 47, turn=136, scale=1.45)


@picture("medicine")
def _():
    bottle = [
        Group(
            [
                Area(
                    "M16 34C16 28 20 26 24 24V18H46V24C50 26 54 28 54 34V82C54 86 52 88 48 88H22C18 88 16 86 16 82Z",
                    "#B5683A",
                )
            ],
            [
                Area("M16 46H54V74H16Z", CREAM),
                Area(
                    poly(
                        (32, 50),
                        (38, 50),
                        (38, 57),
                        (45, 57),
                        (45, 63),
                        (38, 63),
                        (38, 70),
                        (32, 70),
                        (32, 63),
                        (25, 63),
                        (25, 57),
                        (32, 57),
                    ),
                    RED,
                ),
            ],
        ),
        Group([Area(box(20, 9, 30, 12, 3), CREAM)]),
    ]
    spoon = [
        Group([Limb("M81 40V86", 5, SILVER), Area(oval(76, 28, 10.5, 8), SILVER)], [Area(oval(76, 26.4, 7, 4.6), PINK)])
    ]
    return bottle + spoon


@picture("family")
def _():
    p = person(33, 32, 15, 88, PURPLE, skin=3, w=36, hair="bob", colour="#5A3524", mouth="small") + person(
        64, 30, 15, 88, BLUE, skin=5, w=38, hair="beard", colour="#33241C", mouth="small"
    )
    return p + person(48, 61, 12.5, 88, ORANGE, w=30)


@picture("social-worker")
def _():
    p = person(38, 33, 19, 88, GREEN, skin=HELPER, w=52, hair="bob", colour="#33241C")
    folder = [
        Group(
            [
                Area(
                    "M52 60C52 58 53 57 55 57H64L68 61H85C87 61 88 62 88 64V84C88 86 87 87 85 87H55C53 87 52 86 52 84Z",
                    YELLOW,
                )
            ],
            [line("M60 70H80", 2.6), line("M60 78H73", 2.6)],
        )
    ]
    return p + folder


@picture("body")
def _():
    return figure()


@picture("head")
def _():
    return figure((48, 17, 16.5))


@picture("neck")
def _():
    return trunk((48, 43, 8.5))


@picture("chest")
def _():
    return trunk((48, 56, 11))


@picture("tummy")
def _():
    return trunk((48, 70, 12.5))


@picture("back-of-body")
def _():
    return trunk((48, 61, 15), behind=True)


@picture("arm")
def _():
    return figure((31.5, 47, 10.5))


@picture("hand")
def _():
    return figure((24.6, 61, 10.5))


@picture("leg")
def _():
    return figure((41, 75, 10.5))


@picture("foot")
def _():
    return figure((38.4, 85, 8.6))


@picture("bottom")
def _():
    return figure((48, 62, 12), behind=True)


@picture("private-parts")
def _():
    return figure((48, 62.5, 10.5))

# ---- scales and keys of a views mat: never a tick, a cross, or an angry face --------------


def dots(count, cy=88):
    """One, two or three dots: the same face, more of it."""
    return [Group([Disc(48 + (k - (count - 1) / 2) * 15, cy, 4.6, INK)], edge=0.1) for k in range(count)]


def star(cx, cy, r, colour):
    return [Group([Area(burst(cx, cy, r, r * 0.46, 5, -90), colour)])]


def weight(x, y, w, h, colour):
    return [Group([Area(box(x, y, w, h, 5), colour)], [line(f"M{x + w * 0.3} {y + h * 0.36}H{x + w * 0.7}", 2.6)])]


@picture("scale-like")
def _():
    p = person(40, 38, 21, 88, ORANGE, w=52, mouth="laugh", eyes="glad")
    return p + heart(77, 26, 15)


@picture("scale-dislike")
def _():
    p = person(58, 38, 19, 88, ORANGE, w=48, mouth="sad", brows="worry", eyes="side", look=0.12)
    return p + place(palm_hand(), 22, 58, turn=-10, scale=0.86) + ball(14, 22, 9)


@picture("scale-unsure")
def _():
    p = person(48, 36, 18, 88, ORANGE, w=42, mouth="wave", brows="up")
    p += sleeve("M29 70L20 72", ORANGE, 10) + place(flat_hand(), 14, 66, turn=-16, scale=0.62, flip=True)
    p += sleeve("M67 70L76 72", ORANGE, 10) + place(flat_hand(), 82, 66, turn=16, scale=0.62)
    return p + query(82, 24, 0.72)


@picture("scale-managing")
def _():
    p = person(48, 52, 17, 88, ORANGE, w=40, mouth="smile")
    p += sleeve("M29 78L22 42", ORANGE, 10) + sleeve("M67 78L74 42", ORANGE, 10)
    p += place(fist(), 22, 34, scale=0.5) + place(fist(), 74, 34, scale=0.5, flip=True)
    return p + weight(16, 8, 64, 20, TEAL)


@picture("scale-not-managing")
def _():
    p = weight(16, 26, 64, 22, TEAL) + weight(24, 6, 48, 20, PURPLE)
    p += person(48, 66, 15, 90, ORANGE, w=44, mouth="sad", brows="worry")
    return p + place(palm_hand(), 18, 62, turn=-20, scale=0.5) + place(palm_hand(), 78, 62, turn=20, scale=0.5, flip=True)


@picture("scale-some-help")
def _():
    p = person(32, 40, 17, 88, ORANGE, w=40, mouth="small")
    p += person(74, 34, 14, 88, BLUE, skin=HELPER, w=30, mouth="small")
    return p + sleeve("M64 74L54 70", BLUE, 9) + place(small_hand(HELPER), 48, 69, turn=184, scale=0.9)


@picture("scale-lots-of-help")
def _():
    p = person(18, 34, 13, 88, BLUE, skin=HELPER, w=28, mouth="small")
    p += person(78, 34, 13, 88, GREEN, skin=HELPER, w=28, mouth="small")
    p += person(48, 44, 15, 88, ORANGE, w=34, mouth="small")
    p += sleeve("M23 78L32 74", BLUE, 9) + place(small_hand(HELPER), 36, 73, turn=-6, scale=0.86)
    return p + sleeve("M73 78L64 74", GREEN, 9) + place(small_hand(HELPER), 60, 73, turn=186, scale=0.86)


@picture("scale-important")
def _():
    return star(48, 48, 40, YELLOW) + [Group([Disc(48, 50, 9, RED)])]


@picture("scale-quite-important")
def _():
    return star(48, 44, 26, YELLOW) + [Group([Limb("M16 86H80", 4, GREY)])]


@picture("scale-not-important")
def _():
    return star(48, 60, 14, GREY) + [Group([Limb("M16 86H80", 4, GREY)])]


@picture("scale-want")
def _():
    p = person(32, 34, 18, 88, ORANGE, w=42, mouth="smile")
    p += sleeve("M40 78L56 66", ORANGE, 10) + place(flat_hand(), 62, 60, turn=-14, scale=0.78)
    return p + ball(78, 42, 14)


@picture("scale-sometimes")
def _():
    p = ball(22, 34, 14) + [Group([Limb("M74 20V48", 4, GREY)])]
    p[-1] = Group([Limb(arc(74, 34, 14, 0, 360) + "Z", 4, GREY)])
    p += place(arrow(length=34, shaft=9, reach=17), 30, 66) + place(arrow(length=34, shaft=9, reach=17), 66, 84, turn=180)
    return p


@picture("scale-dont-want")
def _():
    p = person(30, 34, 18, 88, ORANGE, w=42, mouth="flat", look=-0.14, eyes="side")
    p += sleeve("M38 76L50 70", ORANGE, 10) + place(palm_hand(), 60, 58, turn=18, scale=0.78)
    return p + ball(82, 38, 10) + place(arrow(length=22, shaft=8, reach=15), 68, 16)


@picture("scale-myself")
def _():
    p = person(48, 34, 18, 88, ORANGE, w=44, mouth="smile") + ball(48, 74, 13)
    return p + place(fist(), 30, 76, scale=0.56) + place(fist(), 66, 76, scale=0.56, flip=True)


@picture("scale-easy")
def _():
    p = person(38, 44, 18, 88, ORANGE, w=44, mouth="smile", eyes="glad")
    p += sleeve("M58 78L70 48", ORANGE, 10) + place(fist(), 72, 40, scale=0.56)
    return p + [Group([Limb("M73 32V26", 2.6)]), Group([Area(oval(73, 15, 10.5, 12), RED)])]


@picture("scale-hard")
def _():
    p = [Group([Area("M10 88L86 88L86 46Z", WOOD)])]
    p += [Group([Disc(64, 34, 20, GREY)], [line("M56 28Q62 24 70 27", 2.6), line("M58 42Q66 46 74 41", 2.6)])]
    p += person(24, 46, 13, 80, ORANGE, w=26, mouth="grit", eyes="pinch")
    return p + sleeve("M32 66L42 54", ORANGE, 9) + place(palm_hand(), 45, 46, turn=40, scale=0.44)


@picture("scale-well")
def _():
    return [Group([Disc(48, 48, 37, YELLOW)], face(48, 48, 37, mouth="smile"))]


@picture("scale-so-so")
def _():
    return [Group([Disc(48, 48, 37, YELLOW)], face(48, 48, 37, mouth="flat"))]


@picture("scale-not-well")
def _():
    return [Group([Disc(48, 48, 37, YELLOW)], face(48, 48, 37, mouth="sad"))]


@picture("scale-unsafe")
def _():
    p = [Group([Area("M36 6H60L54 58H42Z", RED), Disc(48, 76, 9, RED)])]
    return place(p, 26, 4, scale=0.86) + person(32, 40, 17, 88, ORANGE, w=40, mouth="wave", eyes="wide", brows="up")


@picture("scale-not-me")
def _():
    p = person(30, 36, 16, 88, GREY, w=38, mouth="flat", eyes="side")
    p += person(72, 36, 16, 88, BLUE, skin=HELPER, w=36, mouth="small", hair="bob", colour="#33241C")
    return p + place(point_hand(), 42, 72, turn=-14, scale=0.62)


@picture("scale-a-little")
def _():
    return head(48, 40, 31, mouth="small") + dots(1)


@picture("scale-some")
def _():
    return head(48, 40, 31, mouth="flat", brows="worry") + dots(2)


@picture("scale-a-lot")
def _():
    p = head(48, 40, 31, mouth="sad", brows="worry", eyes="pinch") + dots(3)
    p[-4].detail.append(drop(65, 56, 2.0))
    return p


@picture("scale-better")
def _():
    return head(40, 50, 30, mouth="smile") + place(arrow(GREEN, length=52, shaft=15, reach=20), 80, 76, turn=-90)


@picture("scale-same")
def _():
    return head(36, 48, 28, mouth="flat") + [Group([Limb("M72 40H90", 7, BLUE), Limb("M72 58H90", 7, BLUE)])]


@picture("scale-worse")
def _():
    return head(40, 48, 30, mouth="sad", brows="worry") + place(
        arrow(PURPLE, length=52, shaft=15, reach=20), 80, 22, turn=90
    )


@picture("not-this-one")
def _():
    card = Group([Area(box(26, 6, 44, 48, 6), CREAM)])
    return [card] + place(arrow(length=46, shaft=12, reach=20), 48, 26, turn=90) + [Group([Limb("M14 84Q48 92 82 84", 4, GREY)])]


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


def main():
    """Writes every picture; with --check only says which files differ from what would be drawn."""
    drawn = {f"{name}.svg": svg(draw()) for name, draw in sorted(PICTURES.items())}
    faults = [f"{p.name}: no longer drawn" for p in sorted(OUT.glob("*.svg")) if p.name not in drawn]
    OUT.mkdir(parents=True, exist_ok=True)
    for name, text in drawn.items():
        path = OUT / name
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            faults.append(f"{name}: not as drawn")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(len(drawn), "pictograms")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
