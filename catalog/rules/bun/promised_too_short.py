"""BUN010: the promise of a bundle leaves time for its critical path.

Source: a city's own checker, for items: R10 of the national exchange rules as they are used there; here over members.
"""

from collections.abc import Iterator

from catalog.findings.finding import Args
from catalog.rules.bundle_subject import BundleSubject
from catalog.rules.rule import Mistake, bundle_rule
from catalog.situations.duration import duration, exceeds
from catalog.situations.measures import promises
from catalog.situations.shortest import shortest


@bundle_rule("BUN010")
def promised_too_short(subject: BundleSubject) -> Iterator[Mistake]:
    """Compare the limit with the longest way through the steps, case by case."""
    limit = subject.bundle.promised_limit
    if limit is None:
        return
    whole = subject.compared.whole
    both = whole.space.diagrams.both
    promised = [*promises(whole, limit, ("promised_limit",))]
    for needed, where in sorted(duration(whole).items(), reverse=True):
        for there, days in promised:
            found = shortest(whole, both(where, there)) if exceeds(needed, days) else None
            if found is not None:
                args: Args = {
                    "days": f"{float(days):g}",
                    "needed": f"{float(needed):g}",
                    "condition": subject.wording.said(found),
                }
                yield Mistake(("promised_limit",), args)
                return
