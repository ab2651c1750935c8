"""The pages of a published folder that are no guides: an index, and a notice where an item is not to be had."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import quote

from catalog.findings.words import Language
from exporters.forms import is_form
from exporters.layout.cleaning import clean
from exporters.layout.wording import tag
from exporters.publish.holding import say, why_not
from exporters.publish.manifest import Manifest, Published
from exporters.svg.theme import FONTS, INK, QUIET, ROOT
from exporters.svg.writer import Markup, element, escape
from exporters.view import View
from guides.subject import Subject

INDEX = "index.html"
GENERATOR = "keli publish"
"""By this a page is known as keli's own."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = (
    f"body{{font-family:{FONTS};color:{INK};max-width:56rem;margin:2rem auto;padding:0 1rem;line-height:1.6}}"
    f"h1,h2{{color:{ROOT}}}h2{{margin-top:2rem;font-size:1.15rem}}li{{margin:.3rem 0}}small{{color:{QUIET}}}"
)


def index(manifest: Manifest, language: Language) -> bytes:
    """List all guides by who is responsible."""
    shown = [item for item in manifest.items.values() if item.files]
    shown.sort(key=lambda item: (not item.authority, item.authority, item.title, item.id))
    parts = [element("h1", {}, escape(say("index", language)))]
    for authority, group in groupby(shown, lambda item: item.authority):
        parts.append(element("h2", {}, escape(clean(authority) or say("others", language))))
        parts.append(element("ul", {}, *(_entry(item, language) for item in group)))
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
        links = (element("li", {}, _link(f"{INDEX}#{one}", clean(subject.called(one)))) for one in item.replaced_by)
        parts += [element("p", {}, escape(say("instead", language))), element("ul", {}, *links)]
    return _page(subject.title, language, parts)


def _entry(item: Published, language: Language) -> Markup:
    title = element("strong", {}, escape(clean(item.title) or item.id))
    return element("li", {"id": item.id}, title, *_links(item, language))


def _links(item: Published, language: Language) -> Iterator[Markup]:
    for file in (one for one in item.files if not is_form(one.name)):  # the guides lead to forms
        _, _, ending = file.name.rpartition(f"{item.id}.")
        view = next((one for one in View if one in ending.split(".")), None)
        said = ending.replace(view, say(f"view_{view}", language), 1) if view else ending
        yield escape(" ")
        yield element("small", {}, _link(file.name, said))


def _link(name: str, said: str) -> Markup:
    return element("a", {"href": quote(name, safe="/#")}, escape(said))


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
