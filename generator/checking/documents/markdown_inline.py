"""The letters of a Markdown paragraph without emphasis, links, tags and escapes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from unicodedata import category

from generator.checking.documents.letters import Letter
from generator.checking.documents.markdown_lines import HIDDEN

_ADDRESSED = r"(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)"
_TITLED = r"(?:[ ]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
_TARGET = rf"\([ ]*{_ADDRESSED}{_TITLED}[ ]*\)"
_REFERENCE = r"\[[^\[\]]*\]"
_LINK_END = re.compile(rf"\]({_TARGET}|{_REFERENCE})")
_IMAGE = re.compile(rf"!\[(?:[^\[\]\\]|\\.)*\](?:{_TARGET}|{_REFERENCE})")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ADDRESS = re.compile(r"<((?:https?|mailto|ftp):[^<>\s]*)>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_CODE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?P<code>.*?[^`])(?P=ticks)(?!`)")
_RUN = re.compile(r"\*+|_+|~~")
_ESCAPED = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(slots=True)
class _Run:
    """A run of asterisks, underscores or tildes; `left` of them are not yet used."""

    at: int
    mark: str
    left: int
    opens: bool
    closes: bool


def shown_letters(letters: list[Letter]) -> list[Letter]:
    r"""Return what of a paragraph's letters is copy, each where it stood.

    An entity becomes its character, at the place of its `&`; a tag that breaks the line, `\n`.
    """
    return _Paragraph(letters).shown()


class _Paragraph:
    """One paragraph on its way from Markdown to copy: `kept` says what each place shows."""

    def __init__(self, letters: list[Letter]) -> None:
        self.letters = letters
        self.text = "".join(one.character for one in letters)
        self.kept: list[str] = list(self.text)
        self.runs: list[_Run] = []
        self.brackets: list[int] = []

    def shown(self) -> list[Letter]:
        at = 0
        while at < len(self.text):
            at = self._step(at)
        _pair(self.runs, self._drop)
        return [
            Letter(character, one.line, one.column)
            for one, kept in zip(self.letters, self.kept, strict=True)
            for character in kept
        ]

    def _step(self, at: int) -> int:
        """Read what stands at `at`; return where to go on."""
        character = self.text[at]
        steps = _STEPS.get(character, ())
        return next((end for step in steps if (end := step(self, at))), at + 1)

    def _drop(self, start: int, end: int, instead: str = "") -> int:
        self.kept[start:end] = [instead, *[""] * (end - start - 1)] if end > start else []
        return end

    def _hidden(self, at: int) -> int:
        return self._drop(at, at + 1)

    def _escape(self, at: int) -> int:
        if at + 1 < len(self.text) and self.text[at + 1] in _ESCAPED:
            self._drop(at, at + 1)
            return at + 2
        return 0

    def _code(self, at: int) -> int:
        found = _CODE.match(self.text, at)
        if found is None:
            return at + len(self.text[at:]) - len(self.text[at:].lstrip("`"))
        self._drop(found.start(), found.start("code"))
        self._drop(found.end("code"), found.end())
        return found.end()

    def _image(self, at: int) -> int:
        return self._without(_IMAGE, at)

    def _opening(self, at: int) -> int:
        end = self._without(_FOOTNOTE, at)
        if not end:
            self.brackets.append(at)
        return end

    def _closing(self, at: int) -> int:
        start = self.brackets.pop() if self.brackets else None
        found = _LINK_END.match(self.text, at)
        if start is None or found is None:
            return 0
        self._drop(start, start + 1)
        return self._drop(at, found.end())

    def _entity(self, at: int) -> int:
        found = _ENTITY.match(self.text, at)
        if found is None or (character := unescape(found[0])) == found[0]:
            return 0
        return self._drop(at, found.end(), character)

    def _angle(self, at: int) -> int:
        if found := _ADDRESS.match(self.text, at):
            self._drop(at, at + 1)
            return self._drop(found.end() - 1, found.end())
        return self._without(_BREAK, at, "\n") or self._without(_TAG, at)

    def _without(self, pattern: re.Pattern[str], at: int, instead: str = "") -> int:
        found = pattern.match(self.text, at)
        return self._drop(at, found.end(), instead) if found else 0

    def _emphasis(self, at: int) -> int:
        found = _RUN.match(self.text, at)
        if found is None:
            return 0
        self.runs.append(_run(self.text, at, found[0]))
        return found.end()


_STEPS: dict[str, tuple[Callable[[_Paragraph, int], int], ...]] = {
    HIDDEN: (_Paragraph._hidden,),
    "\\": (_Paragraph._escape,),
    "`": (_Paragraph._code,),
    "!": (_Paragraph._image,),
    "[": (_Paragraph._opening,),
    "]": (_Paragraph._closing,),
    "&": (_Paragraph._entity,),
    "<": (_Paragraph._angle,),
    "*": (_Paragraph._emphasis,),
    "_": (_Paragraph._emphasis,),
    "~": (_Paragraph._emphasis,),
}
"""What each special character may begin; the first that fits is taken."""


def _run(text: str, at: int, marks: str) -> _Run:
    """A run and whether it may open or close emphasis, by what stands before and after it."""
    before = text[at - 1] if at else " "
    after = text[at + len(marks)] if at + len(marks) < len(text) else " "
    opens = not after.isspace() and (not _punctuation(after) or not _wordlike(before))
    closes = not before.isspace() and (not _punctuation(before) or not _wordlike(after))
    if marks[0] == "_":
        opens, closes = (
            opens and (not closes or _punctuation(before)),
            closes and (not opens or _punctuation(after)),
        )
    return _Run(at, marks[0], len(marks), opens, closes)


def _punctuation(character: str) -> bool:
    return character in _ESCAPED or category(character)[0] in "PS"


def _wordlike(character: str) -> bool:
    return not character.isspace() and not _punctuation(character)


def _pair(runs: list[_Run], drop: Callable[[int, int], int]) -> None:
    """Drop the marks of every pair of runs that emphasise what is between them."""
    open_runs: list[_Run] = []
    for run in runs:
        while run.left and run.closes and (opener := _opener(open_runs, run)) is not None:
            del open_runs[open_runs.index(opener) + 1 :]
            width = 2 if opener.left >= 2 and run.left >= 2 else 1
            drop(opener.at + opener.left - width, opener.at + opener.left)
            drop(run.at, run.at + width)
            opener.left -= width
            run.at, run.left = run.at + width, run.left - width
            if not opener.left:
                open_runs.pop()
        if run.left and run.opens:
            open_runs.append(run)


def _opener(open_runs: list[_Run], closer: _Run) -> _Run | None:
    fitting: Iterator[_Run] = (
        one
        for one in reversed(open_runs)
        if one.mark == closer.mark
        and not (
            (one.closes or closer.opens)
            and (one.left + closer.left) % 3 == 0
            and (one.left % 3 or closer.left % 3)
        )
    )
    return next(fitting, None)
