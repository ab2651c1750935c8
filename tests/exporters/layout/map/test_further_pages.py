"""Further pages of a map are set a little smaller where that spares a page for the last few entries."""

from catalog.findings.words import Language
from exporters.layout.map.layout import Mode
from exporters.layout.map.pages import PRINT, pages
from exporters.layout.paper import A4
from guides.map.build import map_of
from tests.exporters.document_samples import subject


def test_a_page_for_the_last_few_entries_is_spared_by_smaller_type() -> None:
    overview, *further = pages(map_of(subject("qingshi-amr--drug-retail-renew", Language.ZH)), Mode.SPINE, A4)
    assert len(further) == 1
    assert min(PRINT) <= further[0].min_print_pt < max(PRINT)
    assert overview.min_print_pt >= min(PRINT) - 1


def test_type_is_as_large_as_can_be_where_smaller_spares_nothing() -> None:
    _, further = pages(map_of(subject("qingshi-amr--drug-retail-new", Language.ZH)), Mode.SPINE, A4)
    assert further.min_print_pt == max(PRINT)
