"""What may stand in a rule file, before its expressions are read."""

from __future__ import annotations

import keyword
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.measures.schema import Unit

_KIND = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TRUTHS = {True: "true", False: "false"}


def _expression(value: Any) -> str:
    """Turn what YAML read as a number or a truth back into the expression it is."""
    if isinstance(value, bool):
        return _TRUTHS[value]
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return value
    raise ValueError("an expression must stand here")


def _kind(value: Any) -> str:
    if isinstance(value, str) and _KIND.fullmatch(value):
        return value
    raise ValueError("a fact kind is lower-case words joined by hyphens: 'missed-target'")


def _name(value: Any) -> str:
    if isinstance(value, str) and _NAME.fullmatch(value) and not keyword.iskeyword(value):
        return value
    raise ValueError("a name is lower-case letters, digits and _, and not one of and, or, in, …")


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _as_rows(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


def _as_value(value: Any) -> Any:
    return value if isinstance(value, dict) else {"is": _expression(value)}


ExpressionText = Annotated[str, BeforeValidator(_expression)]
KindName = Annotated[str, BeforeValidator(_kind)]
ValueName = Annotated[str, BeforeValidator(_name)]
Rows = Annotated[list[dict[str, Any]], BeforeValidator(_as_rows)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)


class ValueModel(_Part):
    """A value of the fact: its expression, and its unit where the expression cannot tell."""

    expression: ExpressionText = Field(alias="is", description="The expression")
    unit: Unit | None = Field(None, description="What the number counts or the text names")


class ExampleModel(_Part):
    """A case that shows what the rule does; it runs as a test."""

    fires: bool = Field(description="Whether the rule finds a fact here")
    given: dict[str, Any] = Field(default_factory=dict, description="Columns of the row")
    facts: dict[str, Rows] = Field(default_factory=dict, description="Facts of other kinds")
    measures: dict[str, Rows] = Field(default_factory=dict, description="Rows of other tables")
    values: dict[str, Any] = Field(default_factory=dict, description="Values the fact then has")


class RuleModel(_Part):
    """One rule: what it is about, when it holds, and what the fact then says."""

    kind: KindName = Field(description="The kind of fact, for example missed-target")
    documentation: str = Field(min_length=1, description="One sentence: what the fact says")
    about: str | None = Field(None, description="A table: the rule is asked of each of its rows")
    gather: Annotated[tuple[KindName, ...], BeforeValidator(_listed)] = Field(
        (), description="Fact kinds: the rule is asked of each group of such facts"
    )
    by: tuple[ValueName, ...] = Field((), description="The values that a group shares")
    needs: tuple[str, ...] = Field((), description="Columns without which the rule is silent")
    when: ExpressionText = Field("true", description="The condition")
    values: dict[ValueName, Annotated[ValueModel, BeforeValidator(_as_value)]] = Field(
        default_factory=dict, description="The values of the fact"
    )
    tone: dict[str, ExpressionText] = Field(
        default_factory=dict, description="How good the fact is for the party in a value or column"
    )
    newsworthiness: ExpressionText = Field("1", description="How much the fact matters")
    evidence: tuple[str, ...] = Field((), description="Further columns that the fact rests on")
    final: bool = Field(False, description="True whatever the councils still to declare will say")
    examples: tuple[ExampleModel, ...] = Field((), description="Cases that run as tests")

    @model_validator(mode="after")
    def _one_subject(self) -> RuleModel:
        if (self.about is None) == (not self.gather):
            raise ValueError("a rule has either 'about' (a table) or 'gather' (fact kinds)")
        if self.gather and (self.needs or self.evidence):
            raise ValueError("'needs' and 'evidence' belong to rules about a table")
        if self.about is not None and self.by:
            raise ValueError("'by' belongs to rules that gather facts")
        return self


class RuleFileModel(_Part):
    """A rule file: a theme and its rules (each rule is checked on its own)."""

    theme: str = Field(min_length=1, description="One word for what the file is about")
    documentation: str = Field(min_length=1, description="A sentence about the theme")
    rules: list[dict[str, Any]] = Field(description="The rules, in reading order")
