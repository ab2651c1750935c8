"""Materials 申请材料 and forms 表单: what to bring and what to fill in."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.parts import Basis, Count, Period
from catalog.model.questions import Option
from catalog.model.texts import Text


class Medium(StrEnum):
    """材料形式."""

    PAPER = "paper"
    ELECTRONIC = "electronic"
    EITHER = "either"
    BOTH = "both"


class Necessity(StrEnum):
    """必要性; deferrable is 容缺后补."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    DEFERRABLE = "deferrable"


class Waiver(Struct, frozen=True):
    """免提交: by what, from which dataset, and when."""

    by: str
    dataset: str = ""
    note: Text = Text()
    when: Condition = ALWAYS


class Origin(Struct, frozen=True):
    """来源渠道: who issues the material."""

    from_: str
    issuer: Text = Text()
    note: Text = Text()


class Files(Struct, frozen=True):
    """Blank form, sample, and an example of how not to do it: paths within the catalogue."""

    blank: str = ""
    sample: str = ""
    wrong: str = ""


class Spec(Struct, frozen=True):
    """What a file or photo must be like. Sizes in millimetres and kilobytes."""

    width: Decimal | None = None
    height: Decimal | None = None
    background: Text = Text()
    max_size: int | None = None
    formats: tuple[str, ...] = ()
    note: Text = Text()


class Material(Struct, frozen=True):
    """One material, with what the register of documents says of it."""

    id: str
    name: Text
    document: str = ""
    kind: str = ""
    issuer: Text = Text()
    files: Files = Files()
    spec: Spec | None = None
    party: str = ""
    medium: Medium = Medium.EITHER
    originals: int | Count = 0
    """Handed in."""
    copies: int | Count = 0
    certified_copies: int | Count = 0
    originals_shown: int | Count = 0
    """Shown and taken back."""
    paper_size: str = ""
    seal: str = ""
    necessity: Necessity = Necessity.REQUIRED
    until: Period | None = None
    """For deferrable ones: when it must be there."""
    needed_at: str = "apply"
    source: Origin | None = None
    form: str = ""
    requirements: Text = Text()
    filling_notes: Text = Text()
    acceptance: Text = Text()
    issued_within: Period | None = None
    waiver: Waiver | None = None
    group: str = ""
    option: str = ""
    """Materials of a group with the same option go together."""
    own_set: bool = False
    basis: tuple[Basis, ...] = ()
    when: Condition = ALWAYS


class Group(Struct, frozen=True):
    """任选其一: any `need` of its options."""

    id: str
    name: Text
    need: int = 1
    note: Text = Text()
    when: Condition = ALWAYS


class Prefill(Struct, frozen=True):
    """Where a field's value comes from, so that nobody types it."""

    dataset: str
    note: Text = Text()
    when: Condition = ALWAYS


class FormField(Struct, frozen=True):
    """One field of a form, with what the register of elements says of it."""

    id: str
    label: Text
    element: str = ""
    type: str = "text"
    unit: Text = Text()
    required: bool = False
    prefill: Prefill | None = None
    options: tuple[Option, ...] = ()
    help: Text = Text()
    max_length: int | None = None
    when: Condition = ALWAYS


class Form(Struct, frozen=True):
    """A form and its fields."""

    id: str
    name: Text
    fields: tuple[FormField, ...] = ()
    document: str = ""
    waiver: Waiver | None = None
    when: Condition = ALWAYS
