"""Phone numbers are found however people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.rules.con.phones import all_phones, numbers

marks = st.sampled_from(
    ["{area}-{number}", "（{area}）{number}", "{area} {number}", "({area}) {number}转2", "{area}—{number}"]
)


@given(st.from_regex(r"0[3-9][0-9]{2}", fullmatch=True), st.from_regex(r"[2-8][0-9]{6,7}", fullmatch=True), marks)
def test_marks_and_extensions_are_no_part_of_a_number(area, number, written):
    assert [*numbers(written.format(area=area, number=number))] == [area + number]


@given(st.text(max_size=40))
def test_any_text_is_read(text):
    assert all(one.isdigit() and len(one) > 2 for one in numbers(text))


@pytest.mark.parametrize("between", ["、", "，", "；", "/", " ", "\n", ", "])
def test_several_numbers_are_told_apart(between):
    assert [*numbers(f"窗口0369-5550101{between}0369-5550102（夜间）")] == ["03695550101", "03695550102"]


def test_every_phone_of_a_file_is_found_and_nothing_that_is_only_called_so():
    data = {
        "phone": "1",
        "consult": [{"kind": "phone", "value": "2"}, {"kind": "url", "value": "3"}],
        "appeal": {"review": {"phone": "4"}},
        "override": {"forms": {"a": {"fields": {"phone": {"label": "5"}}}}},
        "imported": {"phone": "6"},
        "x": {"phone": "7"},
    }
    assert [text for _, text in all_phones(data)] == ["2", "1", "4"]
    assert [*all_phones([{"id": "hall"}, {"phone": "8", "contacts": [{"kind": "phone", "value": "9"}]}])] == [
        ((1, "contacts", 0, "value"), "9"),
        ((1, "phone"), "8"),
    ]
    assert [*all_phones({"override": {"appointment": {"phone": "1"}}})] == [(("override", "appointment", "phone"), "1")]
