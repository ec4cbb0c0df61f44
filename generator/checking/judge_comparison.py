"""Verdicts on one party beside another: ahead, behind, level, twice as many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.checking.agrees import agrees
from generator.checking.claims import Claim, Hedge
from generator.checking.judge_most import every_council, most, most_councillors, most_councils
from generator.checking.judging import Judge, Outcome
from generator.checking.standing import seats_evidence, standing

BY_FIGURE = ("times", "times-reversed", "score", "but", "more-by", "fewer-by")
"""Aspects that are judged with the figure of their pattern."""
_TWICE = 1.85
"""How many times as many are fairly called twice as many."""
_BY = {"more-by": 1, "fewer-by": -1}
_NEAR_PART = 0.05
"""How far `half as many` may be from half."""
_NEAR_TIMES = 0.35
"""How far `three times as many` may be from three times."""


def comparison(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge one party beside others, in a council, a region or the whole election."""
    party = claim.subjects[0]
    special = _OF_ALL.get(claim.aspect)
    if special is not None:
        return special(judge, claim, party, place)
    if claim.second_places:
        return _two_places(judge, claim, party, place)
    return _two_parties(judge, claim, party, place)


def _two_parties(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    others = claim.others or claim.subjects[1:]
    if not others:
        return judge.unknown("with whom it is compared is not said")
    if claim.aspect in BY_FIGURE and not _counts_seats(claim):
        return judge.unknown("the figure counts something else")
    if claim.aspect == "level" and claim.scope == "nation":
        return judge.unknown("of what they have the same is not said")
    columns = _columns(judge, claim)
    pairs = list(_pairs(judge, claim.scope, place, (party, others[0]), columns))
    if not pairs:
        return judge.unknown("the seats are not in the data")
    if claim.aspect in _BY:
        holds = any(_by(judge, claim, mine, theirs) for mine, theirs in pairs)
    elif claim.aspect == "score":
        holds = any(_score(judge, claim, mine, theirs) for mine, theirs in pairs)
    elif claim.aspect in BY_FIGURE:
        holds = any(_times(judge, claim, mine, theirs) for mine, theirs in pairs)
    else:
        test = _TESTS[claim.aspect]
        holds = any(test(mine, theirs) for mine, theirs in pairs)
    mine, theirs = pairs[0]
    told = f"{judge.name(party)} {mine:g}, {judge.name(others[0])} {theirs:g}"
    return Outcome(holds == claim.positive, told, seats_evidence(judge, claim.scope, party, place))


def _columns(judge: Judge, claim: Claim) -> tuple[str, ...]:
    """What may be compared: what was won, where the words say that it was won."""
    if claim.aspect in ("gained-more", "lost-more"):
        return ("net_change",)
    if claim.aspect in ("bigger-group", "smaller-group"):
        return ("seats_after",)
    spoken = f" {claim.words} "
    if any(f" {word} " in spoken for word in judge.grammar.claims.of_the_poll):
        return ("won", "share")
    return ("won", "seats_after", "standing_councillors", "share")


def _counts_seats(claim: Claim) -> bool:
    """Whether the figure of the claim can be one of seats, or of times."""
    unit = claim.quantity.unit if claim.quantity else ""
    return claim.scope != "ward" and unit in ("", "seats", "per cent")


def _by(judge: Judge, claim: Claim, mine: float, theirs: float) -> bool:
    """Whether one party has so many more, or fewer, than the other."""
    if claim.quantity is None:
        return False
    fair = judge.known.vocabulary.numbers.fairness
    return agrees(claim.quantity, _BY[claim.aspect] * (mine - theirs), fair)


def _score(judge: Judge, claim: Claim, mine: float, theirs: float) -> bool:
    """Whether two parties have so many each: `by six seats to five`, `by two to one`."""
    first, second = claim.quantity, claim.second_quantity
    if first is None or second is None or mine <= theirs:
        return False
    fair = judge.known.vocabulary.numbers.fairness
    if agrees(first, mine, fair) and agrees(second, theirs, fair):
        return True
    return second.value == 1 and _times(judge, replace(claim, aspect="times"), mine, theirs)


def _times(judge: Judge, claim: Claim, mine: float, theirs: float) -> bool:
    """Whether one party has so many times what the other has."""
    first, second = (mine, theirs) if claim.aspect == "times" else (theirs, mine)
    if claim.quantity is None or not second:
        return False
    said, times = claim.quantity.value, first / second
    if claim.quantity.fraction:
        said = said / 100
        near = claim.quantity.hedge is not Hedge.under and abs(times - said) <= _NEAR_PART
        return near or (claim.quantity.hedge is Hedge.under and times < said)
    if claim.quantity.hedge is Hedge.exactly:
        return abs(times - said) <= _NEAR_TIMES
    if claim.quantity.hedge is Hedge.over:
        return times > said
    if claim.quantity.hedge in (Hedge.almost, Hedge.under):
        return said - 1 < times < said
    return agrees(claim.quantity, times, judge.known.vocabulary.numbers.fairness)


def _pairs(
    judge: Judge, scope: str, place: str, parties: tuple[str, str], columns: tuple[str, ...]
) -> Iterator[tuple[float, float]]:
    for column in columns:
        first, second = (standing(judge, scope, one, place).get(column) for one in parties)
        if first is None and second is None:
            continue
        if scope == "council" and not judge.lookup.row("council", place).get("declared"):
            continue
        yield float(first or 0), float(second or 0)


def _two_places(judge: Judge, claim: Claim, party: str, place: str) -> Outcome:
    here = judge.lookup.row("party_in_council", party, place).get("won", 0)
    there = judge.lookup.row("party_in_council", party, claim.second_places[0]).get("won", 0)
    holds = here > there if claim.aspect.startswith("more") else here < there
    told = f"{judge.name(place)} {here:g}, {judge.name(claim.second_places[0])} {there:g}"
    return Outcome(holds == claim.positive, told, seats_evidence(judge, "council", party, place))


def projected_ahead(judge: Judge, claim: Claim, place: str) -> Outcome:
    """Judge who is ahead in the projected national share."""
    first, second = claim.subjects[0], claim.others[0]
    row = judge.lookup.row("party", first)
    mine, theirs = (
        judge.lookup.row("party", one).get("projected_share") for one in (first, second)
    )
    if mine is None or theirs is None:
        return judge.unknown("no projected share is in the data")
    told = f"{judge.name(first)} {mine:g}, {judge.name(second)} {theirs:g}"
    evidence = judge.lookup.evidence("party", row, "projected_share")
    return Outcome((mine > theirs) == claim.positive, told, evidence)


_TESTS: dict[str, Callable[[float, float], bool]] = {
    "more": lambda mine, theirs: mine > theirs,
    "fewer": lambda mine, theirs: mine < theirs,
    "more-than-twice": lambda mine, theirs: theirs > 0 and 2 * theirs < mine,
    "bigger-group": lambda mine, theirs: mine > theirs,
    "smaller-group": lambda mine, theirs: mine < theirs,
    "gained-more": lambda mine, theirs: mine > theirs and mine > 0,
    "lost-more": lambda mine, theirs: mine < theirs and mine < 0,
    "twice": lambda mine, theirs: theirs > 0 and _TWICE * theirs <= mine,
    "level": lambda mine, theirs: mine == theirs,
}
_OF_ALL: dict[str, Callable[[Judge, Claim, str, str], Outcome]] = {
    **dict.fromkeys(("most-seats", "biggest-loser", "biggest-winner", "more-than-all"), most),
    **dict.fromkeys(("more-councils", "runs-more-councils"), most_councils),
    "most-councillors": most_councillors,
    "runs-every-council": every_council,
}
