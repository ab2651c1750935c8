"""A bundle 一件事: several items as one application, as frozen values."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from catalog.model.channels import Channels
from catalog.model.conditions import ALWAYS, Condition
from catalog.model.item import Appointment, Before, Exemption, Faq, Review, Validity
from catalog.model.known import Known
from catalog.model.materials import FormField, Waiver
from catalog.model.parts import Basis, Contact, Limit
from catalog.model.questions import Party, Question, Situation
from catalog.model.steps import Visit
from catalog.model.texts import Text


class OnList(Struct, frozen=True):
    """The list 清单 of one-thing services that it is on."""

    level: str
    year: int


class Member(Struct, frozen=True):
    """One item of a bundle, or something that others do (`external`)."""

    id: str
    item: str = ""
    base: str = ""
    """In place of an item: the local one of the applicant's district."""
    external: Text = Text()
    by: Text = Text()
    url: str = ""
    limit: Limit | None = None
    after: tuple[str, ...] = ()
    answers: Mapping[str, Known] = field(default_factory=dict)
    when: Condition = ALWAYS


class OneForm(Struct, frozen=True):
    """The one form 一张申请表 in place of those of the members."""

    document: str = ""
    name: Text = Text()
    fields: tuple[FormField, ...] = ()
    waiver: Waiver | None = None


class Bundle(Struct, frozen=True):
    """One thing: its members, and what holds for all of them together."""

    id: str
    name: Text
    plain_name: Text = Text()
    aliases: tuple[Text, ...] = ()
    summary: Text = Text()
    list: OnList | None = None
    state: str = "in_force"
    replaced_by: tuple[str, ...] = ()
    reason: Text = Text()
    review: Review | None = None
    version: int = 1
    valid: Validity = Validity()
    lead: str = ""
    cooperating: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    applies_to: Text = Text()
    questions: tuple[Question, ...] = ()
    situations: tuple[Situation, ...] = ()
    parties: tuple[Party, ...] = ()
    members: tuple[Member, ...] = ()
    form: OneForm | None = None
    channels: Channels = Channels()
    appointment: Appointment | None = None
    online_payment: bool = False
    statutory_limit: Limit | None = None
    promised_limit: Limit | None = None
    visits: tuple[Visit, ...] | None = None
    """Those of the whole, in place of the members'; None where they are derived."""
    same: tuple[tuple[str, ...], ...] = ()
    """What is the same though the registers cannot say so: `member/materials/id`."""
    progress: tuple[Contact, ...] = ()
    consult: tuple[Contact, ...] = ()
    complaint: tuple[Contact, ...] = ()
    feedback: tuple[Contact, ...] = ()
    faq: tuple[Faq, ...] = ()
    exempt: tuple[Exemption, ...] = ()
    before: Before | None = None
    imported: Mapping[str, str] = field(default_factory=dict)
    x: Mapping[str, Any] = field(default_factory=dict)
