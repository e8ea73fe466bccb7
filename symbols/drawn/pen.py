"""The pen that draws the pictograms of Heard: colours, geometry, groups, and their SVG.

Nothing but the standard library; the same script always writes the same bytes.
Every picture is a list of groups, painted in order. A group has solid parts (fill,
outline and halo) and flat details on top of them. All halos lie under everything, so
that a picture is one sticker on any ground. The rules are in README.md.
"""

import math
import pathlib
import re
import sys

OUT = pathlib.Path(__file__).resolve().parent.parent / "svg"

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
