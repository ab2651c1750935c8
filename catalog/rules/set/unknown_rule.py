"""SET001: keli.toml speaks to a rule that there is.

Source: keli's own settings (C); a slip in a code would leave the rule as it was, and nobody would know.
"""

from collections.abc import Iterator

from catalog.findings.messages import codes, explanation
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_code


@file_rule("SET001", Kind.SETTINGS)
def unknown_rule(subject: FileSubject) -> Iterator[Mistake]:
    """Offer the nearest code."""
    phrases, known = explanation("SET001").phrases, codes()
    for code in subject.data.get("rules", {}):
        if code not in known:
            near = nearest_code(code, known)
            advice = phrases["near"].format({"near": near}) if near else phrases["none"]
            yield Mistake(("rules", code), {"found": code, "advice": advice}, fix=near, at_key=True)
