"""Names in a list, joined into one unit: `Barnet, Hillingdon and Westminster`."""

from __future__ import annotations

from dataclasses import replace

from generator.checking.grammar import NamingWords
from generator.checking.units import Unit

_LISTED = ("C", "W", "R", "P", "H")


def joined(units: list[Unit], words: NamingWords) -> list[Unit]:
    """Return the units with each list of names of one kind as one unit."""
    found: list[Unit] = []
    at = 0
    while at < len(units):
        if units[at].kind not in _LISTED:
            found.append(units[at])
            at += 1
            continue
        members, at, how = _list(units, at, words)
        leader = found[-1].text.lower() if found and not found[-1].kind else ""
        if len(members) > 1 and leader in words.leaders:
            found.pop()
            how = words.leaders[leader]
        found.append(_together(members, how) if len(members) > 1 else members[0])
    return found


def _together(members: list[Unit], how: str) -> Unit:
    """One unit for all; a name that may mean several is one of these: `a|b`."""
    if any(one.either for one in members):
        ids = ["|".join(one.ids) if one.either else one.ids[0] for one in members]
    else:
        ids = list(dict.fromkeys(code for one in members for code in one.ids))
    return replace(
        members[0],
        ids=tuple(ids),
        end=members[-1].end,
        joined=how,
        text=", ".join(one.text for one in members),
        either=False,
    )


def _list(units: list[Unit], at: int, words: NamingWords) -> tuple[list[Unit], int, str]:
    """The names of the list that begins here, the index behind it, and how they are joined."""
    kind, members, how = units[at].kind, [units[at]], ""
    end = at + 1
    while end < len(units) and not how:
        step, joiner = _next(units, end, kind, words)
        if step == end or step >= len(units) or units[step].kind != kind:
            break
        if kind == "P" and not joiner:
            break
        members.append(units[step])
        end, how = step + 1, words.joiners.get(joiner, "")
    return members, end, how or ("and" if len(members) > 1 else "")


def _next(units: list[Unit], end: int, kind: str, words: NamingWords) -> tuple[int, str]:
    """Where the next name of a list would stand, and the joiner before it."""
    comma = units[end].text == ","
    step = end + comma
    word = units[step].text.lower() if step < len(units) and not units[step].kind else ""
    if word not in words.joiners:
        return step, ""
    step += 1
    again = step + 1 < len(units) and units[step].text.lower() in words.again
    if again and not comma and units[step + 1].kind == kind:
        step += 1
    return step, word
