"""What the functions of this package return: the classes of the schemas, with a text and a page."""

from __future__ import annotations

import html as _html
import json
import os
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Tuple

from . import _run
from ._errors import FindingsError, KerasInspectError
from .schemas import audit as _audit
from .schemas import compat as _compat
from .schemas import diff as _diff
from .schemas import migrate as _migrate
from .schemas import weights as _weights

if TYPE_CHECKING:
    from typing_extensions import Self

_LEVELS = ("note", "warning", "error")


class Origin:
    """Where a result comes from: the JSON, the text, and how to make it again in another format."""

    def __init__(self, done: _run.Run, data: Dict[str, Any], paths: List[str], keep: Any = None) -> None:
        self.status = done.status
        self.diagnostics = tuple(done.diagnostics)
        self.data = data
        self.text = done.text
        self.arguments = done.arguments
        self.directory = done.directory
        self.paths = paths
        self.states = [self._state(path) for path in paths]
        # A folder with the saved copy of a live model, which lasts as long as the result.
        self.keep = keep

    def _state(self, path: str) -> Optional[Tuple[int, ...]]:
        """What changes with a file, or with a file in a folder; None if there is none."""
        whole = os.path.join(self.directory, path)
        try:
            found = [os.stat(whole)] + [
                os.stat(os.path.join(folder, name)) for folder, _, names in os.walk(whole) for name in sorted(names)
            ]
        except OSError:
            return None
        return tuple(
            number for file in found for number in (file.st_dev, file.st_ino, file.st_size, file.st_mtime_ns)
        )

    def rendered(self, form: str, *options: str) -> str:
        """The same result in another format. Raises `KerasInspectError` if a file has changed since."""
        for path, state in zip(self.paths, self.states):
            if state is None or self._state(path) != state:
                raise KerasInspectError(f"{_run.shown(path)} has changed since it was read: read it again.")
        done = _run.run([*self.arguments, *options, "--format", form, "--color", "never"], directory=self.directory)
        if done.status not in (0, 1):
            raise _run.failure(done)
        return _run.decoded(done.output)

    def __getstate__(self) -> Dict[str, Any]:
        return {**self.__dict__, "keep": None}


class Result:
    """What every result has beside the members of its schema."""

    _origin: Origin
    #: Options with which the command prints its text.
    _text_options: Tuple[str, ...] = ()

    @classmethod
    def _made(cls, origin: Origin) -> Self:
        result: Self = cls.from_dict(origin.data)  # type: ignore[attr-defined]
        result._origin = origin
        return result

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.to_dict() == other.to_dict()  # type: ignore[attr-defined]

    __hash__ = None  # type: ignore[assignment]

    @property
    def exit_status(self) -> int:
        """The exit status of the command: 0, or 1 if it found what its options fail on."""
        return self._origin.status

    @property
    def ok(self) -> bool:
        """Whether the exit status is 0."""
        return self._origin.status == 0

    @property
    def diagnostics(self) -> Tuple[str, ...]:
        """What the command wrote on standard error."""
        return self._origin.diagnostics

    def to_dict(self) -> Dict[str, Any]:
        """The JSON of the command, as Python values."""
        return self._origin.data

    def to_html(self) -> str:
        """The result as a page in one file. The model is read again; an exception says so if it has changed."""
        return self._origin.rendered("html")

    def __str__(self) -> str:
        if self._origin.text is None:
            self._origin.text = self._origin.rendered("text", *self._text_options)
        return self._origin.text.rstrip("\n")

    def _repr_html_(self) -> str:
        """The page, in a frame of its own, for notebooks; the text if there is no page."""
        try:
            page = self.to_html()
        except KerasInspectError:
            return f"<pre>{_html.escape(str(self))}</pre>"
        return (
            '<iframe sandbox="allow-scripts allow-popups" style="width: 100%; height: 40em; border: 0" '
            f'title="keras-inspect" srcdoc="{_html.escape(page)}"></iframe>'
        )


class Report(Result, _audit.Report):
    """The result of `audit`, `check` and `summary`."""

    def __str__(self) -> str:
        try:
            return super().__str__()
        except KerasInspectError:
            # Of a batch there is no text, and the model is not what it was: the findings.
            return "\n".join([self._heading(), *("  " + _line(finding) for finding in self.findings)])

    def _heading(self) -> str:
        return f"{_run.shown(self.model.path)}: {_counted(self.summary)}"

    def __repr__(self) -> str:
        return f"<Report of {_run.shown(self.model.path)}: {self.summary.outcome}, {_counted(self.summary)}>"

    @property
    def outcome(self) -> str:
        """`verified`, `unverified` or `wrong`."""
        return self.summary.outcome

    @property
    def errors(self) -> Tuple[_audit.Finding, ...]:
        """The findings of level `error`."""
        return self.findings_at("error")

    def findings_at(self, level: str) -> Tuple[_audit.Finding, ...]:
        """The findings of this level or a higher one: `note`, `warning` or `error`."""
        least = _level(level)
        return tuple(finding for finding in self.findings if _LEVELS.index(finding.level) >= least)

    def layer(self, path: str) -> _audit.Layer:
        """The layer of this path: `vision_model/conv2d_1`. Raises `KeyError` if there is none."""
        for layer in self.layers:
            if "/".join(layer.path) == path:
                return layer
        raise KeyError(path)

    def raise_for_findings(self, level: str = "error", unverified: bool = False) -> Report:
        """Raises `FindingsError` if there are findings of this level or a higher one; else returns the report.

        With `unverified`, also if a part of the model could not be verified.
        """
        findings = self.findings_at(level)
        if findings:
            raise FindingsError(
                "\n".join([self._heading(), *("  " + _line(finding) for finding in findings)]), self)
        if unverified and self.outcome == "unverified":
            raise FindingsError(f"{_run.shown(self.model.path)}: a part of the model could not be verified", self)
        return self


class Failure(_audit.Failure):
    """A model of a batch that could not be read."""

    def __repr__(self) -> str:
        return f"<Failure: {self.error}>"

    def __str__(self) -> str:
        return self.error


class Compatibility(Result, _compat.Compatibility):
    """The result of `compat`."""

    def __repr__(self) -> str:
        outcomes = ", ".join(f"{target.target} {target.outcome}" for target in self.targets[:4])
        more = ", …" if len(self.targets) > 4 else ""
        return f"<Compatibility of {_run.shown(self.model.path)}: {outcomes}{more}>"

    def loads(self, target: str) -> bool:
        """Whether the release loads the model unchanged: `loads("keras 3.15.1")`. Raises `KeyError` if it is not listed."""
        for found in self.targets:
            if found.target == target:
                return found.outcome == "loads"
        raise KeyError(target)


class Difference(Result, _diff.Difference):
    """The result of `diff`: false if both models are the same."""

    def __repr__(self) -> str:
        outcome = "no difference" if self.same else f"{_number(len(self.layers), 'layer')} with differences"
        return f"<Difference of {_run.shown(self.before.path)} and {_run.shown(self.after.path)}: {outcome}>"

    def __bool__(self) -> bool:
        return not self.same


class Migration(Result, _migrate.Migration):
    """The result of `migrate`. `config` is the configuration for `keras.models.model_from_json`, as text."""

    # Without a file for the configuration, that is what the command prints.
    _text_options = ("--output", os.devnull)

    def __repr__(self) -> str:
        return (
            f"<Migration of {_run.shown(self.model.path)} to {self.target}: {self.status}, "
            f"{_number(len(self.edits), 'edit')}, {len(self.left)} left to do>"
        )

    def to_html(self) -> str:
        """There is no page of a migration: the text."""
        return f"<pre>{_html.escape(str(self))}</pre>"

    def _repr_html_(self) -> str:
        return self.to_html()


class StoredTensors(Result, _weights.StoredTensors):
    """The result of `weights`."""

    def __repr__(self) -> str:
        return f"<StoredTensors of {_run.shown(self.model.path)}: {_number(self.totals.tensors, 'tensor')}>"


def parsed(done: _run.Run) -> Any:
    """The JSON that the program wrote. Raises `ToolError` if it wrote none."""
    try:
        return json.loads(done.output)
    except ValueError:
        raise _run.failure(done) from None


def _level(level: str) -> int:
    if level not in _LEVELS:
        raise ValueError(f"level must be 'error', 'warning' or 'note', not {level!r}")
    return _LEVELS.index(level)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _counted(summary: _audit.Summary) -> str:
    counts = [(summary.errors, "error"), (summary.warnings, "warning"), (summary.notes, "note")]
    return ", ".join(_number(count, noun) for count, noun in counts if count) or "no findings"


def _line(finding: _audit.Finding) -> str:
    place = "" if finding.layer is None else "/".join(finding.layer) + ": "
    weight = "" if finding.weight is None or finding.message.startswith(finding.weight) else finding.weight + ": "
    return f"{place}{finding.level} {finding.rule} {finding.name}: {weight}{finding.message}"
