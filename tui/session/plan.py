"""What is to be committed: the files that may be, those whose errors keep them back, and a message to begin with."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from msgspec import Struct
from rich.cells import cell_len

from catalog.findings.finding import Finding
from catalog.findings.severity import Severity
from catalog.findings.words import Words
from exporters.text.cells import cut
from tui.session.describing import shortened
from tui.session.since import FileSince, Since
from tui.wording import Wording

_NAMED = 3
"""Files that the first line of a message names."""
_LISTED = 40
"""Changes that a message lists."""
_FIRST_LINE = 120
"""Cells."""


class Plan(Struct, frozen=True):
    """What may be committed, and what not."""

    since: Since
    errors: Mapping[str, tuple[Finding, ...]]
    """By file; a file with errors is not committed."""
    titles: Mapping[str, str]
    """How files are called."""

    @property
    def free(self) -> tuple[str, ...]:
        """The files that nothing keeps back."""
        return tuple(one.file for one in self.since.files if one.file not in self.errors)


def plan_of(since: Since, findings: Sequence[Finding], title_of: Callable[[str], str]) -> Plan:
    """Plan a commit by what a check of the catalogue found."""
    files = [one.file for one in since.files]
    grave = [found for found in findings if found.severity is Severity.ERROR]
    errors = {file: tuple(found for found in grave if found.place.file == file) for file in files}
    return Plan(
        since, {file: found for file, found in errors.items() if found}, {file: title_of(file) for file in files}
    )


def proposed(plan: Plan, chosen: Collection[str], words: Wording) -> str:
    """Propose a message for the chosen files: what was changed where, in a first line and a list."""
    files = [one for one in plan.since.files if one.file in chosen]
    told = [(one, list(_told(one, words))) for one in files]
    if not told:
        return ""
    if len(told) == 1 and len(told[0][1]) == 1:
        (one, (only,)) = told[0]
        first = words.phrase("message_one", title=plan.titles[one.file], change=only)
        return first if cell_len(first) <= _FIRST_LINE else f"{cut(first, _FIRST_LINE)}\n\n- {only}"
    return "\n".join([_first(plan, told, words), "", *_list(plan, told)])


def _first(plan: Plan, told: Sequence[tuple[FileSince, list[str]]], words: Wording) -> str:
    count = sum(len(lines) for _, lines in told)
    names = words.phrase("list").join(shortened(plan.titles[one.file]) for one, _ in told[:_NAMED])
    name = "message_several" if len(told) <= _NAMED else "message_many"
    return words.phrase(name, titles=names, files=len(told), count=count)


def _list(plan: Plan, told: Sequence[tuple[FileSince, list[str]]]) -> Iterator[str]:
    lines = []
    for one, changes in told:
        if len(told) > 1:
            lines.append(plan.titles[one.file])
        lines += [f"- {change}" for change in changes]
    yield from lines[:_LISTED]
    if len(lines) > _LISTED:
        yield f"- … {len(lines) - _LISTED}"


def _told(file: FileSince, words: Wording) -> Iterator[str]:
    said: Iterator[Words] = (file.said(change) for change in file.changes)
    yield from map(words.say, said if file.changes else (file.as_a_whole,))
