"""Edits at random, as hypothesis draws them: a body is a list of paragraphs of sentences."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.revising.by_hand import SLOTS, Layout

Body = list[list[str]]

_SIGNS = "abcDE éß’‘*_#<>&`~-+1.2,!?\\[](){}\"'|"
_LETTERS = st.text(st.sampled_from(_SIGNS), min_size=1, max_size=12)
PLACE = st.integers(0, 30)


@st.composite
def words(draw: st.DrawFn) -> str:
    """Something a person may type: it has a letter, and stands on one line."""
    return " ".join(f"{draw(_LETTERS)} x{draw(_LETTERS)}".split())


EDIT = st.one_of(
    st.tuples(st.sampled_from(["word", "insert"]), PLACE, words()),
    st.tuples(st.sampled_from(["delete", "split", "join", "break", "run-on"]), PLACE, st.just("")),
    st.tuples(st.just("move"), PLACE, PLACE.map(str)),
)
EDITS = st.lists(EDIT, max_size=8)


def apply(body: Body, edits: list[tuple[str, int, str]]) -> Body:
    """The body after the edits. Paragraphs left empty are gone."""
    for what, place, more in edits:
        body = _one(body, what, place, more)
    return body


def _one(body: Body, what: str, place: int, more: str) -> Body:
    flat = [(at, text) for at, part in enumerate(body) for text in part]
    if not flat:
        return [[more]] if what == "insert" else body
    here = place % len(flat)
    at, text = flat[here]
    cut = text.split(" ")
    middle = len(cut) // 2
    if what == "word":
        cut[place % len(cut)] = more
        flat[here] = (at, " ".join(cut))
    elif what == "insert":
        flat.insert(here, (at, more))
    elif what == "delete":
        del flat[here]
    elif what == "move":
        where = int(more) % len(flat)
        target = flat[where][0]
        del flat[here]
        flat.insert(where, (target, text))
        flat.sort(key=lambda one: one[0])
    elif what == "split" and middle:
        parts = f"{' '.join(cut[:middle])}.", " ".join(cut[middle:]).capitalize()
        flat[here : here + 1] = [(at, part) for part in parts]
    elif what == "join" and here + 1 < len(flat):
        flat[here : here + 2] = [(at, f"{text.rstrip('.')}, and {flat[here + 1][1]}")]
    elif what == "break":
        flat = [(one + (number >= here), said) for number, (one, said) in enumerate(flat)]
    elif what == "run-on":
        flat = [(at if one == at + 1 else one, said) for one, said in flat]
    return [[said for one, said in flat if one == number] for number in _numbers(flat)]


def _numbers(flat: list[tuple[int, str]]) -> list[int]:
    return sorted({one for one, _ in flat})


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """Some slots in some order, cut into paragraphs."""
    slots = draw(st.permutations(SLOTS))[: draw(st.integers(1, len(SLOTS)))]
    parts: list[list[str]] = [[]]
    for slot in slots:
        if parts[-1] and draw(st.booleans()):
            parts.append([])
        parts[-1].append(slot)
    return parts


VALUES_DRAWN = st.fixed_dictionaries({slot: st.integers(0, 99) for slot in SLOTS})
