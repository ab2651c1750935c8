"""An item 事项（业务办理项）: everything a guide says, as frozen values."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec import Struct, field

from catalog.model.channels import Channels
from catalog.model.conditions import ALWAYS, Condition
from catalog.model.fees import Fee, Result
from catalog.model.materials import Form, Group, Material
from catalog.model.parts import Basis, Contact, Limit
from catalog.model.questions import Party, Question, Situation
from catalog.model.steps import Step, Visit
from catalog.model.texts import Text
from catalog.model.working_time import USUAL, WorkingTime


class OtherCode(Struct, frozen=True):
    """A code in a system of its own."""

    system: str
    code: str


class Codes(Struct, frozen=True):
    """Codes 编码 of national and local systems."""

    task: str = ""
    handle_item: str = ""
    local: str = ""
    other: tuple[OtherCode, ...] = ()


class Validity(Struct, frozen=True):
    """From when to when an item's content holds."""

    from_: dt.date | None = None
    to: dt.date | None = None


class Review(Struct, frozen=True):
    """审核: who approved which content, and when."""

    stage: str
    by: str = ""
    date: dt.date | None = None
    content: str = ""


class Bodies(Struct, frozen=True):
    """受理、决定、承办、业务指导 bodies, where they are not simply the authority."""

    accepts: Text = Text()
    decides: Text = Text()
    handles: Text = Text()
    guided_by: Text = Text()


class Joint(Struct, frozen=True):
    """联办机构: another body that takes part."""

    authority: str = ""
    name: Text = Text()
    role: str = ""
    when: Condition = ALWAYS


class CrossRegion(Struct, frozen=True):
    """通办."""

    level: str
    ways: tuple[str, ...] = ()
    areas: tuple[Text, ...] = ()


class Quantity(Struct, frozen=True):
    """数量限制."""

    none: bool = False
    number: int | None = None
    note: Text = Text()


class AcceptanceCondition(Struct, frozen=True):
    """受理条件; `met` makes it one that can be ticked off."""

    id: str
    text: Text
    met: Condition | None = None
    proved_by: tuple[str, ...] = ()
    group: str = ""
    option: str = ""
    basis: tuple[Basis, ...] = ()
    when: Condition = ALWAYS


class Prohibition(Struct, frozen=True):
    """不予受理的情形."""

    id: str
    text: Text
    basis: tuple[Basis, ...] = ()
    when: Condition = ALWAYS


class Appointment(Struct, frozen=True):
    """预约."""

    needed: bool = False
    note: Text = Text()
    url: str = ""
    phone: str = ""


class Intermediary(Struct, frozen=True):
    """中介服务."""

    id: str
    name: Text
    content: Text = Text()
    basis: tuple[Basis, ...] = ()
    material: str = ""
    """The material it makes."""
    url: str = ""
    when: Condition = ALWAYS


class Remedy(Struct, frozen=True):
    """复议、诉讼: where to go."""

    body: Text = Text()
    address: Text = Text()
    phone: str = ""
    url: str = ""
    note: Text = Text()


class Appeal(Struct, frozen=True):
    """救济途径."""

    review: Remedy | None = None
    litigation: Remedy | None = None


class Faq(Struct, frozen=True):
    """常见问题; the answer is Markdown."""

    id: str
    q: Text
    a: Text
    when: Condition = ALWAYS


class Exemption(Struct, frozen=True):
    """Left out of an indicator, with the reason."""

    metric: str
    reason: Text
    when: Condition = ALWAYS


class Before(Struct, frozen=True):
    """Figures from before the catalogue."""

    materials: Decimal | None = None
    fields: Decimal | None = None
    forms: Decimal | None = None
    submissions: Decimal | None = None
    windows: Decimal | None = None
    steps: Decimal | None = None
    visits: Decimal | None = None
    days: Decimal | None = None
    licences: Decimal | None = None
    source: Text = Text()


class Licence(Struct, frozen=True):
    """许可要素: what only licences have (行政许可事项实施规范)."""

    approval_level: str = ""
    acceptance_level: str = ""
    preliminary_review: bool = False
    preliminary_level: str = ""
    reform: Text = Text()
    supervision: Text = Text()
    supervised_by: Text = Text()
    annual_inspection: Text = Text()
    annual_report: Text = Text()


class Item(Struct, frozen=True):
    """A service item, resolved: with what its base and the registers give it."""

    id: str
    name: Text
    authority: str = ""
    base: str = ""
    plain_name: Text = Text()
    aliases: tuple[Text, ...] = ()
    summary: Text = Text()
    catalogue: str = ""
    codes: Codes = Codes()
    state: str = "in_force"
    replaced_by: tuple[str, ...] = ()
    reason: Text = Text()
    review: Review | None = None
    version: int = 1
    valid: Validity = Validity()
    entrusted_by: Text | None = None
    bodies: Bodies = Bodies()
    joint: tuple[Joint, ...] = ()
    power_source: str = ""
    audience: tuple[str, ...] = ()
    applies_to: Text = Text()
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    case_type: str = ""
    review_type: str = ""
    decision: str = ""
    cross_region: CrossRegion | None = None
    quantity_limit: Quantity | None = None
    on_application: bool = True
    basis: tuple[Basis, ...] = ()
    rights: Text = Text()
    duties: Text = Text()
    questions: tuple[Question, ...] = ()
    situations: tuple[Situation, ...] = ()
    parties: tuple[Party, ...] = ()
    conditions: tuple[AcceptanceCondition, ...] = ()
    condition_groups: tuple[Group, ...] = ()
    prohibitions: tuple[Prohibition, ...] = ()
    material_groups: tuple[Group, ...] = ()
    materials: tuple[Material, ...] = ()
    forms: tuple[Form, ...] = ()
    steps: tuple[Step, ...] = ()
    statutory_limit: Limit | None = None
    promised_limit: Limit | None = None
    visits: tuple[Visit, ...] = ()
    channels: Channels = Channels()
    appointment: Appointment | None = None
    online_payment: bool = False
    fees: tuple[Fee, ...] = ()
    results: tuple[Result, ...] = ()
    intermediaries: tuple[Intermediary, ...] = ()
    licence: Licence | None = None
    progress: tuple[Contact, ...] = ()
    consult: tuple[Contact, ...] = ()
    complaint: tuple[Contact, ...] = ()
    feedback: tuple[Contact, ...] = ()
    appeal: Appeal | None = None
    faq: tuple[Faq, ...] = ()
    exempt: tuple[Exemption, ...] = ()
    before: Before | None = None
    imported: Mapping[str, str] = field(default_factory=dict)
    x: Mapping[str, Any] = field(default_factory=dict)
    working_time: WorkingTime = USUAL
    """No element: how the catalogue compares time limits."""
