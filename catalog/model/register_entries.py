"""Entries of registers as frozen values: authorities, places, laws, datasets, the catalogue."""

from dataclasses import dataclass

from catalog.model.parts import Contact
from catalog.model.texts import Text


@dataclass(frozen=True, slots=True)
class Authority:
    """实施主体."""

    id: str
    name: Text
    level: str
    region: str
    nature: str
    short_name: Text = Text()
    uscc: str = ""
    parent: str = ""
    address: Text = Text()
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours, of a season where `from_` and `to` (month-day) are given."""

    text: Text
    from_: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """办理地点."""

    id: str
    name: Text
    address: Text
    hall: Text = Text()
    hours: tuple[Hours, ...] = ()
    phone: str = ""
    transport: Text = Text()
    map: str = ""


@dataclass(frozen=True, slots=True)
class Law:
    """A law or regulation."""

    id: str
    title: Text
    number: Text = Text()
    issuer: Text = Text()
    effective: str = ""
    repealed: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """数据来源."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """基本目录: an entry that items are of."""

    id: str
    main_item: Text
    item_type: str
    code: str = ""
    sub_item: Text = Text()
    main_code: str = ""
    local_code: str = ""
