from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checking.copy_text import Block, Copy, plain_copy
from generator.checking.documents.markdown import read
from generator.checking.quality import quality_notes
from generator.checking.quality.settings import load_settings
from generator.checking.report import QualityNote
from generator.editions import EDITIONS
from generator.foundation.errors import RuleError
from generator.foundation.layers import rule_layers, template_layers
from generator.pipeline import draft
from tests.samples.tables import ENGLAND_2018


def notes(text: str) -> tuple[QualityNote, ...]:
    return quality_notes(plain_copy(text))


def rules_of(text: str) -> list[str]:
    return [note.rule for note in notes(text)]


def test_recounts_own_analysis_gets_no_note() -> None:
    text = EDITIONS["markdown"](draft(ENGLAND_2018))
    assert quality_notes(read(text.encode(), "draft.md")) == ()


@pytest.mark.parametrize("council", ["Barnet", "Plymouth", "Dudley", "Wandsworth", "Swindon"])
def test_recounts_own_bulletins_get_no_note(council: str) -> None:
    text = EDITIONS["markdown"](draft(ENGLAND_2018, genre="council", about=council))
    assert quality_notes(read(text.encode(), "draft.md")) == ()


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Labour won {{ seats }} seats.", "{{ seats }}"),
        ("Labour won {% if seats %}.", "{% if seats %}"),
        ("Labour won [[seats]] seats.", "[[seats]]"),
        ("Labour won [insert figure] seats.", "[insert figure]"),
        ("Labour won TK seats.", "TK"),
        ("Labour won XX seats.", "XX"),
        ("Labour won XXX seats.", "XXX"),
        ("The turnout is TBC.", "TBC"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("A swing of nan points.", "nan"),
        ("Labour fell to None seats.", "None"),
        ("The majority is ??? votes.", "???"),
    ],
)
def test_a_placeholder_is_found(text: str, excerpt: str) -> None:
    assert [(one.rule, one.excerpt) for one in notes(text)] == [("placeholder", excerpt)]


@pytest.mark.parametrize(
    "text",
    [
        "None of the parties won. It was close. None won.",
        "Her nan voted, and so did Nan Smith.",
        "TK Maxx closed its shop.",
        "Really? Yes!",
        "Ward XI and Pope John XXIII.",
        "{{< figure src=a.png >}} and {{% note %}}",
        "An [aside] in brackets.",
    ],
)
def test_english_is_no_placeholder(text: str) -> None:
    assert "placeholder" not in rules_of(text)


def test_a_paragraph_over_its_budget_of_figures_is_noted_at_the_first_too_many() -> None:
    text = "Counts of " + ", ".join(str(one) for one in range(20, 31)) + " were told."
    (note,) = notes(text)
    assert (note.rule, note.excerpt) == ("figures", "30")
    assert note.text.startswith("11 figures")


def test_years_and_dates_do_not_count_as_figures() -> None:
    assert (
        notes("On 3 May 2018, May 4 and in " + ", ".join(f"20{one}" for one in range(10, 24))) == ()
    )


def test_a_sentence_of_more_than_35_words_is_noted_and_one_of_35_is_not() -> None:
    assert rules_of(" ".join(["word"] * 36) + ".") == ["long-sentence"]
    assert rules_of(" ".join(["word"] * 35) + ". Another one.") == []


def test_an_abbreviation_ends_no_sentence() -> None:
    twenty = " ".join(["word"] * 20)
    assert rules_of(f"It was {twenty} of Mr. Smith, of St. Albans, and J. Jones {twenty}.") == [
        "long-sentence"
    ]


def test_three_sentences_running_that_open_alike_are_noted_across_paragraphs() -> None:
    (note,) = notes("In Derby they won. In Derby they lost.\n\nIn Derby nobody cared.")
    assert (note.rule, note.line, note.column) == ("same-opening", 3, 1)
    assert note.text == "3 sentences running open with “In Derby”."


def test_three_in_one_paragraph_are_noted_though_others_stand_between() -> None:
    text = "Labour won Bury. So it was. Labour won Hull. Yes, it was. Labour won York."
    (note,) = notes(text)
    assert note.text == "3 sentences in one paragraph open with “Labour won”."


def test_two_sentences_that_open_alike_are_no_fault() -> None:
    assert rules_of("Labour won Bury. Labour won Hull. So it was.") == []


def test_items_of_a_list_may_open_alike() -> None:
    blocks = tuple(Block(f"Labour won {one}.", kind="item") for one in ("Bury", "Hull", "York"))
    assert quality_notes(Copy("a.md", blocks)) == ()


@pytest.mark.parametrize("second", ["a wake-up call", "a Wake up call", "A WAKE-UP  CALL"])
def test_a_cliche_is_noted_at_its_second_use(second: str) -> None:
    text = f"It was a wake-up call.\n\nThen it was {second} again."
    assert [(one.rule, one.line) for one in notes(text) if one.rule == "cliche"] == [("cliche", 3)]


def test_a_cliche_used_once_is_let_pass() -> None:
    assert rules_of("It was too close to call, and remains to be seen.") == []


def test_alternatives_of_a_cliche_are_one_cliche() -> None:
    assert rules_of("They sent a clear message. She sent a strong message.") == ["cliche"]


def test_there_are_at_least_forty_cliches() -> None:
    cliches = load_settings(rule_layers(), template_layers()).quality.cliches
    assert len(set(cliches)) == len(cliches) >= 40


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Labour won 3 seats.", "The house writes numbers up to 9 in words: “three seats”."),
        ("it has 4 more councils now", "in words: “four more councils”."),
        ("it lost twelve seats there", "numbers over 9 in figures: “12 seats”."),
        ("Turnout was 35%.", "The house writes “35 per cent”."),
        ("Turnout was 35.5 percent.", "The house writes “35.5 per cent”."),
        ("The Lib Dem's won.", "The house writes “Lib Dems”."),
        ("The LibDems won.", "The house writes “Lib Dems”."),
        ("The Torys won.", "The house writes “Tories”."),
        ("A double  space.", "A double space."),
        ("Two  double  spaces.", "2 double spaces, the first here."),
        ("It’s ‘mixed’ and isn't.", "Straight and curly marks are mixed: 1 straight, 3 curly."),
    ],
)
def test_a_breach_of_house_style_is_told(text: str, says: str) -> None:
    (note,) = notes(text)
    assert note.rule == "house-style"
    assert note.text.endswith(says)
    assert note.excerpt


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May they met, at 9 and at 10 o’clock.",
        "The swing was 4 points, or 4.5 points, and 5 per cent.",
        "They won 5-4, and 1,003 seats, and £3 each.",
        "Ward 7 councillors spoke to Radio 4 members.",
        "Twelve seats changed hands, and 12 councils.",
        "A dozen seats, three councils, a hundred wards.",
        "The Lib Dem’s own seat was safe; the Conservative’s seat was not.",
        "It's all 'straight' here.",
        "It’s all ‘curly’ here.",
        "Nobody’s 6' tall.",
    ],
)
def test_what_the_house_writes_is_no_breach(text: str) -> None:
    found = [one for one in notes(text) if "Lib Dems" not in one.text]
    assert found == []


def test_another_house_writes_otherwise(tmp_path: Path) -> None:
    built_in = template_layers().text("house-style.yaml")
    house = built_in.replace("per_cent: per cent", 'per_cent: "%"')
    house = house.replace("numbers_in_words_up_to: 9", "numbers_in_words_up_to: 0")
    (tmp_path / "house-style.yaml").write_text(house, encoding="utf-8")
    copy = plain_copy("it took 3 seats with 35% of the vote, then three seats with 35 per cent")
    found = quality_notes(copy, templates=template_layers(tmp_path))
    assert [one.text for one in found] == [
        "The house writes numbers over 0 in figures: “3 seats”.",
        "The house writes “35%”.",
    ]


def test_a_note_stands_where_its_words_stand_in_the_file() -> None:
    copy = read(b"# Head\n\nLabour **won\nTK** seats.", "a.md")
    (note,) = quality_notes(copy)
    assert (note.line, note.column, note.excerpt) == (4, 1, "TK")


def broken_rules(tmp_path: Path) -> Iterator[tuple[str, str]]:
    text = rule_layers().text("checking/quality.yaml")
    yield text.replace("most_words_in_a_sentence: 35", "most_words_in_a_sentence: 0"), "greater"
    yield text.replace("- too close to call", "- {a: b}", 1), "cliches"
    yield text.replace(r"'\?{3,}'", "'(never closed'"), "not a regular expression"


def test_a_broken_rule_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "checking").mkdir()
    for text, message in broken_rules(tmp_path):
        (tmp_path / "checking" / "quality.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(RuleError, match=message):
            load_settings(rule_layers(tmp_path), template_layers())
        load_settings.cache_clear()
