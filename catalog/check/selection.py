"""Telling only of some files of a catalogue, or only of some rules."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from catalog.check.engine import Report
from catalog.check.refusals import refused
from catalog.findings.finding import Finding
from catalog.findings.messages import codes
from catalog.schema.nearest import nearest_name


def only(report: Report, wanted: Callable[[Finding], bool]) -> Report:
    """Give the report with the findings that are wanted."""
    return replace(report, findings=tuple(filter(wanted, report.findings)))


def only_files(report: Report, wanted: str) -> Report:
    """Give the findings of one file, or of the files in one folder, by its path within the catalogue."""
    if wanted == ".":
        return report
    return only(report, lambda one: one.place.file == wanted or one.place.file.startswith(f"{wanted}/"))


def wanted_rules(selected: Iterable[str], ignored: Iterable[str]) -> frozenset[str]:
    """Give the codes selected (none: all) that are not ignored; each word names codes or families, with commas between.

    Raises:
        KeliError: there is no such rule or family.
    """
    return (_named(selected) or frozenset(codes())) - _named(ignored)


def _named(words: Iterable[str]) -> frozenset[str]:
    said = (part.strip().upper() for word in words for part in word.split(","))
    return frozenset(code for part in said if part for code in _of(part))


def _of(word: str) -> list[str]:
    found = [code for code in codes() if word in (code, code[:3])]
    if found:
        return found
    families = dict.fromkeys(code[:3] for code in codes())
    near = nearest_name(word, [name.lower() for name in (*codes(), *families)])
    slots = {"word": word, "families": " ".join(families)}
    raise refused("no_such_rule_near", **slots, near=near.upper()) if near else refused("no_such_rule", **slots)
