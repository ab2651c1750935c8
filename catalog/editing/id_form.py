"""Whether something may be an id: asked before a file is named after it."""

from catalog.editing.refusals import refused
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.schema.kinds import Kind
from catalog.schema.validate import violations


def refuse_misformed(kind: Kind, wanted: str) -> None:
    """See that an id of a kind has the form that the schema wants.

    Raises:
        KeliError: it has another one, in the words of the finding.
    """
    record = {"id": wanted}
    for wrong in violations(kind, [record] if kind.is_register else record):
        if wrong.path[-1:] == ("id",):
            finding = Finding.of(wrong.code, Place(""), wrong.path, wrong.args)
            raise refused("misformed_id", message=finding.message, code=wrong.code, hint=finding.hint)
