"""Names that seem to mean the same paper, and those that do not."""

from random import Random

import pytest
from rapidfuzz.distance import Indel

from catalog.bundles.alike import ENOUGH, Evidence, Named, alike
from catalog.jobs.progress import SILENT
from catalog.model.texts import Text


def named(place: str, name: str, **more) -> Named:
    return Named(place, place, ("only", place), Text(name), **more)


def found(one: Named, other: Named) -> tuple[Evidence, ...]:
    return next((likeness.evidence for likeness in alike([one, other], lambda *_: True, SILENT)), ())


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        ("营业执照", "营业执照（副本）", Evidence.SAME_NAME),
        ("ＩＤ卡", "id 卡", Evidence.SAME_NAME),
        ("身份证", "居民身份证", Evidence.WITHIN),
        ("租赁合同", "房屋租赁合同", Evidence.WITHIN),
        ("场所平面图", "场所平面布置图", Evidence.WITHIN),
        ("法定代表人授权委托书", "法定代表人委托授权书", Evidence.REORDERED),
        ("公共场所卫生许可证核发申请所需材料的目录", "公共场所卫生许可证核发申报所需材料的目录", Evidence.SIMILAR),
    ],
)
def test_names_that_seem_to_mean_the_same(one: str, other: str, evidence: Evidence) -> None:
    assert found(named("a", one), named("b", other)) == (evidence,)
    assert found(named("a", other), named("b", one)) == (evidence,)


@pytest.mark.parametrize(
    ("one", "other"),
    [("食品经营许可证", "药品经营许可证"), ("结婚证", "离婚证"), ("申请表", "食品经营许可申请表"), ("章程", "图")],
)
def test_names_that_do_not(one: str, other: str) -> None:
    assert found(named("a", one), named("b", other)) == ()


def test_what_has_no_name_but_marks_is_alike_by_another_name_or_not_at_all() -> None:
    assert found(named("a", "？"), named("b", "？")) == ()
    assert found(named("a", "？", others=("证",)), named("b", "证")) == (Evidence.OTHER_NAME,)


def test_issuer_kind_and_register_speak_for_it_or_against_it() -> None:
    def score(**other) -> int:
        one = named("a", "场所平面图", issuer="甲局", kind="other", registered=True)
        likenesses = alike([one, named("b", "场所平面布置图", **other)], lambda *_: True, SILENT)
        return next((likeness.score for likeness in likenesses), 0)

    assert score() == 83
    assert score(issuer="甲局") == 88
    assert score(issuer="甲局", kind="other", registered=True) == 83
    assert score(issuer="甲局", kind="form") == 78
    assert score(issuer="乙局") == 0


def test_of_many_names_no_pair_is_missed_that_is_alike_enough() -> None:
    chance = Random(7)  # noqa: S311  # no secret
    parts = "食品 药品 经营 许可 备案 登记 公司 房屋 租赁 安全 场所".split()
    heads = ("证", "申请表", "合同", "平面图", "平面布置图", "报告")
    names = {"".join([*chance.sample(parts, chance.randint(1, 3)), chance.choice(heads)]) for _ in range(400)}
    things = [named(f"p{number}", name) for number, name in enumerate(sorted(names))]
    likely = {(one.one.place, one.other.place) for one in alike(things, lambda *_: True, SILENT)}
    for at, one in enumerate(things):
        for other in things[at + 1 :]:
            pair = (one.name.plain, other.name.plain)
            similarity = round(100 * Indel.normalized_similarity(*pair))
            likes = Indel.distance(*pair) == abs(len(pair[0]) - len(pair[1])) or sorted(pair[0]) == sorted(pair[1])
            enough = similarity - (0 if likes else 20) >= ENOUGH
            expected = (min(one.place, other.place), max(one.place, other.place))
            assert (expected in likely) == enough, pair
