"""FRM002: nobody types what a dataset shares already.

Source: the metric of forms that need not be filled in; datasets in the register of data elements (C).
"""

from collections.abc import Iterator

from catalog.editing.placing import placed
from catalog.findings.edits import Edit
from catalog.findings.finding import Args
from catalog.model.texts import Text
from catalog.rules.frm.fields import filled_in
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.situations.diagrams import FALSE
from catalog.situations.granules import Path
from catalog.situations.wording import words_of_text


@cases_rule("FRM002", also=BASES)
def known_but_asked(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at fields that nothing ever fills in, of data elements that a dataset has."""
    for path, field, node in filled_in(subject.cases) if subject.item.forms else ():
        dataset = _dataset(subject, field.element) if field.prefill is None and node != FALSE else ""
        if dataset and not subject.is_wrong(*path, "prefill"):
            name = (subject.registers.get(Kind.DATASETS, dataset) or {}).get("name", dataset)
            args: Args = {"label": words_of_text(field.label), "dataset": dataset, "name": words_of_text(Text.of(name))}
            yield Mistake(path, args, edits=(_filled(subject, path, dataset),))


def _filled(subject: ItemSubject, path: Path, dataset: str) -> Edit:
    return placed(Kind.ITEM, subject.data, (*path, "prefill"), {"dataset": dataset})


def _dataset(subject: ItemSubject, element: str) -> str:
    """Give the dataset that has a data element: the element names it, or it names the element."""
    entry = subject.registers.get(Kind.ELEMENTS, element)
    if entry is None or "dataset" in entry:
        return str(entry["dataset"]) if entry else ""
    datasets = subject.registers.entries.get(Kind.DATASETS, {}).items()
    return next((name for name, dataset in datasets if element in dataset.get("elements", ())), "")
