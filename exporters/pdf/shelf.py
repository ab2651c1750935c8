"""The only place a PDF's pictures come from: what was handed in with its sheets. Nothing is fetched.

Loads WeasyPrint; import it where a PDF is written, not before.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from exporters.pdf.shortcuts import take

take()


class Shelf(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives out declared pictures and refuses every other address."""

    def __init__(self, pictures: Mapping[str, str]) -> None:
        super().__init__(allowed_protocols=())
        self.pictures = pictures

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 WeasyPrint's signature
        """Give a picture.

        Raises:
            ValueError: the address is none of ours; WeasyPrint goes on without it.
        """
        if url not in self.pictures:
            raise ValueError(url)
        return URLFetcherResponse(url, self.pictures[url].encode(), {"Content-Type": "image/svg+xml"})


FONTS_ASKED: Final = FontConfiguration()
"""One for all documents: they ask for fonts of the machine only, and looking these up anew takes time."""


@lru_cache(maxsize=8)
def read(style: str) -> Any:
    """Read a style once for all documents that have it."""
    return CSS(string=style, font_config=FONTS_ASKED, url_fetcher=Shelf({}))
