"""Pictograms: secrets, and touch that is wanted or not."""

from .clothed import *  # noqa: F403


@picture("secret")
def _():
    a = person(66, 46, 18, 88, ORANGE, w=44, mouth="small", eyes="side")
    b = person(25, 46, 17, 88, GREEN, skin=HELPER, w=40, mouth=None, hair="curls", colour="#8A5A2E")
    b[-1].detail += face(25, 46, 17, mouth=None, eyes="shut", look=0.3) + [Area(oval(34.4, 54, 3, 3.4), INK)]
    return a + b + place(palm_hand(HELPER), 41, 60, turn=-8, scale=0.46)


@picture("good-secret")
def _():
    p = person(34, 33, 18, 88, ORANGE, w=46, mouth="smile", eyes="glad")
    gift = [
        Group([Area(box(48, 56, 40, 32, 3), PINK)], [Area("M64 56H72V88H64Z", YELLOW)]),
        Group([Area(box(45, 48, 46, 11, 3), PINK)], [Area("M64 48H72V59H64Z", YELLOW)]),
        Group(
            [Limb("M68 46C58 46 54 34 62 34C67 34 68 40 68 46C68 40 69 34 74 34C82 34 78 46 68 46", 4.4, YELLOW)],
            edge=3,
        ),
    ]
    p += gift
    return p + place(point_hand(), 36, 68, turn=-90, scale=0.7)


@picture("bad-secret")
def _():
    p = person(30, 52, 17, 88, ORANGE, w=42, mouth="wave", brows="worry")
    p[-1].detail.append(drop(44, 50, 1.3))
    says = Group(
        [
            Area(
                "M44 8H82C86 8 88 10 88 14V48C88 52 86 54 82 54H60L48 62L49 52C46 51 45 49 45 47L40 14C40 10 41 8 44 8Z",
                GREY,
            )
        ]
    )
    return [says] + p + padlock(68, 30, 1.05, "#6F6A64")


@picture("touch-ok")
def _():
    p = person(34, 34, 18, 88, ORANGE, w=48, look=0.06)
    p += sleeve("M90 36L84 41", TEAL, 13)
    p += place(palm_hand(HELPER), 68, 53, turn=-124, scale=0.66)
    return p + tick_disc(76, 77, 12.5)


@picture("touch-not-ok")
def _():
    p = place(figure(), -24, 2, scale=0.98)
    p += sleeve("M88 44L80 49", GREY, 13) + place(small_hand(HELPER), 70, 55, turn=150, scale=1.4)
    return p + cross_disc(76, 76, 13)


@picture("my-body")
def _():
    glow = Group([Area(oval(48, 48, 33, 41), "#BFE3DA")])
    p = figure()
    body = p[0]
    body.solid = [
        s
        for s in body.solid
        if not (isinstance(s, Limb) and s.d.startswith(("M37 36", "M59 36")))
        and not (isinstance(s, Disc) and s.cy == 61)
    ]
    arms = [
        Group([Limb("M37 36L29 47L41 50", 7.4, SKIN[CHILD])], edge=2.8),
        Group([Limb("M59 36L67 47L55 50", 7.4, SKIN[CHILD])], edge=2.8),
    ]
    return [glow] + p + arms + heart(48, 48, 7)
