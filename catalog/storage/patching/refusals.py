"""Why an edit is refused: the words, in one place."""

from catalog.findings.errors import PatchRefused
from catalog.findings.finding import Finding
from catalog.findings.words import Words

_HOLDS = {"list": Words("列表", "a list"), "map": Words("要素的集合", "a map of elements")}


def not_there(step: str | int) -> PatchRefused:
    """Refuse an edit whose path leads nowhere."""
    message = Words("这里没有“{step}”，改不了。", 'There is no "{step}" here to change.')
    return _refused(
        message.format({"step": str(step)}),
        Words("先刷新，看看文件是否改过。", "See whether the file has changed meanwhile."),
    )


def already_there(key: str) -> PatchRefused:
    """Refuse a key that its map has already."""
    message = Words("这里已经有“{key}”。", '"{key}" is here already.')
    return _refused(
        message.format({"key": key}),
        Words("换一个名称，或者改已有的那个。", "Take another name, or change the one that is here."),
    )


def cannot_hold(kind: str) -> PatchRefused:
    """Refuse an entry for a value that holds none: kind is `list` or `map`."""
    message = Words("这里的值不是{kind}。", "The value here is not {kind}.")
    return _refused(message.format({"kind": _HOLDS[kind]}), Words("改它上一级的内容。", "Change the value around it."))


def unreadable(finding: Finding) -> PatchRefused:
    """Refuse to edit a text that the reader finds an error in."""
    message = Words(
        "文件有错误，先改好才能编辑：{why}", "The file has a mistake to mend before it can be edited: {why}"
    )
    return _refused(message.format({"why": finding.message}), finding.hint)


def unwritable(what: str) -> PatchRefused:
    """Refuse a value that no file can hold: a character, a number, a kind of object."""
    message = Words("值里有不能写进文件的内容：{what}。", "The value holds what no file can: {what}.")
    return _refused(
        message.format({"what": what}),
        Words("删掉它再试；多半是粘贴进来的。", "Remove it and try again; it probably came with a paste."),
    )


def unfitting(found: Finding | None) -> PatchRefused:
    """Refuse an edit after which the text would not read as it was meant."""
    why = found.message if found else Words("改后读回来的内容不对", "the text would read otherwise than it was meant")
    message = Words("没有改动：{why}", "Nothing was changed: {why}").format({"why": why})
    hint = Words(
        "在文本编辑器里改这一处；先用 keli fmt 整理文件，多半就能在这里改。",
        "Change this place in a text editor; after keli fmt it can probably be changed here.",
    )
    return _refused(message, hint)


def _refused(message: Words, hint: Words) -> PatchRefused:
    return PatchRefused(message, hint)
