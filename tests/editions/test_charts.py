from __future__ import annotations

import re
import struct
import sys
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import pytest

from generator.article import Picture, PictureItem
from generator.editions.charts import PLOTS, draw, figure, png
from generator.editions.charts.layout import fixed
from generator.editions.charts.paint import Paint, contrast
from generator.editions.charts.style import load_style
from generator.elections.parties import load_register
from generator.foundation.errors import InputError, TemplateError
from generator.foundation.layers import rule_layers, template_layers
from tests.editions.drawing_by_eye import SVG, texts, tree
from tests.editions.page import read_page
from tests.editions.pictures_by_hand import EVERY, PARTIES, item, picture

WIDE = 640
SMALLEST = 11 / 544 * WIDE
"""The smallest type that still has 11 pixels where a picture is at its narrowest."""
ENOUGH = 4.5

every = pytest.mark.parametrize("kind", sorted(EVERY))


def test_every_kind_can_be_drawn_and_every_one_is_looked_at_here() -> None:
    assert set(EVERY) == set(PLOTS)


@every
def test_a_drawing_has_a_name_and_a_description_for_those_who_cannot_see_it(kind: str) -> None:
    root = tree(draw(EVERY[kind]))
    assert root.get("role") == "img"
    named = [root.find(f"{SVG}title"), root.find(f"{SVG}desc")]
    assert [one is not None and one.text for one in named] == [
        EVERY[kind].title,
        EVERY[kind].description,
    ]
    ids = [one.get("id") for one in named if one is not None]
    assert root.get("aria-labelledby") == " ".join(map(str, ids))


def test_no_two_pictures_share_an_id() -> None:
    drawn = [draw(one) for one in EVERY.values()]
    other = picture("net-change", EVERY["net-change"].items).model_copy(update={"fact": "other"})
    ids = [name for one in [*drawn, draw(other)] for name in re.findall(r' id="([^"]+)"', one)]
    assert len(ids) == len(set(ids))


@every
@pytest.mark.parametrize("scheme", ["page", "light"])
def test_no_text_leaves_the_drawing_and_none_is_too_small(kind: str, scheme: str) -> None:
    drawn = draw(EVERY[kind], scheme=scheme)  # type: ignore[arg-type]
    for seen in texts(drawn):
        assert seen.left >= -0.1, seen
        assert seen.right <= WIDE + 0.1, seen
        assert seen.size >= SMALLEST, seen


@every
def test_no_two_texts_touch(kind: str) -> None:
    for one, other in combinations(texts(draw(EVERY[kind])), 2):
        assert not one.touches(other), (one, other)


@every
def test_a_name_is_escaped_and_brings_no_element_of_its_own(kind: str) -> None:
    drawn = draw(EVERY[kind])
    assert "<b>" not in drawn
    elements = {one.tag.removeprefix(SVG) for one in tree(drawn).iter()}
    assert elements <= {"svg", "title", "desc", "g", "rect", "line", "circle", "text"}


def test_characters_that_xml_cannot_hold_are_shown_as_such() -> None:
    odd = PictureItem(label="Odd\x02 \ud800 party", colour="#000000", values={"change": 1.0})
    drawn = draw(picture("net-change", [odd]))
    assert "Odd\ufffd \ufffd party" in [one.text for one in texts(drawn)]


@every
def test_the_page_gives_its_colours_and_a_picture_alone_has_its_own(kind: str) -> None:
    assert "var(--ink, currentColor)" in draw(EVERY[kind])
    assert "var(" not in draw(EVERY[kind], scheme="light")
    assert "currentColor" not in draw(EVERY[kind], scheme="light")


@every
def test_a_drawing_asks_for_nothing_and_brings_no_style(kind: str) -> None:
    drawn = draw(EVERY[kind])
    for word in ("href", "url(", "style=", "<script", "gradient", "onload"):
        assert word not in drawn


@every
def test_coordinates_have_one_decimal(kind: str) -> None:
    drawn = draw(EVERY[kind])
    places = re.findall(r' (?:x|y|x1|x2|y1|y2|cx|cy|width|height)="([^"]*)"', drawn)
    assert all(re.fullmatch(r"-?\d+(\.\d)?", one) for one in places)
    assert "-0.0" not in drawn


def test_what_machines_may_differ_by_does_not_show() -> None:
    assert fixed(50.25 + 1e-12) == fixed(50.25 - 1e-12) == "50.2"
    assert fixed(-1e-9) == "0.0"


@every
def test_the_same_picture_gives_the_same_drawing(kind: str) -> None:
    assert draw(EVERY[kind]) == draw(EVERY[kind].model_copy(deep=True))


def test_text_can_be_read_on_every_colour_of_the_register() -> None:
    paint = Paint(load_style(template_layers()), "light")
    colours = {one.colour for one in load_register(rule_layers()).parties.values()}
    for colour in [*sorted(colours), "", "red", *(colour for _, colour, _ in PARTIES)]:
        assert contrast(paint.on(colour), paint.fill(colour)) >= ENOUGH, colour


def test_text_can_be_read_on_the_ground_of_a_picture_alone() -> None:
    colours = load_style(template_layers()).colours["light"]
    for text in (colours.ink, colours.quiet):
        assert contrast(text, colours.paper) >= ENOUGH


def test_every_bar_says_its_figure_so_that_none_has_to_be_read_from_a_colour() -> None:
    shown = [one.text for one in texts(draw(EVERY["net-change"]))]
    for figure_ in ("+300", "+12", "0", "−1", "−200"):
        assert figure_ in shown


def test_every_seat_of_a_chamber_has_a_dot() -> None:
    dots = re.findall(r'<circle [^>]*r="([^"]+)"', draw(EVERY["chamber"]))
    seats = sum(int(one.values["seats"] or 0) for one in EVERY["chamber"].items)
    legend = len(EVERY["chamber"].items)
    whole = [one for one in dots if dots.count(one) >= seats]
    assert len(whole) == seats
    assert dots.count("8.0") == legend


@pytest.mark.parametrize("seats", [1, 2, 3, 7, 24, 47, 63, 101, 126])
def test_the_seats_of_a_chamber_never_cover_each_other(seats: int) -> None:
    drawn = draw(picture("chamber", [item(1, seats=seats)], line=f"{seats // 2 + 1} needed"))
    found = re.findall(r'<circle cx="(\S+)" cy="(\S+)" r="(\S+)"', drawn)[:seats]
    dots = [tuple(map(float, one)) for one in found]
    assert len(dots) == seats
    for (x, y, r), (x2, y2, _) in combinations(dots, 2):
        assert (x - x2) ** 2 + (y - y2) ** 2 >= (2 * r) ** 2


def test_the_largest_party_sits_on_the_left_and_past_the_line_if_it_has_a_majority() -> None:
    drawn = draw(picture("chamber", [item(0, seats=38), item(1, seats=25)], line=""))
    left = [float(x) for x in re.findall(r'<circle cx="(\S+)"[^>]*fill="#0087DC"', drawn)]
    right = [float(x) for x in re.findall(r'<circle cx="(\S+)"[^>]*fill="#E4003B"', drawn)]
    assert min(left[:38]) < 0 < max(left[:38])
    assert min(right[:25]) > 0


def test_a_tile_that_changed_hands_says_so_in_words_and_by_its_outline() -> None:
    drawn = draw(EVERY["tile-map"])
    changed = sum("was" in one.values for one in EVERY["tile-map"].items)
    assert drawn.count('stroke-width="4"') == changed
    assert [one.text for one in texts(drawn)].count("was UKIP") == changed


def test_a_council_not_yet_declared_is_an_empty_tile() -> None:
    drawn = draw(EVERY["tile-map"])
    assert re.search(r'<rect [^>]*fill="none"[^>]*stroke-dasharray="4 3"', drawn)


def test_a_kind_that_nobody_can_draw_is_told() -> None:
    with pytest.raises(InputError, match="no such picture; found 'pie'"):
        draw(EVERY["shares"].model_copy(update={"kind": "pie"}))


def test_a_misspelt_name_in_a_layout_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "charts").mkdir()
    layout = tmp_path / "charts" / "shares.svg.j2"
    layout.write_text("<svg>\n{{ plott.height }}</svg>\n", encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        draw(EVERY["shares"], template_layers(tmp_path))
    assert caught.value.problems[0].line == 2


class _Table(HTMLParser):
    """The cells of a figure's table, heads with their scope."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.cells: list[tuple[str, str, str]] = []
        self._open: tuple[str, str] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("th", "td", "caption", "figcaption"):
            self._open = (tag, dict(attrs).get("scope") or "")
            self.cells.append((*self._open, ""))

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, data: str) -> None:
        if self._open:
            tag, scope, text = self.cells.pop()
            self.cells.append((tag, scope, text + data))


@every
def test_a_figure_has_the_drawing_its_caption_and_all_its_figures(kind: str) -> None:
    one = EVERY[kind]
    html = figure(one)
    page = read_page(html)
    assert page.balanced
    assert page.tags.count("svg") == 1
    cells = _Table(html).cells
    assert ("figcaption", "", one.caption) in cells
    assert ("caption", "", one.title) in cells
    heads = [text for tag, scope, text in cells if scope == "col"]
    assert heads == list(one.columns.values())
    assert [text for _, scope, text in cells if scope == "row"] == [i.label for i in one.items]
    values = [text for tag, _, text in cells if tag == "td"]
    assert len(values) == len(one.items) * (len(one.columns) - 1)


def test_the_table_prints_figures_as_the_drawing_does() -> None:
    cells = _Table(figure(EVERY["shares"])).cells
    values = [text for tag, _, text in cells if tag == "td"]
    assert values[:2] == ["30.0", "+4.5"]
    assert values[7] == "–"


def _size(image: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", image[16:24])
    return int(width), int(height)


@every
def test_a_picture_becomes_a_png_of_the_width_asked_for(kind: str) -> None:
    pytest.importorskip("resvg_py")
    image = png(EVERY[kind], width=900)
    assert image.startswith(b"\x89PNG")
    width, height = _size(image)
    root = tree(draw(EVERY[kind], scheme="light"))
    assert width == 900
    assert height == pytest.approx(900 * float(root.attrib["height"]) / 688, abs=1.5)
    assert png(EVERY[kind], width=900) == image


def test_a_png_has_its_words_in_the_shipped_font() -> None:
    pytest.importorskip("resvg_py")
    bare = EVERY["shares"].model_copy(update={"title": ""})
    assert png(bare) != png(bare.model_copy(update={"title": "Labour − ‘Łódź’ – 3 May"}))


def test_without_the_library_for_png_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(InputError) as caught:
        png(EVERY["shares"])
    assert "pip install 'recount[png]'" in str(caught.value)


def test_the_font_has_its_licence_beside_it() -> None:
    assert "Bitstream Vera" in template_layers().text("fonts/LICENSE.txt")


def _of_one(label: str) -> Picture:
    return picture("shares", [PictureItem(label=label, colour="#808080", values={"share": 50.0})])


@pytest.mark.parametrize("label", ["", " ", "W" * 200, "日本 " * 30, "a\nb\tc"])
def test_a_label_of_any_kind_stays_in_its_column(label: str) -> None:
    for seen in texts(draw(_of_one(label))):
        assert seen.right <= WIDE + 0.1
