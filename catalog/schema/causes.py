"""Root causes: of all that an engine reports, what remains when one mistake is said once."""

from collections.abc import Iterable
from typing import TypeAlias

from catalog.findings.finding import Path
from catalog.schema.errors import EngineError, condition_names
from catalog.schema.translate import Context
from catalog.schema.violation import Violation

Found: TypeAlias = tuple[EngineError, Violation]

_FIRST = {code: rank for rank, code in enumerate(("SCH001", "SCH003", "SCH004", "SCH005", "SCH007", "SCH006"))}
"""What is said of a value where several keywords complain; the rest follows from it."""


def root_causes(context: Context, found: Iterable[Found]) -> list[Violation]:
    """Leave out what follows from another mistake; in the order of codes at a value, then of paths."""
    ranked = sorted(found, key=_order)
    plain = [pair for pair in ranked if not _is_conditional(pair[0])]
    meant = {(*violation.path[:-1], violation.fix) for _, violation in plain if violation.fix and violation.at_key}
    wrong = {violation.path for _, violation in plain}
    kept = [pair for pair in ranked if not _follows(context, pair, wrong, meant)]
    lacking = {violation.path[:-1] for _, violation in kept if violation.code == "SCH002"}
    return _once([pair for pair in kept if not _only_empty(pair, lacking)])


def _order(pair: Found) -> tuple[tuple[str, ...], bool, int, str]:
    error, violation = pair
    steps = tuple(f"{step:09}" if isinstance(step, int) else step for step in violation.path)
    return steps, not error.of_name, _FIRST.get(violation.code, len(_FIRST)), str(error.schema_path[-1])


def _is_conditional(error: EngineError) -> bool:
    return bool(error.branches) or error.keyword == "dependentRequired"


def _follows(context: Context, pair: Found, wrong: set[Path], meant: set[Path]) -> bool:
    """Tell whether a violation follows from an unknown element that was meant, or a wrong value it depends on."""
    error, violation = pair
    around = violation.path[:-1]
    if violation.path in meant and violation.code in ("SCH002", "SCH008"):
        return True
    if not error.branches:
        return False
    looked_at = {(*around, name) for names in condition_names(context.root, error) for name in names}
    return bool(looked_at & (wrong | meant))


def _only_empty(pair: Found, lacking: set[Path]) -> bool:
    error, violation = pair
    return error.keyword == "minProperties" and violation.path in lacking


def _once(pairs: Iterable[Found]) -> list[Violation]:
    """Say one thing of a value, and of elements excluded by one condition only the first."""
    kept: dict[Path, Violation] = {}
    excluded: set[tuple[Path, Path]] = set()
    for error, violation in pairs:
        condition = (violation.path[:-1], error.schema_path[: error.branches[-1]] if error.branches else ())
        if error.keyword == "falseSchema":
            if condition in excluded:
                continue
            excluded.add(condition)
        kept.setdefault(violation.path, violation)
    return list(kept.values())
