"""An interview as style: answers are chosen by radios and boxes, `:has()` sees them, and what they rule out is gone.

A page needs no script for it. Every selector is made of alternatives that the interview gives; nothing is decided here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from markupsafe import Markup
from msgspec import Struct

from catalog.model.conditions import AnswerValue
from catalog.model.questions import QuestionKind
from catalog.situations.certain import Alternative
from guides.interview.view import Alternatives, Interview, Turn

Marker = Callable[..., Markup]


def unmarked(_path: str, *_inner: str) -> Markup:
    """Mark nothing: on paper all is shown."""
    return Markup()


class Answering(Struct, frozen=True, dict=True):  # the names of classes are worked out once
    """Names what an interview acts on, and writes its style."""

    interview: Interview

    @property
    def style(self) -> str:
        """Give the style: asked questions, offered answers, what is gone, and the figures."""
        rules = "".join((*self._questions(), *self._gone(), *self._figures()))
        return f"@supports selector(:has(a)){{{rules}}}\n" if rules else ""

    def classes(self, path: str, *inner: str) -> Markup:
        """Give the classes by which what stands at a path, or within it, can go; several parts of a path are joined."""
        whole = "/".join(part for part in (path, *inner) if part).split("/")
        heads = ("/".join(whole[:length]) for length in range(1, len(whole) + 1))
        return Markup(" ").join(Markup(f"g{self._numbers[head]}") for head in heads if head in self._numbers)  # noqa: S704 a number

    def nothing(self, path: str) -> Markup:
        """Give the class of what is said where nothing of a list is left."""
        return Markup(f"n{self._numbers[path]}")  # noqa: S704 a number

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        """What goes together has one number."""
        known: dict[str, int] = {}
        return {path: known.setdefault(repr(when), len(known)) for path, when in self.interview.gone.items()}

    def _gone(self) -> Iterator[str]:
        seen = {self._numbers[path]: path for path in self.interview.gone}
        said = {self._numbers[path] for path in self.interview.nothing}
        for number, path in seen.items():
            when = self._when(self.interview.gone[path])
            yield f"{when} .g{number}{{display:none}}"
            yield f"{when} .n{number}{{display:block}}" if number in said else ""

    def _figures(self) -> Iterator[str]:
        for place, several in enumerate(self.interview.figures):
            yield f".f{place}{{display:var(--f{place},block)}}" if several else ""
            for number, one in enumerate(several):
                name = f"f{place}v{number}"
                yield f"{self._when(one.when)}{{--f{place}:none;--{name}:block}}.{name}{{display:var(--{name},none)}}"

    def _questions(self) -> Iterator[str]:
        for place, turn in enumerate(self.interview.turns):
            if {} not in turn.ask:
                yield f".q{place}{{display:none}}{self._when(turn.ask)} .q{place}{{display:block}}"
            for value, when in turn.barred.items():
                at = _place_of(turn, value)
                yield f"{self._when(when)} .option:has(>#q{place}v{at}){{display:none}}"

    def _when(self, alternatives: Alternatives) -> str:
        """Give the page under one of some alternatives."""
        return f"main{_one_of(self._met(one) for one in alternatives)}"

    def _met(self, alternative: Alternative) -> str:
        return "".join(self._literal(*literal) for literal in alternative.items())

    def _literal(self, name: str, values: Iterable[AnswerValue]) -> str:
        question, _, option = name.partition(".")
        place = self._places[question]
        turn = self.interview.turns[place]
        if not option:
            return self._chosen(place, turn, values)
        chosen = self._chosen(place, turn, [option])
        return chosen if True in values else f":has(#q{place}all:checked):not({chosen})"

    def _chosen(self, place: int, turn: Turn, values: Iterable[AnswerValue]) -> str:
        """Give the page with one of some answers chosen; one that is not offered any more counts as none."""
        found = list(values)
        free = [f"#q{place}v{_place_of(turn, value)}" for value in found if value not in turn.barred]
        given = [f":has({_one_of(free)}:checked)"] if free else []
        for value in found:
            if value in turn.barred:
                barred = "".join(f":not({self._met(one)})" for one in turn.barred[value])
                given.append(f":has(#q{place}v{_place_of(turn, value)}:checked){barred}")
        return _one_of(given)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {turn.question.id: place for place, turn in enumerate(self.interview.turns)}


def is_multi(turn: Turn) -> bool:
    """Tell whether several answers may be chosen."""
    return turn.question.kind is QuestionKind.MULTI


def _place_of(turn: Turn, value: AnswerValue) -> int:
    return next(at for at, choice in enumerate(turn.question.choices) if choice.value == value)


def _one_of(selectors: Iterable[str]) -> str:
    found = list(selectors)
    return found[0] if len(found) == 1 else f":is({','.join(found)})"
