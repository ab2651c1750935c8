"""REF004: an item, base or bundle that is named has a file in the catalogue.

Source: convention of the catalogue (`x-ref` in the schema).
"""

from collections import defaultdict
from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.rules.rule import CatalogueMistake, SpotArgs, catalogue_rule
from catalog.rules.subject import CatalogueSubject, Mention, Spot
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_name


@catalogue_rule("REF004")
def unknown_file(subject: CatalogueSubject) -> Iterator[CatalogueMistake]:
    """Look each id up by the files' ids and by their names, which may differ by a mistake of their own."""
    known: dict[Kind, set[str]] = defaultdict(set)
    for facts in subject.files:
        known[facts.kind] |= {facts.id, facts.stem}
    for facts in subject.files:
        for mention in facts.mentions:
            ids = known[mention.kind] | (known[mention.also] if mention.also else set())
            if mention.id not in ids:
                yield _mistake(Spot(facts.file, mention.path), mention, nearest_name(mention.id, sorted(ids)))


def _mistake(spot: Spot, mention: Mention, meant: str | None) -> CatalogueMistake:
    said = explanation("REF004").phrases
    hint = said["meant"].format({"meant": meant}) if meant else said["unmeant"]
    args: SpotArgs = {"id": mention.id, "kind": said[mention.kind], "meant": hint}
    return CatalogueMistake(spot, args, fix=meant)
