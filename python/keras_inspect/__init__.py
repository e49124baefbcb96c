"""Audits saved Keras models: every layer is recomputed and compared with the stored weights, and no model is run.

    import keras_inspect as ki

    report = ki.audit("model.keras")
    print(report)
    report.raise_for_findings()
"""

from __future__ import annotations

# As `typing.TYPE_CHECKING`, without importing typing. Type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, List

    from . import fleet, keras
    from ._commands import audit, audit_many, check, compat, diff, expect, migrate, summary, weights
    from ._errors import (
        BinaryNotFoundError,
        FindingsError,
        KerasInspectError,
        ModelNotFoundError,
        ToolError,
        UnreadableModelError,
    )
    from ._results import Compatibility, Difference, Failure, Migration, Report, StoredTensors
    from ._run import binary

    __version__: str

__all__ = [
    "BinaryNotFoundError", "Compatibility", "Difference", "Failure", "FindingsError", "KerasInspectError",
    "Migration", "ModelNotFoundError", "Report", "StoredTensors", "ToolError", "UnreadableModelError",
    "audit", "audit_many", "binary", "check", "compat", "diff", "expect", "migrate", "summary",
    "weights",
]

#: Where each name is defined: its module is imported when the name is first used, so that `import keras_inspect` takes a
#: millisecond or two.
_MODULES = {
    "_commands": ["audit", "audit_many", "check", "compat", "diff", "expect", "migrate", "summary", "weights"],
    "_errors": [
        "BinaryNotFoundError", "FindingsError", "KerasInspectError", "ModelNotFoundError", "ToolError",
        "UnreadableModelError",
    ],
    "_results": ["Compatibility", "Difference", "Failure", "Migration", "Report", "StoredTensors"],
    "_run": ["binary"],
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}


# Type checkers would take any name for one of the package.
if not TYPE_CHECKING:
    def __getattr__(name: str) -> Any:
        """Imports what a name stands for, when it is first used."""
        from importlib import import_module

        if name in _MODULE_OF:
            value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        elif name in ("fleet", "keras"):
            value = import_module(f"{__name__}.{name}")
        elif name == "__version__":
            from importlib.metadata import version

            value = version("keras-inspect")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> List[str]:
    return sorted(set(globals()) | set(__all__))
