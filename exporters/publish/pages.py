"""The pages of a published folder that are no guides: an index, and a notice where an item is not to be had."""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

from catalog.findings.words import Language
from exporters.layout.cleaning import clean
from exporters.layout.wording import tag
from exporters.publish.holding import say, why_not
from exporters.publish.leading import entry, link
from exporters.publish.manifest import Manifest
from exporters.svg.theme import FONTS, HOUSE, INK, QUIET, ROOT
from exporters.svg.writer import Markup, element, escape
from guides.subject import Subject

INDEX = "index.html"
GENERATOR = "keli publish"
"""By this a page is known as keli's own."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = (
    f"body{{font-family:{FONTS};color:{INK};max-width:56rem;margin:2rem auto;padding:0 1rem;line-height:1.6}}"
    f"h1,h2{{color:{ROOT}}}h2{{margin-top:2rem;font-size:1.15rem}}li{{margin:.6rem 0}}"
    f"small{{display:block;color:{QUIET}}}small span{{white-space:nowrap}}a{{color:{HOUSE.branch(0)}}}"
)


def index(manifest: Manifest, language: Language) -> bytes:
    """List all guides by who is responsible."""
    shown = [item for item in manifest.items.values() if item.files]
    shown.sort(key=lambda item: (not item.authority, item.authority, item.title, item.id))
    parts = [element("h1", {}, escape(say("index", language)))]
    for authority, group in groupby(shown, lambda item: item.authority):
        parts.append(element("h2", {}, escape(clean(authority) or say("others", language))))
        parts.append(element("ul", {}, *(entry(item, language) for item in group)))
    return _page(say("index", language), language, parts)


def notice(subject: Subject, day: dt.date | None, language: Language) -> bytes | None:
    """Say that an item is not to be had, why, and what to apply for instead; None where it is to be had."""
    said = why_not(subject, day)
    if not said:
        return None
    item = subject.item
    parts = [
        element("h1", {}, escape(clean(subject.title))),
        element("p", {}, escape(clean(said.in_language(language)))),
    ]
    reason = subject.words.text(item.reason)
    if reason:
        parts.append(element("p", {}, escape(clean(say("because", language, reason=reason)))))
    if item.replaced_by:
        links = (element("li", {}, link(f"{INDEX}#{one}", clean(subject.called(one)))) for one in item.replaced_by)
        parts += [element("p", {}, escape(say("instead", language))), element("ul", {}, *links)]
    return _page(subject.title, language, parts)


def _page(title: str, language: Language, parts: Iterable[Markup]) -> bytes:
    head = [
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "generator", "content": GENERATOR}),
        element("meta", {"name": "viewport", "content": "width=device-width"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        element("title", {}, escape(clean(title))),
        element("style", {}, Markup(_STYLE)),
    ]
    body = element("body", {}, element("main", {}, *parts))
    page = element("html", {"lang": tag(language)}, element("head", {}, *head), body)
    return f"<!DOCTYPE html>{page}\n".encode()
