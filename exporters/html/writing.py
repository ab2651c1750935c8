"""HTML from templates: escaped by itself, in a sandbox, whatever people wrote; it loads nothing from anywhere.

Texts are cleaned where they come out: what hides or reorders is shown as U+FFFD, line breaks are kept.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from catalog.findings.refusal import refusal
from exporters.layout.cleaning import clean
from exporters.layout.links import allowed

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment


def render(template: str, values: Mapping[str, Any]) -> str:
    """Fill a template of this package.

    Raises:
        KeliError: the template fails on what it is filled with; the values name what that is as `guide`.
    """
    from jinja2 import TemplateError

    try:
        return environment().get_template(template).render(values)
    except TemplateError as error:
        slots = {"id": getattr(values.get("guide"), "id", ""), "template": template, "reason": str(error)}
        raise refusal(__package__, "broken", slots) from error


@cache
def environment() -> "SandboxedEnvironment":
    """Give what fills templates: an undefined name is an error, and output is escaped."""
    from jinja2 import PackageLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    made = SandboxedEnvironment(
        loader=PackageLoader("exporters.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=cleaned,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["markdown"] = marked_up
    made.filters["prose"] = as_prose
    made.filters["groupby_run"] = _runs
    made.tests["allowed"] = allowed
    return made


def cleaned(value: Any) -> Any:
    """Give a text with nothing harmful in it, its lines kept; markup of ours as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return "\n".join(clean(line) for line in value.splitlines())
    return value


def marked_up(text: str) -> Markup:
    """Give Markdown of people as HTML: no HTML of theirs, no headings, no pictures, only links that may be followed."""
    return Markup(_markdown().render(cleaned(text)))  # noqa: S704 markdown-it escapes all that is no markup of its own


def as_prose(text: str) -> Markup:
    """Give the Markdown of an authored guide as HTML: as `marked_up`, with headings below those of sections."""
    parser = _prose()
    tokens = parser.parse(cleaned(text))
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "h3"
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704 as above


def _runs(entries: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """Give entries with those of a group together; they stand one behind the other already."""
    return [(group, list(members)) for group, members in groupby(entries, key=lambda one: one.group)]


@cache
def _markdown() -> Any:
    return _parser("heading", "lheading")


@cache
def _prose() -> Any:
    return _parser().enable("table")


def _parser(*without: str) -> Any:
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline", *without])
    made.validateLink = allowed  # type: ignore[method-assign]
    return made
