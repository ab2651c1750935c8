"""A rule explained: why it is there, what is wrong, what is right, and where it comes from."""

from collections.abc import Iterator

from catalog.findings.messages import Explanation
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language


def lines(told: Explanation, language: Language) -> Iterator[str]:
    """Give the explanation line by line, as Markdown."""
    words = phrasebook(__package__)
    yield f"# {told.code} {told.title.in_language(language)}"
    yield ""
    yield words["severity_is"].format({"severity": words[told.severity]}).in_language(language)
    yield ""
    yield told.why.in_language(language)
    for name, example in (("wrong", told.bad), ("right", told.good)):
        yield ""
        yield words[name].in_language(language)
        yield ""
        yield from (f"    {line}" for line in example.rstrip("\n").split("\n"))
    yield ""
    args = {"source": told.source, "grade": words[f"grade_{told.grade}"]}
    yield words["source"].format(args).in_language(language)
