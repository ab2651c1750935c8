"""Running golden cases: every file on its own, so that a broken one never keeps the others."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from catalog.check.sound import require_sound, sound_cases
from catalog.editing.workbench import Workbench
from catalog.findings.errors import KeliError, NotFound
from catalog.findings.phrasebook import phrasebook
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.situations.answers import read_answers
from catalog.situations.cases import Cases
from catalog.situations.golden import Difference, differences
from catalog.situations.refusals import exact
from catalog.storage.patching.edits import Set
from catalog.storage.reader import read_file


class CaseRun(Struct, frozen=True):
    """What came of one case; with a refusal its answers are not answers of the item or bundle."""

    id: str
    name: Any
    """In the schema's shape: a text, or one a language."""
    differences: tuple[Difference, ...] = ()
    refusal: KeliError | None = None

    @property
    def passed(self) -> bool:
        """Whether all is as expected."""
        return not self.differences and self.refusal is None


class FileRun(Struct, frozen=True):
    """What came of one file of cases."""

    file: str
    cases: tuple[CaseRun, ...] = ()
    refusal: KeliError | None = None


def golden_files(library: Library, wanted: Sequence[str]) -> list[str]:
    """Name the files of golden cases: all, or those that are named by path or by the id of what they test.

    Raises:
        NotFound: nothing is named so.
    """
    every = [file for file, kind in library.files.items() if kind is Kind.TEST]
    if not wanted:
        return every
    tested = {file: _tested(library, file) for file in every}
    found = dict.fromkeys(file for name in wanted for file in _named(library.root, name, tested))
    return list(found)


def run_files(library: Library, files: Sequence[str]) -> Iterator[FileRun]:
    """Run the cases of each file."""
    for file in files:
        try:
            yield _run(library, file)
        except KeliError as refusal:
            yield FileRun(file, refusal=refusal)


def expect_what_was_found(bench: Workbench, runs: Sequence[FileRun]) -> None:
    """Write what was found into the cases that expect something else; what is not decided stays.

    Raises:
        KeliError: a file cannot be read.
        PatchRefused: a file's text cannot be changed without harm.
    """
    for run in runs:
        for index, case in enumerate(run.cases):
            for one in case.differences:
                if one.can_be_written:
                    bench.edit(run.file, Set(("cases", index, "expect", one.key), one.found.value))


def _run(library: Library, file: str) -> FileRun:
    document = library.read(file)
    require_sound(document, Kind.TEST, library, file)
    data = document.data
    library.document(Kind.ITEM if "item" in data else Kind.BUNDLE, _what_is_tested(data))  # or it is not there
    cases = sound_cases(library, _what_is_tested(data))
    return FileRun(file, exact(cases, lambda: tuple(_case(cases, case) for case in data["cases"])))


def _case(cases: Cases, data: Mapping[str, Any]) -> CaseRun:
    try:
        answers = read_answers(cases, data["answers"])
    except KeliError as refusal:
        return CaseRun(data["id"], data["name"], refusal=refusal)
    return CaseRun(data["id"], data["name"], tuple(differences(cases, answers, data["expect"])))


def _tested(library: Library, file: str) -> Any:
    data = read_file(library.root, file).data
    return _what_is_tested(data) if isinstance(data, Mapping) else None


def _what_is_tested(data: Mapping[str, Any]) -> Any:
    return data.get("item", data.get("bundle"))


def _named(root: Path, name: str, tested: Mapping[str, Any]) -> list[str]:
    path = Path(name).resolve()
    file = path.relative_to(root.resolve()).as_posix() if path.is_relative_to(root.resolve()) else name
    found = [one for one, what in tested.items() if one in (file, name) or what == name]
    if not found:
        words = phrasebook(__package__)
        raise NotFound(words["no_cases"].format({"name": name}), words["no_cases_hint"])
    return found
