"""How answers are typed: `--answers QUESTION=ANSWER,…`, which may be repeated."""

import click

from catalog.situations.answers import parsed
from cli.language import _

answers_option = click.option(
    "--answers",
    "-a",
    multiple=True,
    metavar=_("QUESTION=ANSWER,..."),
    help=_("Answers, parted by commas; several answers to one question are joined by +. May be repeated."),
)


def typed_answers(answers: tuple[str, ...]) -> dict[str, str | list[str]]:
    """Give the answers of all such options together.

    Raises:
        KeliError: one is no answer, or a question is answered twice.
    """
    return parsed(",".join(answers))
