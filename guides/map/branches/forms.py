"""表单: what has to be filled in, and what fills itself in."""

from collections.abc import Iterator

from catalog.model.materials import Form, FormField
from guides.map.branches.materials import waiver
from guides.map.view import Card, Entry, Fact
from guides.subject import Subject
from guides.wording.conditions import said


def forms(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    fields = [field for form in subject.item.forms for field in form.fields]
    prefilled = sum(field.prefill is not None for field in fields)
    name = "forms_prefilled" if prefilled else "forms_count" if fields else "forms"
    title = subject.words.phrase(name, count=len(fields), prefilled=prefilled)
    return title, [_card(form, subject) for form in subject.item.forms]


def _card(form: Form, subject: Subject) -> Card:
    facts = tuple(Fact(key, value) for key, value in _facts(form, subject) if value)
    badges = (subject.words.phrase("waived_badge"),) if form.waiver else ()
    return Card(subject.words.text(form.name), badges, facts)


def _facts(form: Form, subject: Subject) -> Iterator[tuple[str, str]]:
    words = subject.words
    yield words.phrase("when"), said(form.when, subject)
    yield words.phrase("to_fill_in"), words.listed(_field(one, subject) for one in form.fields if not one.prefill)
    yield words.phrase("prefilled"), words.listed(_field(one, subject) for one in form.fields if one.prefill)
    yield words.phrase("waiver"), waiver(form.waiver, subject) if form.waiver else ""


def _field(field: FormField, subject: Subject) -> str:
    return subject.words.bracketed(subject.words.text(field.label), subject.words.text(field.unit))
