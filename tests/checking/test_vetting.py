"""Rules of the checker that cannot work are told, all at once, with file and line."""

from __future__ import annotations

from pathlib import Path

from generator.checking.vetting import problems_of
from generator.foundation.layers import rule_layers

LOSING = "patterns/78-control-party-first.yaml"


def own_rules(folder: Path, name: str, old: str, new: str) -> Path:
    built_in = rule_layers().path(f"checking/{name}").read_text(encoding="utf-8")
    assert old in built_in
    target = folder / "checking" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(built_in.replace(old, new, 1), encoding="utf-8")
    return folder


def test_the_built_in_rules_have_no_problems() -> None:
    assert list(problems_of(rule_layers())) == []


def test_a_kind_of_word_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    rules = own_rules(tmp_path, LOSING, "@lose ~", "@loose ~")
    (problem,) = problems_of(rule_layers(rules))
    assert "loose" in str(problem) and "lose" in str(problem)
    assert str(problem).startswith("error: checking/patterns/78-control-party-first.yaml:")


def test_a_measure_that_is_not_there_is_told(tmp_path: Path) -> None:
    own_rules(tmp_path, "quantities.yaml", "party_in_council.seats_after", "party_in_council.sets")
    (problem, *_) = problems_of(rule_layers(tmp_path))
    assert "sets" in str(problem)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    own_rules(tmp_path, LOSING, "@lose ~", "@loose ~")
    own_rules(tmp_path, "quantities.yaml", "party_in_council.seats_after", "party_in_council.sets")
    assert len(list(problems_of(rule_layers(tmp_path)))) >= 2
