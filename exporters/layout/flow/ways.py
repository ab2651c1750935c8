"""Which lines of a flow chart lead on, in which order, and which lead aside."""

from collections import Counter
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from guides.flow.view import FlowLine, FlowNode, FlowView, LineKind


def leads_on(line: FlowLine) -> bool:
    """Tell whether a line takes part in the order of rows: not back, not to itself."""
    return line.kind is not LineKind.BACK and line.source != line.target


def forward(view: FlowView) -> list[int]:
    """Give the lines that lead on, by position, without those that would close a circle."""
    going: dict[str, list[int]] = {node.id: [] for node in view.nodes}
    for number, line in enumerate(view.lines):
        if leads_on(line):
            going[line.source].append(number)
    closing: set[int] = set()
    done: set[str] = set()
    for node in view.nodes:
        closing |= _closing(node.id, going, view, done)
    return sorted({number for numbers in going.values() for number in numbers} - closing)


def _closing(start: str, going: dict[str, list[int]], view: FlowView, done: set[str]) -> set[int]:
    """Walk in depth from a symbol; lines to a symbol that is still being walked close a circle."""
    if start in done:
        return set()
    found, walked = set(), {start}
    stack = [(start, iter(going[start]))]
    while stack:
        name, numbers = stack[-1]
        number = next(numbers, None)
        if number is None:
            stack.pop()
            walked.discard(name)
            done.add(name)
        elif (target := view.lines[number].target) in walked:
            found.add(number)
        elif target not in done:
            walked.add(target)
            stack.append((target, iter(going[target])))
    return found


def in_order(view: FlowView, lines: Sequence[int]) -> list[FlowNode]:
    """Give the symbols, each behind those that lead to it, else as they stand."""
    places = {node.id: place for place, node in enumerate(view.nodes)}
    left = Counter(view.lines[number].target for number in lines)
    going: dict[str, list[str]] = {node.id: [] for node in view.nodes}
    for number in lines:
        going[view.lines[number].source].append(view.lines[number].target)
    free = [place for name, place in places.items() if not left[name]]
    heapify(free)
    ordered = []
    while free:
        node = view.nodes[heappop(free)]
        ordered.append(node)
        for target in going[node.id]:
            left[target] -= 1
            if not left[target]:
                heappush(free, places[target])
    return ordered


def asides(view: FlowView) -> dict[int, int]:
    """Find the lines that lead level to a symbol beside: 1 to the right, -1 to the left.

    A symbol stands beside another where only that one leads to it, where the way ends or
    turns back there, and where the main way goes on elsewhere. There is room for two.
    """
    ends, main = _ends(view), _main_lines(view)
    found: dict[int, int] = {}
    free = {node.id: [-1, 1] for node in view.nodes}
    for number in _turning_back_first(view):
        line = view.lines[number]
        if line.target in ends and main.get(line.source, number) != number and free[line.source]:
            found[number] = free[line.source].pop()
            free[line.target].clear()
    return found


def _main_lines(view: FlowView) -> dict[str, int]:
    """Name the line each symbol's main way goes on by: the first, or the middle one of equals."""
    going: dict[str, list[int]] = {}
    for number, line in enumerate(view.lines):
        if line.kind is LineKind.ON and leads_on(line):
            going.setdefault(line.source, []).append(number)
    return {source: _main(view, numbers) for source, numbers in going.items()}


def _main(view: FlowView, numbers: list[int]) -> int:
    alike = len({view.lines[number].label for number in numbers}) == 1
    return numbers[(len(numbers) - 1) // 2] if alike else numbers[0]


def _ends(view: FlowView) -> set[str]:
    onward = [line for line in view.lines if leads_on(line)]
    coming = Counter(line.target for line in onward)
    going = {line.source for line in onward}
    out = {line.target for line in onward if line.kind is LineKind.OUT}
    return {name for name, count in coming.items() if count == 1 and (name not in going or name in out)}


def _turning_back_first(view: FlowView) -> list[int]:
    """A symbol the way turns back from stands to the right: its line then keeps to the outside."""
    back = {line.source for line in view.lines if line.kind is LineKind.BACK}
    numbers = [number for number, line in enumerate(view.lines) if leads_on(line)]
    return sorted(numbers, key=lambda number: view.lines[number].target not in back)
