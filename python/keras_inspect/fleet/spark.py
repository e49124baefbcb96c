"""Audits the files of a Spark data frame."""

from __future__ import annotations

from typing import Any, Iterator, Sequence

from ._arrow import record_batches
from ._rows import COLUMNS

_TYPES = {"string": "string", "int64": "bigint", "bool": "boolean", "list<string>": "array<string>"}


def audit(frame: Any, column: str = "path", *, options: Sequence[str] = ()) -> Any:
    """A data frame with a record for each path: a row of `models` with the columns `layers` and `findings`.

    Each partition is one task and one process: `frame.repartition(n)` decides how many.

    Args:
        frame: a `pyspark.sql.DataFrame` with paths that every worker can open.
        column: the column with the paths.
        options: options of `keras-inspect audit`.
    """

    def work(batches: Iterator[Any]) -> Iterator[Any]:
        paths = [path for batch in batches for path in batch.column(0).to_pylist()]
        return record_batches(paths, options=options)

    return frame.select(column).mapInArrow(work, schema())


def schema() -> str:
    """The schema of the records, in Spark's notation."""
    nested = [f"`{name}` array<struct<{_columns(name, ':')}>>" for name in ("layers", "findings")]
    return ", ".join([_columns("models", " "), *nested])


def _columns(table: str, separator: str) -> str:
    return ", ".join(f"`{column.name}`{separator}{_TYPES[column.type]}" for column in COLUMNS[table])
