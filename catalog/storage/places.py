"""Where every value and every key of a file stands."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

from catalog.findings.finding import Path
from catalog.findings.place import Place
from catalog.storage.mark import Mark
from catalog.storage.span import Span


class Places:
    """Finds the place of a value in one file. The file's spans are made when they are first needed."""

    def __init__(self, file: str, spans: Callable[[], Span | None] = lambda: None) -> None:
        self.file = file
        self._spans = spans

    @cached_property
    def root(self) -> Span | None:
        """The span of the whole file; None where it could not be read."""
        return self._spans()

    def value(self, path: Path) -> Place:
        """Give the place of the value at a path, or of the nearest one around it."""
        span = self._span(path)
        return Place(self.file) if span is None else _place(self.file, span.start, span.end)

    def key(self, path: Path) -> Place:
        """Give the place of the key that ends a path; of the value where it has no key."""
        around = self._span(path[:-1])
        if path and around and around.keys:
            entry = around.keys.get(str(path[-1]))
            if entry is not None:
                return _place(self.file, entry.start, entry.end)
        return self.value(path)

    def path_at(self, place: Place) -> Path:
        """Give the path of the innermost key or value at the start of a place."""
        path: list[str | int] = []
        span = self.root
        while span is not None:
            step, span = _inner_at(span, (place.line - 1, place.column - 1))
            if step is not None:
                path.append(step)
        return tuple(path)

    def _span(self, path: Path) -> Span | None:
        span = self.root
        for step in path:
            inner = None if span is None else _inner(span, step)
            if inner is None:
                break
            span = inner
        return span


def _inner(span: Span, step: str | int) -> Span | None:
    if isinstance(step, int):
        return span.items[step] if span.items is not None and step < len(span.items) else None
    entry = span.keys.get(step) if span.keys is not None else None
    return entry.value if entry else None


def _inner_at(span: Span, at: tuple[int, int]) -> tuple[str | int | None, Span | None]:
    step: str | int | None = None
    inner: Span | None = None
    if span.keys is not None:
        before = (name for name, entry in reversed(list(span.keys.items())) if _at(entry.start) <= at)
        step = next(before, None)
        inner = None if step is None else span.keys[step].value
    elif span.items is not None:
        index = bisect_right(span.items, at, key=lambda item: _at(item.start)) - 1
        step, inner = (index, span.items[index]) if index >= 0 else (None, None)
    return (step, inner) if inner is not None and at <= _at(inner.end) else (None, None)


def _at(mark: Mark) -> tuple[int, int]:
    return (mark.line, mark.column)


def _place(file: str, start: Mark, end: Mark) -> Place:
    return Place(file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
