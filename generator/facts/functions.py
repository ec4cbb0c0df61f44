"""The functions of the rule language: one table, with the words that documentation prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Where = Literal["anywhere", "about", "gather"]


@dataclass(frozen=True, slots=True)
class Function:
    """A function: how it is written, how many plain values it takes, and what it gives.

    `most` is None when any number may follow. `named` tells whether `name=value` may follow.
    `where` restricts it to rules that are `about` a table or that `gather` facts.
    """

    name: str
    signature: str
    documentation: str
    least: int
    most: int | None
    named: bool = False
    where: Where = "anywhere"


def _table(*functions: Function) -> Mapping[str, Function]:
    return {function.name: function for function in functions}


FUNCTIONS = _table(
    Function("known", "known(x)", "Whether x is there. What follows in an `and`, and the first "
             "branch of an if, may then use x.", 1, 1),
    Function("abs", "abs(x)", "The size of a number without its sign.", 1, 1),
    Function("min", "min(x, y, …)", "The smallest of several numbers.", 2, None),
    Function("max", "max(x, y, …)", "The largest of several numbers.", 2, None),
    Function("round", "round(x) or round(x, places)", "A number rounded; halves go to the even "
             "neighbour.", 1, 2),
    Function("size", "size(list)", "How many items a list has.", 1, 1),
    Function("distinct", "distinct(list)", "The list with each item once, in its order.", 1, 1),
    Function("outlier", "outlier(column)", "How far the row's value lies from its peers in the "
             "table: |x − median| ÷ (1.4826 × median absolute deviation). 0 when it is missing or "
             "its peers are all alike, and 5 at most.", 1, 1, False, "about"),
    Function("measure", "measure('table', 'column', key=x, …)", "The value of another table's "
             "row, found by all of the table's keys; none for nation. It can be missing; a column "
             "that is true or false for every row is false where there is no row.",
             2, 2, True),
    Function("count", "count('kind', value=x, …)", "How many facts of a kind have these values. "
             "In a rule that gathers, plain `count` is the number of facts in the group.",
             1, 1, True),
    Function("exists", "exists('kind', value=x, …)", "Whether there is such a fact.", 1, 1, True),
    Function("total", "total('kind', 'value', value=x, …)", "The sum of a number over such "
             "facts; 0 when there are none.", 2, 2, True),
    Function("collect", "collect('kind', 'value', value=x, …)", "The list of a value of such "
             "facts, the most newsworthy first.", 2, 2, True),
    Function("first", "first('kind', 'value', value=x, …)", "That value of the most newsworthy "
             "of such facts. It can be missing.", 2, 2, True),
    Function("fact_holds", "fact_holds(kind, value=x, …)", "Whether there is a fact of the kind "
             "that a column names. Values that are missing are not compared.", 1, 1, True),
    Function("all_of", "all_of(value)", "The list of a value of the facts gathered, the most "
             "newsworthy first.", 1, 1, False, "gather"),
    Function("sum_of", "sum_of(value)", "The sum of a number over the facts gathered.",
             1, 1, False, "gather"),
    Function("top", "top(value)", "That value of the most newsworthy of the facts gathered.",
             1, 1, False, "gather"),
)  # fmt: skip
"""Every function by name."""

ABOUT_FACTS = frozenset({"count", "exists", "total", "collect", "first"})
"""Functions whose first value is the written-out name of a fact kind."""

LOOKUPS = frozenset({"measure", "first", "collect", "all_of", "top", "distinct"})
"""Functions that hand on values as they stand, together with their evidence."""
