"""`recount rules lint`: whether rules, and the phrases that tell them, fit each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.group import FINDING
from generator.cli.options import rules_option, templates_option
from generator.cli.output import tell_problems
from generator.foundation.errors import Gravity, Problem
from generator.foundation.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.facts.rules import RuleSet


@click.command("lint")
@rules_option
@templates_option
@click.pass_context
def lint_command(context: click.Context, rules: Path | None, templates: Path | None) -> None:
    """Print what in the rules and phrases can never be used.

    Rules that cannot fire, kinds of fact without phrases, and phrases without a kind of fact.
    The exit code is 1 when there is a warning.

    \b
    Example:
      recount rules lint --templates newsroom/templates
    """
    from generator.bulletins.claim_lint import claim_problems  # noqa: PLC0415
    from generator.checking.vetting import problems_of  # noqa: PLC0415
    from generator.facts.lint import lint  # noqa: PLC0415  (help must not wait for it)
    from generator.facts.rules import load_rules  # noqa: PLC0415
    from generator.foundation.layers import rule_layers, template_layers  # noqa: PLC0415
    from generator.pictures import picture_problems  # noqa: PLC0415
    from generator.prose.lint import phrase_problems  # noqa: PLC0415
    from generator.prose.phrases import genres_with_phrases, phrase_kinds  # noqa: PLC0415

    rule_set, layers = load_rules(rule_layers(rules)), template_layers(templates)
    genres = genres_with_phrases(layers)
    phrases = {kind: path for one in genres for kind, path in phrase_kinds(layers, one).items()}
    problems = [*lint(rule_set), *untold(rule_set, phrases), *homeless(rule_set, phrases)]
    for genre in genres:
        problems.extend(phrase_problems(rule_set, layers, genre))
    problems.extend(picture_problems(rule_set, layers))
    problems.extend(claim_problems(rule_set, rule_layers(rules)))
    problems.extend(problems_of(rule_layers(rules)))
    tell_problems(problems, err=False)
    if any(problem.gravity is not Gravity.note for problem in problems):
        context.exit(FINDING)


def untold(rule_set: RuleSet, phrases: Mapping[str, Path]) -> Iterator[Problem]:
    """Kinds of fact that no phrase tells and on which no other rule rests."""
    used = set(_rested_on(rule_set))
    for kind in rule_set.kinds.values():
        if kind.name not in phrases and kind.name not in used:
            file, line = kind.reference.file, kind.reference.line
            message = f"no phrase tells {kind.name} and no rule rests on it"
            yield Problem(message, file, line, gravity=Gravity.warning)


def homeless(rule_set: RuleSet, phrases: Mapping[str, Path]) -> Iterator[Problem]:
    """Phrase files that tell a kind of fact that no rule finds."""
    for kind, path in phrases.items():
        if kind not in rule_set.kinds:
            near = did_you_mean(kind, rule_set.kinds)
            message = f"no rule finds facts of the kind {kind!r}{near}"
            yield Problem(message, str(path), gravity=Gravity.warning)


def _rested_on(rule_set: RuleSet) -> Iterator[str]:
    """Kinds that a rule gathers, or names in one of its expressions."""
    for rule in rule_set.rules:
        yield from rule.gather
        for expression in rule.draft.expressions:
            for node in ast.walk(expression.tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value
