"""Audits saved Keras models: every layer is recomputed and compared with the stored weights, and no model is run.

    import keras_inspect as ki

    report = ki.audit("model.keras")
    print(report)
    report.raise_for_findings()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._commands import audit, audit_many, check, compat, diff, expect, migrate, summary, weights
from ._errors import (
    BinaryNotFoundError,
    FindingsError,
    KerasInspectError,
    ModelNotFoundError,
    ToolError,
    UnreadableModelError,
)
from ._run import binary

if TYPE_CHECKING:
    from . import fleet, keras
    from ._results import Compatibility, Difference, Failure, Migration, Report, StoredTensors

    __version__: str

__all__ = [
    "BinaryNotFoundError", "Compatibility", "Difference", "Failure", "FindingsError", "KerasInspectError",
    "Migration", "ModelNotFoundError", "Report", "StoredTensors", "ToolError", "UnreadableModelError",
    "audit", "audit_many", "binary", "check", "compat", "diff", "expect", "migrate", "summary",
    "weights",
]

_RESULTS = {"Compatibility", "Difference", "Failure", "Migration", "Report", "StoredTensors"}


def __getattr__(name: str) -> Any:
    """What is imported when it is first needed, so that `import keras_inspect` takes a few milliseconds."""
    if name in _RESULTS:
        from . import _results

        return getattr(_results, name)
    if name in ("fleet", "keras"):
        from importlib import import_module

        return import_module(f"{__name__}.{name}")
    if name == "__version__":
        from importlib.metadata import version

        return version("keras-inspect")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> Any:
    return sorted(set(globals()) | set(__all__))
