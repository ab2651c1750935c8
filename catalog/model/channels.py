"""Channels 办理形式: window, online, mail, terminal."""

from collections.abc import Mapping

from msgspec import Struct, field

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.texts import Text


class AtPlace(Struct, frozen=True):
    """A window or terminal at a place of the register."""

    place: str
    window: Text = Text()
    when: Condition = ALWAYS


class Window(Struct, frozen=True):
    """窗口办理."""

    places: tuple[AtPlace, ...] = ()
    in_hall: bool = False
    note: Text = Text()


class Online(Struct, frozen=True):
    """网上办理: how much of it, how deep, where."""

    kind: str
    depth: tuple[str, ...] = ()
    urls: Mapping[str, str] = field(default_factory=dict)
    auth: str = ""
    sso: Mapping[str, bool] = field(default_factory=dict)
    note: Text = Text()


class Mail(Struct, frozen=True):
    """快递申请: to a place of the register."""

    to: str
    note: Text = Text()


class Terminal(Struct, frozen=True):
    """自助终端."""

    places: tuple[AtPlace, ...] = ()
    note: Text = Text()


class Channels(Struct, frozen=True):
    """The channels offered; one that is None is not."""

    window: Window | None = None
    online: Online | None = None
    mail: Mail | None = None
    terminal: Terminal | None = None
