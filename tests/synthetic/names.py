"""Names that have broken engines before: with `and`, apostrophes, ampersands and markup."""

from __future__ import annotations

FIRST = ("Ash", "Brack", "Cald", "Dun", "Elm", "Fern", "Glen", "Hart", "Ives", "Kel", "Lang", "Mar")
LAST = ("bridge", "combe", "field", "ford", "ham", "mere", "mouth", "port", "stead", "ton", "wick")

PLAIN = tuple(f"{first}{last}" for last in LAST for first in FIRST)

_ROOTS = ("Abbey", "Brook", "Castle", "Deer", "Elder", "Fox", "Gorse", "Heron", "Kite", "Mill")
_ROOTS += ("Otter", "Wren")
_ENDS = ("gate", "hill", "lands", "moor", "side", "well")

WARDS = tuple(f"{root}{end}" for end in _ENDS for root in _ROOTS)
"""Names for six councils of a dozen wards each, none of them twice."""

_GIVEN = ("Ada", "Bram", "Cleo", "Dora", "Eli", "Flora", "Gus", "Hilda", "Ines", "Jonas", "Kit")
_GIVEN += ("Lena", "Milo", "Nora", "Otto", "Priya", "Ravi", "Stella", "Tom", "Una", "Viola")
_SURNAMES = ("Achebe", "Barlow", "Corrigan", "Dyer", "Enwright", "Fairley", "Gupta", "Hoskins")
_SURNAMES += ("Idris", "Jessop", "Kaur", "Lomax", "Mistry", "Nuttall", "Okafor", "Pettifer")
_SURNAMES += ("Quigley", "Rahman", "Sproston", "Tindall", "Usher", "Vickers", "Whelan", "Yardley")


def person(number: int) -> str:
    """A candidate's name: another for each number below some hundreds."""
    family, given = divmod(number, len(_GIVEN))
    return f"{_GIVEN[given]} {_SURNAMES[family % len(_SURNAMES)]}"


AWKWARD = (
    "Hamble and Fulbrook",
    "Nun’s Eaton and Bedford",
    "King's Lynn",
    "Sturt & Wyre",
    "St. Alban",
    "Wyre *Forest*",
    "Low_er_ Marsh",
    "Up`per` Marsh",
    "Ashby <de> la Zouch",
    "Stoke [North]",
    "Ynys Môn",
    "None",
    "Nan",
    "Bath, North and East",
    "The Wolds",
)

REGIONS = ("London", "North West", "East Midlands", "South West", "Yorkshire and the Humber")
AWKWARD_REGIONS = ("Hills and Dales", "King's Land", "Sturt & Wyre *Valley*", "London")

NEW_PARTIES = (
    "Our Town's Voice",
    "Hills and Dales Independents",
    "Save the Green & Pleasant Land",
    "Movement *for* Change",
    "Thornmere Residents First",
)
