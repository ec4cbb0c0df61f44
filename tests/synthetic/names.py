"""Names that have broken engines before: with `and`, apostrophes, ampersands and markup."""

from __future__ import annotations

FIRST = ("Ash", "Brack", "Cald", "Dun", "Elm", "Fern", "Glen", "Hart", "Ives", "Kel", "Lang", "Mar")
LAST = ("bridge", "combe", "field", "ford", "ham", "mere", "mouth", "port", "stead", "ton", "wick")

PLAIN = tuple(f"{first}{last}" for last in LAST for first in FIRST)

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
