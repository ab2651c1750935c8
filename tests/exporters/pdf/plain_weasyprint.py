"""WeasyPrint as it comes, to compare with."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def plain_weasyprint() -> Iterator[None]:
    from exporters.pdf.shortcuts import TAKEN

    with pytest.MonkeyPatch.context() as patch:
        for owner, name, original in TAKEN:
            patch.setattr(owner, name, original)
        yield
