"""In which cases a mistake shows: the fewest answers that lead to it, in words behind what is said of it."""

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from catalog.model.conditions import ALWAYS
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import Node
from catalog.situations.shortest import shortest


def occasion(subject: ItemSubject, node: Node) -> Words | None:
    """Say answers after which a function is true: nothing where it always is; None where it never is.

    None, too, where a condition tests what is not there: what it should say is not known.

    Raises:
        TooTangledError: too many questions hang together.
    """
    found = None if subject.flaws else shortest(subject.cases, node)
    if found is None:
        return None
    if found == ALWAYS:
        return plain("")
    return phrasebook(__package__)["where"].format({"condition": subject.wording.said(found)})
