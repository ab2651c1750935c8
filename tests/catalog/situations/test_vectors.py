"""The vectors of interviews are up to date, and looking up in Python answers them."""

import json

from catalog.situations.lookup import Lookup
from tests.catalog.situations.vectors import VECTORS, vectors


def written(found):
    """Write vectors with a line for each case, so that a diff can be read."""
    items = []
    for one in found:
        cases = ",\n".join(json.dumps(case) for case in one["cases"])
        items.append(f'{{"table": {json.dumps(one["table"])}, "cases": [\n{cases}\n]}}')
    return "[\n" + ",\n".join(items) + "\n]\n"


def test_the_vectors_are_those_of_the_plan_and_the_cases(request):
    text = written(vectors())
    if request.config.getoption("--update-goldens"):
        VECTORS.write_text(text, "utf-8")
    assert text == VECTORS.read_text("utf-8"), "run ./run test tests/catalog/situations --update-goldens"


def test_looking_up_answers_the_vectors():
    for vector in json.loads(VECTORS.read_text("utf-8")):
        lookup = Lookup(vector["table"])
        for case in vector["cases"]:
            answers = case["answers"]
            assert lookup.next(answers) == case["next"]
            assert lookup.open(answers) == case["open"]
            assert (lookup.offered(case["next"], answers) if case["next"] else []) == case["offered"]
            verdicts = [lookup.verdict(path, answers).value for path in vector["table"]["granules"]]
            assert verdicts == case["verdicts"]
