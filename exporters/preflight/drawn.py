"""How many pictures and codes a document has on paper at least: what is drawn of fewer is blank somewhere."""

from exporters.layout.links import allowed
from guides.booklet.view import Booklet
from guides.checklist.view import Checklist
from guides.document.view import Document
from guides.map.view import MapView


def drawn_in(view: Document | Checklist | Booklet) -> int:
    """Count the codes and pictures; a map is text on its own sheets, and a chapter of a booklet has no pictures."""
    if isinstance(view, Booklet):
        return sum(allowed(chapter.document.address) for part in view.parts for chapter in part.chapters)
    code = int(allowed(view.address))
    if isinstance(view, Checklist):
        return code
    return code + sum(not isinstance(drawn, MapView) for drawn in view.pictures)
