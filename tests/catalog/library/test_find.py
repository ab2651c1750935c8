"""Finding agrees with looking at every entry one by one, and ranks as people expect."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from catalog.library.corpus import Fit, Section
from catalog.library.entry import Entry
from catalog.library.find import RANKING, find
from catalog.library.index import Index
from catalog.library.readings import readings
from catalog.model.folding import fold, ways_to_write
from catalog.schema.kinds import Kind

BUREAU = Entry(Kind.AUTHORITIES, "amr", "registers/authorities.yaml", ("市场监督管理局",), ("市监局",))


def item(entry_id: str, name: str, *others: str, codes: tuple[str, ...] = (), authority: str = "") -> Entry:
    return Entry(Kind.ITEM, entry_id, f"items/a/{entry_id}.yaml", (name,), others, codes, authority)


CITY = Index(
    [
        BUREAU,
        item("food-new", "食品（含保健食品）经营许可新办", "我要开餐馆", codes=("11990103YL0007",), authority="amr"),
        item("food-change", "食品（含保健食品）经营许可变更", authority="amr"),
        item("rent", "租房提取住房公积金", "公积金租房提取"),
        item("bank", "银行账户登记", "重要账户登记"),
        item("etc", "ＥＴＣ卡办理"),
        item("green", "绿色食品认证"),
    ]
)


def ids(query: str, *, limit: int = 50, recent: tuple[str, ...] = ()) -> list[str]:
    return [hit.entry.id for hit in find(CITY, query, limit, recent)]


def test_initials_find_across_brackets() -> None:
    assert ids("spjyxk") == ["food-change", "food-new"]
    assert ids("spjy")[:2] == ["food-change", "food-new"]


def test_one_and_two_characters_find() -> None:
    assert ids("租") == ["rent"]
    assert ids("银行") == ["bank"]


def test_every_reading_of_a_character_counts() -> None:
    assert ids("yhzh") == ["bank"]  # 行: háng
    assert ids("yinxing") == ["bank"]  # and xíng
    assert ids("zyzh") == ids("chongyao") == ["bank"]
    assert ids("lvse") == ids("luse") == ids("LÜSE") == ["green"]


def test_readings_and_initials_may_be_mixed() -> None:
    assert ids("zufangtq") == ids("zftiqu") == ids("zu'fang ti'qu") == ["rent"]


def test_width_case_spaces_and_marks_do_not_count() -> None:
    assert ids("etc") == ids("ＥＴＣ 卡") == ids("E-T-C") == ["etc"]
    assert ids("食品(含保健") == ["food-change", "food-new"]


def test_codes_ids_and_authorities_find() -> None:
    assert ids("0103yl") == ["food-new"]
    assert ids("food-ch") == ["food-change"]
    assert ids("市场监督") == ids("shichangjd") == ["amr", "food-change", "food-new"]
    assert ids("sjj") == ["amr", "food-change", "food-new"]


def test_a_name_comes_before_a_plain_name_and_a_beginning_before_the_middle() -> None:
    index = Index(
        [
            item("alias", "甲", "登记"),
            item("inside", "户口登记"),
            item("start", "登记户口"),
            item("whole", "登记"),
            item("office", "乙", authority="registry"),
            Entry(Kind.AUTHORITIES, "registry", "registers/authorities.yaml", ("登记中心",)),
        ]
    )
    found = [hit.entry.id for hit in find(index, "登记")]
    assert found == ["whole", "start", "registry", "inside", "alias", "office"]
    assert [hit.by for hit in find(index, "登记")][-1] is Section.AUTHORITY


def test_recent_ones_come_first_among_equals_and_for_no_query() -> None:
    assert ids("spjyxk", recent=("food-new", "gone")) == ["food-new", "food-change"]
    assert ids("登记", recent=("rent",)) == ["bank"]
    assert ids(" ", recent=("rent", "bank")) == ["rent", "bank"]
    assert ids("（", recent=("rent",)) == []


def test_several_words_find_what_has_them_all_in_one_piece_first() -> None:
    assert ids("食品 新办") == ids("新办　食品") == ids("xinban sp") == ["food-new"]
    assert ids("市监局 变更") == ["food-change"]
    assert ids("许可 登记") == []
    assert ids("登记 账户") == ["bank"]
    index = Index([item("apart", "办法和食品"), item("together", "很长的食品办法")])
    assert [hit.entry.id for hit in find(index, "食品 办法")] == ["together", "apart"]


def test_no_more_than_asked_for_are_given() -> None:
    assert len(ids("食品", limit=1)) == 1


CHARACTERS = "食品经营行重长银登记绿女单（）()、ＡaＢb1 9-·𠮷é\n"
names = st.text(CHARACTERS, max_size=8)
queries = st.text(CHARACTERS + "spjyxhzcldnvu", max_size=5)


@st.composite
def indexes(draw: st.DrawFn) -> Index:
    bureaus = [
        Entry(Kind.AUTHORITIES, f"o{number}", "registers/authorities.yaml", (draw(names),)) for number in range(2)
    ]
    items = [
        item(
            f"i{number}-{draw(st.sampled_from('abs'))}",
            draw(names),
            *draw(st.lists(names, max_size=2)),
            codes=tuple(draw(st.lists(st.text("019A", max_size=4), max_size=1))),
            authority=draw(st.sampled_from(["", "o0", "o1", "gone"])),
        )
        for number in range(draw(st.integers(0, 6)))
    ]
    return Index([*bureaus, *items])


@given(index=indexes(), query=queries, recent=st.lists(st.sampled_from(["i0-a", "i1-b", "i2-s"]), max_size=2))
def test_finding_agrees_with_looking_at_every_entry(index: Index, query: str, recent: list[str]) -> None:
    found = [(hit.entry, hit.by) for hit in find(index, query, len(index.entries), recent)]
    if fold(query):
        assert found == list(in_one_piece_or_apart(index, query, recent))


def in_one_piece_or_apart(index: Index, query: str, recent: list[str]) -> Iterator[tuple[Entry, Section]]:
    whole = list(one_by_one(index, fold(query), recent))
    yield from whole
    first, *others = [word for word in map(fold, query.split()) if word]
    having = [[entry for entry, _ in one_by_one(index, word, [])] for word in others]
    for entry, section in one_by_one(index, first, recent) if others else ():
        if all(entry in entries for entries in having) and entry not in [one for one, _ in whole]:
            yield entry, section


def one_by_one(index: Index, query: str, recent: list[str]) -> Iterator[tuple[Entry, Section]]:
    seen: list[Entry] = []
    latest = [entry for one in recent for entry in index.entries if entry.id == one]
    for section, fit in RANKING:
        written = [
            entry for entry in index.entries if any(fits(query, line, fit) for line in said(index, entry, section))
        ]
        spelled = [
            entry
            for entry in index.entries
            if section not in (Section.ID, Section.CODE) and query.isascii() and fit is not Fit.WHOLE
            if any(is_spelled(query, line, fit) for line in said(index, entry, section))
        ]
        matching = [*written, *spelled]
        for entry in (*(one for one in latest if one in matching), *matching):
            if entry not in seen:
                seen.append(entry)
                yield entry, section


def said(index: Index, entry: Entry, section: Section) -> list[str]:
    if section is Section.ID:
        return [fold(entry.id)]
    if section is Section.CODE:
        return [fold(code) for code in entry.codes]
    authority = index.authorities.get(entry.authority)
    whose = (*authority.names, *authority.others) if authority else ()
    texts = {Section.NAME: entry.names, Section.OTHER: entry.others, Section.AUTHORITY: whose}[section]
    return [way for text in texts for way in ways_to_write(text)]


def fits(query: str, line: str, fit: Fit) -> bool:
    return {Fit.WHOLE: line == query, Fit.START: line.startswith(query), Fit.INSIDE: query in line}[fit]


def is_spelled(query: str, line: str, fit: Fit) -> bool:
    starts = range(1) if fit is Fit.START else range(len(line))
    return any(begins(query, line[start:]) for start in starts)


def begins(query: str, line: str) -> bool:
    """Tell whether a line begins with characters, of each of which the query has a beginning of a reading."""
    if not query:
        return True
    beginnings = {word[:size] for word in readings(line[0]) for size in range(1, len(word) + 1)} if line else set()
    return any(query.startswith(piece) and begins(query[len(piece) :], line[1:]) for piece in beginnings)
