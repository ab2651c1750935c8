"""What projects put into their CI: the pre-commit hooks, the GitHub action, the samples, the commands of docs/ci.md."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
CLEAN = ROOT / "tests" / "cases" / "_catalogue"
ITEM = "items/civil/civil--registration.yaml"
PAGES = ("docs/ci.md", "docs/ci.zh-CN.md")
SAMPLES = sorted((ROOT / "docs" / "ci").glob("*.yml"))
PERSON = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def run(*command, cwd, **variables) -> subprocess.CompletedProcess[str]:
    """Run a program that finds keli where the tests run."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "KELI_LANG": "en", "PYTHONUTF8": "1", **PERSON}
    return subprocess.run(
        [str(part) for part in command],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PATH": path, **alone, **variables},
        stdin=subprocess.DEVNULL,
    )


def commit(folder: Path) -> str:
    for argv in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "--allow-empty", "-m", "x")):
        done = run("git", *argv, cwd=folder)
        assert done.returncode == 0, done.stderr
    return run("git", "rev-parse", "HEAD", cwd=folder).stdout.strip()


@pytest.fixture
def project(tmp_path) -> Path:
    """A repository with a catalogue in a folder."""
    shutil.copytree(CLEAN, tmp_path / "project" / "data")
    commit(tmp_path / "project")
    return tmp_path / "project"


def spoil(project: Path) -> None:
    with (project / "data" / ITEM).open("a", encoding="utf-8") as item:
        item.write("stauts:   in_force\n")


# ---------------------------------------------------------------- pre-commit


@pytest.fixture
def hooked(project, tmp_path) -> Path:
    """The project with keli's hooks, which run the keli of the tests instead of one that pre-commit installs."""
    hooks = tmp_path / "keli"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    wanted = [
        {"id": hook["id"], "language": "unsupported", "args": ["data"]}
        for hook in yaml.safe_load((hooks / ".pre-commit-hooks.yaml").read_text("utf-8"))
    ]
    config = {"repos": [{"repo": str(hooks), "rev": commit(hooks), "hooks": wanted}]}
    (project / ".pre-commit-config.yaml").write_text(json.dumps(config), "utf-8")
    commit(project)
    return project


def pre_commit(project: Path, *argv: str) -> subprocess.CompletedProcess[str]:
    home = project.parent / "pre-commit"
    return run(sys.executable, "-m", "pre_commit", "run", *argv, cwd=project, PRE_COMMIT_HOME=str(home))


def test_the_hooks_pass_a_clean_catalogue(hooked) -> None:
    done = pre_commit(hooked, "--all-files")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == 2


def test_the_hooks_stop_a_commit_that_brings_a_mistake(hooked) -> None:
    spoil(hooked)
    run("git", "add", "-A", cwd=hooked)
    done = pre_commit(hooked)
    assert done.returncode == 1
    assert "SCH001" in done.stdout
    assert "files were modified by this hook" in done.stdout
    assert "stauts: in_force\n" in (hooked / "data" / ITEM).read_text("utf-8")


def test_the_hooks_do_not_run_for_files_of_no_catalogue(hooked) -> None:
    (hooked / "README.md").write_text("# x\n", "utf-8")
    run("git", "add", "-A", cwd=hooked)
    assert pre_commit(hooked).stdout.count("(no files to check)") == 2


def test_the_hooks_run_for_every_file_of_a_catalogue() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    held = run("git", "ls-files", "examples/city", cwd=ROOT).stdout.split()
    for hook in hooks:
        assert [name for name in held if not re.search(hook["files"], name)] == ["examples/city/README.md"]


@pytest.mark.slow
def test_pre_commit_installs_keli_itself(tmp_path) -> None:
    top = tmp_path / "top"
    shutil.copytree(CLEAN, top)
    (top / ITEM).write_text((top / ITEM).read_text("utf-8") + "stauts: in_force\n", "utf-8")
    commit(top)
    argv = ("-m", "pre_commit", "try-repo", ROOT, "keli-check", "--all-files")
    alone = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PYTHONPATH": "", "PIP_COMPILE": "0"}  # it is run once
    done = run(sys.executable, *argv, cwd=top, **alone)
    assert done.returncode == 1
    assert "SCH001" in done.stdout, done.stdout + done.stderr


# ---------------------------------------------------------------- the GitHub action


def act(project: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    variables = {f"KELI_{name.upper()}": value for name, value in inputs.items()}
    return run(ROOT / "action.sh", cwd=project, **{"KELI_LANG": "zh", "GITHUB_STEP_SUMMARY": "", **variables})


def test_the_action_passes_a_clean_catalogue(project) -> None:
    done = act(project, path="data")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_action_marks_mistakes_and_writes_summary_and_sarif(project, tmp_path) -> None:
    spoil(project)
    summary = tmp_path / "summary.md"
    done = run(
        ROOT / "action.sh", cwd=project, KELI_PATH="data", KELI_SARIF="keli.sarif", GITHUB_STEP_SUMMARY=str(summary)
    )
    assert done.returncode == 1
    assert done.stdout.startswith(f"::error file=data/{ITEM},line=6,")
    assert "| SCH001 |" in summary.read_text("utf-8")
    assert json.loads((project / "keli.sarif").read_text("utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"fail_on": "never"}, 0),
        ({"ignore": "SCH"}, 0),
        ({"select": "ITM,REF"}, 0),
        ({"changed_since": "HEAD"}, 1),
        ({"changed_since": "--help"}, 2),
        ({"select": "--help"}, 2),
        ({"path": "--help"}, 2),
        ({"path": "$(touch marker)"}, 2),
    ],
)
def test_inputs_of_the_action_are_values_and_nothing_else(inputs, code, project) -> None:
    spoil(project)
    assert act(project, **{"path": "data", **inputs}).returncode == code
    assert not list(project.rglob("marker"))


def test_every_input_of_the_action_reaches_its_script() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    [step] = action["runs"]["steps"]
    handed = {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]}
    assert set(step["env"].values()) == handed
    script = (ROOT / "action.sh").read_text("utf-8")
    assert all(f"${{{name}:-" in script for name in step["env"])
    assert "inputs" not in step["run"]


# ---------------------------------------------------------------- docs and samples


def commands(page: str) -> list[str]:
    """Give the commands of a page without what is said of them."""
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    return [re.sub(r"\s+# .*", "", line) for block in blocks for line in block.splitlines()]


def test_every_command_of_the_page_works(project) -> None:
    settings = project / "data" / "keli.toml"
    settings.write_text('baseline = "baseline.json"\n' + settings.read_text("utf-8"), "utf-8")
    told = commands(PAGES[0])  # those of the other one are the same
    order = sorted(told, key=lambda command: not command.startswith("keli baseline create"))
    assert len(told) > 5
    for command in order:
        done = run(*shlex.split(command), cwd=project / "data")
        assert (done.returncode, command) == (0, command), done.stderr


def test_both_pages_give_the_same_commands() -> None:
    assert commands(PAGES[0]) == commands(PAGES[1])


@pytest.mark.parametrize("page", PAGES)
def test_both_pages_name_every_sample_and_hook(page) -> None:
    text = (ROOT / page).read_text("utf-8")
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert all(f"(ci/{sample.name})" in text for sample in SAMPLES)
    assert all(f"id: {hook['id']}" in text for hook in hooks)
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_sample_is_yaml_and_names_only_options_that_there_are(sample, project) -> None:
    text = sample.read_text("utf-8")
    assert yaml.safe_load(text)
    known = run("keli", "check", "--help", cwd=project).stdout
    lines = text.replace("\\\n", " ").splitlines()
    ours = [line for line in lines if re.search(r"keli\"? check \.", line)]
    options = {option for line in ours for option in re.findall(r"--[a-z-]+", line)}
    assert ours or "keli@" in text
    assert {option for option in options if option not in known} == set()


def test_the_sample_for_github_gives_the_action_inputs_that_it_has() -> None:
    workflow = yaml.safe_load((ROOT / "docs/ci/github.yml").read_text("utf-8"))
    steps = workflow["jobs"]["check"]["steps"]
    [ours] = [step for step in steps if "keli@" in step["uses"]]
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert set(ours["with"]) <= set(action["inputs"])
