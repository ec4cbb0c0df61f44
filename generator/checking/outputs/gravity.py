"""How serious a finding is: what an editor has to do about it."""

from __future__ import annotations

from typing import Literal

from generator.checking.report import Finding, Verdict

Gravity = Literal["error", "warning", "none"]


def gravity_of(finding: Finding) -> Gravity:
    """Return `error` for what the count contradicts, `warning` for what a person should look at."""
    if finding.verdict is Verdict.contradicted:
        return "error"
    if finding.verdict is Verdict.misspelt or finding.warning:
        return "warning"
    return "none"
