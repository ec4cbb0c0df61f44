"""A check as JSON: everything that was found, in the order of its schema."""

from __future__ import annotations

from collections.abc import Sequence

from generator.checking.outputs.checked import Checked
from generator.checking.outputs.report_model import CheckReport, document_of
from generator.foundation.layers import Layers


def write(checked: Sequence[Checked], templates: Layers) -> str:
    """Return the check as JSON, indented by two."""
    report = CheckReport(documents=[document_of(one) for one in checked])
    return report.model_dump_json(indent=2) + "\n"
