"""Random conditions: typed or refused, never a traceback, and equal to what Python would say."""

from __future__ import annotations

import ast

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.facts.checker import check
from generator.facts.compiler import Compiler
from generator.facts.expression import Place, parse
from generator.facts.functions import FUNCTIONS
from generator.facts.scope import Scope
from generator.facts.types import NUMBER, TRUTH, ValueType
from generator.facts.world import Situation, World
from generator.foundation.errors import RuleError
from generator.measures.catalogue import CATALOGUE
from tests.facts.by_hand import load, rule

HERE = Place("rules.yaml", 1, "when")
NAMES = {
    "won": NUMBER,
    "lost": NUMBER,
    "declared": TRUTH,
    "held": TRUTH,
    "party": ValueType("text", "party"),
    "region": ValueType("text", "region"),
}
SCOPE = Scope(CATALOGUE, {}, NAMES, "the test")
ROWS = st.fixed_dictionaries(
    {
        "won": st.integers(-50, 50),
        "lost": st.integers(-50, 50),
        "declared": st.booleans(),
        "held": st.booleans(),
        "party": st.sampled_from(["labour", "green"]),
        "region": st.sampled_from(["London", "labour"]),
    }
)

numbers = st.recursive(
    st.sampled_from(["won", "lost", "0", "3", "2.5", "-7"]),
    lambda inner: st.one_of(
        st.builds(
            "({} {} {})".format, inner, st.sampled_from(["+", "-", "*", "/", "//", "%"]), inner
        ),
        st.builds("abs({})".format, inner),
        st.builds("max({}, {})".format, inner, inner),
        st.builds("min({}, {}, 4)".format, inner, inner),
        st.builds("(-{})".format, inner),
    ),
    max_leaves=5,
)
texts = st.sampled_from(["party", "'labour'", "'green'"])
simple = st.one_of(
    st.sampled_from(["declared", "held", "True", "False"]),
    st.builds(
        "{} {} {}".format, numbers, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), numbers
    ),
    st.builds("{} < {} <= {}".format, numbers, numbers, numbers),
    st.builds("{} == {}".format, texts, texts),
    st.builds("{} in ['labour', 'ukip']".format, texts),
    st.builds("{} not in [1, {}]".format, numbers, numbers),
)
conditions = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.builds("({} and {})".format, inner, inner),
        st.builds("({} or {} or {})".format, inner, inner, inner),
        st.builds("(not {})".format, inner),
        st.builds("({} if {} else {})".format, inner, inner, inner),
    ),
    max_leaves=5,
)


def python_says(text, row):
    """What Python itself makes of the condition."""
    code = compile(text, "condition", "eval")
    return eval(code, {"abs": abs, "max": max, "min": min}, dict(row))


@given(conditions, ROWS)
def test_a_condition_says_what_python_would_say_of_the_same_values(text, row):
    try:
        expression = parse(text, HERE)
    except RuleError:
        return
    _, problems = check(expression, SCOPE, wanted=("truth",))
    if problems:
        # Only a division by a written zero is refused here.
        assert {one.message.split("\n")[0] for one in problems} == {"a division by zero"}
        return
    run = Compiler(frozenset(NAMES), "council", CATALOGUE).compile(expression.tree)
    try:
        expected = python_says(text, row)
    except ZeroDivisionError:
        return
    assert bool(run(Situation(World({}), row))) is expected


pieces = st.sampled_from(
    [
        *("won", "size", "declared", "region", "outcome", "turnout", "nothing", "'hold'", "2"),
        *("true", "count", "[1, 2]", "('a', 'b')", "'London'"),
        *(f"{name}({{0}})" for name in FUNCTIONS),
        *(f"{name}({{0}}, {{1}})" for name in FUNCTIONS),
        *(f"{name}('council', 'size', council={{0}})" for name in FUNCTIONS),
        *("({0} and {1})", "({0} or {1})", "not {0}", "-{0}", "({0} if {1} else {0})"),
        *("{0} == {1}", "{0} in {1}", "{0} < {1}", "{0} + {1}", "{0} / {1}"),
    ]
)


@st.composite
def nonsense(draw, depth=3):
    """Well-formed expressions that seldom make sense."""
    piece = draw(pieces)
    if depth == 0 or "{" not in piece:
        return "size" if "{" in piece else piece
    return piece.format(draw(nonsense(depth=depth - 1)), draw(nonsense(depth=depth - 1)))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(nonsense())
def test_a_rule_of_any_words_is_loaded_or_refused_with_its_place(text):
    try:
        rules = load(rule(text, values="{seen: size}"))
    except RuleError as failure:
        for problem in failure.problems:
            assert problem.file == "rules.yaml"
            assert problem.line
        return
    assert isinstance(rules.rules[0].when.expression.tree, ast.expr)
