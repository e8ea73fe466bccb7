"""Pictograms: scales."""

from .kit import *  # noqa: F403


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
