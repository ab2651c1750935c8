"""What is worked out when it is first asked for, and kept with its subject.

That is `functools.cached_property` without the lock that Python 3.11 takes: every file has some twenty of these, and
most are worked out faster than locked.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """A property whose value takes its place in the dictionary of its subject."""

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self.__doc__, self._name, self._work = work.__doc__, work.__name__, work

    def __get__(self, subject: Any, of: type[Any]) -> Value:
        """Work it out: from then on the value stands in the dictionary, and is found there first."""
        value = subject.__dict__[self._name] = self._work(subject)
        return value
