"""Every format takes whatever stands in names and values."""

import pytest

from catalog.findings.words import Language
from exporters.reports.formats import Format, rendered


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", Format)
def test_every_format_ends_its_last_line(form, language, telling) -> None:
    said = rendered(form, type(telling)(telling.report, telling.root, language))
    assert said.endswith("\n")
    assert not said.endswith("\n\n")


@pytest.mark.parametrize("form", Format)
def test_nothing_hidden_is_told_and_nothing_breaks_the_encoding(form, telling_of, hostile) -> None:
    said = rendered(form, telling_of(hostile)).replace("\u2060", "")
    assert all(one.isprintable() or one in "\n\u3000" for one in said)
