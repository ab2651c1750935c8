"""Options of rules come from keli.toml as they are declared, or not at all."""

import json
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct, field
from msgspec.structs import asdict

from catalog.findings.words import Language
from catalog.model.options import Between, UnfitError, options_of, read_options
from catalog.model.settings import May, Settings


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Options(Struct, frozen=True):
    strict: bool = False
    most: Annotated[int, Between(1, 90)] = 60
    share: Annotated[float, Between(0, 1)] = 0.5
    name: str = "办"
    size: Size = Size.SMALL
    words: tuple[str, ...] = ("等",)
    days: Mapping[str, int] = field(default_factory=lambda: {"month": 22})


FIT = [
    ("strict", True, True),
    ("most", 90, 90),
    ("share", 1, 1),
    ("name", "x", "x"),
    ("size", "large", Size.LARGE),
    ("words", [], ()),
    ("words", ["等", "其他"], ("等", "其他")),
    ("days", {"year": 250}, {"year": 250}),
]
UNFIT = [
    ("strict", 1),
    ("strict", "true"),
    ("most", True),
    ("most", 0),
    ("most", 91),
    ("most", 1.0),
    ("share", "1"),
    ("share", -0.1),
    ("name", ""),
    ("name", "x" * 201),
    ("size", "huge"),
    ("size", ["small"]),
    ("words", "等"),
    ("words", [1]),
    ("words", ["x"] * 1001),
    ("days", []),
    ("days", {"month": "22"}),
    ("days", {"": 22}),
]


@pytest.mark.parametrize(("name", "written", "taken"), FIT)
def test_a_value_that_fits_is_taken(name: str, written: Any, taken: Any) -> None:
    assert getattr(read_options(Options, {name: written}), name) == taken


@pytest.mark.parametrize(("name", "written"), UNFIT, ids=str)
def test_a_value_that_does_not_fit_leaves_the_default_and_says_what_would(name: str, written: Any) -> None:
    option = next(option for option in options_of(Options) if option.name == name)
    with pytest.raises(UnfitError) as refused:
        option.taken(written)
    assert "{" not in refused.value.wanted.zh + refused.value.wanted.en
    assert read_options(Options, {name: written}) == Options()


def test_what_is_not_declared_changes_nothing() -> None:
    assert read_options(Options, {"moist": 1}) == Options()


@given(
    st.dictionaries(
        st.sampled_from([option.name for option in options_of(Options)]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
            max_leaves=5,
        ),
    )
)
def test_options_take_every_value_that_fits_and_refuse_the_others(written: dict[str, Any]) -> None:
    taken = read_options(Options, written)
    for option in options_of(Options):
        try:
            wanted = option.taken(written[option.name]) if option.name in written else option.default
        except UnfitError:
            wanted = option.default
        assert repr(getattr(taken, option.name)) == repr(wanted)


def test_settings_tell_rules_what_stands_in_keli_toml() -> None:
    settings = Settings.of(
        tomllib.loads("""
            [rules.TIM001]
            severity = "off"
            [rules.ITM007.options]
            most = 80
            [[unified]]
            element = "promised_limit"
            may = "tighten"
            reason = "更快"
            [words]
            forbidden = ["等相关材料"]
            abbreviations = {"社保" = "社会保险"}
        """)
    )
    assert settings.off == {"TIM001"}
    assert settings.options("ITM007", Options).most == 80
    assert settings.options("ITM008", Options) == Options()
    assert [(one.element, one.may, one.reason.plain) for one in settings.unified] == [
        ("promised_limit", May.TIGHTEN, "更快")
    ]
    assert settings.forbidden == ("等相关材料",)
    assert settings.abbreviations == {"社保": "社会保险"}


@pytest.mark.parametrize(
    "data", [{}, {"unified": [{}, {"may": "relax"}]}, {"rules": {"A": {}}, "words": {}}], ids=json.dumps
)
def test_settings_that_lack_something_are_settings(data: dict[str, Any]) -> None:
    assert asdict(Settings.of(data)) == asdict(Settings())


def test_words_of_an_option_are_for_people() -> None:
    with pytest.raises(UnfitError) as refused:
        options_of(Options)[1].taken(1000)
    assert refused.value.wanted.in_language(Language.ZH).strip() == "1 到 90 之间的数"
