"""The words on pictures and which facts they prove: `templates/pictures.yaml`."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from generator.article import Level


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Proof(_Part):
    """A picture, whose it is, and the fact kinds that it proves in one genre."""

    kind: str = Field(description="net-change, councils-held, chamber, shares, tile-map, scatter")
    of: Level = Field(description="What it shows: nation, region, council, ward or party")
    proves: tuple[str, ...] = Field(description="Fact kinds")


class GenrePictures(_Part):
    """How many pictures a text of the genre has at most, and its pictures, preferred ones first."""

    most: int = Field(ge=0, le=9)
    pictures: tuple[Proof, ...]


class Words(_Part):
    """What one picture says: headings of its columns, and pieces of text with {names} to fill."""

    columns: dict[str, str] = Field(default_factory=dict)
    pieces: dict[str, str] = Field(default_factory=dict)

    def say(self, piece: str, **names: str) -> str:
        """Return the piece called `piece` with its names filled in."""
        return self.pieces[piece].format(**names)

    def over(self, other: Words) -> Words:
        """Return these words laid over `other`, key by key."""
        return Words(
            columns={**other.columns, **self.columns}, pieces={**other.pieces, **self.pieces}
        )


class KindWords(Words):
    """The words of one kind of picture, and what it says otherwise at a level."""

    levels: dict[Level, Words] = Field(default_factory=dict)

    def at(self, level: Level) -> Words:
        """Return the words for a picture of something at `level`."""
        return self.levels.get(level, Words()).over(self)


class CommonWords(_Part):
    """What every kind of picture may say."""

    nobody: str = Field(description="Label of no overall control")
    nobody_mark: str = Field(description="Its letters on a tile")
    vacant: str = Field(description="Label of seats that nobody holds")
    undeclared: str = Field(description="Label of a council that has not declared")
    rest: str = Field(description="Label of parties beyond `most_items`, with {number}")
    within: str = Field(description="`in {place}`, for places that the lexicon does not have")
    ward: str = Field(description="How a ward is called, with {ward} and {council}")
    article: str = Field(description="What a region's name loses as a label: `the `")
    so_far: str = Field(description="Told while councils are out, with {declared} and {all}")
    between: str = Field("; ", description="Between the items of a description")
    end: str = Field(".", description="After the last of them")


class PictureBook(_Part):
    """`templates/pictures.yaml`."""

    most_items: int = Field(12, ge=3, le=30, description="Parties in one picture; others in one")
    genres: dict[str, GenrePictures]
    common: CommonWords
    words: dict[str, KindWords]

    def genre(self, genre: str, level: Level) -> GenrePictures | None:
        """Return the pictures of a genre: by its name, else by the level that it is about."""
        return self.genres.get(genre) or self.genres.get(level)
