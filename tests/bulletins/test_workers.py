"""Whoever does the work, the results are the same, and they come in the order of the parcels."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.bulletins import workers
from generator.bulletins.workers import InThisProcess, executor, in_order, processors
from generator.foundation.errors import InputError
from tests.bulletins import tasks
from tests.real_data import REPOSITORY

needs_dask = pytest.mark.skipif(
    find_spec("distributed") is None, reason="Dask is not installed: pip install 'recount[cluster]'"
)


@contextmanager
def scheduler(*how: str) -> Iterator[str]:
    """A cluster on this machine alone, in processes of its own; yields its address."""
    command = [sys.executable, "-m", "tests.bulletins.two_workers", *how]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.stdin.close()
        running.wait()


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    with scheduler() as address:
        yield address


class ByHand(Executor):
    """Workers that the test plays itself: it hands out these futures, then ones never done."""

    def __init__(self, *first: Future[int]) -> None:
        self.first = list(first)
        self.handed_out: list[Future[int]] = []

    def submit(self, work: Callable[..., int], /, *args: int, **_: object) -> Future[int]:
        future = self.first.pop(0) if self.first else Future[int]()
        self.handed_out.append(future)
        return future


class Interrupted(Future[int]):
    """Somebody presses Ctrl-C while this is waited for."""

    def result(self, timeout: float | None = None) -> int:
        raise KeyboardInterrupt


def done(result: int) -> Future[int]:
    future = Future[int]()
    future.set_result(result)
    return future


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_parcels(jobs):
    with executor(jobs) as pool:
        found = list(in_order(pool, tasks.slower_when_earlier, range(20), ahead=6))
    assert found == [(number, number) for number in range(20)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_parcel_that_fails_does_not_stop_the_others(jobs):
    with executor(jobs) as pool:
        found = list(in_order(pool, tasks.odd_ones_fail, range(5), ahead=2))
    assert [parcel for parcel, _ in found] == [0, 1, 2, 3, 4]
    assert [one for _, one in found if not isinstance(one, Exception)] == [0, 2, 4]
    failures = [one for _, one in found if isinstance(one, Exception)]
    assert [(type(one), str(one)) for one in failures] == [
        (ValueError, "1 is odd"),
        (ValueError, "3 is odd"),
    ]


def test_no_more_parcels_are_taken_than_may_be_under_way():
    asked: list[int] = []

    def parcels() -> Iterator[int]:
        for number in range(10):
            asked.append(number)
            yield number

    results = in_order(ByHand(done(0), done(2)), tasks.double, parcels(), ahead=3)
    assert next(results) == (0, 0)
    assert asked == [0, 1, 2]
    assert next(results) == (1, 2)
    assert asked == [0, 1, 2, 3]


def test_one_job_works_here_one_parcel_after_another():
    with executor(1) as pool:
        assert isinstance(pool, InThisProcess)
        assert pool.submit(os.getpid).result() == os.getpid()
        assert pool.submit(int, "2018", base=10).result() == 2018


def test_several_jobs_work_in_processes_of_their_own():
    with executor(2) as pool:
        found = {one for _, one in in_order(pool, tasks.process, range(6), ahead=6)}
    assert len(found) == 2
    assert os.getpid() not in found


def test_nobody_cannot_do_the_work():
    with pytest.raises(InputError, match="somebody has to do the work"), executor(0):
        pass


def test_there_is_a_processor_and_no_more_than_the_machine_has():
    assert 1 <= processors() <= (os.cpu_count() or 1)


def test_processors_are_those_that_this_process_may_use(monkeypatch):
    monkeypatch.setattr(os, "process_cpu_count", lambda: 3, raising=False)
    assert processors() == 3
    monkeypatch.delattr(os, "process_cpu_count")
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {1, 4}, raising=False)
    assert processors() == 2
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert processors() == 1


def test_an_interrupt_cancels_what_waits():
    pool = ByHand(Interrupted())
    with pytest.raises(KeyboardInterrupt):
        next(in_order(pool, tasks.double, range(9), ahead=3))
    assert [future.cancelled() for future in pool.handed_out] == [True, True, True]


def test_whoever_leaves_early_cancels_what_waits():
    pool = ByHand(done(0))
    results = in_order(pool, tasks.double, range(9), ahead=3)
    next(results)
    results.close()
    assert [future.cancelled() for future in pool.handed_out] == [False, True, True]


def test_an_interrupt_of_work_in_this_process_is_raised_at_once():
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        InThisProcess().submit(interrupt)


def test_leaving_early_does_not_start_what_waits_in_processes(tmp_path):
    places = [tmp_path / str(number) for number in range(40)]
    with executor(2) as pool:
        for _ in in_order(pool, tasks.leave_a_mark, places, ahead=40):
            break
    assert len(list(tmp_path.iterdir())) < 20


def test_what_makes_the_parcels_may_fail_and_is_told_as_it_is():
    def parcels() -> Iterator[int]:
        yield 1
        raise InputError([])

    with executor(1) as pool, pytest.raises(InputError):
        list(in_order(pool, tasks.double, parcels(), ahead=4))


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL on this system")
def test_a_worker_that_is_killed_fails_its_parcels_and_the_run_goes_on():
    with executor(2) as pool:
        found = list(in_order(pool, tasks.die, range(8), ahead=2))
    assert [parcel for parcel, _ in found] == list(range(8))
    assert isinstance(found[1][1], BrokenExecutor)
    assert isinstance(found[7][1], BrokenExecutor)


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL on this system")
def test_workers_end_when_their_run_is_killed():
    command = [sys.executable, "-m", "tests.bulletins.tasks"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    ) as run:
        assert run.stdout is not None
        numbers = [int(one) for one in run.stdout.readline().split()]
        run.kill()
        assert len(numbers) == 2
        assert all(_ends(number) for number in numbers)


def _ends(number: int) -> bool:
    """Whether a process is gone within some seconds."""
    for _ in range(100):
        stat = Path(f"/proc/{number}/stat")
        if not _lives(number) or (stat.exists() and stat.read_text().split(") ")[1][0] == "Z"):
            return True
        time.sleep(0.1)
    return False


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


@needs_dask
def test_a_cluster_gives_the_same_results_in_the_same_order(cluster):
    with executor(1, cluster) as pool:
        found = list(in_order(pool, tasks.slower_when_earlier, range(12), ahead=4))
        places = {one for _, one in in_order(pool, tasks.process, range(6), ahead=6)}
    assert found == [(number, number) for number in range(12)]
    assert len(places) == 2
    assert os.getpid() not in places


@needs_dask
def test_a_parcel_that_fails_on_a_cluster_does_not_stop_the_others(cluster):
    with executor(1, cluster) as pool:
        found = list(in_order(pool, tasks.odd_ones_fail, range(4), ahead=2))
    assert [str(one) for _, one in found] == ["0", "1 is odd", "2", "3 is odd"]


@needs_dask
def test_leaving_early_does_not_start_what_waits_on_a_cluster(cluster, tmp_path):
    places = [tmp_path / str(number) for number in range(40)]
    with pytest.raises(ValueError), executor(1, cluster) as pool:
        for _ in in_order(pool, tasks.leave_a_mark, places, ahead=40):
            raise ValueError
    with executor(1, cluster) as pool:
        assert pool.submit(tasks.double, 21).result() == 42
    assert len(list(tmp_path.iterdir())) < 20


def refusal_of(address: str) -> InputError:
    with pytest.raises(InputError) as refusal, executor(1, address):
        pass
    return refusal.value


@needs_dask
@pytest.mark.parametrize("listens", [False, True])
def test_an_address_where_no_scheduler_answers_is_told(monkeypatch, listens):
    monkeypatch.setattr(workers, "PATIENCE", 0.5)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        if listens:
            silent.listen()
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        refusal = refusal_of(address)
    assert "nothing answers here" in str(refusal)
    assert refusal.problems[0].found == address


@needs_dask
@pytest.mark.parametrize("address", ["", "somewhere", "nonsense://x:1", "tcp://127.0.0.1:port"])
def test_what_is_no_address_is_told(address):
    assert "nothing answers here" in str(refusal_of(address))


@needs_dask
def test_a_scheduler_without_workers_is_told(monkeypatch):
    monkeypatch.setattr(workers, "PATIENCE", 1.0)
    with scheduler("none") as address:
        assert "the scheduler has no workers" in str(refusal_of(address))


def test_without_dask_the_way_to_install_it_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "pip install 'recount[cluster]'" in str(refusal_of("tcp://127.0.0.1:8786"))


def test_dask_is_loaded_only_for_a_cluster():
    code = (
        "import sys; from generator.bulletins.workers import executor\n"
        "with executor(1): pass\n"
        "print('distributed' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_work_cancelled_elsewhere_is_a_failure_like_any_other():
    lost = Future[int]()
    lost.cancel()
    found = list(in_order(ByHand(lost, done(2)), tasks.double, range(2), ahead=1))
    assert isinstance(found[0][1], CancelledError)
    assert found[1] == (1, 2)
