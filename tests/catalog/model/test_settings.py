"""What keli.toml says to rules is found by the element it is about."""

import pytest

from catalog.model.settings import May, Settings

SETTINGS = Settings.of(
    {
        "unified": [
            {"element": "materials", "may": "relax", "reason": "不得增加材料"},
            {"element": "materials.copies", "may": "nothing"},
            {"element": "channels.online", "may": "tighten"},
            {"may": "nothing"},
        ],
    },
)


@pytest.mark.parametrize(
    ("path", "may"),
    [
        (("materials",), May.RELAX),
        (("materials", 3, "medium"), May.RELAX),
        (("materials", 3, "copies"), May.NOTHING),
        (("materials", 3, "copies", "cases", 0), May.NOTHING),
        (("channels", "online", "urls", "pc"), May.TIGHTEN),
        (("channels",), None),
        (("channels", "window"), None),
        (("copies",), None),
        ((), None),
    ],
)
def test_the_innermost_element_that_is_unified_counts(path, may):
    found = SETTINGS.unified_by(path)
    assert (found and found.may) == may
