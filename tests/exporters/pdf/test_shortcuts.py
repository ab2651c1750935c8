"""Shortcuts through WeasyPrint: they save time and nothing else."""

import pytest

from exporters.html.codes import code
from exporters.pdf.document import print_page
from exporters.pdf.installation import missing
from tests.exporters.pdf.plain_weasyprint import plain_weasyprint

pytestmark = pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango")

STYLE = """
@page { size: 300pt 200pt; margin: 10%; @bottom-right { content: counter(page) " / " counter(pages) } }
html { font: 10pt 'Noto Sans CJK SC' } p { overflow-wrap: anywhere; text-align: justify }
.wide { letter-spacing: 0.2em }
a::after { content: target-counter(attr(href), page) } i { text-decoration: underline } dl { display: flex }
dt { width: 4em } table { width: 80% } aside { page: other } @page other { margin: 5%; background: #eee }
.behind { background: #fed linear-gradient(#fff, #def); border-radius: 4pt 10%; box-shadow: 1pt 1pt #999 }
.head { position: running(head) } @page { @top-left { content: element(head) } }
.see::before { content: target-counter(attr(data-to), page) " / " counter(page) }
"""
TEXT = "办事指南：带好身份证 identity card，到窗口办理。"
PAGE = f"""<!DOCTYPE html><html lang="zh-CN"><head><title>题</title></head><body>
<p class="head">名称</p><p class="see" data-to="#end">{TEXT}</p>
<p><a href="#end">{TEXT}</a></p><p class="wide">{TEXT}</p><p>{TEXT * 20}</p>
<ul style="margin-block-start: 1em; padding-inline-start: 10%"><li>名称<ol><li>名称</li></ol></li></ul>
<table style="border-collapse: collapse"><tbody><tr><td style="border: 2pt solid">名称</td></tr></tbody></table>
<div class="behind" style="color: #123; text-decoration: underline"><p style="float: right">名称</p><p>{TEXT}</p></div>
<aside><div><p style="float: left">名称</p><p>{TEXT}</p></div><p style="position: absolute">名称</p></aside>
<p class="see" data-to="#end" style="position: relative; left: 2pt">{TEXT}</p>
<dl><dt>名称</dt><dd>{TEXT}</dd></dl>
<table><tbody><tr><td>{TEXT}</td><td>名称</td></tr></tbody></table>
<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><title>图</title><text y="12">名称名称</text></svg>
{code("https://guides.example/a", "扫码")}
<p id="end">\u00ad名称\u3000<i>{TEXT}</i><br/>\U00020000</p></body></html>"""


@pytest.fixture(scope="module")
def shortened() -> bytes:
    """Print it twice: the second time finds all it can."""
    return [print_page(PAGE, STYLE) for _ in range(2)][-1]


@pytest.mark.usefixtures("shortened")
def test_the_version_of_weasyprint_is_the_one_they_were_made_for() -> None:
    from exporters.pdf.shortcuts import TAKEN

    names = ("parse", "split_first_line", "resolve_one_percentage", "reactivate", "subset", "get_hb_object_data")
    more = (
        "resolve_percentages",
        "strut",
        "__init__",
        "lower_local_name_selectors",
        "other_selectors",
        "remake_page",
        "size",
    )
    boxes = ("is_in_normal_flow", "page_values", "layout_box_backgrounds")
    assert {name for _, name, _ in TAKEN} == {*names, *more, *boxes}


def test_a_page_has_the_same_bytes_without_them(shortened) -> None:
    with plain_weasyprint():
        assert print_page(PAGE, STYLE) == shortened
