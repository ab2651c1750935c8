"""Nothing is fetched for a PDF but what was handed in."""

import pytest

from exporters.pdf.document import About, Sheet, write_pdf
from exporters.pdf.shelf import Shelf
from exporters.svg.writer import Markup


@pytest.mark.parametrize("url", ["https://example.cn/a.svg", "file:///etc/passwd", "keli:7", "data:text/html,x"])
def test_only_declared_pictures_are_given_out(url: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Shelf({"keli:0": "<svg/>"}).fetch(url)


def test_an_undeclared_picture_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    text = Markup('<img alt="" src="file:///etc/passwd"/><p>字</p>')
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
    written = write_pdf([Sheet(200, 200, picture, 0, 0, 1, text)], About("题", "zh"), "")
    assert written.startswith(b"%PDF")
    assert "file:///etc/passwd" in caplog.text
