"""Loading an election pack: the manifest, its files and its briefing, checked as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.elections.assemble import Assembled, Material, assemble
from generator.elections.briefing import Briefing
from generator.elections.briefing_check import check_briefing
from generator.elections.manifest import MANIFEST_FILE, FileEntry, Manifest
from generator.elections.models import Election, PreviousElection, SourceFile
from generator.elections.parties import PartyBook, load_register
from generator.elections.readers import READERS
from generator.elections.readers.reading import Reading
from generator.elections.records import Content
from generator.elections.register import CouncilRegister, load_councils
from generator.elections.text_table import read_table
from generator.foundation.errors import Gravity, InputError, PackError, Problem
from generator.foundation.layers import Layers
from generator.foundation.yaml_source import YamlDocument, read_yaml


@dataclass(frozen=True)
class Pack:
    """An election with its briefing, and the files they came from."""

    folder: Path
    election: Election
    briefing: Briefing
    manifest: Manifest
    briefing_document: YamlDocument | None = None


def load_pack(folder: Path, rules: Layers) -> Pack:
    """Read the pack in `folder`; the registers come from `rules`.

    Raises PackError with every problem that stops the work. Warnings and notes are in
    `election.problems`.
    """
    return _Loading(folder, rules).run()


def read_manifest(folder: Path) -> tuple[Manifest, YamlDocument]:
    """Read `election.yaml` in `folder`. Raises PackError when it is missing or wrong."""
    path = folder / MANIFEST_FILE
    if not folder.is_dir():
        raise PackError(Problem("no such folder", str(folder), expected="an election pack"))
    if not path.is_file():
        expected = f"a folder with {MANIFEST_FILE}: see docs/packs.md"
        raise PackError(
            Problem(f"the folder has no {MANIFEST_FILE}", str(folder), expected=expected)
        )
    document = _yaml(path, MANIFEST_FILE)
    return document.validate(Manifest, PackError), document


class _Loading:
    def __init__(self, folder: Path, rules: Layers) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.manifest, self.document = read_manifest(folder)
        self.parties = PartyBook(load_register(rules))
        self.register: CouncilRegister = load_councils(rules)
        self.sources: dict[str, SourceFile] = {}
        self.unreadable = False

    def run(self) -> Pack:
        self._check_files()
        material = self._read_files()
        if self.unreadable:
            self._stop_if_wrong()
        previous = self.manifest.previous
        basis = None if previous is None else previous.basis
        assembled = assemble(material, self.register, basis, self.parties.spoken)
        self.problems.extend(assembled.problems)
        document, briefing = self._briefing(assembled)
        self._count(assembled)
        self._stop_if_wrong()
        election = self._election(assembled)
        return Pack(self.folder, election, briefing, self.manifest, document)

    def _check_files(self) -> None:
        seen: set[str] = set()
        for place, entry in enumerate(self.manifest.files):
            reader = READERS[entry.format]
            if entry.role not in reader.roles:
                message = f"a file in the format {entry.format} cannot have the role {entry.role}"
                expected = f"one of {', '.join(reader.roles)}"
                self._wrong(message, ("files", place, "role"), entry.role, expected)
            if entry.path in seen:
                self._wrong(f"{entry.path} stands twice", ("files", place, "path"), entry.path, "")
            seen.add(entry.path)

    def _wrong(self, message: str, way: tuple[str | int, ...], found: str, expected: str) -> None:
        key = ".".join(str(step) for step in way)
        line = self.document.line(way)
        problem = Problem(message, MANIFEST_FILE, line, key, found, expected or None)
        self.problems.append(problem)

    def _read_files(self) -> Material:
        material = Material()
        for entry in self.manifest.files:
            content = self._read(entry)
            self.unreadable |= content is None or content.is_empty
            if content is None:
                continue
            material.councils.extend(content.councils)
            material.areas.extend(content.areas)
            contests = material.previous if entry.role == "previous-results" else material.contests
            contests.extend(content.contests)
        self.problems.extend(self.parties.notes)
        return material

    def _read(self, entry: FileEntry) -> Content | None:
        """Read one file, or note why it cannot be read."""
        path = self.folder / entry.path
        try:
            table = read_table(path, entry.path, encoding=entry.encoding, sheet=entry.sheet)
        except PackError as unusable:
            self.problems.extend(unusable.problems)
            return None
        day = self.manifest.date
        reading = Reading(entry, table, self.parties, self.register, day, self.problems)
        content = READERS[entry.format].read(reading)
        described = entry.model_dump(include={"path", "format", "published", "url", "licence"})
        self.sources[entry.path] = SourceFile(
            **described, title=entry.name, columns=content.columns
        )
        return content

    def _briefing(self, assembled: Assembled) -> tuple[YamlDocument | None, Briefing]:
        name = self.manifest.briefing
        if name is None:
            return None, Briefing()
        try:
            document = _yaml(self.folder / name, name)
            briefing = check_briefing(document, assembled.councils, self.parties, self.register)
        except PackError as unusable:
            self.problems.extend(unusable.problems)
            return None, Briefing()
        return document, briefing

    def _count(self, assembled: Assembled) -> None:
        total, found = self.manifest.total_councils, len(assembled.councils)
        if total is not None and total < found:
            expected = f"{found} or more: the files have as many councils"
            self._wrong(
                "fewer councils than the files have", ("total_councils",), str(total), expected
            )
        if not found and not assembled.by_elections:
            self.problems.append(Problem("the files have no council and no ward", MANIFEST_FILE))

    def _stop_if_wrong(self) -> None:
        errors = [problem for problem in self.problems if problem.gravity is Gravity.error]
        if errors:
            raise PackError(errors)

    def _election(self, assembled: Assembled) -> Election:
        manifest, previous = self.manifest, self.manifest.previous
        return Election(
            name=manifest.name,
            date=manifest.date,
            kind=manifest.kind,
            previous=None if previous is None else PreviousElection(**previous.model_dump()),
            parties=dict(self.parties.seen),
            councils=assembled.councils,
            by_elections=assembled.by_elections,
            files=self.sources,
            total_councils=manifest.total_councils or len(assembled.councils),
            problems=tuple(self.problems),
        )


def _yaml(path: Path, name: str) -> YamlDocument:
    try:
        return read_yaml(path, name)
    except InputError as unusable:
        raise PackError(unusable.problems) from None
