"""Audits many models into tables: `models`, `layers` and `findings`.

On one machine:

    from keras_inspect import fleet

    fleet.audit(paths, "tables")          # Parquet; call it again to go on after an interruption

On the engines that fleets run on: `fleet.ray`, `fleet.dask` and `fleet.spark`. docs/fleet.md describes the tables.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._rows import COLUMNS, Column, record, rows

if TYPE_CHECKING:
    from . import dask, ray, spark
    from ._arrow import record_batches, record_table, schema, split
    from ._folder import Progress, audit, done

__all__ = [
    "COLUMNS", "Column", "Progress", "audit", "done", "record", "record_batches", "record_table", "rows", "schema",
    "split",
]

_HOMES = {
    **dict.fromkeys(["record_batches", "record_table", "schema", "split"], "_arrow"),
    **dict.fromkeys(["Progress", "audit", "done"], "_folder"),
}


# Type checkers would take any name for one of the package.
if not TYPE_CHECKING:
    def __getattr__(name: str) -> Any:
        """What needs pyarrow, or an engine, is imported when it is first used."""
        if name in ("dask", "ray", "spark"):
            return import_module(f"{__name__}.{name}")
        if name in _HOMES:
            try:
                home = import_module(f"{__name__}.{_HOMES[name]}")
            except ModuleNotFoundError as error:
                if error.name != "pyarrow":
                    raise
                from .._errors import KerasInspectError

                raise KerasInspectError(f"fleet.{name} needs pyarrow: pip install 'keras-inspect[fleet]'") from None
            return getattr(home, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
