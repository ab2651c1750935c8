"""BUN009: a figure from before is greater than the most of today.

Source: convention of the catalogue; savings are counted, not claimed.
"""

from collections.abc import Iterator

from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule


@bundle_rule("BUN009")
def nothing_saved(subject: BundleSubject) -> Iterator[Mistake]:
    """Look at every figure that is recorded."""
    if subject.bundle.before is None or len(subject.items) + _external(subject) < len(subject.bundle.members):
        return
    for saving in subject.compared.savings():
        today = saving.together
        if saving.before is not None and today is not None and today.exact and saving.before < today.most:
            args = {"before": f"{saving.before:f}", "today": f"{float(today.most):g}"}
            yield Mistake(("before", str(saving.aspect)), args)


def _external(subject: BundleSubject) -> int:
    return sum(1 for member in subject.bundle.members if member.external)
