"""How charts look: `templates/charts/style.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.foundation.errors import TemplateError
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import read_yaml

FILE = "charts/style.yaml"

Scheme = Literal["page", "light"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Colours(_Part):
    """The colours of a scheme, as SVG writes them; the page's follow its light or dark mode."""

    ink: str = Field(description="Titles, labels, axes")
    quiet: str = Field(description="Subtitles, outlines, what was before")
    line: str = Field(description="Thin rules")
    paper: str = Field(description="The ground under the picture")
    ground: bool = Field(description="Whether the ground is painted")
    font: str


class Sizes(_Part):
    """Sizes of type, in pixels of a drawing of full width."""

    title: float
    label: float
    text: float


class NumberStyle(_Part):
    """How the numbers of a column are printed."""

    decimals: int = Field(0, ge=0, le=3)
    signed: bool = False


class ChartStyle(_Part):
    """The one style of all charts."""

    width: float
    padding: float = Field(description="Around a picture that stands alone, in pixels")
    sizes: Sizes
    colours: dict[Scheme, Colours]
    no_overall_control: str = Field(description="Colour of councils that nobody runs")
    dark_text: str = Field(description="On light fills")
    light_text: str = Field(description="On dark fills")
    missing: str = Field(description="Where a table has no value")
    columns: dict[str, NumberStyle] = Field(default_factory=dict)

    def printed(self, column: str, value: float | str | None) -> str:
        """Return a value as it is printed: +71, −28, 44.3, 1,576, or the text that it is."""
        if value is None or isinstance(value, str):
            return self.missing if value is None else value
        style = self.columns.get(column, NumberStyle())
        text = f"{abs(value):,.{style.decimals}f}"
        nothing = not text.strip("0.,")
        sign = "" if nothing else "−" if value < 0 else "+" if style.signed else ""
        return f"{sign}{text}"


@lru_cache(maxsize=16)
def load_style(layers: Layers) -> ChartStyle:
    """Return the style. Raises TemplateError with every problem of the file."""
    return read_yaml(layers.path(FILE), FILE).validate(ChartStyle, TemplateError)
