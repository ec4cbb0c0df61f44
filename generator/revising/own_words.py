"""An edited article against the count: what was put in the editor's own words."""

from __future__ import annotations

from pathlib import Path

from generator.article import Article
from generator.revising.remarks import Remark, remarks_on, with_notes
from generator.revising.truth import WORDED, findings
from generator.sayings import known_of


def checked(
    article: Article, pack: Path, rules: Path | None = None
) -> tuple[Article, list[Remark]]:
    """Return the article with notes on what the results contradict or spell otherwise.

    Raises PackError when the pack cannot be used.
    """
    remarks = remarks_on(article, findings(article, known_of(pack, rules=rules), WORDED))
    return with_notes(article, remarks), remarks
