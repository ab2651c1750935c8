"""How one wants the app: theme, language, borders, keys; from `edit.toml` in one's own folder for settings.

What makes no sense there is told and left out, and the app begins all the same.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import platformdirs
from msgspec import Struct, field

from catalog.findings.errors import KeliError
from catalog.findings.words import Words
from catalog.storage.obstacles import reason
from catalog.storage.replacing import put
from tui.keys import ACTIONS, clashes
from tui.wording import phrase

THEMES = {"dark": "textual-dark", "light": "textual-light", "terminal": "ansi-dark"}
"""One's names for themes, and textual's; the last one takes the terminal's own colours."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "theme": tuple(THEMES),
    "language": ("zh", "en"),
    "borders": ("lines", "ascii"),
}
FILE = "edit.toml"


class Preferences(Struct, frozen=True):
    """What was set; empty for what was not."""

    theme: str = ""
    language: str = ""
    borders: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    """By the ids of actions, as textual names keys."""
    troubles: tuple[Words, ...] = ()


def file_of(config: Path | None = None) -> Path:
    """Give the file of one's settings."""
    return (config or platformdirs.user_config_path("keli", appauthor=False)) / FILE


def read_preferences(path: Path) -> Preferences:
    """Read the settings; what makes no sense is among the troubles."""
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return Preferences()
    except OSError as error:
        return Preferences(troubles=(phrase("settings_unread", file=str(path), reason=reason(error)),))
    except ValueError as error:  # no UTF-8, or no TOML
        return Preferences(troubles=(phrase("settings_unread", file=str(path), reason=str(error)),))
    return _of(data)


def keep(path: Path, name: str, value: str) -> None:
    """Write one setting into the file, leaving all else there as it is.

    Raises:
        KeliError: it cannot be written.
    """
    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
        line = f'{name} = "{value}"'
        top, bracket, rest = text.partition("\n[") if not text.startswith("[") else ("", "", text)
        found = re.compile(rf"^{name}[ \t]*=.*$", re.MULTILINE)
        top = found.sub(line, top, count=1) if found.search(top) else f"{line}\n{top}"
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, (top + bracket + rest).encode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise KeliError(phrase("settings_unwritten"), phrase("settings_unread", file=str(path), reason=why)) from error


def _of(data: Mapping[str, Any]) -> Preferences:
    troubles = list(_strangers(data))
    chosen = {name: data[name] for name, words in CHOICES.items() if data.get(name) in words}
    given = data.get("keys")
    known = {action.id for action in ACTIONS}
    keys = {name: key for name, key in given.items() if name in known} if isinstance(given, dict) else {}
    keys = {name: key for name, key in keys.items() if isinstance(key, str) and key}
    for name, words in [*clashes(keys)]:
        del keys[name]
        troubles.append(words)
    return Preferences(**chosen, keys=keys, troubles=tuple(troubles))


def _strangers(data: Mapping[str, Any]) -> Iterator[Words]:
    """Tell of what is no setting, or no value of one."""
    for name, value in data.items():
        if name in CHOICES:
            if value not in CHOICES[name]:
                yield phrase("settings_value", name=name, value=str(value), choices=", ".join(CHOICES[name]))
        elif name != "keys" or not isinstance(value, dict):
            yield phrase("settings_stranger", name=name)
        else:
            known = {action.id for action in ACTIONS}
            yield from (phrase("settings_no_action", name=one) for one in value if one not in known)
