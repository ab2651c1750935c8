"""Checks authored guides: how they are written, what they name, and whether they say what the data say."""

from collections.abc import Iterator, Mapping

from catalog.authored.conditions import wrong_conditions
from catalog.authored.contradictions import contradictions
from catalog.authored.flaws import at, flaw, meant
from catalog.authored.guide import AuthoredGuide
from catalog.authored.reading import read_guide
from catalog.findings.errors import KeliError
from catalog.findings.finding import Finding
from catalog.library.bundled import is_bundle, put_together
from catalog.library.guides import guide_ids
from catalog.library.library import Library
from catalog.model.item import Item
from catalog.schema.kinds import Kind
from catalog.schema.validate import violations
from catalog.situations.answers import read_answers
from catalog.situations.cases import Cases
from catalog.situations.effort import TooTangledError


def findings_of_guides(library: Library) -> Iterator[Finding]:
    """Give what is wrong with the authored guides."""
    for guide_id in guide_ids(library.root):
        yield from findings_of(read_guide(library.root, guide_id), library)


def findings_of(guide: AuthoredGuide, library: Library) -> Iterator[Finding]:
    """Give what is wrong with one guide."""
    yield from guide.flaws
    if is_of_another(library, guide.id):
        yield flaw("GDE006", at(guide.file, 1), {"name": guide.id, "other": f"{guide.id}-guide"})
    if guide.about:
        yield from _of_subject(guide, library)


def is_of_another(library: Library, wanted: str) -> bool:
    """Tell whether an id is that of an item or a bundle."""
    return any(wanted in library.ids(kind) for kind in (Kind.ITEM, Kind.BUNDLE))


def _of_subject(guide: AuthoredGuide, library: Library) -> Iterator[Finding]:
    kind = Kind.ITEM if "item" in guide.head else Kind.BUNDLE
    known = list(library.ids(kind))
    if guide.about not in known:
        yield flaw("GDE003", at(guide.file, 1), {"name": guide.about, "meant": meant(guide.about, known)})
        return
    item = _read(guide.about, library)
    if item is not None:
        yield from _wrong_answers(guide, item)
        yield from wrong_conditions(guide, item)
        yield from contradictions(guide, item, library.registers)


def _wrong_answers(guide: AuthoredGuide, item: Item) -> Iterator[Finding]:
    """Give the answers in a head that are none of the item's."""
    answers = guide.head.get("answers")
    try:
        if isinstance(answers, Mapping) and answers:
            read_answers(Cases.of(item), answers)
    except TooTangledError:
        return
    except KeliError as error:
        yield flaw("GDE001", at(guide.file, 1), {"reason": error.message}, "answers")


def _read(wanted: str, library: Library) -> Item | None:
    """Read an item or bundle; None where it is faulty, which is told of it and not of its guides."""
    kind = Kind.BUNDLE if is_bundle(library, wanted) else Kind.ITEM
    if violations(kind, library.document(kind, wanted).data):
        return None
    try:
        return put_together(library, wanted).item if kind is Kind.BUNDLE else library.item(wanted)
    except (KeliError, TypeError, ValueError, KeyError):
        return None
