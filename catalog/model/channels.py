"""Channels 办理形式: window, online, mail, terminal."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.texts import Text


@dataclass(frozen=True, slots=True)
class AtPlace:
    """A window or terminal at a place of the register."""

    place: str
    window: Text = Text()
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Window:
    """窗口办理."""

    places: tuple[AtPlace, ...] = ()
    in_hall: bool = False
    note: Text = Text()


@dataclass(frozen=True, slots=True)
class Online:
    """网上办理: how much of it, how deep, where."""

    kind: str
    depth: tuple[str, ...] = ()
    urls: Mapping[str, str] = field(default_factory=dict)
    auth: str = ""
    sso: Mapping[str, bool] = field(default_factory=dict)
    note: Text = Text()


@dataclass(frozen=True, slots=True)
class Mail:
    """快递申请: to a place of the register."""

    to: str
    note: Text = Text()


@dataclass(frozen=True, slots=True)
class Terminal:
    """自助终端."""

    places: tuple[AtPlace, ...] = ()
    note: Text = Text()


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels offered; one that is None is not."""

    window: Window | None = None
    online: Online | None = None
    mail: Mail | None = None
    terminal: Terminal | None = None
