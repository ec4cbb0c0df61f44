"""In which order fact kinds are found: each after the kinds that its rules speak of."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.facts.calls import written
from generator.facts.draft import Draft
from generator.facts.functions import ABOUT_FACTS
from generator.foundation.errors import Problem

Links = dict[str, set[str]]
"""Each kind, with the kinds that must be found before it."""


def strata_of(drafts: Sequence[Draft]) -> tuple[list[list[str]], Links, list[Problem]]:
    """Return the kinds layer by layer, what each names, and a problem for each circle.

    A kind in the first layer rests on no other; a kind in a later one rests on kinds of earlier
    layers only. Kinds in a circle, and those that rest on one, are in no layer.
    """
    written_down = _written_links(drafts)
    circles = list(_circles(written_down))
    links = {kind: set(before) for kind, before in written_down.items()}
    for kind in reversed(_asks_the_data(drafts)):
        links[kind] |= set(links) - _waiting_for(kind, links)
    return _layers(links), written_down, [_circle_problem(circle, drafts) for circle in circles]


def _calls(draft: Draft) -> Iterator[tuple[str, ast.Call]]:
    calling = (expression for expression in draft.expressions if "(" in expression.text)
    for expression in calling:
        for node in ast.walk(expression.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                yield node.func.id, node


def _written_links(drafts: Sequence[Draft]) -> Links:
    links: Links = {draft.model.kind: set() for draft in drafts}
    for draft in drafts:
        named = set(draft.model.gather)
        for function, node in _calls(draft):
            if function in ABOUT_FACTS or function == "fact_holds":
                named.add(written(node.args[0]) or "")
        links[draft.model.kind] |= named & set(links)
    return links


def _asks_the_data(drafts: Sequence[Draft]) -> list[str]:
    """Kinds with a rule that takes the name of a kind from a column, in reading order."""
    asking = [
        draft.model.kind
        for draft in drafts
        for name, node in _calls(draft)
        if name == "fact_holds" and not written(node.args[0])
    ]
    return list(dict.fromkeys(asking))


def _waiting_for(kind: str, links: Links) -> set[str]:
    """The kind itself and every kind that can only be found after it."""
    waiting = {kind}
    grows = True
    while grows:
        more = {one for one, before in links.items() if before & waiting} - waiting
        waiting |= more
        grows = bool(more)
    return waiting


def _layers(links: Mapping[str, set[str]]) -> list[list[str]]:
    layers: list[list[str]] = []
    found: set[str] = set()
    while True:
        ready = [kind for kind, before in links.items() if kind not in found and before <= found]
        if not ready:
            return layers
        layers.append(ready)
        found.update(ready)


def _circles(links: Links) -> Iterator[list[str]]:
    """One circle for each group of kinds that rest on each other, begun at its first kind."""
    reported: set[str] = set()
    for kind in links:
        circle = _way_back(kind, links)
        if circle and not reported & set(circle):
            reported.update(circle)
            yield circle


def _way_back(kind: str, links: Links) -> list[str]:
    """The shortest way from a kind over those it rests on back to itself, or nothing."""
    ways = [[kind]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for before in sorted(links[way[-1]]):
            if before == kind:
                return [*way, kind]
            if before not in seen:
                seen.add(before)
                ways.append([*way, before])
    return []


def _circle_problem(circle: Iterable[str], drafts: Sequence[Draft]) -> Problem:
    kinds = list(circle)
    first = {draft.model.kind: draft for draft in reversed(drafts)}
    where = ", ".join(f"{kind} in {first[kind].file}:{first[kind].line}" for kind in kinds[:-1])
    way = " → ".join(kinds)
    return first[kinds[0]].problem(f"facts rest on each other in a circle: {way} ({where})", "kind")
