"""The exceptions of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional, Sequence

if TYPE_CHECKING:
    from ._results import Report


class KerasInspectError(Exception):
    """The base of every exception that this package raises."""


class BinaryNotFoundError(KerasInspectError):
    """The keras-inspect program is missing, or cannot run here."""


class ToolError(KerasInspectError):
    """The tool could not do its work: exit status 2. The message is the tool's own."""

    def __init__(self, message: str, exit_status: int = 2, command: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.exit_status = exit_status
        self.command = list(command)

    def __reduce__(self) -> Any:
        return type(self), (str(self), self.exit_status, self.command)


class UnreadableModelError(ToolError):
    """The file was found, and is not a model that can be read."""


class ModelNotFoundError(ToolError, FileNotFoundError):
    """There is no such file."""


class FindingsError(KerasInspectError):
    """A report has findings that the caller does not accept. `report` is the whole report."""

    def __init__(self, message: str, report: Optional[Report] = None) -> None:
        super().__init__(message)
        self.report = report

    def __reduce__(self) -> Any:
        return type(self), (str(self), self.report)
