"""What may be said of a ward and who stood there: won, held, second, beaten by, unopposed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.checking.claims import Claim
from generator.checking.judging import Judge
from generator.checking.ward_times import BEFORE, UNKNOWN
from generator.elections.models import Candidacy, Ward


def ward_claim_holds(ward: Ward, claim: Claim, subject: str) -> bool | None:
    """Whether a party or a candidate did there what the claim's aspect says; None: not known."""
    if claim.aspect == UNKNOWN:
        return None
    if claim.aspect in ("beat", "unseat"):
        return _beat(ward, claim, subject)
    of_ward = WARD_ASPECTS.get(claim.aspect)
    if of_ward is not None and not claim.others:
        holds = of_ward(ward)
        return holds and _stood(ward, subject) if holds is not None else None
    of_now = _OF_NOW.get(claim.aspect)
    return of_now(ward, subject) if of_now is not None else _of_change(ward, claim, subject)


def _of_change(ward: Ward, claim: Claim, subject: str) -> bool | None:
    """Whether somebody had, held, lost or gained a seat there; None: not known who had it."""
    won, party = _won(ward, subject), "|" not in subject
    if ward.previous is None:
        if claim.aspect == BEFORE:
            return None
        return None if won == (claim.aspect in ("held", "gained")) else False
    had = _had(ward, subject if party or claim.aspect != "gained" else _party(ward, subject))
    lost = had and not won
    changes = {"had": had, "held": had and won, "lost": lost, "unseated": lost}
    holds = changes.get(claim.aspect, won and not had)
    return holds and _others_agree(ward, claim)


def stood_before(judge: Judge, wards: Sequence[str], name: str) -> bool:
    """Whether somebody stood last time in one of these wards."""
    found = (judge.ward(code) for some in wards for code in some.split("|"))
    return any(one.name == name for ward in found if ward for one in ward.previous or ())


def _others_agree(ward: Ward, claim: Claim) -> bool:
    """Whether the party from which a ward was gained had it, or the one it was lost to has it."""
    if claim.aspect in ("lost", "unseated"):
        return all(_won(ward, one) for one in claim.others)
    if claim.aspect == "gained":
        return all(_had(ward, one) and not _won(ward, one) for one in claim.others)
    return True


def _beat(ward: Ward, claim: Claim, subject: str) -> bool | None:
    """Whether one candidate or party was ahead of another there, and took the seat it had."""
    mine = _best(ward, subject)
    if mine is None:
        return False
    for other in claim.others:
        code, _, name = other.partition("|")
        if name and code != ward.code:
            return None if _had(ward, other) else False
        theirs = _best(ward, other)
        if theirs is None or theirs.elected or (theirs.votes or 0) > (mine.votes or 0):
            return False
        if claim.aspect == "unseat":
            if ward.previous is None:
                return None
            if not mine.elected or not _had(ward, other):
                return False
    return True


def _best(ward: Ward, subject: str) -> Candidacy | None:
    """The candidate, or the party's candidate with most votes; None where there is none."""
    mine = [one for one in ward.candidacies if _is(one, ward, subject)]
    return max(mine, key=lambda one: (one.elected, one.votes or 0), default=None)


def _party(ward: Ward, subject: str) -> str:
    """The party of a candidate."""
    return next((one.party for one in ward.candidacies if _is(one, ward, subject)), "")


def _had(ward: Ward, subject: str) -> bool:
    """Whether the party or the candidate was elected there last time."""
    who = subject.partition("|")[2]
    return any(
        one.elected and (one.name == who if who else one.party == subject)
        for one in ward.previous or ()
    )


def _ranks(ward: Ward, subject: str) -> set[int]:
    """The places that somebody may be said to have come in: a party's is among parties.

    The first candidate who got no seat is also second to those who did.
    """
    ordered = sorted(ward.candidacies, key=lambda one: (-one.elected, -(one.votes or 0)))
    if "|" not in subject:
        parties = list(dict.fromkeys(one.party for one in ordered))
        return {parties.index(subject) + 1} if subject in parties else set()
    mine = {at + 1 for at, one in enumerate(ordered) if _is(one, ward, subject)}
    seats = sum(one.elected for one in ordered)
    return mine | {2} if mine == {seats + 1} else mine


def _last(ward: Ward, subject: str) -> bool:
    votes = [one.votes or 0 for one in ward.candidacies]
    mine = [one.votes or 0 for one in ward.candidacies if _is(one, ward, subject)]
    return len(votes) > 1 and bool(mine) and min(mine) == min(votes)


def _topped(ward: Ward, subject: str) -> bool:
    votes = [one.votes or 0 for one in ward.candidacies]
    mine = [one.votes or 0 for one in ward.candidacies if _is(one, ward, subject)]
    return bool(mine) and max(mine) == max(votes)


def _level(ward: Ward, subject: str) -> bool:
    """Whether somebody has as many votes as another candidate there."""
    mine = _best(ward, subject)
    votes = [one.votes for one in ward.candidacies]
    return mine is not None and votes.count(mine.votes) > 1


def _won(ward: Ward, subject: str) -> bool:
    return any(one.elected and _is(one, ward, subject) for one in ward.candidacies)


def _stood(ward: Ward, subject: str) -> bool:
    return any(_is(one, ward, subject) for one in ward.candidacies)


def _is(one: Candidacy, ward: Ward, subject: str) -> bool:
    if "|" in subject:
        return subject == f"{ward.code}|{one.name}"
    return one.party == subject


def _changed(ward: Ward) -> bool | None:
    """Whether other parties hold the seats than did before; None where nothing is compared."""
    if ward.previous is None:
        return None
    now, then = (
        sorted(one.party for one in some if one.elected)
        for some in (ward.candidacies, ward.previous)
    )
    return now != then


_OF_NOW: dict[str, Callable[[Ward, str], bool]] = {
    "won": _won,
    "top": _topped,
    "second": lambda ward, subject: 2 in _ranks(ward, subject),
    "third": lambda ward, subject: 3 in _ranks(ward, subject),
    "fourth": lambda ward, subject: 4 in _ranks(ward, subject),
    "stood": _stood,
    "last": _last,
    "level": _level,
    "defeated": lambda ward, subject: not _won(ward, subject),
}
"""Aspects for which it is not asked who was elected last time."""

WARD_ASPECTS: dict[str, Callable[[Ward], bool | None]] = {
    "unopposed": lambda ward: ward.uncontested,
    "lot": lambda ward: any(one.by_lot for one in ward.candidacies),
    "changed": _changed,
}
"""Aspects that are the same for everybody in the ward."""
