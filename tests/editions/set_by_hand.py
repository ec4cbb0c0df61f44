"""A small set of bulletins written by hand: two regions, three councils, three wards, a party."""

from __future__ import annotations

from generator.article import Coverage, Subject
from generator.editions.site import Around, Entry, Link, SetHead

HEAD = SetHead(
    election="Local elections in Arden, 2 May 2019",
    date="2019-05-02",
    coverage=Coverage(declared=2, total=3),
    disclosure="Written from rules and templates.",
    base_url="https://news.example.org/2019/",
)


def _files(path: str) -> dict[str, str]:
    return {"html": f"{path}.html", "json": f"{path}.json"}


def region(name: str, path: str) -> Entry:
    return Entry(
        path=path,
        genre="region",
        about=Subject(level="region", id=name, name=name),
        headline=f"Little moves in {name}",
        summary=f"Few seats changed in {name}.",
        newsworthiness=1.0,
        files=_files(path),
    )


def council(
    name: str, path: str, region: str, outcome: str, *parties: str, newsworthiness: float = 1.0
) -> Entry:
    return Entry(
        path=path,
        genre="council",
        about=Subject(level="council", id=name.lower(), name=name, region=region),
        headline=f"The news from {name}",
        summary=f"What happened in {name}.",
        outcome=outcome,
        changed=outcome in ("gain", "loss"),
        parties=list(parties),
        newsworthiness=newsworthiness,
        provisional=outcome == "undeclared",
        files=_files(path),
    )


def ward(name: str, path: str, region: str, council: str, outcome: str, *parties: str) -> Entry:
    return Entry(
        path=path,
        genre="ward",
        about=Subject(level="ward", id=path, name=name, region=region, council=council.lower()),
        council=council,
        headline=f"The news from {name} ward",
        summary="",
        outcome=outcome,
        changed=outcome == "gain",
        parties=list(parties),
        files=_files(path),
    )


def party(name: str, path: str) -> Entry:
    return Entry(
        path=path,
        genre="party",
        about=Subject(level="party", id=name.lower(), name=name),
        headline=f"A night that {name} can live with",
        summary="It was neither good nor bad.",
        parties=[name],
        files=_files(path),
    )


def small_set() -> list[Entry]:
    """The entries, in no helpful order."""
    return [
        ward("High Barnet", "ward/barnet/high-barnet", "London", "Barnet", "gain", "Labour"),
        ward("Oakleigh", "ward/barnet/oakleigh", "London", "Barnet", "hold", "Conservatives"),
        ward("Castle", "ward/oakham/castle", "East", "Oakham", "gain", "Labour", "Greens"),
        council("Oakham", "council/oakham", "East", "hold", "Labour", newsworthiness=9.0),
        council("Barnet", "council/barnet", "London", "gain", "Labour", "Conservatives"),
        council("Ealing", "council/ealing", "London", "undeclared", "Labour"),
        council("Adur", "council/adur", "East", "loss", "Greens", newsworthiness=3.0),
        region("London", "region/london"),
        region("East", "region/east"),
        party("Labour", "party/labour"),
    ]


def called(name: str) -> Entry:
    """The entry about the place or party of this name."""
    return next(entry for entry in small_set() if entry.about.name == name)


AROUND_BARNET = Around(
    up=(Link("region/london", "London"),),
    down=(
        Link("ward/barnet/high-barnet", "High Barnet", "gain"),
        Link("ward/barnet/oakleigh", "Oakleigh", "hold"),
    ),
)
