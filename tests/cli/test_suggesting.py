"""`keli bundle suggest`, run as people run it: proposals with reasons, and writing those that are accepted."""

import shutil
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
GOLDENS = Path(__file__).parents[1] / "goldens" / "bundles"
BUNDLE = "bundles/open-restaurant.yaml"
SIGN = "items/qingshi-urban/qingshi-urban--signboard-record.yaml"


@pytest.fixture
def city(tmp_path):
    """The example, whose record of signboards does not name what the register has."""
    root = shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))
    sign = root / SIGN
    text = sign.read_text("utf-8")
    text = text.replace("document: business-licence,", 'name: "企业营业执照",')
    text = text.replace("document: sign-rendering,", 'name: "设施实景效果图（夜间）",')
    sign.write_text(text, "utf-8")
    return root


@pytest.mark.parametrize("language", ["zh", "en"])
def test_proposals_are_told_with_their_reasons(keli, city, language, request) -> None:
    done = keli("bundle", "suggest", "open-restaurant", "-C", city, "--lang", language)
    assert (done.returncode, done.stderr) == (0, "")
    golden = GOLDENS / f"suggestions-{language}.txt"
    if request.config.getoption("--update-goldens"):
        golden.write_text(done.stdout, "utf-8")
    assert done.stdout == golden.read_text("utf-8")


def test_what_is_accepted_is_one_line_more_each_and_not_proposed_again(keli, city) -> None:
    before = (city / BUNDLE).read_text("utf-8").splitlines()
    here = ("-C", city, "--lang", "en")
    shown = keli("bundle", "suggest", "open-restaurant", "--accept", "1", "--diff", *here)
    assert (city / BUNDLE).read_text("utf-8").splitlines() == before
    done = keli("bundle", "suggest", "open-restaurant", "--accept", "1", *here)
    assert (done.returncode, done.stdout, done.stderr) == (0, shown.stdout, "1 file changed.\n")
    after = (city / BUNDLE).read_text("utf-8").splitlines()
    (added,) = [line for line in after if line not in before]
    assert [line for line in after if line != added] == before
    assert added in [line[1:] for line in done.stdout.splitlines() if line.startswith("+")]
    left = keli("bundle", "suggest", "open-restaurant", *here).stdout
    assert added.strip(" -[]").replace(", ", " = ") not in left
    assert keli("check", city, "--lang", "en").returncode == 0


def test_all_that_can_be_is_accepted_at_once(keli, city) -> None:
    assert keli("bundle", "suggest", "open-restaurant", "--all", "-C", city).returncode == 0
    done = keli("bundle", "suggest", "open-restaurant", "-C", city, "--lang", "en")
    assert (done.stdout, done.stderr) == ("", "Nothing seems to be the same that is not known to be.\n")


def test_the_first_row_of_a_bundle_is_begun(keli, city) -> None:
    bundle = city / BUNDLE
    text = bundle.read_text("utf-8")
    begin, end = text.index("same:"), text.index("before:")
    bundle.write_text(text[:begin] + text[end:], "utf-8")
    assert keli("bundle", "suggest", "open-restaurant", "--accept", "1", "-C", city).returncode == 0
    assert keli("check", city).returncode == 0
    assert "\nsame:\n" in bundle.read_text("utf-8")


@pytest.mark.parametrize("numbers", ["0", "99", "x", "1,,2", "1;2", "-1", "³"])
def test_other_numbers_are_refused_and_change_nothing(keli, city, numbers) -> None:
    before = (city / BUNDLE).read_bytes()
    done = keli("bundle", "suggest", "open-restaurant", f"--accept={numbers}", "-C", city, "--lang", "en")
    assert done.returncode == 2
    assert "proposal" in done.stderr
    assert (city / BUNDLE).read_bytes() == before
