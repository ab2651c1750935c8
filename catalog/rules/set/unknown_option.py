"""SET002: keli.toml sets only options that the rule has.

Source: keli's own settings (C); an option of a wrong name would change nothing, and nobody would know.
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.findings.words import Words, plain
from catalog.model.options import options_of
from catalog.rules.pack import options_declared
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_name


@file_rule("SET002", Kind.SETTINGS)
def unknown_option(subject: FileSubject) -> Iterator[Mistake]:
    """Offer the nearest option."""
    for code, given in subject.settings.given.items():
        declared = options_declared().get(code)
        known = [option.name for option in options_of(declared)] if declared else []
        for name in given:
            if name not in known:
                near = nearest_name(name, [other for other in known if other not in given])
                said = {"code": plain(code), "found": plain(name), "advice": _advice(code, near, known)}
                yield Mistake(("rules", code, "options", name), said, fix=near, at_key=True)


def _advice(code: str, near: str | None, known: list[str]) -> Words:
    phrases = explanation("SET002").phrases
    if near:
        return phrases["near"].format({"near": near})
    if not known:
        return phrases["none"].format({"code": code})
    return phrases["known"].format({"known": Words("、".join(known), ", ".join(known)), "code": plain(code)})
