"""The changes of a fix are made where the finding says, and nothing beside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.edits import Set
from catalog.findings.errors import PatchRefused
from catalog.findings.fix import Cleaning, Fix, Put, clean
from catalog.findings.place import Place
from catalog.storage.patching.fixing import fixed
from catalog.storage.reader import read


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\ufeffid: a--b\n", "id: a--b\n"),
        ("id: a--b\r\nname: x\r\nstate: in_force\n", "id: a--b\r\nname: x\r\nstate: in_force\r\n"),
        ("id: a--b\r\nname: x\n", "id: a--b\nname: x\n"),
        ("id: a--b\nname: x\r\nstate: in_force\r", "id: a--b\nname: x\nstate: in_force\n"),
        ("codes:\n\ttask: x\n", "codes:\n  task: x\n"),
        ("codes:\n  list:\n  \t- x\n", "codes:\n  list:\n    - x\n"),
        ("id：a--b\nname： 甲：乙\n", "id: a--b\nname: 甲：乙\n"),
        ("a: b\nc：d\n", "a: b\nc: d\n"),
        ("\ufeff\ufeffa: b\r\nc: d\n", None),
        ("a：b\r\n", "a: b\r\n"),
    ],
)
def test_the_reader_s_own_fix_settles_what_it_found(text: str, cleaned: str | None) -> None:
    found = read(text.encode(), "a.yaml").findings
    fixes = [finding.fix for finding in found if finding.fix]
    if cleaned is None:
        assert fixed(text, fixes[0]) == text[1:]
    else:
        assert [fixed(text, fix) for fix in fixes] == [cleaned]
        assert read(cleaned.encode(), "a.yaml").findings == ()


def test_a_tab_is_mended_only_as_a_guess() -> None:
    (found,) = read(b"a:\n\tb: c\n", "a.yaml").findings
    assert found.fix == clean(Cleaning.TABS, is_safe=False)


@given(
    before=st.text("ab：\n\r", max_size=9),
    old=st.text("cd", max_size=4),
    after=st.text("ef\n\r", max_size=9),
    marked=st.booleans(),
)
def test_a_put_changes_its_place_and_nothing_beside(before: str, old: str, after: str, marked: bool) -> None:
    mark = "\ufeff" if marked else ""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    if before.endswith("\r") and (old + after).startswith("\n"):
        return  # the two are one line end
    place = Place("a.yaml", line, column, line, column + len(old))
    new = fixed(f"{mark}{before}{old}{after}", Fix((Put(place, "新"),)))
    assert new == f"{mark}{before}新{after}"


def test_an_edit_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(PatchRefused):
        fixed("a: b\n", Fix((Set(("c", "d"), 1),)))
