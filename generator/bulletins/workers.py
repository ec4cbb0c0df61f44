"""Who writes: this process, several on this machine, or a Dask cluster; always in one order."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, TypeVar

from generator.foundation.errors import InputError, Problem

T = TypeVar("T")
R = TypeVar("R")

PATIENCE = 10.0
"""Seconds to wait until a cluster answers, and until one of its workers is there."""

_MOST_ON_WINDOWS = 61  # more processes than this cannot be waited for there


def processors() -> int:
    """Return how many processors this process may use, one at least."""
    if hasattr(os, "process_cpu_count"):  # from Python 3.13
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):  # where a process can be held to some of them
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def executor(jobs: int, cluster: str | None = None) -> Iterator[Executor]:
    """Yield what work is handed to: this process, `jobs` processes, or the workers of a cluster.

    `cluster` is the address of a Dask scheduler, such as `tcp://127.0.0.1:8786`; `jobs` then says
    nothing. Raises InputError when there can be no such workers.
    """
    if cluster is not None:
        with _on_cluster(cluster) as pool:
            yield pool
    elif jobs < 1:
        raise InputError(Problem("somebody has to do the work", found=str(jobs), expected="1 job"))
    elif jobs == 1:
        yield InThisProcess()
    else:
        with _in_processes(jobs) as pool:
            yield pool


def in_order(
    pool: Executor, work: Callable[[T], R], parcels: Iterable[T], ahead: int
) -> Iterator[tuple[T, R | Exception]]:
    """Yield each parcel with what the work made of it, in the order of the parcels.

    At most `ahead` parcels are under way at a time, so that memory does not grow with their
    number. What fails is yielded as the exception it raised, and does not stop the others.
    Whoever leaves early, by an interrupt too, cancels what waits.
    """
    coming = iter(parcels)
    waiting: deque[tuple[T, Future[R]]] = deque()
    try:
        while True:
            for parcel in islice(coming, max(1, ahead) - len(waiting)):
                waiting.append((parcel, _submitted(pool, work, parcel)))
            if not waiting:
                return
            parcel, future = waiting.popleft()
            outcome = _outcome(future)
            yield parcel, outcome
    finally:
        for _, future in waiting:
            future.cancel()


class InThisProcess(Executor):
    """An executor without workers: what is submitted is done at once, here."""

    def submit(self, work: Callable[..., R], /, *args: Any, **options: Any) -> Future[R]:
        """Do the work and return a future that is done. An interrupt is raised, not kept."""
        future: Future[R] = Future()
        try:
            future.set_result(work(*args, **options))
        except Exception as failure:
            future.set_exception(failure)
        return future


def _submitted(pool: Executor, work: Callable[[T], R], parcel: T) -> Future[R]:
    try:
        return pool.submit(work, parcel)
    except BrokenExecutor as broken:  # a worker was killed: the parcels left fail one by one
        failed: Future[R] = Future()
        failed.set_exception(broken)
        return failed


def _outcome(future: Future[R]) -> R | Exception:
    try:
        return future.result()
    except Exception as failure:
        return failure
    except BaseException:
        future.cancel()
        raise


@contextmanager
def _in_processes(jobs: int) -> Iterator[Executor]:
    most = min(jobs, _MOST_ON_WINDOWS) if sys.platform == "win32" else jobs
    # 'spawn' on every system, so that workers start from the same state everywhere.
    pool = ProcessPoolExecutor(most, get_context("spawn"), initializer=_begin)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Prepare a worker: interrupts are for the run to handle, and it ends when the run does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_run, daemon=True).start()


def _end_with_run() -> None:
    run = parent_process()
    if run is not None:
        run.join()  # returns when the run was killed, and nobody is left to end the workers
        os._exit(1)


@contextmanager
def _on_cluster(address: str) -> Iterator[Executor]:
    client = _client(address)
    try:
        pool: Executor = client.get_executor(pure=False)
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False)  # cancels what is under way
            raise
        pool.shutdown()
    finally:
        client.close()


def _client(address: str) -> Any:
    """Return the client of a cluster with a worker at least. Raises InputError without one."""
    import asyncio  # noqa: PLC0415  (only a cluster needs it)

    try:
        distributed = import_module("distributed")
    except ImportError:
        message = "writing on a cluster needs Dask; install it with pip install 'recount[cluster]'"
        raise InputError(Problem(message)) from None
    try:
        # A client that cannot connect holds the process up for long, so none is made before.
        asyncio.run(asyncio.wait_for(_answers(distributed, address), PATIENCE))
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except Exception:  # whatever else listens there may answer anything
        raise _no_cluster("nothing answers here as a Dask scheduler does", address) from None
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        client.close()
        raise _no_cluster("the scheduler has no workers", address) from None
    return client


async def _answers(distributed: Any, address: str) -> None:
    """Greet whatever is at the address as Dask does. Raises an error when it is no Dask."""
    security = distributed.Security().get_connection_args("client")
    greeted = await distributed.comm.connect(address, timeout=PATIENCE, **security)
    await greeted.close()


def _no_cluster(message: str, address: str) -> InputError:
    expected = "the address of a Dask scheduler with workers, such as tcp://127.0.0.1:8786"
    return InputError(Problem(message, found=address, expected=expected))
