"""While councils have still to declare, every claim that rests on the count says so."""

from __future__ import annotations

from pathlib import Path

from generator.foundation.layers import template_layers
from generator.prose.house_style import load_house_style
from generator.story.plan import PlannedSentence
from tests.prose.by_hand import fact, phrases, writer

STYLE = load_house_style(template_layers())


def told(folder: Path, *provisional: bool, use: str = "body", relation: str = "") -> list[str]:
    header = "" if use == "body" else f" {use}"
    kinds = {f"told{n}": f"---{header}\n{{{{ party }}}} won.\n" for n in range(len(provisional))}
    hand = writer(phrases(folder, **kinds))
    written = []
    for place, one in enumerate(provisional):
        stated = fact(f"told{place}", provisional=one, party="labour")
        planned = PlannedSentence(f"slot{place}", stated, 0, relation)  # type: ignore[arg-type]
        sentence = hand.write(planned, use)
        assert sentence is not None
        written.append(sentence.text)
    return written


def test_the_first_claim_of_a_paragraph_says_how_far_the_count_has_come(tmp_path: Path) -> None:
    assert "60 of 150 councils declared" in told(tmp_path, True)[0]


def test_later_claims_say_it_in_short(tmp_path: Path) -> None:
    second = told(tmp_path, True, True)[1]

    assert any(second.lower().startswith(lead) for lead in STYLE.still_provisional)


def test_a_final_fact_says_nothing_of_the_count(tmp_path: Path) -> None:
    assert told(tmp_path, False) == ["Labour won."]


def test_a_provisional_headline_says_so(tmp_path: Path) -> None:
    assert told(tmp_path, True, use="headline")[0].startswith("Early results")


def test_the_state_of_the_count_leaves_no_room_for_a_connective(tmp_path: Path) -> None:
    assert told(tmp_path, True, relation="contrast")[0].startswith("With 60 of 150")


def test_the_two_figures_of_the_count_have_evidence(tmp_path: Path) -> None:
    hand = writer(phrases(tmp_path, told="---\n{{ party }} won.\n"))
    sentence = hand.write(PlannedSentence("slot", fact("told", True, party="labour"), 0))

    assert sentence is not None
    figures = [span for span in sentence.spans if span.kind == "number"]
    assert [span.text for span in figures] == ["60", "150"]
    assert all(span.evidence for span in figures)
