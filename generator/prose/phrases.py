"""Phrase files: for each fact kind a `.j2` file with its wordings, one under another.

A wording begins after a line of three dashes. Words on that line say when it may be used:
`if leader` (the value is there and not empty, zero or false), `if not leader`, `headline`,
`standfirst`, `opening` (only as the first sentence of the text), `later` (never as the first), and
`own` (it brings its own turn, so no connective goes before it). `[kept / held]` are alternatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.facts.models import Fact
from generator.foundation.errors import Problem, TemplateError
from generator.foundation.layers import Layers
from generator.foundation.nearest import did_you_mean
from generator.prose.alternatives import variants, with_choices
from generator.prose.filters import FILTERS, FUNCTIONS, TESTS
from generator.prose.house_style import HouseStyle, load_house_style
from generator.prose.printing import printed

_HEADER = re.compile(r"^---(?P<words>.*)$")
_DIGIT = re.compile(r"\d")
USES = ("body", "headline", "standfirst")


@dataclass(frozen=True, slots=True)
class Condition:
    """`if name` or `if not name` in a wording's header."""

    name: str
    wanted: bool

    def holds(self, fact: Fact) -> bool:
        """Whether the fact has the value (and it is neither empty, zero nor false), as wanted."""
        return bool(fact.plain(self.name)) == self.wanted


@dataclass(frozen=True)
class Wording:
    """One way to say one kind of fact. Its template is compiled when it is first used."""

    kind: str
    file: str
    line: int
    use: str
    own: bool
    conditions: tuple[Condition, ...]
    source: str
    options: tuple[int, ...] = ()
    place_in_text: str = ""

    @cached_property
    def variants(self) -> int:
        """How many variants its alternatives make."""
        return variants(self.options)

    @cached_property
    def template(self) -> Template:
        """The compiled template. Raises TemplateError when the source is not valid."""
        try:
            return ENVIRONMENT.from_string(self.source)
        except TemplateSyntaxError as wrong:
            raise TemplateError(_syntax_problem(self, wrong)) from None

    @cached_property
    def place(self) -> str:
        """File and line of the wording."""
        return f"{self.file}:{self.line}"

    def suits(self, fact: Fact, use: str, first: bool = False) -> bool:
        """Whether the wording may be used for this fact, here. `first`: it opens the whole text."""
        if self.use != use or self.place_in_text == ("later" if first else "opening"):
            return False
        for one in self.conditions:  # noqa: SIM110  (asked of every wording, for every sentence)
            if not one.holds(fact):
                return False
        return True


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=printed, autoescape=False, cache_size=0
    )
    environment.filters = dict(FILTERS)
    environment.tests.update(TESTS)
    environment.globals = dict(FUNCTIONS)
    return environment


ENVIRONMENT = _environment()
_PLAIN = ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True)


@lru_cache(maxsize=16)
def borrowed_phrases(templates: Layers, genre: str, lenders: tuple[str, ...]) -> Phrases:
    """Return the wordings of a genre, and of its lenders for the kinds that it has none for."""
    found: Phrases = {}
    for one in reversed((genre, *lenders)):
        found |= load_phrases(templates, one)
    return found


def phrase_kinds(templates: Layers, genre: str = "analysis") -> dict[str, Path]:
    """Return the fact kinds that have a phrase file, with the file's real place."""
    files = templates.under(f"{genre}/phrases", ".j2")
    return {Path(name).stem: path for name, path in files.items()}


def genres_with_phrases(templates: Layers) -> list[str]:
    """Return the genres that have phrases, by the names of their folders."""
    parts = (name.split("/") for name in templates.files)
    return sorted({part[0] for part in parts if len(part) == 3 and part[1] == "phrases"})


Phrases = dict[str, tuple[Wording, ...]]
"""The wordings of every kind of fact, in the order of their files."""


@lru_cache(maxsize=16)
def load_phrases(templates: Layers, genre: str = "analysis") -> Phrases:
    """Return the wordings of every kind.

    A newsroom's own files are checked here, every one; the built-in ones are checked by
    `check_phrases` when the project is tested. Raises TemplateError with all problems.
    """
    found, problems = read_phrases(templates, genre)
    style = load_house_style(templates)
    for kind, path in phrase_kinds(templates, genre).items():
        if not path.is_relative_to(templates.folders[0]):
            problems = [*problems, *_faults(found[kind], style)]
    if problems:
        raise TemplateError(problems)
    return found


def read_phrases(templates: Layers, genre: str) -> tuple[Phrases, list[Problem]]:
    """Return the wordings of every kind, and what is wrong with their headers."""
    problems: list[Problem] = []
    found: Phrases = {}
    for name in templates.under(f"{genre}/phrases", ".j2"):
        kind = Path(name).stem
        found[kind] = tuple(_wordings(kind, name, templates.text(name), problems))
    return found, problems


def check_phrases(phrases: Phrases, style: HouseStyle) -> list[Problem]:
    """Return what is wrong in any wording: syntax, filters, figures typed in."""
    return [problem for wordings in phrases.values() for problem in _faults(wordings, style)]


def _faults(wordings: Iterable[Wording], style: HouseStyle) -> list[Problem]:
    problems: list[Problem] = []
    for wording in wordings:
        try:
            problems.extend(_typed_figures(wording, style))
            _ = wording.template
        except TemplateSyntaxError as wrong:
            problems.append(_syntax_problem(wording, wrong))
        except TemplateError as wrong:
            problems.extend(wrong.problems)
    return problems


def _syntax_problem(wording: Wording, wrong: TemplateSyntaxError) -> Problem:
    message = f"fact {wording.kind}: {wrong.message}{_nearest_filter(str(wrong.message))}"
    return Problem(message, wording.file, wording.line + wrong.lineno)


@lru_cache(maxsize=16)
def plain_template(templates: Layers, name: str) -> Template:
    """Return the template in the file `name`, for text that states no facts.

    Raises TemplateError when it is not valid.
    """
    try:
        return _PLAIN.from_string(templates.text(name))
    except TemplateSyntaxError as wrong:
        raise TemplateError(Problem(str(wrong.message), name, wrong.lineno)) from None


def _wordings(kind: str, file: str, text: str, problems: list[Problem]) -> list[Wording]:
    wordings = []
    for line, header, source in _split(text):
        try:
            changed, options = with_choices(source)
            use, own, conditions, place = _header(header)
            wordings.append(
                Wording(kind, file, line, use, own, conditions, changed, options, place)
            )
        except ValueError as wrong:
            problems.append(Problem(str(wrong), file, line, found=header.strip()))
    if not wordings and not problems:
        problems.append(Problem("no wording: put one after a line of three dashes", file))
    return wordings


def _split(text: str) -> list[tuple[int, str, str]]:
    """Header line number, header words and source of each wording."""
    parts: list[tuple[int, str, list[str]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        if header:
            parts.append((number, header["words"], []))
        elif parts:
            parts[-1][2].append(line)
    return [(number, words, "\n".join(lines)) for number, words, lines in parts]


def _header(words: str) -> tuple[str, bool, tuple[Condition, ...], str]:
    use, own, place, conditions = "body", False, "", []
    before, _, after = f" {words.strip()} ".partition(" if ")
    for word in before.split():
        if word in ("headline", "standfirst"):
            use = word
        elif word in ("opening", "later"):
            place = word
        elif word == "own":
            own = True
        else:
            known = ("headline", "standfirst", "opening", "later", "own", "if")
            raise ValueError(f"the word {word!r} means nothing here{did_you_mean(word, known)}")
    for part in filter(None, (one.strip() for one in after.split(","))):
        name = part.removeprefix("not ").strip()
        conditions.append(Condition(name, name == part))
    return use, own, tuple(conditions), place


def _nearest_filter(message: str) -> str:
    wrong = re.search(r"No filter named '(\w+)'", message)
    return did_you_mean(wrong.group(1), FILTERS) if wrong else ""


def _typed_figures(wording: Wording, style: HouseStyle) -> list[Problem]:
    """Figures and number words in the text of a wording itself: none may be typed in."""
    words = re.compile(rf"\b({'|'.join(style.number_words)})\b") if style.number_words else None
    problems = []
    for output in ENVIRONMENT.parse(wording.source).find_all(nodes.TemplateData):
        typed = _DIGIT.search(output.data) or (words.search(output.data) if words else None)
        if typed:
            problems.append(
                Problem(
                    "a figure is typed into the wording",
                    wording.file,
                    wording.line + output.lineno,
                    found=typed.group(0),
                    expected="a value of the fact",
                )
            )
    return problems


def render(wording: Wording, fact: Fact, values: dict[str, object]) -> str:
    """Return the wording with the fact's values, marks included.

    Raises TemplateError that names the template, line, fact and missing name.
    """
    try:
        return _rendered(wording.template, values)
    except UndefinedError as missing:
        name = re.search(r"'(\w+)' is undefined", str(missing))
        near = did_you_mean(name.group(1), values) if name else ""
        problem = _problem(wording, fact, missing, f"{missing.message}{near}")
    except (SecurityError, TypeError, AttributeError, ValueError, ZeroDivisionError) as wrong:
        problem = _problem(wording, fact, wrong, str(wrong))
    raise TemplateError(problem) from None


def _rendered(template: Template, values: dict[str, object]) -> str:
    """What `Template.render` does, without copying every function's name for each sentence."""
    context = template.new_context({**FUNCTIONS, **values}, shared=True)
    try:
        return "".join(template.root_render_func(context))
    except Exception:
        template.environment.handle_exception()


def _problem(wording: Wording, fact: Fact, wrong: Exception, message: str) -> Problem:
    line, trace = wording.line + 1, wrong.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = wording.line + trace.tb_lineno
        trace = trace.tb_next
    known = ", ".join(sorted(fact.values))
    return Problem(f"fact {fact.id}: {message}", wording.file, line, expected=f"one of {known}")
