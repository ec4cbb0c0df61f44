"""A Dask cluster of two workers on this machine, until standard input ends.

`python -m tests.bulletins.two_workers [none]` prints the address; `none`: a scheduler alone.
"""

from __future__ import annotations

import sys


def main(workers: int) -> None:
    from distributed import LocalCluster  # noqa: PLC0415 - only where it is installed

    with LocalCluster(
        n_workers=workers,
        processes=True,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        worker_dashboard_address=None,
    ) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(0 if "none" in sys.argv[1:] else 2)
