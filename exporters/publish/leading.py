"""How an index leads to all there is of an item: its name to the page to read first, then a line for each language."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from catalog.findings.words import Language
from exporters.forms import is_form
from exporters.layout.cleaning import clean
from exporters.layout.wording import tag
from exporters.publish.holding import say
from exporters.publish.manifest import Published
from exporters.svg.writer import Markup, element, escape
from exporters.view import Format, View

_VIEWS: Final = (View.GUIDE, View.BRIEF, View.CHECKLIST, View.MAP, View.FLOW, View.TIMELINE, View.SIDES, View.POSTER)
"""As people want them: what to read comes before what to look at."""
_FORMATS: Final = (Format.HTML, Format.PDF, *(one for one in Format if one not in (Format.HTML, Format.PDF)))
"""What opens everywhere comes first."""
_BETWEEN: Final = "\xa0· "
"""No line begins with the dot."""


class _File(Struct, frozen=True):
    name: str
    language: Language
    view: View | None
    """None for the page that tells why there are no guides."""
    form: str

    @property
    def place(self) -> tuple[int, int]:
        form = _FORMATS.index(self.form) if self.form in _FORMATS else len(_FORMATS)
        return (_VIEWS.index(self.view) if self.view else -1, form)


def entry(item: Published, language: Language) -> Markup:
    """Write the entry of an item in an index in the catalogue's own language."""
    files = sorted(_files(item, language), key=lambda file: file.place)
    first = next((file for file in files if file.language is language and _is_first(file)), None)
    others = [file for file in files if file is not first]
    name = clean(item.title) or item.id
    title = link(first.name, name) if first else escape(name)
    spoken = sorted({file.language for file in others}, key=lambda one: (one is not language, one))
    lines = (_line([file for file in others if file.language is one], one, language) for one in spoken)
    return element("li", {"id": item.id}, element("strong", {}, title), *lines)


def link(name: str, said: str, whole: str = "") -> Markup:
    """Write a link to a file of the folder; `whole` says it in full where its neighbours are called alike."""
    told = {"aria-label": whole} if whole else {}
    return element("a", {"href": quote(name, safe="/#"), **told}, escape(said))


def _files(item: Published, language: Language) -> Iterator[_File]:
    for file in (one for one in item.files if not is_form(one.name)):  # the guides lead to forms
        _, _, ending = file.name.rpartition(f"{item.id}.")
        parts = ending.split(".")
        spoken = next((one for one in Language if one in parts), language)
        view = next((one for one in View if one in parts), None)
        form = max((one for one in Format if f".{ending}".endswith(f".{one}")), key=len, default=ending)
        yield _File(file.name, spoken, view, form)


def _is_first(file: _File) -> bool:
    return file.form is Format.HTML and file.view in (View.GUIDE, None)


def _line(files: Sequence[_File], spoken: Language, own: Language) -> Markup:
    views = [_view(view, list(group), spoken) for view, group in groupby(files, lambda file: file.view)]
    named = "" if spoken is own else say("in_language", spoken)
    return element("small", {"lang": tag(spoken)}, escape(named), Markup(_BETWEEN.join(views)))


def _view(view: View | None, files: Sequence[_File], spoken: Language) -> Markup:
    name = say(f"view_{view}", spoken) if view else ""
    links = (link(file.name, file.form.upper(), f"{name} {file.form.upper()}".strip()) for file in files)
    return element("span", {}, Markup(" ".join([escape(name), *links])))
