"""Work in chunks on real processes: in order, told, and done in spite of a process that dies."""

import os
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.jobs.pool import Plan, run_chunks

sys.path.append(str(Path(__file__).parent))  # spawned processes get this path, too, and find the work by it
from work import doubled, fails_at_home, killed_elsewhere, refused, slowly


class Told:
    """Remembers what it is told of a job's progress."""

    def __init__(self) -> None:
        self.total = 0
        self.steps: list[int] = []

    def start(self, total: int) -> None:
        self.total = total

    def advance(self, done: int) -> None:
        self.steps.append(done)


@given(st.lists(st.integers(), max_size=50), st.integers(1, 20))
def test_here_the_results_come_in_the_order_of_the_tasks(tasks, chunk) -> None:
    told = Told()
    results = run_chunks(doubled, tasks, Plan(processes=1, chunk=chunk), told)
    assert [result for part in results for result in part] == [2 * task for task in tasks]
    assert all(len(part) == chunk for part in results[:-1])
    assert (told.total, sum(told.steps), len(told.steps)) == (len(tasks), len(tasks), len(results))


def test_on_two_processes_the_results_come_in_the_order_of_the_tasks() -> None:
    told = Told()
    results = run_chunks(slowly, range(100), Plan(processes=2, chunk=1, worthwhile=0), told)
    assert [task for _, tasks in results for task in tasks] == list(range(100))
    assert len({process for process, _ in results}) == 2
    assert os.getpid() in {process for process, _ in results}
    assert (told.total, sum(told.steps)) == (100, 100)


def test_little_work_starts_no_process() -> None:
    results = run_chunks(slowly, range(10), Plan(processes=4, chunk=1, worthwhile=11))
    assert {process for process, _ in results} == {os.getpid()}


def test_one_chunk_starts_no_process() -> None:
    assert run_chunks(slowly, range(500), Plan(processes=4, chunk=500))[0][0] == os.getpid()


def test_no_tasks_are_no_work() -> None:
    assert run_chunks(doubled, [], Plan(processes=2, worthwhile=0)) == []


# Before 3.13 the thread that watches over processes stumbles over cancelled chunks when one dies; they are done anyway.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_chunk_whose_process_is_killed_is_done_again(tmp_path) -> None:
    told = Told()
    work = partial(killed_elsewhere, os.getpid(), str(tmp_path))
    results = run_chunks(work, range(40), Plan(processes=2, chunk=1, worthwhile=0), told)
    assert list(tmp_path.iterdir()), "no process was killed, so nothing was shown"
    assert results == [[2 * task] for task in range(40)]
    assert (told.total, sum(told.steps)) == (40, 40)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_the_work_raises_reaches_the_caller(processes: int) -> None:
    with pytest.raises(LookupError, match="seven"):
        run_chunks(refused, range(20), Plan(processes, chunk=1, worthwhile=0))


def test_nobody_waits_for_the_rest_when_the_work_fails(tmp_path) -> None:
    work = partial(fails_at_home, os.getpid(), str(tmp_path))
    with pytest.raises(LookupError, match="here"):
        run_chunks(work, range(200), Plan(processes=2, chunk=1, worthwhile=0))
    assert 0 < len(list(tmp_path.iterdir())) < 50
