"""Amounts, counts and limits under answers: a case that is decided becomes the default, and those behind it go."""

from typing import TypeAlias

from msgspec.structs import replace

from catalog.model.conditions import Verdict
from catalog.model.parts import Amount, AmountCase, Count, CountCase, Limit, LimitCase
from catalog.situations.diagrams import FALSE
from catalog.situations.granules import Path
from catalog.situations.residue import Residue

Cased: TypeAlias = Amount | Count | Limit
Case: TypeAlias = AmountCase | CountCase | LimitCase


def decided(value: Cased, path: Path, residue: Residue) -> Cased | int:
    """Give a value with the cases that are still open; a count without cases is a plain number."""
    space = residue.given.cases.space
    left: list[Case] = []
    met = FALSE
    cases: tuple[Case, ...] = value.cases
    for index, case in enumerate(cases):
        if residue.given.verdict((*path, "cases", index)) is Verdict.DOES_NOT_APPLY:
            continue
        met = space.diagrams.any((met, space.true(case.when)))
        if residue.given.decided(met) is Verdict.APPLIES:  # one of them applies for certain, so the last is the rest
            return _with(_defaulting(value, case), left)
        left.append(replace(case, when=residue.of_condition(case.when)))
    return _with(value, left)


def _defaulting(value: Cased, case: Case) -> Cased:
    match value, case:
        case Limit(), LimitCase():
            note = case.note or value.note
            return replace(value, number=case.number, unit=case.unit or value.unit, none=case.none, note=note)
        case _:
            return replace(value, number=case.number)


def _with(value: Cased, cases: list[Case]) -> Cased | int:
    if isinstance(value, Count) and not cases:
        return value.number
    return replace(value, cases=tuple(cases))
