"""Pictograms: actions."""

from .kit import *  # noqa: F403


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
