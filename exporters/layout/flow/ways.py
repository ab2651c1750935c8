"""Which lines of a flow chart are the main way, and which lead aside."""

from collections import Counter

from guides.flow.view import FlowLine, FlowView, LineKind


def leads_on(line: FlowLine) -> bool:
    """Tell whether a line takes part in the order of rows: not back, not to itself."""
    return line.kind is not LineKind.BACK and line.source != line.target


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


def spine(view: FlowView) -> tuple[str, ...]:
    """Follow the main way from the first symbol to where it ends or comes round."""
    main = _main_lines(view)
    way = {view.nodes[0].id: None} if view.nodes else {}
    while way and (number := main.get(next(reversed(way)))) is not None and view.lines[number].target not in way:
        way[view.lines[number].target] = None
    return tuple(way)


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
