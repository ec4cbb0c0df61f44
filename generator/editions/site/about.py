"""The page about a set: `templates/site/about.md`, in words that a newsroom may change."""

from __future__ import annotations

from urllib.parse import quote

from generator.article import Source
from generator.editions.markdown import escape
from generator.editions.site.addresses import INDEX
from generator.editions.site.entry import SetHead
from generator.foundation.layers import Layers
from generator.foundation.page import render_page

TEXT = "site/about.md"
SAFE = ":/?#[]@!$&()*+,;=%-._~"
LAYOUT = "site/about.html.j2"


def about_page(head: SetHead, layers: Layers) -> str:
    """Return the page: Markdown with the set's figures and sources filled in, as HTML."""
    from markdown import markdown  # noqa: PLC0415  (only where a site is wanted)
    from markupsafe import Markup  # noqa: PLC0415

    # What comes from the pack is escaped for Markdown, so that Markdown's own HTML is safe.
    text = render_page(
        layers,
        TEXT,
        election=Markup(escape(head.election)),
        declared=head.coverage.declared,
        total=head.coverage.total,
        sources=[Markup(_source(one)) for one in head.sources],
    )
    body = Markup(markdown(text, output_format="html"))
    return render_page(layers, LAYOUT, election=head.election, index=INDEX, body=body)


def _source(source: Source) -> str:
    """A source as Markdown: its title, a link where it is on the web, its date and licence."""
    title = escape(source.title)
    on_web = source.url.startswith(("http://", "https://"))
    named = f"[{title}](<{quote(source.url, safe=SAFE)}>)" if on_web else title
    more = [escape(part) for part in (source.date, source.licence) if part]
    return f"{named} ({', '.join(more)})" if more else named
