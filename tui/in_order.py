"""Keys, clicks and pastes one after another: what comes while an earlier one is at work waits until that is done.

Textual hands a printable key to the field at once, while one that is bound to something goes up through all that is
around the field first: of keys that arrive together, as over a slow line, a letter would overtake a backspace or Tab.
What was typed before a click would go into the row that is clicked. And keys that come before there are panes, or while
they are made anew, wait for them.
"""

from collections import deque
from time import monotonic
from typing import TypeGuard

from textual import events
from textual.app import App
from textual.message import Message

_ROUNDS = 2
"""A key is handled in the first; what a field tells of it goes up in the second."""
_STEPS = frozenset({"up", "down", "left", "right", "pageup", "pagedown", "backspace", "delete", "home", "end"})
"""Keys that are held down: nobody waits until each of them is seen."""
_PATIENCE = 1.0
_LOOKS = 10
"""So often it is looked within that time whether the app had nothing else to do."""
Typed = events.Key | events.Paste | events.MouseEvent


def is_typed(event: events.Event) -> TypeGuard[Typed]:
    """Tell what has its turn: keys, pastes, and the mouse while a button is pressed or let go."""
    pressed = isinstance(event, events.MouseDown | events.MouseUp)
    dragged = isinstance(event, events.MouseMove) and event.button > 0
    return isinstance(event, events.Key | events.Paste) or pressed or dragged


class KeyPassed(Message):
    """Goes the way of a key, behind it: where it arrives, the key has been everywhere."""

    def __init__(self, which: int = 1) -> None:
        super().__init__()
        self.round = which


def _stays(key: Typed) -> bool:
    """Tell what only changes the field it goes to."""
    is_step = isinstance(key, events.Key) and (key.is_printable or key.key in _STEPS)
    return is_step or isinstance(key, events.MouseMove)


class KeysInOrder:
    """Holds keys back on behalf of an app."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self.patience = _PATIENCE
        """Seconds without anything to do after which a waiting key goes on though the one before was never done: its
        screen may be gone. An app that is slow, or on a machine that is, has something to do."""
        self._waiting: deque[Typed] = deque()
        self._next: Typed | None = None
        self._at_work_since: float | None = None
        self._opens = False
        """Whether the key at work may lead elsewhere, where one has to arrive first."""
        self._is_open = False
        """Whether there is somewhere for keys to go."""
        self._last = 0.0
        """When the last key was handed on."""

    @property
    def is_at_rest(self) -> bool:
        """Whether every key that came has done what it does."""
        return self._at_work_since is None and not self._waiting and self._next is None

    @property
    def quiet_for(self) -> float:
        """Seconds since a key was handed on."""
        return monotonic() - self._last

    def begin(self) -> None:
        """Let keys through: all panes are there."""
        self._is_open = True
        self._go_on()

    def pause(self) -> None:
        """Let none through until all panes are there again."""
        self._is_open = False

    def holds(self, key: Typed) -> bool:
        """Tell whether a key has to wait; it comes again when its turn has come."""
        if key is self._next:
            self._next = None
            return False
        if self._is_open and self.is_at_rest:
            return False
        if not self._waiting:
            self._look_soon()
        self._waiting.append(key)
        return True

    def went(self, key: Typed) -> None:
        """Note that a key was handed on."""
        self._opens = not _stays(key)
        self._at_work_since = self._last = monotonic()
        self._send(KeyPassed())

    def passed(self, mark: KeyPassed) -> None:
        """Let the next key come once what this one led to has gone all the way, too."""
        if mark.round < _ROUNDS:
            self._send(KeyPassed(mark.round + 1))
        elif self._opens:
            self._app.call_after_refresh(self._go_on)
        else:
            self._go_on()

    def _send(self, mark: KeyPassed) -> None:
        (self._app.focused or self._app.screen).post_message(mark)

    def _go_on(self) -> None:
        self._at_work_since = None
        if self._is_open and self._waiting and self._next is None:
            self._next = self._waiting.popleft()
            self._app.post_message(self._next)

    def _look_soon(self, quiet: int = 0) -> None:
        began, at_work, soon = monotonic(), self._at_work_since, self.patience / _LOOKS

        def look() -> None:
            is_late = monotonic() - began > 2 * soon
            times = 0 if is_late or at_work is None or at_work != self._at_work_since else quiet + 1
            if times == _LOOKS:
                self._go_on()
            if self._waiting:
                self._look_soon(times % _LOOKS)

        self._app.set_timer(soon, look)
