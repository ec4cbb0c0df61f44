"""One picture of each kind, written by hand, with the longest names and the worst of them."""

from __future__ import annotations

from generator.article import Picture, PictureItem

PARTIES = (
    ("Conservatives", "#0087DC", "C"),
    ("Labour", "#E4003B", "Lab"),
    ("Liberal Democrats", "#FAA61A", "LD"),
    ("<b>Campaign Against Pedestrianisation of Oxford Street</b>", "#808080", "CAPO"),
    ("Save Our Beeston and Holbeck Independents", "#123456", "SOBH"),
    ("Greens", "#02A95B", "Grn"),
    ("UKIP", "#6D3177", "UKIP"),
    ("Democratic Unionist Party & others", "#ffff00", "DUP"),
    ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch First", "red", "LFWG"),
    ('"; drop table parties', "#326760", "DTP"),
    ("Residents", "#ffffff", "R"),
    ("Others", "#A9A9A9", "Oth"),
)
COUNCILS = (
    "Bournemouth, Christchurch and Poole",
    "Basingstoke and Deane",
    "Hammersmith and Fulham",
    "Kingston upon Hull, City of",
    "Northamptonshire",
    "Wolverhampton",
    "Nuneaton and Bedworth",
)


def item(place: int, **values: float | str | None) -> PictureItem:
    """The party at this place in the list, with these values."""
    label, colour, mark = PARTIES[place]
    return PictureItem(label=label, colour=colour, mark=mark, values=dict(values))


def picture(kind: str, items: list[PictureItem], **notes: float | str) -> Picture:
    return Picture(
        kind=kind,
        title="Who won where, Bournemouth, Christchurch and Poole and Hammersmith and Fulham",
        description="All of it in words: Labour 30 & <others>.",
        caption="Labour has held <Oakham> & gained 30 seats.",
        fact=f"{kind}/by-hand",
        columns={"label": "Party", **{name: name.title() for name in items[0].values}},
        items=items,
        notes={
            "subtitle": "Seats won less seats defended, on notional results for the new boundaries "
            "(114 of 150 councils); 97 of 150 councils have declared",
            "election": "Local elections in England, 3 May 2018",
            **notes,
        },
    )


def _tile(place: int, name: str) -> PictureItem:
    label, colour, mark = PARTIES[place]
    values: dict[str, float | str | None] = {"before": "Labour", "after": label}
    return PictureItem(
        label=name,
        colour=colour,
        mark=mark,
        values={**values, "was": "was UKIP"} if place % 2 else values,
    )


def _tiles() -> list[PictureItem]:
    tiles = [_tile(place, name) for place, name in enumerate(COUNCILS)]
    nobody = PictureItem(label="Havering", mark="NOC", values={"after": "No overall control"})
    return [*tiles, nobody, PictureItem(label="Derby", values={"after": "Not declared"})]


def _dot(place: int) -> PictureItem:
    values: dict[str, float | str | None] = {
        "leave": 20.5 + 5 * place,
        "rate": 7.0 * (place % 5) - 20.0 + 2 * place,
        "change": place - 4,
        "seats": 20,
    }
    return PictureItem(label=COUNCILS[place % len(COUNCILS)], colour="#0087DC", values=values)


CHANGES = (300, 12, 5, 1, 1, 0, 0, -1, -2, -3, -200, -23)
SEATS = (30, 25, 10, 5, 4, 4, 3, 3, 2, 1, 1, 12)
EVERY = {
    one.kind: one
    for one in (
        picture(
            "net-change",
            [item(n, defended=500, won=500 + v, change=v) for n, v in enumerate(CHANGES)],
        ),
        picture(
            "councils-held",
            [item(n, before=v, after=SEATS[-n - 1]) for n, v in enumerate(SEATS)],
            before="Before",
            after="After",
        ),
        picture(
            "chamber",
            [
                *(item(n, seats=v) for n, v in enumerate(SEATS)),
                PictureItem(label="Vacant", values={"seats": 1}),
            ],
            line="51 make a majority",
            size=101,
            majority=51,
        ),
        picture(
            "shares",
            [
                item(n, share=v / 1.0, points=None if n == 3 else 4.5 - n)
                for n, v in enumerate(SEATS)
            ],
        ),
        picture("tile-map", _tiles()),
        picture(
            "scatter",
            [_dot(place) for place in range(11)],
            n=11,
            r=0.52,
            slope=0.7,
            intercept=-35.0,
            x="Leave share in the referendum, per cent",
            y="Net change, per cent of the seats contested",
            link="11 councils, Pearson’s r = 0.52",
        ),
    )
}
