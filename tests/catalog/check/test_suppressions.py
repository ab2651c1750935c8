"""Comments hide what is on their line, with a reason, wherever the finding comes from."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.check.engine import check
from catalog.check.suppressions import suppressions_in, unhidden
from catalog.storage.reader import read

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
ITEM = "items/civil/civil--registration.yaml"
LAWS = "registers/laws.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


def add(root: Path, file: str, text: str) -> None:
    with (root / file).open("a", encoding="utf-8") as handle:
        handle.write(text)


def told(root: Path) -> list[str]:
    return [finding.code for finding in check(root, processes=1).findings]


UNUSED_LAW = '- {id: old, title: "旧办法", number: "1", issuer: "县政府", effective: 2020-01-01}'


def test_what_is_found_over_the_whole_catalogue_is_hidden_too(root) -> None:
    add(root, LAWS, f"{UNUSED_LAW}\n")
    assert told(root) == ["REF005"]
    add(root, LAWS, "")
    (root / LAWS).write_text((root / LAWS).read_text("utf-8").rstrip() + "  # keli: ignore[REF005] 下月启用\n", "utf-8")
    assert told(root) == []


def test_several_codes_share_a_comment(root) -> None:
    add(root, ITEM, 'name: "登记（甲)"  # keli: ignore[ITM006, ITM004] 测试\n')
    assert told(root) == ["SUP001"]


def test_findings_about_comments_cannot_be_hidden_but_switched_off(root) -> None:
    add(root, ITEM, "version: 1  # keli: ignore[SUP001, ITM007] 不想看\n")
    assert told(root) == ["SUP001", "SUP001"]
    add(root, "keli.toml", '\n[rules.SUP001]\nseverity = "off"\n')
    assert told(root) == []


def test_a_comment_of_settings_counts_too(root) -> None:
    add(root, "keli.toml", "\n# keli: ignore[SCH001]\n")
    assert told(root) == ["SUP002"]


@pytest.mark.parametrize(
    "line",
    [
        'name: "a # keli: ignore[ITM007] b"',
        "name: 'a # keli: ignore[ITM007] b'",
        "name: |\n  a\n  # keli: ignore[ITM007] b",
        "name: >-\n\n  a # keli: ignore[ITM007] b",
        "name: a# keli: ignore[ITM007] b",
        "# keli: ignored[ITM007] b",
        "# keli: ignore-all",
        "# say keli: ignore[ITM007] to hide it",
    ],
)
def test_what_only_looks_like_a_comment_is_none(line) -> None:
    assert suppressions_in(read(f"{line}\n".encode(), ITEM)) == ()


@pytest.mark.parametrize(
    ("line", "codes", "reason"),
    [
        ("a: b  # keli: ignore[ITM007] 法定名称 ", ("ITM007",), "法定名称"),
        ("a: b #keli: ignore[ ITM007 ,ITM006,, ITM007 ]因为", ("ITM007", "ITM006"), "因为"),
        ("# keli: ignore[ITM007]", ("ITM007",), ""),
        ("# keli: ignore", (), ""),
        ("# keli: ignore ITM007", (), "ITM007"),
        ("a: '# keli: ignore[ITM006] x'  # keli: ignore[ITM007] y", ("ITM007",), "y"),
    ],
)
def test_a_comment_is_read(line, codes, reason) -> None:
    [one] = suppressions_in(read(f"{line}\n".encode(), ITEM))
    assert (tuple(one.codes), one.reason) == (codes, reason)
    assert line[one.place.column - 1] == "#"


@given(
    st.lists(st.sampled_from(["# keli: ignore", "[", "]", "ITM007", "'", '"', "|", "\n", "\r", " ", "{", ":", "理由"]))
)
def test_no_text_breaks_the_reading_of_comments(parts) -> None:
    document = read("".join(parts).encode(), ITEM)
    for one in unhidden([], suppressions_in(document), frozenset()):
        assert one.code.startswith("SUP")
