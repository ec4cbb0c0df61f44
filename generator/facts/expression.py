"""Expressions of the rule language: read by Python's parser, then held to a list of allowed parts.

Nothing is ever evaluated as Python: only the parts listed here exist, and later steps give each
of them its meaning.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.foundation.errors import Problem, RuleError

LONGEST = 1_000
MOST_PARTS = 250
DEEPEST = 30
LARGEST_NUMBER = 1e15

_ALLOWED: tuple[type[ast.AST], ...] = (
    *(ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.USub, ast.IfExp),
    *(ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod),
    *(ast.Compare, ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn),
    *(ast.Name, ast.Load, ast.Constant, ast.List, ast.Tuple, ast.Call, ast.keyword),
)
_INSTEAD: dict[type[ast.AST], str] = {
    ast.Attribute: "a dot cannot be used: write a column or a function by its name alone",
    ast.Subscript: "square brackets can only hold a list after 'in'",
    ast.Is: "write == instead of 'is'",
    ast.IsNot: "write != instead of 'is not'",
    ast.Pow: "'**' is not part of the rule language",
    ast.JoinedStr: "text with an f before it is not part of the rule language",
    ast.Starred: "'*' cannot stand before a name",
    ast.NamedExpr: "write == to compare",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: the rule file, its line, and the key it belongs to."""

    file: str
    line: int
    key: str


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression with its own text and place, so that every message can show it."""

    text: str
    tree: ast.expr
    place: Place

    def problem(self, message: str, node: ast.AST | None = None) -> Problem:
        """Return a problem that shows the expression with carets under `node`."""
        at = node if isinstance(node, ast.expr | ast.keyword) else self.tree
        start, end = _characters(self.text, at)
        return _problem(message, self.text, self.place, start, end)

    def source(self, node: ast.expr) -> str:
        """Return the words of the expression that `node` was read from."""
        start, end = _characters(self.text, node)
        return self.text[start:end]


def parse(text: str, place: Place) -> Expression:
    """Return the expression `text`. Raises RuleError when it is not of the rule language."""
    text = " ".join(text.split())
    tree = _sound(text)
    if tree is not None:
        return Expression(text, tree, place)
    return _read(text, place)


@lru_cache(maxsize=4096)
def _sound(text: str) -> ast.expr | None:
    """Return what the text reads as, or None where something is wrong with it.

    Rules say much in the same words; each wording is read once, whatever rule it stands in.
    """
    try:
        return _read(text, _NOWHERE).tree
    except RuleError:
        return None


def _read(text: str, place: Place) -> Expression:
    tree = _tree(text, place)
    expression = Expression(text, tree, place)
    problems = [
        *_size_problems(expression),
        *(expression.problem(message, node) for node, message in _forbidden(tree, tree)),
    ]
    if not problems and "#" in text[_characters(text, tree)[1] :]:
        problems = [expression.problem("a remark cannot stand inside an expression")]
    if problems:
        raise RuleError(problems)
    return expression


_NOWHERE = Place("", 0, "")


def _tree(text: str, place: Place) -> ast.expr:
    if not text:
        raise RuleError(Problem("the expression is empty", place.file, place.line, place.key))
    if len(text) > LONGEST:
        message = f"the expression has {len(text)} characters; {LONGEST} is the most it can have"
        raise RuleError(Problem(message, place.file, place.line, place.key))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text, mode="eval").body
    except SyntaxError as fault:
        raise RuleError(_syntax_problem(fault, text, place)) from None
    except (ValueError, RecursionError, MemoryError):
        raise RuleError(_problem("this cannot be read", text, place, 0, 1)) from None


def _syntax_problem(fault: SyntaxError, text: str, place: Place) -> Problem:
    """Our own words, since Python's differ from version to version."""
    at = (fault.offset or 0) - 1
    if "never closed" in fault.msg:
        message = f"{text[at]!r} is never closed"
    elif "string literal" in fault.msg:
        message = "the text is never closed"
    elif not 0 <= at < len(text):
        message, at = "the expression ends too soon", len(text)
    elif "=" in text[at : at + 2] or "'=='" in fault.msg:
        message = "write == for 'equals', >= for 'at least'; a single = only names a value"
    else:
        message = "this cannot be read"
    return _problem(message, text, place, at, at + 1)


def _problem(message: str, text: str, place: Place, start: int, end: int) -> Problem:
    carets = " " * start + "^" * max(1, end - start)
    shown = f"{message}\n    {text}\n    {carets}"
    return Problem(shown, place.file, place.line, place.key)


def _characters(text: str, node: ast.expr | ast.keyword) -> tuple[int, int]:
    """Start and end of a node, in characters; Python's parser counts UTF-8 bytes."""
    encoded = text.encode()
    start = len(encoded[: node.col_offset].decode(errors="ignore"))
    last = node.end_col_offset
    end = len(text) if last is None else len(encoded[:last].decode(errors="ignore"))
    return start, end


def _size_problems(expression: Expression) -> Iterator[Problem]:
    if len(expression.text) <= DEEPEST:
        return
    parts, depth = 0, 0
    level: list[ast.AST] = [expression.tree]
    while level and depth <= DEEPEST:
        parts += len(level)
        depth += 1
        level = [
            child
            for node in level
            for child in _below(node)
            if isinstance(child, ast.expr | ast.keyword)
        ]
    if depth > DEEPEST:
        yield expression.problem(f"the expression is nested more than {DEEPEST} deep")
    elif parts > MOST_PARTS:
        message = f"the expression has {parts} parts; {MOST_PARTS} is the most it can have"
        yield expression.problem(message)


def _forbidden(node: ast.AST, nearest: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    """Everything below `node` that is not of the language; nothing inside such a part."""
    waiting: list[tuple[ast.AST, ast.expr]] = [(node, nearest)]
    while waiting:
        part, near = waiting.pop()
        near = part if isinstance(part, ast.expr) else near
        message = _fault(part)
        if message is not None:
            yield near, message
        else:
            waiting.extend([(child, near) for child in _below(part)])


def _below(node: ast.AST) -> list[ast.AST]:
    """The nodes right under a node; as `ast.iter_child_nodes`, in half the time."""
    found: list[ast.AST] = []
    for name in node._fields:
        held = getattr(node, name, None)
        if isinstance(held, ast.AST):
            found.append(held)
        elif isinstance(held, list):
            found.extend(one for one in held if isinstance(one, ast.AST))
    return found


def _fault(part: ast.AST) -> str | None:
    if isinstance(part, ast.Constant):
        return _constant_fault(part.value)
    if isinstance(part, ast.Call) and not isinstance(part.func, ast.Name | ast.Attribute):
        return "only the functions of the rule language can be called"
    if isinstance(part, ast.keyword) and part.arg is None:
        return "'**' cannot stand before a name"
    if isinstance(part, _ALLOWED):
        return None
    return _INSTEAD.get(type(part), "this is not part of the rule language")


def _constant_fault(value: object) -> str | None:
    if value is None:
        return "None is not part of the rule language; ask known(...) instead"
    if not isinstance(value, str | int | float):
        return "only numbers, text, true and false can stand here"
    if isinstance(value, str):
        return None
    if abs(value) > LARGEST_NUMBER:
        return "this number is too large"
    return None
