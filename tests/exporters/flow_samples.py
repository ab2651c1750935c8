"""Flow charts to try things on."""

from collections.abc import Callable

from msgspec.structs import replace

from guides.flow.view import FlowLine, FlowNode, FlowView, Lane, LineKind, Shape, Sign

ON, BACK, OUT = LineKind.ON, LineKind.BACK, LineKind.OUT


def food_licence() -> FlowView:
    return FlowView(
        id="food-licence",
        language="zh",
        title="食品经营许可（餐饮服务）办理流程",
        subtitle="临江市市场监督管理局",
        nodes=(
            FlowNode("start", Shape.TERMINATOR, "开始", actor="申请人"),
            FlowNode(
                "apply",
                Shape.PROCESS,
                "申请",
                "1",
                "申请人",
                ("线上提交智能表单；也可到窗口、自助终端提交",),
                ("0次到现场",),
            ),
            FlowNode("accept", Shape.PROCESS, "受理审查", "2", "政务服务中心窗口", ("时限：1个工作日",), ("即办",)),
            FlowNode("complete", Shape.DECISION, "材料齐全、符合法定形式？", actor="政务服务中心窗口"),
            FlowNode(
                "supplement", Shape.DOCUMENT, "一次性告知补正", actor="政务服务中心窗口", lines=("出具《补正告知书》",)
            ),
            FlowNode("refused", Shape.TERMINATOR, "不予受理", lines=("出具《不予受理通知书》",)),
            FlowNode(
                "inspect",
                Shape.PROCESS,
                "现场核查",
                "3",
                "食品经营监管科",
                ("核查人员不少于2人", "时限：5个工作日，不计入承诺时限"),
                ("到现场",),
            ),
            FlowNode("approve", Shape.PROCESS, "审批", "4", "行政审批科", ("时限：2个工作日",)),
            FlowNode("fit", Shape.DECISION, "符合许可条件？", actor="行政审批科"),
            FlowNode("denied", Shape.TERMINATOR, "不予许可", lines=("说明理由，告知救济途径",)),
            FlowNode(
                "issue",
                Shape.PROCESS,
                "制证送达",
                "5",
                "政务服务中心窗口",
                ("电子证照即时生成，纸质证免费邮寄",),
                ("即办",),
            ),
            FlowNode("end", Shape.TERMINATOR, "办结", lines=("领取《食品经营许可证》",)),
        ),
        lines=(
            FlowLine("start", "apply"),
            FlowLine("apply", "accept"),
            FlowLine("accept", "complete"),
            FlowLine("complete", "inspect", "是"),
            FlowLine("complete", "supplement", "可补正", OUT),
            FlowLine("complete", "refused", "不属受理范围", OUT),
            FlowLine("supplement", "apply", "补正后重新提交", BACK),
            FlowLine("inspect", "approve"),
            FlowLine("approve", "fit"),
            FlowLine("fit", "issue", "是"),
            FlowLine("fit", "denied", "否", OUT),
            FlowLine("issue", "end"),
        ),
        description="从申请到领取许可证的五个步骤，以及补正、不予受理和不予许可的去向。",
        footer="版本 3 · 2026-01-01 起有效",
    )


def parallel() -> FlowView:
    return FlowView(
        id="construction",
        language="zh",
        title="竣工联合验收",
        subtitle="住房和城乡建设局",
        nodes=(
            FlowNode("apply", Shape.PROCESS, "提出联合验收申请", "1", "建设单位"),
            FlowNode("plan", Shape.PROCESS, "规划核实", "2", "自然资源局", ("时限：7个工作日",)),
            FlowNode("fire", Shape.PROCESS, "消防验收", "3", "住建局", ("时限：7个工作日",), ("到现场",)),
            FlowNode("air", Shape.PROCESS, "人防备案", "4", "人防办", ("时限：7个工作日",)),
            FlowNode("all", Shape.DECISION, "全部通过？", actor="综合窗口"),
            FlowNode("mend", Shape.PROCESS, "整改", "5", "建设单位", ("逾期未整改的，终止本次验收",)),
            FlowNode("done", Shape.DOCUMENT, "联合验收意见书", actor="综合窗口"),
            FlowNode("end", Shape.TERMINATOR, "结束"),
        ),
        lines=(
            FlowLine("apply", "plan"),
            FlowLine("apply", "fire"),
            FlowLine("apply", "air"),
            FlowLine("plan", "all"),
            FlowLine("fire", "all"),
            FlowLine("air", "all"),
            FlowLine("all", "done", "通过"),
            FlowLine("all", "mend", "有一项不通过", OUT),
            FlowLine("mend", "apply", "整改后", BACK),
            FlowLine("mend", "end", "逾期", OUT),
            FlowLine("done", "end"),
        ),
        description="三项验收同时进行。",
        footer="版本 1",
    )


def two_roads() -> FlowView:
    nodes = (
        FlowNode("a", Shape.TERMINATOR, "开始"),
        FlowNode("b", Shape.DECISION, "是否适用告知承诺？", actor="审批处"),
        FlowNode("c", Shape.PROCESS, "签署承诺书", "1", "申请人", (), ("即办",)),
        FlowNode("d", Shape.PROCESS, "实质审查", "2", "审批处", ("时限：10个工作日",)),
        FlowNode("e", Shape.PROCESS, "专家评审", "3", "评审中心", ("特别程序，不计入时限",)),
        FlowNode("f", Shape.PROCESS, "作出决定", "4", "审批处"),
        FlowNode("g", Shape.TERMINATOR, "送达"),
        FlowNode("h", Shape.TERMINATOR, "不予许可"),
    )
    lines = (
        FlowLine("a", "b"),
        FlowLine("b", "c", "适用"),
        FlowLine("b", "d", "不适用"),
        FlowLine("d", "e"),
        FlowLine("e", "d", "补充材料", BACK),
        FlowLine("c", "f"),
        FlowLine("e", "f"),
        FlowLine("f", "g", "准予"),
        FlowLine("f", "h", "不准予", OUT),
    )
    return FlowView("two-roads", "zh", "告知承诺与一般程序", "某局", nodes, lines, "两条路", "")


def single() -> FlowView:
    node = FlowNode("only", Shape.PROCESS, "即时办结", "1", "窗口", (), ("即办",))
    return FlowView("single", "zh", "查询", "档案馆", (node,), (), "一步办结。", "")


def long_chain(count: int = 60) -> FlowView:
    nodes = tuple(
        FlowNode(
            f"s{n}",
            Shape.DECISION if n % 7 == 3 else Shape.PROCESS,
            f"第{n}步办理",
            f"{n}",
            f"科室{n % 5}",
            ("时限：1个工作日",),
        )
        for n in range(1, count + 1)
    )
    on = [FlowLine(f"s{n}", f"s{n + 1}", "是" if n % 7 == 3 else "") for n in range(1, count)]
    back = [FlowLine(f"s{n}", f"s{n - 2}", f"退回第{n - 2}步", BACK) for n in range(10, count, 7)]
    jump = [FlowLine(f"s{n}", f"s{n + 3}", "简易程序") for n in range(6, count - 5, 14)]
    return FlowView("long", "zh", "六十步", "某局", nodes, (*on, *back, *jump), "很长。", "")


def hostile() -> FlowView:
    bad = "<script>alert(1)</script>\"'&]]>\\N\\l\\G -->"
    nodes = (
        FlowNode('a"];x[label="', Shape.PROCESS, bad, "1", bad, (bad,), (bad,)),
        FlowNode("b\\N", Shape.DECISION, bad, actor="\u202egnp.exe"),
        FlowNode("c", Shape.TERMINATOR, "超长名称" * 50, lines=("𠮷野家 🍜 مرحبا",)),
    )
    lines = (
        FlowLine(nodes[0].id, nodes[1].id, bad),
        FlowLine(nodes[1].id, "c", bad, OUT),
        FlowLine("b\\N", nodes[0].id, bad, BACK),
    )
    return FlowView('h"><script>', "zh", bad, bad, nodes, lines, bad, bad)


def in_lanes(view: FlowView) -> FlowView:
    """Give a chart with a lane for each who acts; where nobody does, the lane is the first."""
    actors = list(dict.fromkeys(node.actor for node in view.nodes if node.actor)) or ["窗口"]
    lanes = tuple(Lane(f"lane{place}", actor) for place, actor in enumerate(actors))
    ids = {lane.title: lane.id for lane in lanes}
    nodes = tuple(replace(node, lane=ids.get(node.actor, lanes[0].id)) for node in view.nodes)
    return replace(view, nodes=nodes, lanes=lanes)


def signed() -> FlowView:
    """Give a chart in lanes in which all signs stand."""
    view = in_lanes(parallel())
    signs = {"plan": {Sign.CRITICAL}, "fire": {Sign.OPEN}, "apply": {Sign.CRITICAL}}
    nodes = tuple(replace(node, signs=frozenset(signs.get(node.id, ()))) for node in view.nodes)
    ways = {"plan": {Sign.CRITICAL, Sign.SYSTEM}, "air": {Sign.STAFF}}
    lines = tuple(replace(line, signs=frozenset(ways.get(line.source, ()))) for line in view.lines)
    legend = tuple((sign, f"图例{sign}") for sign in Sign)
    lanes = tuple(replace(lane, number=f"{n}", captions=("某局",)) for n, lane in enumerate(view.lanes))
    return replace(view, nodes=nodes, lines=lines, legend=legend, lanes=lanes)


SAMPLES: dict[str, Callable[[], FlowView]] = {
    "food_licence": food_licence,
    "parallel": parallel,
    "two_roads": two_roads,
    "single": single,
    "long_chain": long_chain,
    "hostile": hostile,
    "food_licence_lanes": lambda: in_lanes(food_licence()),
    "parallel_lanes": lambda: in_lanes(parallel()),
    "two_roads_lanes": lambda: in_lanes(two_roads()),
    "single_lane": lambda: in_lanes(single()),
    "long_chain_lanes": lambda: in_lanes(long_chain()),
    "hostile_lanes": lambda: in_lanes(hostile()),
    "signed": signed,
}
