"""What changed between two counts, told in full and in nothing but what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.bulletins.difference import difference
from generator.bulletins.difference_model import Difference
from generator.pipeline import Night
from generator.story.subjects import By
from tests.articles.packs import CopiedPack, Row, move, undeclare
from tests.bulletins.counts import (
    bulletin,
    changes,
    copy,
    fictional,
    rank_alone,
    texts,
    told,
)
from tests.bulletins.sets import ENGLAND, FICTIONAL

BY: tuple[By, ...] = ("region", "council", "party")
STILL_OUT = {"Amber Valley", "Barnet", "Derby", "Plymouth"}
BRIDGE_UNCOUNTED = (
    ("Bridge,f,1,823,t", "Bridge,f,1,,f"),
    ("Bridge,f,1,540,f", "Bridge,f,1,,f"),
    ("Bridge,f,1,198,f", "Bridge,f,1,,f"),
)


@pytest.fixture(scope="module")
def england() -> Night:
    return told(ENGLAND, BY)


def without(folder: Path, councils: set[str]) -> Night:
    """The same night before these councils had declared."""

    def still_out(row: Row) -> None:
        if row["name"] in councils:
            undeclare(row)

    return told(CopiedPack(folder).each(still_out).folder, BY)


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return without(tmp_path_factory.mktemp("early"), STILL_OUT)


def says(found: Difference) -> dict[str, str]:
    return {one.name: one.says for one in found.councils}


def test_the_same_pack_twice_has_no_difference_and_nothing_is_written(
    england: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(Night, "article")

    assert difference(england, told(ENGLAND, BY), BY).empty


def test_a_council_that_changed_hands_is_named_with_who_ran_it_in_either_count(
    england: Night, tmp_path: Path
) -> None:
    pack = CopiedPack(tmp_path).give("Barnet", "lab", "Labour")
    found = difference(england, told(pack.folder, BY), ("council",))

    (barnet,) = found.councils
    assert (barnet.before, barnet.after, barnet.outcome) == ("conservative", "labour", "gain")
    assert says(found) == {"Barnet": "Conservative → Labour"}


def test_a_council_that_has_declared_since_is_told_with_how_that_came(
    early: Night, england: Night
) -> None:
    assert says(difference(early, england, ("council",))) == {
        "Amber Valley": "not declared → Conservative hold",
        "Barnet": "not declared → Conservative gain from no overall control",
        "Derby": "not declared → no overall control, Labour loss",
        "Plymouth": "not declared → Labour gain from Conservative",
    }


def test_a_declaration_that_was_withdrawn_is_told_too(early: Night, england: Night) -> None:
    found = difference(england, early, ("council",))

    assert says(found)["Derby"] == "no overall control → not declared"
    assert says(found)["Plymouth"] == "Labour → not declared"


def test_a_council_that_only_one_pack_has_is_told_as_such(england: Night, tmp_path: Path) -> None:
    pack = CopiedPack(tmp_path)
    pack.write([row for row in pack.rows if row["name"] != "Worthing"])
    without = told(pack.folder, BY)

    assert says(difference(england, without, ())) == {"Worthing": "Conservative → not in the pack"}
    assert says(difference(without, england, ())) == {
        "Worthing": "not in the pack → Conservative hold"
    }


def test_rows_in_another_order_change_no_fact_and_no_word(england: Night, tmp_path: Path) -> None:
    pack = CopiedPack(tmp_path)
    first, *rest = pack.rows
    pack.write([*rest, first])
    found = difference(england, told(pack.folder, BY), BY)

    assert found.councils == []
    assert found.facts == []
    assert set(changes(found).values()) == {"evidence"}


def test_a_fact_appears_changes_or_goes_with_what_it_says(early: Night, england: Night) -> None:
    facts = {one.id: one for one in difference(early, england, ()).facts}

    control = facts["lost-to-none/E06000015"]
    assert (control.change, control.before) == ("appeared", {})
    assert control.says == "Derby: party Labour; region East Midlands; largest Labour"
    lost = facts["lost-councils/labour"]
    assert lost.change == "changed"
    assert (lost.before["number"], lost.after["number"]) == (2, 3)
    assert lost.says.startswith("Labour: councils ")
    assert lost.says.endswith("; number 2 → 3")
    back = {one.id: one for one in difference(england, early, ()).facts}
    assert (back[control.id].change, back[control.id].after) == ("went", {})


def test_of_a_long_list_only_what_went_and_came_is_told(early: Night, england: Night) -> None:
    facts = {one.id: one for one in difference(early, england, ()).facts}

    lost = facts["lost-councils/conservative"]
    assert isinstance(lost.after["councils"], list)
    assert len(lost.after["councils"]) > 4
    assert lost.says == "Conservatives: councils +Plymouth; number 5 → 6"


def test_another_seat_in_one_council_changes_no_other_councils_bulletin(
    england: Night, tmp_path: Path
) -> None:
    pack = CopiedPack(tmp_path)
    rows = pack.rows
    row = next(one for one in rows if one["name"] == "Southend-on-Sea")
    move(row, "lab", "con", 1)
    pack.write(rows)
    found = difference(england, told(pack.folder, BY), BY)

    # UKIP too: Southend is one of the councils where its seats went to the Conservatives.
    parties = {"party/conservatives", "party/labour", "party/ukip"}
    concerned = {"council/southend-on-sea", "region/east", "analysis", *parties}
    assert found.councils == []
    assert {"council/southend-on-sea", "party/conservatives", "party/labour"} <= copy(found)
    assert copy(found) <= concerned
    assert rank_alone(found, concerned)


def test_a_ward_that_is_counted_later_is_a_new_bulletin(tmp_path: Path) -> None:
    uncounted = told(fictional(tmp_path / "pack", *BRIDGE_UNCOUNTED))
    counted = told(FICTIONAL)

    there, back = (
        changes(difference(*nights, ("ward",)))["ward/thornmere/bridge"]
        for nights in ((uncounted, counted), (counted, uncounted))
    )
    assert (there, back) == ("new", "gone")


def test_bulletins_that_are_told_to_read_otherwise_are_all_that_do(
    early: Night, england: Night, tmp_path: Path
) -> None:
    """Another ward or another declaration moves texts that speak of neither: none is missed."""
    uncounted, counted = told(fictional(tmp_path / "pack", *BRIDGE_UNCOUNTED)), told(FICTIONAL)
    later = without(tmp_path / "later", {"Derby"})
    nights: list[tuple[Night, Night, tuple[By, ...]]] = [
        (uncounted, counted, ("council", "ward")),
        (early, later, BY),
        (later, england, BY),
    ]
    for old, new, levels in nights:
        before, after = texts(old, levels), texts(new, levels)
        otherwise = {one for one in before if one in after and before[one] != after[one]}
        found = difference(old, new, levels)

        assert {one for one, change in changes(found).items() if change == "copy"} == otherwise
        assert otherwise
        for one in otherwise:
            assert set(bulletin(found, one).went) == set(before[one]) - set(after[one])
            assert set(bulletin(found, one).came) == set(after[one]) - set(before[one])
