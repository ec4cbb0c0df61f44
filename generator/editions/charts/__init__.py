"""Pictures drawn: as SVG, as a figure on a page with its table, and as PNG.

To add a kind, write a file that lays it out beside these, name it in PLOTS (drawing.py), and put
its layout into `templates/charts/`. What each kind's items hold stands in `generator/pictures`.
"""

from generator.editions.charts.drawing import PLOTS, draw
from generator.editions.charts.figure import figure
from generator.editions.charts.png import png
from generator.editions.charts.style import Scheme

__all__ = ["PLOTS", "Scheme", "draw", "figure", "png"]
