"""Pictograms: body."""

from .kit import *  # noqa: F403


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
