"""Whatever an editor does and whatever the results are, nothing that a person wrote is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.article import Article
from generator.editions import EDITIONS
from generator.revising.edited_copy import read_copy
from generator.revising.merging import Merging
from generator.revising.revise import revise
from generator.revising.written_on import revision_of
from tests.revising.by_hand import Layout, as_markdown, drafted, texts
from tests.revising.edits import EDITS, VALUES_DRAWN, apply, layouts, words

Values = dict[str, int]
Edits = list[tuple[str, int, str]]
NIGHTS = st.tuples(VALUES_DRAWN, layouts())
HEADS = st.one_of(st.none(), words())
many = settings(max_examples=300)


def edited_by(
    draft: Article, edits: Edits, headline: str | None = None
) -> tuple[Article, list[str]]:
    """The draft as revised after the edits, and the paragraphs as the editor left them."""
    body = apply([[one.text for one in part.sentences] for part in draft.paragraphs], edits)
    paragraphs = [" ".join(" ".join(part).split()) for part in body]
    below = draft.standfirst.text if draft.standfirst else None
    text = as_markdown(headline or draft.headline.text, below, paragraphs)
    return revise(draft, read_copy(text, draft)).article, paragraphs


def merged(edited: Article, new: Article) -> Article:
    return Merging(edited, new, {one.id: one for one in new.facts}).article()


def touched(article: Article) -> list[str]:
    return [one.text for part in article.paragraphs for one in part.sentences if one.edited]


@many
@given(VALUES_DRAWN, layouts(), EDITS, HEADS)
def test_a_revised_article_reads_as_the_editor_left_it(
    values: Values, layout: Layout, edits: Edits, headline: str | None
) -> None:
    draft = drafted(values, layout)
    article, paragraphs = edited_by(draft, edits, headline)

    assert texts(article) == paragraphs
    assert article.headline.text == (headline or draft.headline.text)
    assert article.standfirst == draft.standfirst
    assert all(
        one.text[span.start : span.end] == span.text
        for one in article.sentences
        for span in one.spans
    )
    assert Article.model_validate_json(article.model_dump_json()) == article


@many
@given(VALUES_DRAWN, layouts(), EDITS)
def test_the_markdown_of_a_revised_article_revises_to_the_same_article(
    values: Values, layout: Layout, edits: Edits
) -> None:
    article, _ = edited_by(drafted(values, layout), edits)

    again = revise(article, read_copy(EDITIONS["markdown"](article), article))

    assert again.article is article
    assert again.deleted == ()


@given(VALUES_DRAWN, layouts(), st.booleans(), st.sampled_from(["markdown", "text"]))
def test_unedited_text_gives_the_draft(
    values: Values, layout: Layout, standfirst: bool, edition: str
) -> None:
    draft = drafted(values, layout, standfirst)

    revised = revise(draft, read_copy(EDITIONS[edition](draft), draft, edition == "markdown"))

    assert revised.article is draft
    assert revised.deleted == ()


@many
@given(NIGHTS, NIGHTS, EDITS, HEADS)
def test_every_edited_sentence_is_in_the_update_letter_by_letter_and_in_order(
    night: tuple[Values, Layout],
    later: tuple[Values, Layout],
    edits: Edits,
    headline: str | None,
) -> None:
    edited, _ = edited_by(drafted(*night), edits, headline)

    article = merged(edited, drafted(*later))

    assert touched(article) == touched(edited)
    if headline:
        assert article.headline.text == headline
    assert all(
        one.text[span.start : span.end] == span.text
        for one in article.sentences
        for span in one.spans
    )
    assert Article.model_validate_json(article.model_dump_json()) == article


@many
@given(VALUES_DRAWN, layouts(), VALUES_DRAWN, layouts(), st.booleans())
def test_without_edits_an_update_is_the_new_draft(
    values: Values, layout: Layout, new_values: Values, new_layout: Layout, standfirst: bool
) -> None:
    old, new = drafted(values, layout, standfirst), drafted(new_values, new_layout)

    assert merged(old, new) == new
    marked = merged(old.model_copy(update={"revision": revision_of(old)}), new)
    assert marked.model_copy(update={"revision": None}).sections == new.sections


@many
@given(VALUES_DRAWN, layouts(), EDITS, HEADS)
def test_with_unchanged_results_an_update_is_the_edited_text(
    values: Values, layout: Layout, edits: Edits, headline: str | None
) -> None:
    draft = drafted(values, layout)
    edited, paragraphs = edited_by(draft, edits, headline)

    article = merged(edited, draft)

    assert texts(article) == paragraphs
    assert article.headline.text == edited.headline.text
    assert article.standfirst == edited.standfirst
    assert article.disclosure == edited.disclosure
    assert article.revision == edited.revision


@many
@given(VALUES_DRAWN, layouts(), EDITS, st.lists(NIGHTS, max_size=4))
def test_edits_outlive_any_number_of_updates_and_nothing_comes_in_beside_or_instead_of_them(
    values: Values, layout: Layout, edits: Edits, nights: list[tuple[Values, Layout]]
) -> None:
    draft = drafted(values, layout)
    edited, _ = edited_by(draft, edits)
    revision = revision_of(edited)
    body = [one for part in edited.paragraphs for one in part.sentences]
    untouched = {
        origins[0] for origins, one in zip(revision.origins, body, strict=True) if not one.edited
    }
    drafts = [one for part in revision.paragraphs for one in part]
    theirs = {one.slot for at, one in enumerate(drafts) if at not in untouched}

    article = edited
    for night in [*nights, (values, layout)]:
        article = merged(article, drafted(*night))

    assert touched(article) == touched(edited)
    fresh = [one.slot for one in article.sentences if not one.edited]
    assert not theirs.intersection(fresh)
