"""The disclosure line and the list of sources: what really happened, and from what."""

from __future__ import annotations

from datetime import date

from generator.article import Source
from generator.elections.models import SourceFile
from generator.elections.pack import Pack
from generator.foundation.layers import Layers
from generator.prose.english import joined
from generator.prose.house_style import HouseStyle, load_house_style
from generator.prose.phrases import plain_template
from generator.prose.sentences import Count


def sources(pack: Pack) -> list[Source]:
    """Return the files of the pack, then the publications that the briefing names."""
    files = [
        Source(
            title=one.title,
            file=one.path,
            date=one.published,
            url=one.url,
            licence=one.licence,
        )
        for one in pack.election.files.values()
    ]
    named = [
        Source(
            title=one.title,
            file=pack.manifest.briefing or "",
            date=one.published.isoformat() if one.published else "",
            url=one.url,
        )
        for one in pack.briefing.sources.values()
    ]
    return [*files, *named]


def disclosure(pack: Pack, templates: Layers, count: Count) -> str:
    """Return the line that tells readers how the text was made, from `disclosure.j2`."""
    style = load_house_style(templates)
    dated = [_dated(one, style) for one in pack.election.files.values()]
    return (
        plain_template(templates, "disclosure.j2")
        .render(
            sources=joined(list(dict.fromkeys(dated))),
            briefing=bool(pack.briefing.sources),
            declared=count.declared,
            total=count.total,
        )
        .strip()
    )


def _dated(source: SourceFile, style: HouseStyle) -> str:
    try:
        day = date.fromisoformat(source.published)
    except ValueError:
        return source.title
    return f"{source.title} ({style.dated(day)})"
