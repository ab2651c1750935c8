"""From an item to its flow chart: steps, what may come of them, and who takes them.

A step with outcomes is followed by a decision; the outcomes are the ways back and out of it.
"""

from collections.abc import Iterator

from catalog.model.conditions import ALWAYS
from catalog.model.steps import Actor, Phase, Step
from guides.flow.view import FlowLine, FlowNode, FlowView, LineKind, Shape
from guides.map.branches.steps import actor, outcome, presence, special
from guides.map.build import footer
from guides.subject import Subject
from guides.wording.conditions import said
from guides.wording.quantities import limit

START = "start"
END = "end"


def flow_of(subject: Subject) -> FlowView:
    """Make the flow chart of an item."""
    names = subject.words.listed(subject.words.text(step.name) for step in subject.item.steps)
    count = len(subject.item.steps)
    return FlowView(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.words.phrase("flow_title", name=subject.name),
        subtitle=subject.subtitle,
        nodes=tuple(_nodes(subject)),
        lines=tuple(_lines(subject)),
        description=subject.words.phrase("flow_description", name=subject.name, count=count, steps=names),
        footer=footer(subject),
    )


def _nodes(subject: Subject) -> Iterator[FlowNode]:
    if not _applicant_begins(subject):
        yield _start(subject)
    for number, step in enumerate(subject.item.steps, start=1):
        yield _step(number, step, subject)
        if step.outcomes:
            title = subject.words.phrase("decision_of", step=subject.words.text(step.name))
            yield FlowNode(_decision(step.id), Shape.DECISION, title)
        for way in step.outcomes:
            if not way.back_to:
                yield FlowNode(_way_out(step.id, way.id), Shape.TERMINATOR, subject.words.text(way.label))
    results = subject.words.listed(subject.words.text(result.name) for result in subject.item.results)
    if results:
        yield FlowNode(END, Shape.DOCUMENT, results)
    else:
        yield FlowNode(END, Shape.TERMINATOR, subject.words.phrase("end"))


def _start(subject: Subject) -> FlowNode:
    asked = subject.item.on_application
    who = subject.words.word("steps", "by", value=Actor.APPLICANT if asked else Actor.AUTHORITY)
    return FlowNode(START, Shape.TERMINATOR, subject.words.phrase("start" if asked else "start_unasked"), actor=who)


def _applicant_begins(subject: Subject) -> bool:
    first = subject.item.steps[:1]
    return bool(first) and first[0].phase is Phase.APPLY


def _step(number: int, step: Step, subject: Subject) -> FlowNode:
    return FlowNode(
        id=_node(step.id),
        shape=Shape.PROCESS,
        title=subject.words.text(step.name),
        number=str(number),
        actor=actor(step, subject),
        lines=tuple(line for line in _told(step, subject) if line),
        badges=tuple(_badges(step, subject)),
    )


def _told(step: Step, subject: Subject) -> Iterator[str]:
    words = subject.words
    yield words.named(words.label("steps", "limit"), limit(step.limit, subject))
    yield special(step, subject)
    yield words.named(words.phrase("applies_when"), said(step.when, subject))
    yield words.named(words.label("steps", "output"), words.text(step.output))


def _badges(step: Step, subject: Subject) -> Iterator[str]:
    if comes := presence(step, subject):
        yield comes
    if step.optional or step.when != ALWAYS:
        yield subject.words.phrase("optional_badge")


def _lines(subject: Subject) -> Iterator[FlowLine]:
    steps = subject.item.steps
    known = {step.id for step in steps}
    followed = {before for step in steps for before in step.after}
    for step in steps:
        before = [(*_leaving(subject, one), _passed_over(one, step, subject)) for one in step.after if one in known]
        for source, label, without in before or _beginning(subject):
            yield FlowLine(source, _node(step.id), subject.words.sentences([label, without]))
        yield from _ways_off(step, subject)
    for step in steps:
        if step.id not in followed:
            source, label = _leaving(subject, step.id)
            yield FlowLine(source, END, label)


def _beginning(subject: Subject) -> list[tuple[str, str, str]]:
    return [] if _applicant_begins(subject) else [(START, "", "")]


def _passed_over(before: str, step: Step, subject: Subject) -> str:
    """Name what a line from one step to another leaves out: conditional steps that stand between them."""
    between = (one for one in subject.item.steps if one.id in step.after and before in one.after and one.when != ALWAYS)
    return subject.words.listed(subject.words.phrase("without", step=subject.words.text(one.name)) for one in between)


def _leaving(subject: Subject, step_id: str) -> tuple[str, str]:
    """Give where the way on leaves a step, and its label."""
    step = next(one for one in subject.item.steps if one.id == step_id)
    return (_decision(step_id), subject.words.phrase("go_on")) if step.outcomes else (_node(step_id), "")


def _ways_off(step: Step, subject: Subject) -> Iterator[FlowLine]:
    if step.outcomes:
        yield FlowLine(_node(step.id), _decision(step.id))
    for way in step.outcomes:
        if way.back_to:
            yield FlowLine(_decision(step.id), _node(way.back_to), outcome(way, subject), LineKind.BACK)
        else:
            yield FlowLine(_decision(step.id), _way_out(step.id, way.id), "", LineKind.OUT)


def _node(step_id: str) -> str:
    return f"step:{step_id}"


def _decision(step_id: str) -> str:
    return f"decision:{step_id}"


def _way_out(step_id: str, outcome_id: str) -> str:
    return f"out:{step_id}:{outcome_id}"
