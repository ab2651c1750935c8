"""From an authored guide and its item to a document: headings begin sections, directives are filled from the data."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from catalog.authored.conditions import condition, whens
from catalog.authored.guide import AuthoredGuide, Directive, Part, Prose, When
from catalog.authored.reading import CONTENTS
from catalog.model.conditions import ALWAYS, Condition
from catalog.model.texts import Text
from catalog.situations.diagrams import FALSE
from guides.document.build import blocks_of
from guides.document.order import USUAL, order_named, together
from guides.document.view import Block, Document, Section, Under, Written
from guides.map.build import as_of, footer
from guides.map.figures import figures
from guides.subject import Subject
from guides.wording.conditions import said

_HEADING: Final = re.compile(r"##[ \t]+(.*?)[ \t]*#*[ \t]*", re.ASCII)


def authored_of(guide: AuthoredGuide, subject: Subject) -> Document:
    """Make the document of an authored guide; what its conditions rule out is not in it."""
    words = subject.words
    kind = order_named(USUAL).title.in_language(words.language)
    return Document(
        id=guide.id,
        language=words.language,
        kind=kind,
        title=title_of(guide, subject),
        name=subject.title,
        subtitle=subject.subtitle,
        figures=figures(subject),
        sections=tuple(_sections(guide, subject)),
        description=words.phrase("document_description", kind=kind, name=subject.name),
        footer=footer(subject),
        as_of=as_of(subject),
        address=subject.address,
    )


def title_of(guide: AuthoredGuide, subject: Subject) -> str:
    """Give what a guide is called."""
    return subject.words.text(Text.of(guide.head["title"]))


def conditions_of(guide: AuthoredGuide, subject: Subject) -> Mapping[str, Condition]:
    """Give the conditions that a page can still decide, by the path of what stands under them.

    Under answers there are none: what they rule out is not in the document, the rest says when it applies.
    """
    return {} if subject.answers else {_path(when): condition(when) or ALWAYS for when in whens(guide.parts)}


def _path(when: When) -> str:
    return f"when/{when.line}"


def _sections(guide: AuthoredGuide, subject: Subject) -> Iterator[Section]:
    """Give the sections; what stands before the first heading has none."""
    title, blocks, number = "", list[Block](), 0
    for part in _by_headings(guide.parts):
        if isinstance(part, str):
            yield from [Section(f"s{number}", title, tuple(blocks))] if title or blocks else []
            title, blocks, number = part, [], number + 1
        else:
            blocks += _blocks(part, subject)
    yield from [Section(f"s{number}", title, tuple(blocks))] if title or blocks else []


def _by_headings(parts: tuple[Part, ...]) -> Iterator[Part | str]:
    """Give parts with the headings of the second level, which are text, between them."""
    for part in parts:
        if isinstance(part, Prose):
            yield from _parted(part)
        else:
            yield part


def _parted(prose: Prose) -> Iterator[Prose | str]:
    lines: list[str] = []
    fenced = False
    for line in prose.text.splitlines():
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        heading = None if fenced else _HEADING.fullmatch(line)
        if heading:
            yield Prose("\n".join(lines), prose.line)
            yield heading[1]
            lines = []
        else:
            lines.append(line)
    yield Prose("\n".join(lines), prose.line)


def _blocks(part: Part, subject: Subject) -> Iterator[Block]:
    match part:
        case Prose(text):
            yield from [Written(text)] if text.strip() else []
        case Directive(name):
            order = together(CONTENTS[name], order_named(USUAL))
            for element in CONTENTS[name]:
                yield from blocks_of(element, subject, order)
        case When():
            yield from _under(part, subject)


def _under(when: When, subject: Subject) -> Iterator[Block]:
    whole, test = subject.whole or subject, condition(when) or ALWAYS
    given = whole.cases.under(subject.answers)
    space = whole.cases.space
    if space.diagrams.both(given.possible, given.left(space.true(test))) == FALSE:
        return
    inner = tuple(block for part in when.parts for block in _blocks(part, subject))
    certain = given.left(space.true(test)) == given.left(space.true(ALWAYS))
    yield Under("" if certain else said(test, subject), inner, "" if subject.answers else _path(when))
