"""Writing a set of bulletins: made, written by many, checked against each other, put in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from generator.article import Article
from generator.bulletins.agreement import Claim, concerning, contradictions
from generator.bulletins.digest import file_digest
from generator.bulletins.folder import StagedFolder, new_folder
from generator.bulletins.index import extra_files
from generator.bulletins.jobs import Failure, Headline, Job, Parcel, Shared, Written
from generator.bulletins.making import Making, Wanted
from generator.bulletins.order import Order, Report, made_with, shared_by
from generator.bulletins.record import (
    RECORD,
    Record,
    Remembered,
    read_record,
    record_text,
    remembered,
)
from generator.bulletins.told_from import told_from
from generator.bulletins.work import write_parcel
from generator.bulletins.workers import executor, in_order
from generator.bulletins.wrap import wrap
from generator.foundation.layers import Layers

PARCEL = 24
"""Bulletins in a parcel: enough that handing it over costs little, few enough that all are busy."""

FEW = 2
"""Parcels that are written here before any other process is ready to help."""

AHEAD = 3
"""Parcels under way for each worker: what is held in memory does not grow with the set."""

Watch = Callable[[int, int], None]
"""Told how many bulletins are done, of how many."""


class _DisagreementError(Exception):
    """Bulletins contradict each other, so the set is not put in place."""


def write_set(order: Order, watch: Watch = lambda done, every: None) -> Report:
    """Write the set that is wanted, whole or not at all, and return what came of it.

    Raises InputError for a pack, rules or templates that cannot be used, and for a folder that is
    not ours to replace.
    """
    found = order.night()
    shared = shared_by(found, order)
    making = Making(found, order.levels)
    record = Record(made_with(shared, found, order))
    old = read_record(order.out)
    usable = old if order.only_changed and old and old.made_with == record.made_with else None
    report = Report()
    try:
        with new_folder(order.out) as staged:
            here = None if order.cluster else staged.path
            mine = replace(shared, folder=here)
            run = _Run(order, mine, making, staged, report, usable, watch)
            run.write(record)
            _finish(record, shared, found.templates, staged)
    except _DisagreementError:
        return report
    report.gone = sorted(set(old.bulletins if old else ()) - set(record.bulletins))
    return report


@dataclass
class _Run:
    """One run: what is kept, what is written, in the order of the index."""

    order: Order
    shared: Shared
    making: Making
    staged: StagedFolder
    report: Report
    old: Record | None
    watch: Watch
    paths: list[str] = field(default_factory=list)
    found: dict[str, Remembered] = field(default_factory=dict)
    done: int = 0

    def write(self, record: Record) -> None:
        """Fill the record with every bulletin. Raises _DisagreementError when they contradict."""
        parcels = self._parcels()
        first = list(islice(parcels, FEW + 1))
        workers = self.order.jobs if len(first) > FEW else 1
        with executor(workers, self.order.cluster) as pool:
            every = chain(first, parcels)
            for parcel, outcome in in_order(pool, write_parcel, every, AHEAD * workers):
                self._take(parcel, outcome)
        record.bulletins = {path: self.found[path] for path in self.paths if path in self.found}
        claims = self._claims(record.bulletins)
        regions = self._summed_regions()
        self.report.contradictions = [one.problem for one in contradictions(claims, regions)]
        if self.report.contradictions:
            raise _DisagreementError

    def _claims(self, bulletins: Mapping[str, Remembered]) -> list[Claim]:
        """The claims to hold against each other: all, or those that a new one concerns.

        What has been taken over from the old set agreed there.
        """
        old = self.old.bulletins if self.old is not None else {}
        new = [
            claim
            for path, one in bulletins.items()
            if path not in old or one.claims_text != old[path].claims_text
            for claim in one.claims
        ]
        if not old or not new:
            return new
        concerned = concerning(new)
        return [claim for one in bulletins.values() for claim in one.claims if concerned(claim)]

    def _summed_regions(self) -> list[str]:
        """The regions whose figures must add up to the whole: none where a council is in none."""
        councils = self.making.night.pack.election.councils
        if not all(one.region for one in councils):
            return []
        return [one.subject.id for one in self.making.members.get("region", ())]

    def _parcels(self) -> Iterator[Parcel]:
        """What has to be written, parcel by parcel; what can be kept is taken over on the way."""
        waiting = self._to_write()
        while jobs := tuple(islice(waiting, PARCEL)):
            yield Parcel(self.shared, jobs)

    def _to_write(self) -> Iterator[Job]:
        for wanted in self.making.wanted():
            self.paths.append(wanted.path)
            if self._kept(wanted):
                continue
            job = self.making.job(wanted)
            if isinstance(job, Failure):
                self._fail(job)
            elif not self._told_alike(job):
                yield job

    def _kept(self, wanted: Wanted) -> bool:
        """Take over a bulletin that nothing has changed for, with its files."""
        known = self._known(wanted.path)
        return known is not None and known.entry.digest == wanted.digest and self._keep(known)

    def _told_alike(self, job: Job) -> bool:
        """Take over a bulletin that is made from other things, and tells none of them."""
        known = self._known(job.entry.path)
        if known is None or known.told_from != told_from(job, self.shared):
            return False
        entry = known.entry.model_copy(update={"digest": job.entry.digest})
        return self._keep(replace(known, entry=entry))

    def _known(self, path: str) -> Remembered | None:
        return self.old.bulletins.get(path) if self.old is not None else None

    def _keep(self, known: Remembered) -> bool:
        if not self.staged.keep(*known.files):
            return False
        path = known.entry.path
        self.found[path] = known
        self.report.kept.append(path)
        self._tick()
        return True

    def _take(self, parcel: Parcel, outcome: list[Written | Failure] | Exception) -> None:
        if isinstance(outcome, Exception):
            reason = f"its worker failed: {type(outcome).__name__}: {outcome}"
            outcome = [Failure(job.entry.path, reason) for job in parcel.jobs]
        for one in outcome:
            if isinstance(one, Failure):
                self._fail(one)
                continue
            for name, content in one.contents.items():
                self.staged.write(name, content)
            self.found[one.entry.path] = new = remembered(one)
            old = self._known(one.entry.path)
            same = old is not None and old.files == new.files
            (self.report.kept if same else self.report.written).append(one.entry.path)
            self._tick()

    def _fail(self, failure: Failure) -> None:
        self.report.failures.append(failure)
        self._tick()

    def _tick(self) -> None:
        self.done += 1
        self.watch(self.done, self.making.total)


def _finish(record: Record, shared: Shared, layers: Layers, staged: StagedFolder) -> None:
    """Write what belongs to no single bulletin, and the record last."""
    for name, content in _others(record, shared, layers).items():
        staged.write(name, content)
        record.files[name] = file_digest(content)
    staged.write(RECORD, record_text(record))


def _others(record: Record, shared: Shared, layers: Layers) -> dict[str, str | bytes]:
    entries = [one.entry for one in record.bulletins.values()]

    def headline(path: str) -> Headline | None:
        known = record.bulletins.get(path)
        return None if known is None else known.headline

    round_up: Article | None = wrap(headline, entries, shared.around, layers)
    return extra_files(shared, entries, round_up, layers)
