"""CON001: people can ask, and complain, by phone.

Source: a city's own checker: the phones for advice and for complaints are there (B).
"""

from collections.abc import Iterator

from catalog.rules.con.phones import PHONE
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject


@item_rule("CON001")
def no_phone(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at both lists; one that is missing the schema tells."""
    for name in ("consult", "complaint"):
        contacts = subject.data.get(name)
        if contacts and not subject.is_wrong(name) and all(contact.get("kind") != PHONE for contact in contacts):
            yield Mistake((name,), at_key=True)
