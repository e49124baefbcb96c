"""The tables in Arrow. Needs pyarrow: `pip install 'keras-inspect[fleet]'`."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Iterator, List, Sequence

import pyarrow as pa

from .. import _batch
from . import _rows

_TYPES = {"string": pa.string(), "int64": pa.int64(), "bool": pa.bool_(), "list<string>": pa.list_(pa.string())}

#: The records of one batch: some megabytes.
_BATCH = 256


def schema(table: str) -> Any:
    """The Arrow schema of `models`, `layers` or `findings`, with the meaning of each column; or of `records`.

    A record is a row of `models` with the rows of the other tables in the columns `layers` and `findings`.
    """
    if table != "records":
        return pa.schema([
            pa.field(column.name, _TYPES[column.type], metadata={"description": column.meaning})
            for column in _rows.COLUMNS[table]
        ])
    nested = [
        pa.field(name, pa.list_(pa.struct(list(schema(name)))), metadata={"description": f"the rows of `{name}`"})
        for name in ("layers", "findings")
    ]
    return pa.schema([*schema("models"), *nested])


def record_batches(paths: Iterable[str], jobs: int = 1, options: Sequence[str] = ()) -> Iterator[Any]:
    """The records of files, in batches, from one process: what a worker of an engine does."""
    records: List[Dict[str, Any]] = []
    for path, outcome in _batch.outcomes(paths, jobs=jobs, options=options):
        records.append(_rows.record(path, outcome))
        if len(records) == _BATCH:
            yield pa.RecordBatch.from_pylist(records, schema=schema("records"))
            records = []
    if records:
        yield pa.RecordBatch.from_pylist(records, schema=schema("records"))


def record_table(paths: Iterable[str], jobs: int = 1, options: Sequence[str] = ()) -> Any:
    """The records of files as one table."""
    return pa.Table.from_batches(list(record_batches(paths, jobs, options)), schema=schema("records"))


def split(records: Any) -> Dict[str, Any]:
    """The tables `models`, `layers` and `findings` of a table of records."""
    tables = {"models": records.select(schema("models").names).cast(schema("models"))}
    for name in ("layers", "findings"):
        structs = records[name].combine_chunks().flatten() if records.num_rows else None
        if structs is None or len(structs) == 0:
            tables[name] = schema(name).empty_table()
        else:
            structs = structs.combine_chunks() if isinstance(structs, pa.ChunkedArray) else structs
            tables[name] = pa.Table.from_arrays(structs.flatten(), names=schema(name).names).cast(schema(name))
    return tables
