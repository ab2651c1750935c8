"""`keli export --loss` as text: for each output what is not in it, and why."""

from collections.abc import Iterable, Iterator

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, plain
from exporters.asked_for import AskedFor
from exporters.guide import order_of
from exporters.look import Look
from exporters.loss.authored import lost_of_authored
from exporters.loss.carrying import not_carried
from exporters.loss.elements import left_out_of
from exporters.loss.lost import Lost
from exporters.text.cells import wrap
from exporters.view import Format, View
from guides.subject import Subject

_WIDE = 100


def report(subject: Subject, view: View, form: Format, look: Look, language: Language) -> str:
    """Tell what an output of an item does not carry: first what its view leaves out, then what its format loses.

    Raises:
        KeliError: it cannot be made.
    """
    lost = (*left_out_of(subject, view, order_of(look)), *not_carried(subject, view, form, look))
    return _report(subject.item.id, view, form, lost, language)


def authored_report(asked: AskedFor, subject: Subject, form: Format, look: Look, language: Language) -> str:
    """Tell what an authored guide does not carry of what it is about, as for others.

    Raises:
        KeliError: it cannot be made.
    """
    lost = lost_of_authored(asked.library, asked.id, subject, form, look)
    return _report(asked.id, View.GUIDE, form, lost, language)


def _report(name: str, view: View, form: Format, lost: Iterable[Lost], language: Language) -> str:
    words = phrasebook(__package__)
    head = words["head"].format({"item": plain(name), "view": plain(view), "form": plain(form)})
    lines = [line for one in lost for line in _lines(one, language)] or [words["nothing"].in_language(language)]
    return "\n".join([head.in_language(language), *(f"  {line}" for line in lines)]) + "\n"


def _lines(lost: Lost, language: Language) -> Iterator[str]:
    words = phrasebook(__package__)
    what = words["listing"].in_language(language).join(one.in_language(language) for one in lost.what)
    why = lost.why.in_language(language)
    first, *rest = wrap(f"- {why} {what}".rstrip(), _WIDE)
    yield first
    yield from (f"  {line}" for line in rest)
