"""MAT012: what texts ask people to bring is on the list of materials, and as many as they say.

Source: a published guide with two materials on its list and three in its text (A). Read are the texts that people go
by, and what an import has left; conditions say what somebody has, not what is brought.
"""

from collections.abc import Collection, Iterator
from typing import Final

from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.findings.words import plain
from catalog.model.fees import Result
from catalog.model.materials import Form, Material
from catalog.rules.listing import listing
from catalog.rules.mat.demands import documents_in, numbers_in
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.measures import Measure, measured

_READ: Final = frozenset({"summary", "promised_limit", "visits", "channels", "appointment", "faq"})
_ASKED: Final = "q"


@cases_rule("MAT012", also=BASES)
def text_and_list(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for documents first, then for numbers; not where the list itself is missing or wrong."""
    if "materials" not in subject.data or subject.is_wrong("materials"):
        return
    for path, text in _prose(subject):
        mistake = _of_documents(subject, path, text) or _of_number(subject, path, text)
        if mistake:
            yield mistake


def _prose(subject: ItemSubject) -> Iterator[tuple[Path, str]]:
    yield from ((path, text) for path, text in subject.marks.texts if path[0] in _READ and _ASKED not in path)
    for name, text in subject.item.imported.items():
        yield from ((("imported", name), text),) if isinstance(text, str) else ()


def _of_documents(subject: ItemSubject, path: Path, text: str) -> Mistake | None:
    named = documents_in(text, subject.registers.document_names)
    listed = _listed(subject) if named else ()
    missing = [name for name in named if not any(name in one for one in listed)]
    if not missing:
        return None
    said = explanation("MAT012").phrases
    documents = listing(said["quoted"].format({"text": name}) for name in missing)
    return Mistake(path, {"problem": said["documents"].format({"documents": documents})})


def _listed(subject: ItemSubject) -> Collection[str]:
    """Give all names of what is brought or given: materials, forms, results, with the aliases of the register."""
    item, names = subject.item, subject.registers.document_names.of
    listed: tuple[Material | Form | Result, ...] = (*item.materials, *item.forms, *item.results)
    own = {wording.lower() for entry in listed for wording in entry.name.wordings}
    return own | {name for entry in listed for name in names.get(entry.document, ())}


def _of_number(subject: ItemSubject, path: Path, text: str) -> Mistake | None:
    for found, number in numbers_in(text) if not subject.flaws else ():
        least, most = _span(subject)
        if not least <= number <= most:
            said = explanation("MAT012").phrases["number"]
            listed = f"{least}" if least == most else f"{least}—{most}"
            return Mistake(path, {"problem": said.format({"found": plain(found), "listed": plain(listed)})})
    return None


def _span(subject: ItemSubject) -> tuple[int, int]:
    """Give the least and the most that a text may say: what is waived, and every copy, may be counted too."""
    from catalog.situations.extremes import extremes  # what counts over cases: few texts say how many to bring

    all_of = measured(subject.cases)
    handed_in, copies = (
        extremes(subject.cases, all_of[Measure.MATERIALS]),
        extremes(subject.cases, all_of[Measure.COPIES]),
    )
    on_list = len(subject.item.materials)
    least = int(handed_in.least) if handed_in else on_list
    return least, max(on_list, int(copies.most) if copies else 0)
