"""From the text of a YAML file to its document."""

from functools import partial
from typing import Any

import yaml
from msgspec.structs import replace

from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.storage.builder import Builder, CapExceeded
from catalog.storage.document import Document, too_much
from catalog.storage.places import Places
from catalog.storage.spans import yaml_spans
from catalog.storage.syntax import diagnose, lonely_scalar


def parse_yaml(text: str, file: str) -> Document:
    """Parse YAML; every mistake in it is a finding."""
    builder = Builder(text.encode("utf-8"), file)
    data, places = None, Places(file)
    try:
        data = builder.build()
        places = Places(file, partial(yaml_spans, text, builder.events))
        findings = [*builder.findings, *_empty_or_lonely(data, places)]
    except yaml.YAMLError as error:
        cause = diagnose(error, text, file)
        # What was found on the lines that cannot be read is a consequence, not a second mistake.
        findings = [found for found in builder.findings if found.place.end_line < cause.place.line]
        findings.append(cause)
    except CapExceeded as excess:
        line, column = excess.mark.line + 1, excess.mark.column + 1
        findings = [too_much(excess.cap, Place(file, line, column, line, column + 1))]
    located = tuple(replace(finding, path=places.path_at(finding.place)) for finding in findings)
    return Document(file, text, data, places, located)


def _empty_or_lonely(data: Any, places: Places) -> list[Finding]:
    if data is None:
        return [Finding.of("YML018", Place(places.file))]
    lonely = lonely_scalar(data, places.value(())) if isinstance(data, str) else None
    return [lonely] if lonely else []
