"""Names of a real district's items pass the reader, each in an item of its own (optional test data)."""

import json
from pathlib import Path

import pytest

from catalog.schema.kinds import Kind
from catalog.schema.validate import violations

DATA = Path(__file__).parents[4] / "shared" / "data" / "guangan-items.json"


@pytest.fixture(scope="module")
def entries():
    if not DATA.exists():
        pytest.skip("no optional test data")
    return json.loads(DATA.read_text("utf-8"))["items"]


def test_real_names_of_up_to_110_characters_are_read_and_stand_where_they_stand(entries, parse, cut) -> None:
    names = [entry["名称"] for entry in entries]
    assert 60 < max(map(len, names)) <= 110
    for name in names:
        text = f"schema: keli/item@1\nid: a--b\nname: {json.dumps(name, ensure_ascii=False)}\n"
        document = parse(text)
        assert document.findings == ()
        assert document.data["name"] == name
        assert json.loads(cut(text, document.places.value(("name",)))) == name
        assert [found for found in violations(Kind.ITEM, document.data) if found.path == ("name",)] == []


def test_real_codes_need_their_quotes_and_get_them(entries, parse) -> None:
    for entry in entries:
        area = entry["areaCode"]
        assert parse(f'code: "{area}"\n').data == {"code": area}
        plain = parse(f"code: {area}\n")
        assert plain.findings or isinstance(plain.data["code"], int)
