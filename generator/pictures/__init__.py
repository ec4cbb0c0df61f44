"""Pictures: from facts and measures to pictures as data, each proving a fact that a text tells.

What a picture holds, by kind: the columns of its items, besides their label.

| kind | columns | notes |
|---|---|---|
| net-change | defended, won, change (seats) | councils (compared), all |
| councils-held | before, after (councils) | before, after (what the bars are called) |
| chamber | seats | size, majority (seats that make one), line (its label) |
| shares | share (per cent), points (change, or None) | |
| tile-map | before, after, changed (text); was (on the tile) | all, changed (councils) |
| scatter | leave, rate (per cent), change, seats | n, r, slope, intercept, x, y, link (labels) |

Every kind also has its `subtitle` and the `election` in its notes.
"""

from generator.pictures.caption import captioned
from generator.pictures.choose import PictureMaker, picture_data
from generator.pictures.lint import picture_problems
from generator.pictures.load import load_pictures

__all__ = ["PictureMaker", "captioned", "load_pictures", "picture_data", "picture_problems"]
