"""The order of a guide's sections by its name: one of the catalogue's own, or one that comes with keli."""

from catalog.check.sound import require_sound
from catalog.findings.refusal import refusal
from catalog.findings.words import Words
from catalog.library.files import own_orders
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_name
from catalog.schema.ordering import HOUSE_ORDERS
from guides.document.order import USUAL, SectionOrder, order_named, order_of


def section_order(library: Library, name: str = "") -> SectionOrder:
    """Give the order of a name, else that of keli.toml, else the usual one; the catalogue's own come first.

    Raises:
        KeliError: there is none of this name, or it has errors.
    """
    wanted = name or library.rule_settings.order or USUAL
    file = f"orders/{wanted}.yaml"
    if library.files.get(file) is Kind.ORDER:
        document = library.read(file)
        require_sound(document, Kind.ORDER, library, file)
        return order_of(wanted, document.data)
    if wanted not in HOUSE_ORDERS:
        known = tuple(dict.fromkeys((*HOUSE_ORDERS, *own_orders(library.root))))
        listed = Words("、".join(known), ", ".join(known))
        near = nearest_name(wanted, known)
        slots: dict[str, Words | str] = {"name": wanted, "names": listed, "near": near or ""}
        raise refusal("exporters", "no_order_near" if near else "no_order", slots, hint="no_order")
    return order_named(wanted)
