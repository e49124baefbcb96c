"""Audits the files of a Ray dataset."""

from __future__ import annotations

from typing import Any, Sequence

from ._arrow import record_table


def audit(dataset: Any, column: str = "path", *, batch_size: int = 256, options: Sequence[str] = (), **resources: Any) -> Any:
    """A dataset with a record for each path: a row of `models` with the columns `layers` and `findings`.

    Args:
        dataset: a `ray.data.Dataset` with paths that every worker can open.
        column: the column with the paths.
        batch_size: the files of one process.
        options: options of `keras-inspect audit`.
        resources: further arguments of `map_batches`, such as `concurrency`.
    """

    def work(batch: Any) -> Any:
        return record_table(batch[column].to_pylist(), options=options)

    return dataset.map_batches(work, batch_format="pyarrow", batch_size=batch_size, **resources)
