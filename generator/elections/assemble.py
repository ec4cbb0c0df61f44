"""From what the files tell to councils with their wards, and by-elections apart."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain

from generator.elections import compositions
from generator.elections.integrity import check_contest, check_repeated
from generator.elections.matching import CouncilBook
from generator.elections.models import Basis, Council, Cycle, Ward
from generator.elections.names import ward_key
from generator.elections.records import AreaRow, Contest, CouncilRow, Seats
from generator.elections.register import CouncilRegister
from generator.elections.wards import (
    Previous,
    build_ward,
    by_name,
    comparable_wards,
    seats_by_party,
    ward_code,
)
from generator.foundation.errors import Gravity, Problem


@dataclass
class Material:
    """Everything that the files of a pack tell, by role."""

    councils: list[CouncilRow] = field(default_factory=list)
    contests: list[Contest] = field(default_factory=list)
    previous: list[Contest] = field(default_factory=list)
    areas: list[AreaRow] = field(default_factory=list)


@dataclass
class Assembled:
    """Councils in the order of the files, by-elections, and what was noticed on the way."""

    councils: tuple[Council, ...]
    by_elections: tuple[Ward, ...]
    problems: list[Problem]


def assemble(
    material: Material, register: CouncilRegister, basis: Basis | None, spoken: compositions.Spoken
) -> Assembled:
    """Join the files council by council and ward by ward.

    `basis` is that of the previous election, for seats defended whose row names none; `spoken`
    names parties in what is reported.
    """
    return _Assembly(material, register, basis, spoken).run()


class _Assembly:
    def __init__(
        self,
        material: Material,
        register: CouncilRegister,
        basis: Basis | None,
        spoken: compositions.Spoken,
    ) -> None:
        self.material = material
        self.spoken = spoken
        self.register = register
        self.basis = basis
        self.book = CouncilBook(register)
        self.problems: list[Problem] = []
        self.rows: dict[str, CouncilRow] = {}
        self.contests: dict[str, list[Contest]] = {}
        self.by_elections: list[tuple[str, Contest]] = []
        self.areas: dict[str, AreaRow] = {}
        self.previous: dict[str, Previous] = {}

    def run(self) -> Assembled:
        self._enter_councils()
        self._enter_contests()
        self._enter_previous()
        self._enter_areas()
        councils = tuple(self._council(identity) for identity in self.rows)
        by_elections = tuple(
            build_ward(one, council).model_copy(update={"council_name": self._elsewhere(council)})
            for council, one in self.by_elections
            if one.winners
        )
        return Assembled(councils, by_elections, self.problems)

    def _elsewhere(self, council: str) -> str:
        return "" if council in self.rows else self.book.names[council]

    def _enter_councils(self) -> None:
        for row in self.material.councils:
            known = self.book.find(row.code, row.name)
            if known is not None:
                first = self.rows[known]
                message = f"the council {row.name} stands twice, first in {first.file}:{first.row}"
                problem = Problem(message, row.file, row.row, None, row.name, "each council once")
                self.problems.append(problem)
                continue
            self.rows[self.book.add(row.code, row.name)] = row

    def _enter_contests(self) -> None:
        """Sort the contests by council. Wards of councils that do not vote are by-elections."""
        has_table = bool(self.rows)
        seen: dict[str, Contest] = {}
        outside: dict[str, int] = {}
        for contest in self.material.contests:
            known = self._known(contest)
            if known not in self.rows and not contest.by_election:
                if has_table:
                    outside[contest.council] = outside.get(contest.council, 0) + 1
                    contest.by_election = True
                else:
                    self.rows[known] = self._row(contest, known)
            if self._is_repeated(contest, known, seen):
                continue
            self.problems.extend(self._checked(contest, known))
            if contest.by_election:
                self.by_elections.append((known, contest))
            else:
                self.contests.setdefault(known, []).append(contest)
        self._tell_outside(outside)

    def _known(self, contest: Contest) -> str:
        """Return the id of the contest's council, entered in the book if nothing named it yet."""
        name = contest.council
        found = self.book.find(contest.council_code, name)
        if found is None:
            spoken = self.register.spoken(name) if contest.council_slug else name
            found = self.book.add(contest.council_code, spoken)
        return found

    def _row(self, contest: Contest, council: str) -> CouncilRow:
        """Return the row of a council that only candidate files know, by its first ward."""
        name = self.book.names[council]
        return CouncilRow(contest.file, contest.row, contest.council_code, name)

    def _is_repeated(self, contest: Contest, council: str, seen: dict[str, Contest]) -> bool:
        code = ward_code(contest, council)
        first = seen.setdefault(code, contest)
        if first is contest:
            return False
        where = f"{first.file}:{first.row}"
        message = f"{contest.ward}, {self.book.names[council]}: stands twice, first in {where}"
        self.problems.append(Problem(message, contest.file, contest.row, found=contest.ward))
        return True

    def _checked(self, contest: Contest, council: str) -> list[Problem]:
        repeated = check_repeated(contest)
        name = self.book.names[council]
        if contest.winners:
            return repeated + check_contest(contest, name)
        counted = any(one.votes for one in contest.candidates)
        message = f"{contest.ward}, {name}: nobody is marked as elected; not declared"
        gravity = Gravity.warning if counted else Gravity.note
        return [*repeated, Problem(message, contest.file, contest.row, gravity=gravity)]

    def _tell_outside(self, outside: dict[str, int]) -> None:
        for council, wards in outside.items():
            count = "1 ward" if wards == 1 else f"{wards} wards"
            message = f"{council}: {count} of a council that no council table has: a by-election"
            self.problems.append(Problem(message, gravity=Gravity.note))

    def _enter_previous(self) -> None:
        """Sort last time's contests by council; councils that do not vote now are left out."""
        gathered: dict[str, list[Contest]] = {}
        for contest in self.material.previous:
            known = self.book.find(contest.council_code, contest.council)
            if known is not None:
                gathered.setdefault(known, []).append(contest)
        self.previous = {council: by_name(found) for council, found in gathered.items()}

    def _enter_areas(self) -> None:
        for area in self.material.areas:
            known = self.book.find(area.code, area.name)
            if known is not None:
                self.areas.setdefault(known, area)
        if not self.material.areas:
            return
        for identity, row in self.rows.items():
            if identity not in self.areas:
                message = f"{row.name}: no row in {self.material.areas[0].file}"
                self.problems.append(Problem(message, row.file, row.row, gravity=Gravity.note))

    def _council(self, identity: str) -> Council:
        row = self.rows[identity]
        contests = self.contests.get(identity, [])
        declared = [one for one in contests if one.winners]
        previous = self.previous.get(identity, {})
        same, is_redrawn = comparable_wards(declared, previous, self.register.redrawn_below)
        if is_redrawn:
            row = self._redrawn(row)
        completed = self._completed(row, contests, same)
        wards = tuple(build_ward(one, identity, same.get(ward_key(one.ward))) for one in declared)
        return self._finished(identity, completed, wards)

    def _redrawn(self, row: CouncilRow) -> CouncilRow:
        """The row without what only the same boundaries would allow, whatever the table states."""
        message = f"{row.name}: other wards or seats than last time; nothing is compared"
        gravity = Gravity.note
        if row.comparable:
            message += ", although the table states the council as comparable"
            gravity = Gravity.warning
        self.problems.append(Problem(message, row.file, row.row, gravity=gravity))
        # The council elected as a whole last time is known even where its wards were redrawn.
        kept = row.defended if row.cycle is Cycle.all_out else None
        return replace(row, comparable=False, defended=kept)

    def _completed(self, row: CouncilRow, contests: list[Contest], same: Previous) -> CouncilRow:
        """Fill from the candidates what the row leaves open, and compare what it does not."""
        declared = [one for one in contests if one.winners]
        waiting = [one for one in contests if not one.winners and not one.cancelled]
        found = replace(row)
        if found.declared is None:
            told = row.control_after is not None or row.won is not None
            found.declared = told or (bool(declared) and not waiting)
        if contests and found.seats_contested is None:
            found.seats_contested = sum(one.seats or one.winners for one in contests) or None
        if declared and found.declared:
            self._fill_seats(found, declared, same)
        if found.defended is not None and found.defended_basis is None:
            found.defended_basis = self.basis
        return found

    def _fill_seats(self, row: CouncilRow, declared: list[Contest], same: Previous) -> None:
        won = seats_by_party(declared)
        if row.won is None:
            row.won = won
        else:
            self._compare_won(row, row.won, won)
        every = len(same) == len(declared)
        if row.defended is None and row.comparable is not False and every and self.basis:
            row.defended = seats_by_party(same.values())

    def _compare_won(self, row: CouncilRow, stated: Seats, counted: Seats) -> None:
        """Note where a table and the candidates give other seats; the table's are kept."""
        lumped = _lumped(counted, stated)
        other = {p for p in chain(stated, lumped) if stated.get(p, 0) != lumped.get(p, 0)}
        if other:
            told = ", ".join(
                f"{self.spoken(party)} {stated.get(party, 0)}, not {lumped.get(party, 0)}"
                for party in sorted(other)
            )
            message = f"{row.name}: seats won differ from those in the candidate files: {told}"
            self.problems.append(Problem(message, row.file, row.row, gravity=Gravity.note))

    def _finished(self, identity: str, row: CouncilRow, wards: tuple[Ward, ...]) -> Council:
        area = self.areas.get(identity)
        now, wrong_now = compositions.after(row) if row.declared else (None, [])
        then, wrong_then = compositions.before(row, now)
        standing = row if row.declared else replace(row, control_after=None)
        holds, told_after = compositions.control(standing, "after", now, self.spoken)
        held, told_before = compositions.control(row, "before", then, self.spoken)
        self.problems.extend([*wrong_now, *wrong_then, *told_after, *told_before])
        comparable = row.defended is not None if row.comparable is None else row.comparable
        return Council(
            code=identity,
            name=row.name,
            region=row.region or (area.region if area else None),
            type=row.type or (area.type if area else None),
            cycle=row.cycle,
            size=row.size or row.size_after or None,
            seats_contested=row.seats_contested or None,
            declared=bool(row.declared),
            control_before=held,
            control_after=holds,
            controlled_before_since=row.controlled_before_since,
            won=row.won or {} if row.declared else {},
            defended=row.defended if comparable else None,
            defended_basis=row.defended_basis if comparable else None,
            comparable=comparable and row.defended is not None,
            before=then,
            after=now,
            areas={**(area.areas if area else {}), **row.areas},
            turnout=row.turnout,
            wards=wards,
            cells={**(_area_cells(area) if area else {}), **row.cells},
        )


def _area_cells(area: AreaRow) -> dict[str, object]:
    kept = {"region": area.region, "type": area.type}
    return {
        name: cell
        for name, cell in area.cells.items()
        if name.startswith("areas.") or kept.get(name)
    }


def _lumped(counted: Seats, stated: Seats) -> Seats:
    """Count parties that the table has no column for under its `other`."""
    if "other" not in stated:
        return counted
    lumped: Seats = {}
    for party, seats in counted.items():
        name = party if party in stated else "other"
        lumped[name] = lumped.get(name, 0) + seats
    return lumped
