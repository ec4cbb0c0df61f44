"""The briefing: what an editor adds to the results. Everything contested is attributed."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class BriefingSource(_Entry):
    """Where an entry comes from; entries name it by its key under `sources`."""

    title: str
    published: date | None = None
    url: str = ""


class RestsOn(_Entry):
    """The fact that must hold before an entry may be used.

    `fact` is a fact kind of the rules; the others, where given, must equal the fact's values.
    """

    fact: str
    party: str | None = None
    council: str | None = None
    region: str | None = None


class Government(_Entry):
    """The party in national government, and since when."""

    party: str
    since: date
    source: str


class Opposition(_Entry):
    """The main party of opposition."""

    party: str
    source: str


class Leader(_Entry):
    """The leader of a party on polling day."""

    party: str
    name: str
    short: str = Field("", description="Name at second mention, for example the surname")
    source: str


class Target(_Entry):
    """A council that a party set out to win."""

    party: str
    council: str
    source: str


class Expectation(_Entry):
    """What was expected of a party, as a floor that the results can be held against."""

    party: str
    measure: Literal["net_councils", "net_seats", "councils_controlled", "targets_taken"]
    at_least: int
    text: str = Field(description="A noun phrase: 'a gain of 200 seats'")
    holder: str
    source: str


class Argument(_Entry):
    """A contested judgement, with whoever makes it.

    `claim` is a clause after 'that': 'the party has lost touch with its old strongholds'.
    Without a holder it is not written: it becomes a note to the editor.
    """

    id: str
    topic: Literal["cause", "consequence", "policy", "blame", "caveat", "psychology"]
    claim: str
    holder: str | None = None
    party: str | None = None
    council: str | None = None
    rests_on: RestsOn | None = None
    source: str


class Headwind(_Entry):
    """A difficulty of the day for a party: a noun phrase, 'the Windrush scandal'."""

    party: str
    what: str
    since: date | None = None
    source: str


class Person(_Entry):
    """Somebody who answers for a campaign."""

    name: str
    party: str
    role: str
    short: str = ""
    credited_by: str | None = Field(None, description="Who gives the credit, or lays the blame")
    credit: str | None = Field(
        None, description="A noun phrase: 'a sharper campaign on the ground'"
    )
    rests_on: RestsOn | None = None
    source: str


class Quotation(_Entry):
    """Words that somebody said, letter by letter."""

    id: str
    text: str
    speaker: str
    role: str = ""
    outlet: str = ""
    party: str | None = Field(None, description="The party that the words are about")
    place: Literal["judgement", "outlook"] = "judgement"
    rests_on: RestsOn | None = None
    source: str


class Event(_Entry):
    """Something to come: `what` is a noun phrase, `risk` a clause after 'that', with its holder."""

    what: str
    when: str = ""
    party: str | None = None
    risk: str | None = None
    holder: str | None = None
    source: str


class Standing(_Entry):
    """Councillors and councils of a party after these elections, in councils up or not."""

    party: str
    councillors: NonNegativeInt
    councils: NonNegativeInt | None = None
    source: str


class ProjectedShare(_Entry):
    """A party's share of the vote, projected to the whole country, in per cent.

    `method` says whose projection it is, after 'the': 'BBC's projected national share'. Shares of
    different methods are never compared.
    """

    party: str
    share: float = Field(ge=0, le=100)
    method: str
    source: str


class Briefing(_Entry):
    """Everything an editor may add. Every list may be empty, and the article is then shorter."""

    sources: dict[str, BriefingSource] = Field(default_factory=dict)
    government: Government | None = None
    opposition: Opposition | None = None
    leaders: tuple[Leader, ...] = ()
    targets: tuple[Target, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    arguments: tuple[Argument, ...] = ()
    headwinds: tuple[Headwind, ...] = ()
    people: tuple[Person, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    calendar: tuple[Event, ...] = ()
    standing: tuple[Standing, ...] = ()
    projected_shares: tuple[ProjectedShare, ...] = ()
