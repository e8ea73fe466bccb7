"""Pictograms: feelings in strength, and more feelings.

The face is that of the plain feeling; the mouth's curve, the tilt of the brows and one sign of the
body grow, and one or three dots stand below. The plain picture is the middle.
"""

from .kit import *  # noqa: F403


def mouth(cx, cy, r, half, curve, width=3.2):
    """A bowed mouth about (cx, cy + 0.52 r); `curve` in units, down is a smile."""
    y = cy + 0.54 * r - curve * 0.25
    return line(f"M{cx - half * r:.2f} {y:.2f}Q{cx:.2f} {y + curve:.2f} {cx + half * r:.2f} {y:.2f}", width)


def brows(cx, cy, r, tilt, lift=0.0, width=3.2):
    """Two brows; `tilt` in degrees: more than 0 is worried (inner ends up), less is cross."""
    out = []
    for side in (-1, 1):
        dy = math.tan(math.radians(tilt)) * 0.17
        x0, x1, y = cx + side * 0.18 * r, cx + side * 0.54 * r, -0.22 - lift
        out.append(line(f"M{x0:.2f} {cy + (y - dy) * r:.2f}L{x1:.2f} {cy + (y + dy) * r:.2f}", width))
    return out


def eyes(cx, cy, r, kind="dot"):
    return face(cx, cy, r, mouth=None, eyes=kind)


@picture("happy-little")
def _():
    p = head(48, 40, 32, mouth=None)
    p[-1].detail += eyes(48, 40, 32) + [mouth(48, 40, 32, 0.3, 8)]
    return p + dots(1)


@picture("happy-very")
def _():
    p = sleeve("M14 74L16 70", ORANGE, 11) + sleeve("M82 74L80 70", ORANGE, 11)
    p += head(48, 42, 30, mouth="laugh", eyes="glad", brows="up")
    p += place(palm_hand(), 13, 50, turn=-18, scale=0.6) + place(palm_hand(), 83, 50, turn=18, scale=0.6, flip=True)
    return p + dots(3)


@picture("sad-little")
def _():
    p = head(48, 40, 32, mouth=None)
    p[-1].detail += eyes(48, 40, 32) + brows(48, 40, 32, 10) + [mouth(48, 40, 32, 0.26, -6), drop(61, 53, 1.5)]
    return p + dots(1)


@picture("sad-very")
def _():
    p = head(48, 40, 32, mouth=None)
    f = [Limb(f"M{x} 50V62", 6.4, TEAR) for x in (36, 60)]
    p[-1].detail += f + eyes(48, 40, 32, "shut") + brows(48, 40, 32, 30, 0.04) + [mouth(48, 40, 32, 0.34, -18)]
    p[-1].detail += [drop(30, 66, 2.1), drop(66, 66, 2.1)]
    return p + dots(3)


@picture("angry-little")
def _():
    p = head(48, 40, 32, mouth=None)
    p[-1].detail += eyes(48, 40, 32) + brows(48, 40, 32, -14, -0.02) + [mouth(48, 40, 32, 0.26, -6)]
    return p + dots(1)


@picture("angry-very")
def _():
    p = head(48, 38, 29, mouth=None)
    p[-1].detail += eyes(48, 38, 29) + brows(48, 38, 29, -42, -0.06, 4) + face(48, 40, 29, mouth="grit", eyes="none")
    p += place(fist(), 14, 60, turn=12, scale=0.86) + place(fist(), 82, 60, turn=-12, scale=0.86, flip=True)
    return p + dots(3)


@picture("scared-little")
def _():
    p = head(48, 40, 32, mouth=None)
    p[-1].detail += face(48, 42, 32, mouth=None, eyes="wide") + brows(48, 41, 32, 8, 0.06)
    p[-1].detail += [line("M39 61Q43.5 57 48 60Q52.5 63 57 59.6", 3.2)]
    return p + dots(1)


@picture("scared-very")
def _():
    p = head(48, 38, 30, mouth=None)
    x, y, r = 48, 38, 30
    for s in (-1, 1):
        p[-1].detail += [
            Disc(x + s * 11.5, y + 2, 8.4, INK),
            Disc(x + s * 11.5, y + 2, 6.6, CREAM),
            Disc(x + s * 11.5, y + 2, 2.6, INK),
        ]
    p[-1].detail += brows(x, y, r, 20, 0.22) + [Area(oval(x, y + 19, 7, 7.6), INK)]
    p += place(palm_hand(), 17, 56, turn=16, scale=0.62) + place(palm_hand(), 79, 56, turn=-16, scale=0.62, flip=True)
    return p + dots(3)


@picture("worried-little")
def _():
    p = head(48, 40, 32, mouth=None)
    p[-1].detail += eyes(48, 40, 32) + brows(48, 40, 32, 12, 0.04) + [line("M38 60Q42 54.6 47 58Q52 61.4 57 56.4", 3.2)]
    p[-1].detail.append(drop(72.5, 33, 1.6))
    return p + dots(1)


@picture("worried-very")
def _():
    p = head(48, 40, 32, mouth=None)
    p[-1].detail += eyes(48, 40, 32) + brows(48, 40, 32, 36, 0.04)
    p[-1].detail += [line("M34 63Q38 51 43 58Q48 66 53 58Q58 50 62 61", 3.4)]
    p[-1].detail += [drop(72, 29, 2.1), drop(24, 29, 2.1), drop(75, 46, 1.9)]
    return p + dots(3)


def sore(r0, r1, x=71, y=60):
    return [Group([Area(burst(x, y, r0, r1), RED)], [Area(burst(x, y, r0 * 0.55, r1 * 0.55), YELLOW)])]


@picture("hurts-little")
def _():
    p = person(40, 28, 17.5, 78, ORANGE, w=48, mouth=None)
    p[-1].detail += eyes(40, 28, 17.5) + brows(40, 28, 17.5, 14, 0.02, 2.6) + [mouth(40, 28, 17.5, 0.28, -3.4, 2.8)]
    p += sore(9.5, 5.6, 66, 60)
    p += sleeve("M22 72C30 79 36 78 42 74", ORANGE, 9) + place(small_hand(), 45, 72, turn=-24, scale=0.92)
    return p + dots(1, 90)


@picture("hurts-lot")
def _():
    p = person(38, 28, 17.5, 78, ORANGE, w=48, mouth=None)
    p[-1].detail += (
        eyes(38, 28, 17.5, "pinch") + brows(38, 28, 17.5, 34, 0.1, 2.6) + [Area(oval(38, 38.4, 4.6, 4.6), INK)]
    )
    p[-1].detail += [drop(51, 37, 1.2), drop(25, 37, 1.2)]
    p += sore(23, 13, 71, 54)
    p += sleeve("M20 72C28 80 36 79 42 74", ORANGE, 9) + place(small_hand(), 45, 72, turn=-24, scale=0.92)
    return p + dots(3, 90)


@picture("embarrassed")
def _():
    p = head(44, 44, 34, mouth=None)
    p[-1].detail += [Area(oval(23, 55, 8.6, 6), RED), Disc(28, 47, 4.2, INK), line("M20 37L32 33", 3.2)]
    p[-1].detail += [Area(oval(68, 60, 8, 6), RED), line("M34 66Q38 62 42 65Q46 68 50 64", 3.2)]
    p += sleeve("M86 90L84 84", ORANGE, 13)
    return p + place(palm_hand(), 68, 56, turn=-24, scale=0.9)


@picture("confused")
def _():
    p = head(44, 54, 31, mouth=None)
    p[-1].detail += face(44, 54, 31, mouth=None)
    p[-1].detail += [
        line("M27 46L39 48", 3.2),
        line("M50 42Q56 37 62 42", 3.2),
        line("M34 72Q40 66 45 70Q50 74 56 68", 3.2),
    ]
    return p + query(80, 22, 0.8) + query(58, 12, 0.55)


@picture("proud")
def _():
    p = [Group([Limb(f"M{48 + s * 18} 58L{48 + s * 36} 66L{48 + s * 22} 82", 10, ORANGE)]) for s in (-1, 1)]
    p += person(48, 27, 17, 88, ORANGE, w=42, mouth="smile", eyes="shut", brows="up")
    ribbon = Group([Limb("M38 50L48 64L58 50", 5.4, BLUE)], edge=2.4, halo=False)
    p += [
        ribbon,
        Group([Disc(48, 71, 11.5, YELLOW)], [Area(burst(48, 71, 7.6, 3.6, 5, -90), RED)], edge=2.8, halo=False),
    ]
    return p


@picture("surprised")
def _():
    p = head(48, 54, 33, mouth=None)
    p[-1].detail += face(48, 58, 33, mouth=None, eyes="wide") + [
        line("M28 45Q35 38 42 44", 3.4),
        line("M54 44Q61 38 68 45", 3.4),
    ]
    p[-1].detail.append(Area(oval(48, 76, 6.8, 7.8), INK))
    marks = [Group([Limb(d, 5.4, YELLOW)], edge=2.8) for d in ("M48 2V10", "M23 6L28 14", "M73 6L68 14")]
    return p + marks


@picture("fed-up")
def _():
    p = person(48, 42, 18, 88, ORANGE, w=54, mouth=None)
    p[-1].detail += (
        face(48, 42, 18, mouth=None, eyes="half") + brows(48, 42, 18, -12, 0.04, 2.8) + [mouth(48, 42, 18, 0.32, -6)]
    )
    knot = "M36 14C30 4 46 2 46 10C46 18 34 18 38 8C42 0 56 2 54 10C52 18 44 14 48 8C52 2 64 4 62 12"
    p += [Group([Limb(knot, 3.2, INK)], edge=0.1)]
    return p + sleeve("M25 78L58 84", ORANGE, 9) + sleeve("M71 78L38 84", ORANGE, 9)


@picture("missing")
def _():
    p = person(26, 58, 16, 88, ORANGE, w=40, mouth="sad", brows="worry", look=0.1)
    cloud = Group([Area(oval(64, 28, 26, 21), CREAM), Disc(44, 52, 4, CREAM)])
    return p + [cloud] + head(60, 28, 10, HELPER, hair="bob", colour="#8A5A2E", mouth="small") + heart(80, 40, 6)
