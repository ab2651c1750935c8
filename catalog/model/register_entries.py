"""Entries of registers as frozen values: authorities, places, laws, datasets, the catalogue."""

from msgspec import Struct

from catalog.model.parts import Contact
from catalog.model.texts import Text


class Authority(Struct, frozen=True):
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


class Hours(Struct, frozen=True):
    """Opening hours, of a season where `from_` and `to` (month-day) are given."""

    text: Text
    from_: str = ""
    to: str = ""


class Place(Struct, frozen=True):
    """办理地点."""

    id: str
    name: Text
    address: Text
    hall: Text = Text()
    hours: tuple[Hours, ...] = ()
    phone: str = ""
    transport: Text = Text()
    map: str = ""


class Law(Struct, frozen=True):
    """A law or regulation."""

    id: str
    title: Text
    number: Text = Text()
    issuer: Text = Text()
    effective: str = ""
    repealed: str = ""
    url: str = ""


class Dataset(Struct, frozen=True):
    """数据来源."""

    id: str
    name: Text


class CatalogueEntry(Struct, frozen=True):
    """基本目录: an entry that items are of."""

    id: str
    main_item: Text
    item_type: str
    code: str = ""
    sub_item: Text = Text()
    main_code: str = ""
    local_code: str = ""
