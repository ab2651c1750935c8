"""From an item or a bundle to its flow chart: steps, what may come of them, and who takes them.

A step with outcomes is followed by a decision; the outcomes are the ways back and out of it.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from catalog.model.conditions import ALWAYS, questions_of
from catalog.model.steps import Actor, Outcome, Phase, Step
from guides.flow.lanes import Lanes, lanes_of
from guides.flow.longest import Longest, longest_way
from guides.flow.order import between, waits
from guides.flow.view import FlowLine, FlowNode, FlowView, LineKind, Shape, Sign
from guides.map.branches.steps import actor, outcome, presence, special
from guides.map.build import footer
from guides.subject import Subject
from guides.wording.conditions import said, topic
from guides.wording.quantities import limit, period
from guides.wording.wording import number

START = "start"
END = "end"

_HANDED_OVER: Final = {"system": Sign.SYSTEM, "staff": Sign.STAFF}


def flow_of(subject: Subject) -> FlowView:
    """Make the flow chart of an item, or of a bundle put together as one."""
    steps = subject.item.steps
    after = waits(steps, shortest=subject.thing is not None)
    chart = _Chart(subject, lanes_of(subject), after, longest_way(subject, after))
    names = subject.words.listed(subject.words.text(step.name) for step in steps)
    nodes, lines = tuple(chart.nodes()), tuple(chart.lines())
    return FlowView(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.words.phrase("flow_title", name=subject.name),
        subtitle=subject.subtitle,
        nodes=nodes,
        lines=lines,
        description=subject.words.phrase("flow_description", name=subject.name, count=len(steps), steps=names),
        footer=footer(subject),
        lanes=chart.lanes.lanes,
        legend=tuple(chart.legend(nodes, lines)),
    )


class _Chart(Struct, frozen=True):
    """The parts of a chart."""

    subject: Subject
    lanes: Lanes
    after: dict[str, tuple[str, ...]]
    longest: Longest

    def nodes(self) -> Iterator[FlowNode]:
        if not self._applicant_begins():
            yield self._start()
        for place, step in enumerate(self.subject.item.steps, start=1):
            yield self._step(place, step)
            if step.outcomes:
                yield self._decision(step)
            for way in step.outcomes:
                if not way.back_to or self._mends(way):
                    yield self._way_off(step, way)
        yield self._end()

    def _start(self) -> FlowNode:
        asked, words = self.subject.item.on_application, self.subject.words
        who = words.word("steps", "by", value=Actor.APPLICANT if asked else Actor.AUTHORITY)
        title = words.phrase("start" if asked else "start_unasked")
        first = self.subject.item.steps[:1]
        lane = self.lanes.applicant or (self.lanes.of(first[0].id) if first else "")
        return FlowNode(START, Shape.TERMINATOR, title, actor=who, lane=lane)

    def _end(self) -> FlowNode:
        words = self.subject.words
        results = words.listed(words.text(result.name) for result in self.subject.item.results)
        last = self.subject.item.steps[-1:]
        lane = self.lanes.applicant or (self.lanes.of(last[0].id) if last else "")
        if results:
            return FlowNode(END, Shape.DOCUMENT, results, lane=lane)
        return FlowNode(END, Shape.TERMINATOR, words.phrase("end"), lane=lane)

    def _applicant_begins(self) -> bool:
        first = self.subject.item.steps[:1]
        return bool(first) and first[0].phase is Phase.APPLY

    def _step(self, place: int, step: Step) -> FlowNode:
        signs = {Sign.CRITICAL} if step.id in self.longest.steps else set[Sign]()
        return FlowNode(
            id=_node(step.id),
            shape=Shape.PROCESS,
            title=self.subject.words.text(step.name),
            number=(self.lanes.numbers or {}).get(step.id, str(place)),
            actor=actor(step, self.subject),
            lines=tuple(line for line in self._told(step) if line),
            badges=tuple(self._badges(step)),
            lane=self.lanes.of(step.id),
            signs=frozenset(signs | ({Sign.OPEN} if self._is_open(step) else set())),
        )

    def _told(self, step: Step) -> Iterator[str]:
        words = self.subject.words
        yield words.named(words.phrase("step_limit"), limit(step.limit, self.subject))
        yield special(step, self.subject)
        if self._is_open(step):
            asked = dict.fromkeys(topic(question, self.subject) for question in questions_of(step.when))
            yield words.named(words.phrase("depends_on"), words.listed(asked))
        when = (self.lanes.when or {}).get(step.id, step.when)
        yield words.named(words.phrase("applies_when"), said(when, self.subject))
        yield words.named(words.label("steps", "output"), words.text(step.output))

    def _is_open(self, step: Step) -> bool:
        return bool(self.subject.told_for) and step.when != ALWAYS

    def _badges(self, step: Step) -> Iterator[str]:
        if comes := presence(step, self.subject):
            yield comes
        if self._is_open(step):
            yield self.subject.words.phrase("open_badge")
        elif step.optional or (self.lanes.when or {}).get(step.id, step.when) != ALWAYS:
            yield self.subject.words.phrase("optional_badge")

    def _decision(self, step: Step) -> FlowNode:
        title = self.subject.words.phrase("decision_of", step=self.subject.words.text(step.name))
        return FlowNode(_decision(step.id), Shape.DECISION, title, lane=self.lanes.of(step.id))

    def _way_off(self, step: Step, way: Outcome) -> FlowNode:
        label = self.subject.words.text(way.label)
        lane = self.lanes.applicant if self._is_told(step) else self.lanes.of(step.id)
        if not way.back_to or way.applicant_limit is None:
            return FlowNode(_way_out(step.id, way.id), Shape.TERMINATOR, label, lane=lane)
        within = period(way.applicant_limit, self.subject)
        return FlowNode(_way_out(step.id, way.id), Shape.PROCESS, label, lines=(within,), lane=self.lanes.applicant)

    def _is_told(self, step: Step) -> bool:
        """Tell whether the end of a way stands in the applicant's lane: not that of one member of many."""
        numbered = self.lanes.numbers is None or not self.lanes.numbers.get(step.id)
        return bool(self.lanes.applicant) and numbered

    def _mends(self, way: Outcome) -> bool:
        """Tell whether the applicant has something to do before a step is taken again, in a lane of their own."""
        return bool(self.lanes.applicant and self.lanes.lanes and way.back_to and way.applicant_limit)

    def lines(self) -> Iterator[FlowLine]:
        known = {step.id: step for step in self.subject.item.steps}
        followed = {before for after in self.after.values() for before in after}
        for step in self.subject.item.steps:
            for before in self.after[step.id]:
                yield self._on(known[before], step, known)
            if not self.after[step.id] and not self._applicant_begins():
                yield FlowLine(START, _node(step.id))
            yield from self._ways_off(step)
        if not known:
            yield FlowLine(START, END)
        for step in self.subject.item.steps:
            if step.id not in followed:
                source, label = self._leaving(step)
                yield FlowLine(source, END, label)

    def _on(self, before: Step, step: Step, known: dict[str, Step]) -> FlowLine:
        source, label = self._leaving(before)
        words = self.subject.words
        passed = between(before.id, step, known) if self.subject.thing is None else []
        without = words.listed(words.phrase("without", step=words.text(one.name)) for one in passed)
        signs = {Sign.CRITICAL} if (before.id, step.id) in self.longest.lines else set[Sign]()
        if before.handover in _HANDED_OVER and self._hands_over(before, step):
            signs.add(_HANDED_OVER[before.handover])
        return FlowLine(source, _node(step.id), words.sentences([label, without]), signs=frozenset(signs))

    def _hands_over(self, before: Step, step: Step) -> bool:
        return actor(before, self.subject) != actor(step, self.subject)

    def _leaving(self, step: Step) -> tuple[str, str]:
        """Give where the way on leaves a step, and its label."""
        if step.outcomes:
            return _decision(step.id), self.subject.words.phrase("go_on")
        return _node(step.id), ""

    def _ways_off(self, step: Step) -> Iterator[FlowLine]:
        if step.outcomes:
            on_it = any(step.id == before for before, _ in self.longest.lines)
            yield FlowLine(_node(step.id), _decision(step.id), signs=frozenset({Sign.CRITICAL} if on_it else ()))
        for way in step.outcomes:
            if self._mends(way):
                yield FlowLine(_decision(step.id), _way_out(step.id, way.id), "", LineKind.OUT)
                yield FlowLine(_way_out(step.id, way.id), _node(way.back_to), "", LineKind.BACK)
            elif way.back_to:
                yield FlowLine(_decision(step.id), _node(way.back_to), outcome(way, self.subject), LineKind.BACK)
            else:
                yield FlowLine(_decision(step.id), _way_out(step.id, way.id), "", LineKind.OUT)

    def legend(self, nodes: tuple[FlowNode, ...], lines: tuple[FlowLine, ...]) -> Iterator[tuple[Sign, str]]:
        used = {sign for node in nodes for sign in node.signs} | {sign for line in lines for sign in line.signs}
        used |= {Sign.BACK} if any(line.kind is LineKind.BACK for line in lines) else set()
        for sign in Sign:
            if sign in used:
                yield sign, self.subject.words.phrase(f"sign_{sign}", days=number(self.longest.days))


def _node(step_id: str) -> str:
    return f"step:{step_id}"


def _decision(step_id: str) -> str:
    return f"decision:{step_id}"


def _way_out(step_id: str, outcome_id: str) -> str:
    return f"out:{step_id}:{outcome_id}"
