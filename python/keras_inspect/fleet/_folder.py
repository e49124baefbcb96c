"""Audits files into a folder of Parquet files, and goes on where an earlier run ended."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Set

import pyarrow as pa
import pyarrow.parquet as pq

from .. import _batch, _run
from .._errors import KerasInspectError
from . import _arrow, _rows

TABLES = ("models", "layers", "findings")


class Progress(NamedTuple):
    """What a run did."""

    audited: int
    #: Those of `audited` that could not be read.
    unread: int
    #: Those that an earlier run had audited.
    skipped: int


def audit(
    paths: Iterable[Any],
    output: Any,
    *,
    jobs: Optional[int] = None,
    options: Sequence[str] = (),
    part: int = 1000,
) -> Progress:
    """Audits files and writes the tables to `output/models`, `output/layers` and `output/findings`.

    Every `part` files give one Parquet file in each folder. An interrupted run loses at most the last part: call it
    again with the same arguments. A path that the tables have is not audited again. Runs at the same time need a folder
    each: a second run into one folder is refused.

    Args:
        paths: the files; folders are not searched.
        output: the folder; made if it is missing.
        jobs: this many files at a time; by default the number of processors.
        options: options of `keras-inspect audit`.
    """
    output = os.fspath(output)
    _batch.require_several(paths)
    every = list(dict.fromkeys(map(_run.model_argument, paths)))
    for table in TABLES:
        os.makedirs(os.path.join(output, table), exist_ok=True)
    with _locked(output):
        return _audit(every, output, jobs, options, part)


def _audit(every: List[str], output: str, jobs: Optional[int], options: Sequence[str], part: int) -> Progress:
    number = _clean(output)
    known = done(output)
    left = [path for path in every if _run.shown(path) not in known]
    audited = unread = 0
    rows: Dict[str, List[Dict[str, Any]]] = {table: [] for table in TABLES}
    for path, outcome in _batch.outcomes(left, jobs=jobs, options=options):
        audited += 1
        unread += "error" in outcome
        for table, found in _rows.rows(path, outcome).items():
            rows[table] += found
        if len(rows["models"]) == part:
            _write(output, number, rows)
            number += 1
            rows = {table: [] for table in TABLES}
    if rows["models"]:
        _write(output, number, rows)
    return Progress(audited, unread, len(every) - len(left))


@contextlib.contextmanager
def _locked(output: str) -> Iterator[None]:
    """Keeps other runs out of a folder, as far as its file system has locks."""
    folder = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise KerasInspectError(
                f"another run writes its tables into {_run.shown(output)}: give each run a folder of its own"
            ) from None
        except OSError:
            pass  # A file system without locks.
        yield
    finally:
        os.close(folder)


def done(output: Any) -> Set[str]:
    """The paths that are in the tables of a folder."""
    folder = os.path.join(os.fspath(output), "models")
    found: Set[str] = set()
    for name in _parts(folder):
        found.update(pq.read_table(os.path.join(folder, name), columns=["path"])["path"].to_pylist())
    return found


def _parts(folder: str) -> List[str]:
    return sorted(name for name in os.listdir(folder) if name.endswith(".parquet")) if os.path.isdir(folder) else []


def _clean(output: str) -> int:
    """Removes what an interrupted run left of its last part, and returns the number of the next one."""
    complete = set(_parts(os.path.join(output, "models")))
    for table in TABLES:
        folder = os.path.join(output, table)
        for name in os.listdir(folder):
            if name.endswith(".incomplete") or re.fullmatch(r"part-\d+\.parquet", name) and name not in complete:
                os.remove(os.path.join(folder, name))
    numbers = [int(found.group(1)) for found in (re.fullmatch(r"part-(\d+)\.parquet", name) for name in complete) if found]
    return max(numbers, default=-1) + 1


def _write(output: str, number: int, rows: Dict[str, List[Dict[str, Any]]]) -> None:
    # A part counts as soon as it is in `models`, so that table comes last.
    for table in reversed(TABLES):
        path = os.path.join(output, table, f"part-{number:05d}.parquet")
        incomplete = path + ".incomplete"
        pq.write_table(pa.Table.from_pylist(rows[table], schema=_arrow.schema(table)), incomplete, compression="zstd")
        os.replace(incomplete, path)
