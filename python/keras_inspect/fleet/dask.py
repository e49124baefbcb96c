"""Audits files on a Dask cluster."""

from __future__ import annotations

from typing import Any, Iterable, List, Sequence

from ._arrow import record_table, schema


def audit(paths: Iterable[str], *, npartitions: int = 16, options: Sequence[str] = ()) -> Any:
    """A `dask.dataframe` with a record for each path: a row of `models` with the columns `layers` and `findings`.

    Args:
        paths: files that every worker can open.
        npartitions: the number of partitions, each of which is one task and one process.
        options: options of `keras-inspect audit`.
    """
    import dask.dataframe as dd

    every = list(paths)
    size = -(-len(every) // npartitions) or 1
    parts = [every[start:start + size] for start in range(0, len(every), size)] or [[]]
    return dd.from_map(_work, parts, options=list(options), meta=_frame(schema("records").empty_table()))


def _work(paths: List[str], options: Sequence[str] = ()) -> Any:
    return _frame(record_table(paths, options=options))


def _frame(table: Any) -> Any:
    import pandas as pd

    return table.to_pandas(types_mapper=pd.ArrowDtype)
