"""Small English: number words, lists, plurals, possessives, a and an, agreement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

WORDS: tuple[str, ...] = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def number(value: float, in_words_up_to: int = 9, decimals: int = 1) -> str:
    """Return a number as copy: words up to the limit, then figures with commas.

    >>> number(4), number(32), number(9055), number(-3), number(0), number(2.5)
    ('four', '32', '9,055', '−3', 'none', '2.5')
    """
    if value != int(value):
        return f"{value:,.{decimals}f}".rstrip("0").rstrip(".").replace("-", "−")
    whole = int(value)
    if whole == 0:
        return "none"
    if 0 < whole <= in_words_up_to:
        return WORDS[whole]
    return f"{whole:,}".replace("-", "−")


def rounded_down(value: int, loss: float = 0.06) -> int:
    """Return the roundest number at or under `value` that gives up at most `loss` of it.

    >>> rounded_down(9055), rounded_down(1332), rounded_down(47), rounded_down(7)
    (9000, 1300, 45, 7)
    """
    for step in (100_000, 10_000, 5_000, 1_000, 500, 100, 50, 10, 5):
        floor = value // step * step
        if floor and value - floor <= loss * value:
            return floor
    return value


def ordinal(place: int) -> str:
    """Return a rank as copy: words up to twelve, then figures with their ending.

    >>> ordinal(1), ordinal(12), ordinal(13), ordinal(21), ordinal(112)
    ('first', 'twelfth', '13th', '21st', '112th')
    """
    words = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    if 1 <= place <= 12:
        return words.split()[place - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place:,}{'th' if place % 100 in (11, 12, 13) else ending}"


def plural(word: str) -> str:
    """Return the plural of a regular noun.

    >>> plural('seat'), plural('party'), plural('by-election')
    ('seats', 'parties', 'by-elections')
    """
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def possessive(name: str) -> str:
    """Return the possessive of a name.

    >>> possessive('Labour'), possessive('the Conservatives')
    ('Labour’s', 'the Conservatives’')
    """
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def article(word: str) -> str:
    """Return `a` or `an` for a word or a number in figures.

    >>> article('8-seat'), article('seat'), article('11'), article('eleven'), article('UKIP')
    ('an', 'a', 'an', 'an', 'a')
    """
    first = word.lstrip("‘“").lower()
    if first[:1].isdigit():
        digits = first.split("-")[0].split(".")[0].replace(",", "")
        an = digits.startswith("8") or digits in ("11", "18") or _thousands(digits) in ("11", "18")
        return "an" if an else "a"
    if first.startswith(("uni", "uk", "eu", "one", "use", "uto")):
        return "a"
    return "an" if first.startswith(tuple("aeiou")) or first.startswith("hour") else "a"


def _thousands(digits: str) -> str:
    extra = len(digits) % 3
    return digits[:extra] if extra else digits[:3]


def joined(names: Sequence[str], last: str = "and") -> str:
    """Join names as a writer would; a comma before the last `and` where a name holds one.

    >>> joined(['Barnet', 'Hammersmith and Fulham', 'Wandsworth'])
    'Barnet, Hammersmith and Fulham, and Wandsworth'
    >>> joined(['Derby', 'Redditch']), joined(['Derby'])
    ('Derby and Redditch', 'Derby')
    """
    if len(names) < 2:
        return "".join(names)
    inner = any(f" {last} " in name for name in names)
    if len(names) == 2:
        clear = f", {last} " if inner and f" {last} " in names[0] else f" {last} "
        return f"{names[0]}{clear}{names[1]}"
    comma = "," if inner else ""
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


def agree(verb: str, plural_subject: bool, irregular: Mapping[str, str]) -> str:
    """Return the verb, given in the third person singular, as its subject needs it.

    Only the first word changes: `has lost` becomes `have lost`.

    >>> agree('holds', True, {}), agree('has lost', True, {'has': 'have'}), agree('has', False, {})
    ('hold', 'have lost', 'has')
    """
    if not plural_subject:
        return verb
    first, _, rest = verb.partition(" ")
    if first in irregular:
        changed = irregular[first]
    elif first.endswith("ies"):
        changed = f"{first[:-3]}y"
    elif first.endswith(("sses", "shes", "ches", "xes", "oes")):
        changed = first[:-2]
    else:
        changed = first.removesuffix("s")
    return f"{changed} {rest}".rstrip()
