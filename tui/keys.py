"""The table of actions: its keys feed the bindings, the footer and the help. Their words stand in words.yaml.

Only keys that every terminal delivers: no ctrl+m, ctrl+i, ctrl+h, no ctrl or alt with enter or digits.
Marks of the keyboard stand beside their full-width twins, which an input method types.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace
from textual.binding import Binding

from catalog.findings.words import Words
from tui.wording import phrase


class Action(Struct, frozen=True):
    """One thing that can be done."""

    id: str
    """Names the function in screens/acts.py, and the phrases `do_<id>` and `help_<id>`."""
    keys: str
    """As textual names them, parted by commas; empty for what is only in the palette."""
    shown: str
    """The first of them, as people name it."""
    weight: int = 0
    """The footer shows the heaviest that find room; 0: none of them."""
    lists_only: bool = False
    """Works only while no text is typed."""


ACTIONS = (
    Action("help", "f1", "F1", 90),
    Action("help_here", "question_mark,fullwidth_question_mark", "?", lists_only=True),
    Action("mend", "f2", "F2", 60),
    Action("next_problem", "f3", "F3", 80),
    Action("previous_problem", "shift+f3,f15", "Shift+F3"),
    Action("edit_text", "f4", "F4"),
    Action("check", "f5", "F5", 55),
    Action("problems", "shift+f5,f17", "Shift+F5"),
    Action("map", "f6", "F6", 75),
    Action("changes", "f7", "F7", 65),
    Action("commit", "f8", "F8", 62),
    Action("export", "f9", "F9", 40),
    Action("outside", "", ""),
    Action("push", "", ""),
    Action("pull", "", ""),
    Action("flow", "shift+f6,f18", "Shift+F6"),
    Action("picture", "o", "O", lists_only=True),
    Action("picture_pdf", "p", "P", lists_only=True),
    Action("find", "ctrl+f", "Ctrl+F", 85),
    Action("find_here", "slash,ideographic_comma", "/", lists_only=True),
    Action("save", "ctrl+s", "Ctrl+S", 100),
    Action("undo", "ctrl+z", "Ctrl+Z", 70),
    Action("redo", "ctrl+y", "Ctrl+Y"),
    Action("add", "insert", "Insert", 50),
    Action("remove", "delete", "Delete", 45, lists_only=True),
    Action("double", "ctrl+d", "Ctrl+D", 30),
    Action("move_up", "ctrl+up", "Ctrl+↑", 20),
    Action("move_down", "ctrl+down", "Ctrl+↓"),
    Action("languages", "ctrl+l", "Ctrl+L", 10),
    Action("theme", "", ""),
    Action("borders", "", ""),
    Action("speak", "", ""),
    Action("jump", "ctrl+o", "Ctrl+O"),
    Action("palette", "ctrl+p", "Ctrl+P", 68),
    Action("views", "ctrl+t", "Ctrl+T", 40),
    Action("used", "ctrl+g", "Ctrl+G"),
    Action("replace", "ctrl+r", "Ctrl+R"),
    Action("rename", "shift+f2,f14", "Shift+F2"),
    Action("leave", "ctrl+q", "Ctrl+Q", 95),
)


UNDELIVERED = frozenset({"ctrl+m", "ctrl+i", "ctrl+h", "ctrl+enter", "ctrl+full_stop", "ctrl+semicolon", "ctrl+j"})
"""Keys that terminals do not deliver, or not as themselves."""
_NAMES = {"up": "↑", "down": "↓", "left": "←", "right": "→"}


def with_keys(keys: Mapping[str, str]) -> tuple[Action, ...]:
    """Give the table with other keys for some actions."""
    return tuple(
        replace(action, keys=keys[action.id], shown=shown(keys[action.id])) if action.id in keys else action
        for action in ACTIONS
    )


def shown(keys: str) -> str:
    """Give the first of some keys as people name it."""
    parts = keys.split(",", maxsplit=1)[0].strip().split("+")
    return "+".join(_NAMES.get(part, part.capitalize()) for part in parts)


def clashes(keys: Mapping[str, str]) -> Iterator[tuple[str, Words]]:
    """Give the actions whose new keys cannot be, and why: another action has one, or no terminal delivers it."""
    table = {action.id: {key.strip() for key in action.keys.split(",") if key} for action in with_keys(keys)}
    for name in keys:
        other = next((one for one, theirs in table.items() if one != name and theirs & table[name]), None)
        if other is not None:
            names = phrase(f"do_{name}"), phrase(f"do_{other}")
            yield name, phrase("settings_clash", key=shown(keys[name]), name=names[0], other=names[1])
            table[name] = set()  # of two that want the same key, the second keeps it
        elif table[name] & UNDELIVERED:
            yield name, phrase("settings_undelivered", key=shown(keys[name]), name=phrase(f"do_{name}"))


def bindings() -> list[Binding]:
    """Give the bindings of the main screen. Those that work everywhere come before those of fields."""
    return [
        Binding(action.keys, f"do('{action.id}')", show=False, priority=not action.lists_only, id=action.id)
        for action in ACTIONS
        if action.keys
    ]
