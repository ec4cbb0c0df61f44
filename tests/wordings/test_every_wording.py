"""Every wording, written of made-up elections: none says the opposite of its rule."""

from __future__ import annotations

from collections import defaultdict

import pytest

from generator.checking.report import Verdict
from tests.sound_text import SPACING
from tests.wordings import guards
from tests.wordings.branches import branches_of
from tests.wordings.elections import ELECTIONS
from tests.wordings.evening import Checked, evening
from tests.wordings.opposites import opposites
from tests.wordings.sayings import every_wording

LEAST_CAUGHT = 0.72
"""Of the wordings that the checker reads: the share whose opposite it calls contradicted."""
LEAST_GUARDED = 0.46
"""Of all wordings: the share whose opposite would be caught, by the checker or by its words."""

Wordings = dict[str, list[Checked]]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Wordings:
    """What was written in each wording, by its file and line."""
    found: Wordings = defaultdict(list)
    for one in evening(tmp_path_factory.mktemp("elections"), ELECTIONS):
        found[one.saying.place].append(one)
    return found


def contradicted(checked: list[Checked]) -> bool:
    return any(Verdict.contradicted in one.verdicts for one in checked)


def read(checked: list[Checked]) -> bool:
    return any(Verdict.supported in one.verdicts for one in checked) and not contradicted(checked)


def test_every_wording_and_every_branch_of_it_is_written_of_some_election(
    written: Wordings,
) -> None:
    missed = set()
    for _, wording in every_wording():
        taken = {branch for one in written[wording.place] for branch in one.saying.branches}
        untaken = set(range(branches_of(wording))) - taken
        missed |= {f"{wording.place}#{branch}" for branch in untaken}
        if not written[wording.place]:
            missed.add(wording.place)

    assert missed == set(guards.never_written())


def test_no_wording_says_what_the_count_contradicts(written: Wordings) -> None:
    wrong = [
        f"{place}: {one.saying.text!r} ({', '.join(one.reasons)})"
        for place, checked in written.items()
        for one in checked
        if one.reasons and place not in guards.misread()
    ]

    assert not wrong, "\n".join(wrong)


def test_no_wording_is_excused_that_the_checker_reads_rightly(written: Wordings) -> None:
    rightly = {one for one in guards.misread() if not contradicted(written[one])}

    assert sorted(rightly) == [], "strike these off misread.yaml"


def test_the_opposite_of_what_the_checker_reads_is_contradicted(written: Wordings) -> None:
    readable = {place for place, checked in written.items() if read(checked)}
    caught = {place for place in readable if any(one.caught for one in written[place])}

    assert len(caught) >= LEAST_CAUGHT * len(readable), sorted(readable - caught)


def test_no_wording_uses_a_word_that_says_the_opposite_of_its_rule(written: Wordings) -> None:
    wrong = [
        f"{place}: {word!r} in {one.saying.text!r}"
        for place, checked in written.items()
        for one in checked
        if (word := guards.word_against(one.saying.kind, one.saying.text))
    ]

    assert not wrong, "\n".join(wrong)


def test_each_kind_that_words_are_forbidden_to_is_told() -> None:
    told = {wording.kind for _, wording in every_wording()}

    assert {kind for one in guards.polarities() for kind in one.kinds} <= told


def test_the_opposite_is_caught_by_the_checker_or_by_its_words(written: Wordings) -> None:
    guarded = {
        place
        for place, checked in written.items()
        if any(one.caught or _gives_itself_away(one) for one in checked)
    }

    assert len(guarded) >= LEAST_GUARDED * len(written)


def test_no_sentence_is_spaced_wrongly(written: Wordings) -> None:
    wrong = [
        one.saying.text
        for checked in written.values()
        for one in checked
        if SPACING.search(one.saying.text)
    ]

    assert not wrong, "\n".join(wrong)


def _gives_itself_away(one: Checked) -> bool:
    """Whether the sentence, turned into its opposite, uses a word that its kind never uses."""
    kind = one.saying.kind
    return any(guards.word_against(kind, turned) for turned in opposites(one.saying.text))
