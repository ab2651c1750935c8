"""Golden cases for people: each passed, or exactly what is different."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from catalog.check.golden_cases import CaseRun, FileRun
from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from catalog.model.texts import Text
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of, word
from catalog.situations.golden import Difference
from exporters.reports.telling import Style

_EXPECT = ("cases", 0, "expect")


def lines(runs: Sequence[FileRun], language: Language, style: Style) -> Iterator[str]:
    """Give the report line by line."""
    told = _Told(language, style)
    for run in runs:
        yield style("place", visible(run.file))
        yield from told.file(run)
        yield ""
    yield told.summary(runs)


class _Told(Struct, frozen=True):
    language: Language
    style: Style

    def file(self, run: FileRun) -> Iterator[str]:
        """Say what came of a file."""
        if run.refusal:
            yield from self._refusal(run.refusal, "  ")
        for case in run.cases:
            yield from self._case(case)

    def summary(self, runs: Sequence[FileRun]) -> str:
        """Count the cases."""
        cases = [case for run in runs for case in run.cases]
        passed = sum(case.passed for case in cases)
        broken = sum(run.refusal is not None for run in runs)
        said = [self._word("cases_run", count=len(cases), passed=passed, failed=len(cases) - passed)]
        said += [self._word("cases_broken", count=broken)] if broken else []
        return self._word("sentence_gap").join(said)

    def _case(self, case: CaseRun) -> Iterator[str]:
        role, mark = ("info", "passed") if case.passed else ("error", "failed")
        name = Text.of(case.name).in_language(self.language)
        yield f"  {self.style(role, self._word(mark))} {visible(f'{case.id}  {name}')}"
        if case.refusal:
            yield from self._refusal(case.refusal, "      ")
        for one in case.differences:
            label = name_of(Kind.TEST, (*_EXPECT, one.key)).in_language(self.language)
            said = self._word("sentence_gap").join(self._different(one))
            yield visible(f"      {self._word('labelled', label=label, said=said)}")

    def _different(self, one: Difference) -> Iterator[str]:
        if one.found.open:
            yield self._word("case_open", questions=self._value(one, list(one.found.open)))
        elif isinstance(one.expected, list):
            yield from self._lists(one, one.expected, one.found.value)
        else:
            expected, found = self._value(one, one.expected), self._value(one, one.found.value)
            yield self._word("case_other", expected=expected, found=found)

    def _lists(self, one: Difference, expected: list[str], found: list[str]) -> Iterator[str]:
        missing = [name for name in expected if name not in found]
        more = [name for name in found if name not in expected]
        if missing:
            yield self._word("case_missing", names=self._value(one, missing))
        if more:
            yield self._word("case_more", names=self._value(one, more))
        if not (missing or more):
            yield self._word("case_order", found=self._value(one, found))

    def _value(self, one: Difference, value: Any) -> str:
        if value is None:
            return self._word("nothing")
        if isinstance(value, list):
            return self._word("listed").join(value)
        if isinstance(value, dict):
            return " ".join(self._part(one.key, *part) for part in value.items())
        return str(value)

    def _part(self, key: str, name: str, value: Any) -> str:
        path = (*_EXPECT, key, name)
        if value is True:
            return name_of(Kind.TEST, path).in_language(self.language)
        return word(Kind.TEST, path, value).in_language(self.language) if isinstance(value, str) else str(value)

    def _refusal(self, refusal: KeliError, indent: str) -> Iterator[str]:
        for words in (refusal.message, refusal.hint):
            yield visible(f"{indent}{words.in_language(self.language)}")

    def _word(self, name: str, **slots: str | int) -> str:
        return (
            phrasebook(__package__)[name]
            .format({key: str(value) for key, value in slots.items()})
            .in_language(self.language)
        )
