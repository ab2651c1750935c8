"""Why an action cannot be done just now: the palette says it, and so does the line above the keys."""

from collections.abc import Callable, Mapping

from catalog.findings.words import Words
from catalog.schema.kinds import Kind
from tui.desk import Desk
from tui.keys import Action
from tui.wording import phrase

Reason = Callable[[Desk], str]
"""Gives the name of a phrase; an empty one where nothing keeps the action back."""


def why_not(desk: Desk, action: str) -> Words | None:
    """Say why an action cannot be done; None where it can."""
    name = next(filter(None, (reason(desk) for reason in _REASONS.get(action, ()))), "")
    return phrase(name) if name else None


def possible(desk: Desk) -> tuple[Action, ...]:
    """Give the actions that nothing keeps back just now."""
    return tuple(action for action in desk.actions if why_not(desk, action.id) is None)


def _no_item(desk: Desk) -> str:
    return "" if desk.file else "said_no_item"


def _no_list(desk: Desk) -> str:
    spot = desk.spot
    return "" if spot and spot.list is not None and desk.opened.readable else "said_no_list"


def _no_entry(desk: Desk) -> str:
    return "" if desk.spot and desk.count(desk.spot) else "empty_list"


def _no_map(desk: Desk) -> str:
    return "" if desk.opened.kind in (Kind.ITEM, Kind.BUNDLE) else "said_no_map"


def _no_id(desk: Desk) -> str:
    return "" if desk.id_at_hand else "said_no_id"


def _nothing_to_save(desk: Desk) -> str:
    return "" if desk.session.dirty else "said_nothing_to_save"


def _no_problem(desk: Desk) -> str:
    return "" if desk.opened.findings else "said_no_problem"


def _nothing_to_mend(desk: Desk) -> str:
    return "" if any(found.fix for found in desk.opened.findings) else "said_nothing_to_mend"


def _nothing_to_undo(desk: Desk) -> str:
    return "" if desk.session.history.done or desk.moves.done else "said_nothing_to_undo"


def _nothing_to_redo(desk: Desk) -> str:
    history = desk.session.history
    return "" if history.undone or (desk.moves.undone and not history.done) else "said_nothing_to_redo"


def _no_repository(desk: Desk) -> str:
    return "" if desk.status else "said_no_repository"


def _no_other_side(desk: Desk) -> str:
    return "" if desk.status and desk.status.upstream else "said_no_other_side"


def _unsaved(desk: Desk) -> str:
    return "pull_unsaved" if desk.session.dirty else ""


_IN_ENTRY = (_no_item, _no_list, _no_entry)
_REASONS: Mapping[str, tuple[Reason, ...]] = {
    "mend": (_no_item, _nothing_to_mend),
    "next_problem": (_no_item, _no_problem),
    "previous_problem": (_no_item, _no_problem),
    "edit_text": (_no_item,),
    "map": (_no_item, _no_map),
    "flow": (_no_item, _no_map),
    "picture": (_no_item, _no_map),
    "picture_pdf": (_no_item, _no_map),
    "problems": (_no_item, _no_problem),
    "rename": (_no_item, _no_id),
    "changes": (_no_repository,),
    "commit": (_no_repository,),
    "push": (_no_repository,),
    "pull": (_no_repository, _no_other_side, _unsaved),
    "save": (_nothing_to_save,),
    "undo": (_nothing_to_undo,),
    "redo": (_nothing_to_redo,),
    "add": (_no_item, _no_list),
    "remove": _IN_ENTRY,
    "double": _IN_ENTRY,
    "move_up": _IN_ENTRY,
    "move_down": _IN_ENTRY,
    "languages": (_no_item,),
}
"""The first reason that holds is told."""
