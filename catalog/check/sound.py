"""Files without errors: what is made of an item or golden cases is worth something only if nothing in it is wrong."""

from catalog.bundles.one_thing import OneThing
from catalog.check.alone import found_alone
from catalog.check.refusals import refused
from catalog.findings.severity import Severity
from catalog.library.bundled import is_bundle, put_together
from catalog.library.library import Library
from catalog.model.item import Item
from catalog.schema.kinds import Kind
from catalog.situations.cases import Cases
from catalog.situations.effort import TooTangledError
from catalog.storage.document import Document


def sound_item(library: Library, item: str) -> Item:
    """Read an item, with what its base and the registers give it.

    Raises:
        NotFound: there is none of this id.
        KeliError: it has errors.
    """
    require_sound(library.document(Kind.ITEM, item), Kind.ITEM, library, item)
    return library.item(item)


def sound_thing(library: Library, bundle: str, region: str = "") -> OneThing:
    """Read a bundle, and put it together for a region.

    Raises:
        NotFound: there is none of this id.
        KeliError: it, or the item of a member, has errors, or there is no such item.
    """
    require_sound(library.document(Kind.BUNDLE, bundle), Kind.BUNDLE, library, bundle)
    thing = put_together(library, bundle, region)
    for member in thing.joining.missing:
        raise refused("no_member", bundle=bundle, member=member.id, item=member.item or member.base)
    for _, item in thing.joining.own:
        require_sound(library.document(Kind.ITEM, item.id), Kind.ITEM, library, item.id)
    return thing


def sound_cases(library: Library, item: str) -> Cases:
    """Read an item, or a bundle as one item, and compile its cases.

    Raises:
        NotFound: there is none of this id.
        KeliError: it has errors, or its questions are too tangled.
    """
    try:
        return Cases.of(sound_thing(library, item).item if is_bundle(library, item) else sound_item(library, item))
    except TooTangledError as error:
        raise refused("too_tangled", item=item) from error


def require_sound(document: Document, kind: Kind, library: Library, name: str) -> None:
    """See that a file has no errors, nor its base any for which something of it is left out.

    Raises:
        KeliError: it has; `name` is what people know it by.
    """
    errors = _errors(document, kind, library)
    if errors:
        raise refused("has_errors", item=name, count=str(errors))
    torn = library.torn_base(document.data.get("base")) if kind is Kind.ITEM else None
    if torn and _errors(torn, Kind.BASE, library):
        raise refused("base_has_errors", item=name, file=torn.file)


def _errors(document: Document, kind: Kind, library: Library) -> int:
    return sum(finding.severity is Severity.ERROR for finding in found_alone(document, kind, library))
