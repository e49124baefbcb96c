"""The commands of the tool as functions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple, Union

from . import _run
from ._errors import ModelNotFoundError, ToolError, UnreadableModelError

if TYPE_CHECKING:
    from ._results import Compatibility, Difference, Failure, Migration, Origin, Report, StoredTensors

#: A file, or a folder with an unpacked `.keras`.
Path = Union[str, bytes, "os.PathLike[str]", "os.PathLike[bytes]"]
#: One name or several.
Names = Union[str, Iterable[str], None]


def audit(
    model: Any,
    weights: Optional[Path] = None,
    *,
    values: bool = False,
    match: Optional[str] = None,
    select: Names = None,
    ignore: Names = None,
    severity: Optional[Mapping[str, str]] = None,
    fail_on: Names = None,
    config: Union[Path, bool, None] = None,
    baseline: Optional[Path] = None,
    timeout: Optional[float] = None,
    options: Sequence[str] = (),
) -> Report:
    """Recomputes every layer from the configuration and compares it with the stored weights.

    Args:
        model: a file, a folder with an unpacked `.keras`, or a Keras model, which is saved to a temporary file.
        weights: the file with its weights, if `model` has only the architecture.
        values: also read the tensors and look for NaN, infinities, kernels of zeros and more.
        match: how layers are matched to stored weights: `auto`, `name`, `order` or `path`.
        select, ignore: rules to report, or not to report: codes, names, or prefixes such as `KI3`.
        severity: the level of a rule, by its code or name: `{"KI106": "error"}`.
        fail_on: what makes `report.ok` false: `error` (the default), `warning`, `note`, `never`, `unverified`.
        config: a settings file; False to use none; otherwise `.keras-inspect.yml` in the working directory or above it.
        baseline: a file with findings that are known.
        timeout: seconds for the model; 0 for any time.
        options: other options of `keras-inspect audit`.

    Raises:
        ModelNotFoundError: there is no such file.
        UnreadableModelError: the file is not a model that can be read.
        ToolError: the tool could not do its work for another reason, such as a wrong option.
    """
    arguments = _audit_options(values, match, select, ignore, severity, fail_on, config, baseline, timeout, options)
    return _report("audit", model, weights, arguments, [config, baseline])


def check(
    model: Any,
    weights: Optional[Path] = None,
    *,
    expect: Optional[Path] = None,
    target: Names = None,
    values: bool = False,
    match: Optional[str] = None,
    select: Names = None,
    ignore: Names = None,
    severity: Optional[Mapping[str, str]] = None,
    fail_on: Names = None,
    config: Union[Path, bool, None] = None,
    baseline: Optional[Path] = None,
    timeout: Optional[float] = None,
    options: Sequence[str] = (),
) -> Report:
    """Audits a model and checks it against an expectations file, as `audit` and with these arguments:

    Args:
        expect: the expectations file, or a folder with one for each model; otherwise the tool looks for
            `model.expect.yml` in the working directory and above it.
        target: releases in which the model must load: `keras==3.15.1`, `tf-keras`.
    """
    arguments = _audit_options(values, match, select, ignore, severity, fail_on, config, baseline, timeout, options)
    own = _option("--expect", expect) + _each("--target", target)
    return _report("check", model, weights, own + arguments, [expect, config, baseline])


def summary(
    model: Any,
    weights: Optional[Path] = None,
    *,
    formulas: bool = False,
    columns: Names = None,
    depth: Optional[int] = None,
    graph: bool = False,
    config: Union[Path, bool, None] = None,
    options: Sequence[str] = (),
) -> Report:
    """The table of the layers: `print(summary("model.keras"))`.

    Args:
        formulas: with the arithmetic of every number.
        columns: which columns: `output`, `params`, `trainable`, `memory`, `macs`, `activation`, `receptive-field`,
            `dtype`, `stored`, `connected-to`.
        depth: open nested models down to this level.
        graph: draw the connections beside the names.
    """
    arguments = (
        _flag("--formulas", formulas) + _joined("--columns", columns) + _option("--depth", depth)
        + _flag("--graph", graph) + _settings(config) + list(options)
    )
    return _report("summary", model, weights, arguments)


def expect(
    model: Any,
    weights: Optional[Path] = None,
    *,
    output: Optional[Path] = None,
    only: Names = None,
    values: bool = False,
    match: Optional[str] = None,
    options: Sequence[str] = (),
) -> str:
    """The expectations file that the model meets today, as YAML; with `output`, also written to that file.

    Args:
        only: these sections: `inputs`, `outputs`, `parameters`, …
        values: if all numbers of the tensors are finite, expect that they stay so.
    """
    arguments = _joined("--only", only) + _flag("--values", values) + _option("--match", match) + list(options)
    with _Inputs() as inputs:
        paths = inputs.paths(model, weights)
        done = _run.run(["expect", *arguments, *paths])
        _require(done, paths)
    text = _run.decoded(done.output)
    _write(output, text)
    return text


def diff(
    before: Any,
    after: Any,
    *,
    weights_before: Optional[Path] = None,
    weights_after: Optional[Path] = None,
    values: bool = False,
    tolerance: Optional[float] = None,
    match: Optional[str] = None,
    options: Sequence[str] = (),
) -> Difference:
    """What differs between two models: layers, configuration, shapes, parameters, stored tensors.

    Args:
        weights_before, weights_after: the weights, if they are in separate files.
        values: compare the numbers in the tensors too.
        tolerance: with `values`, tensors are equal if no element differs by more.
    """
    from ._results import Difference

    arguments = (
        _flag("--values", values) + _option("--tolerance", tolerance) + _option("--match", match)
        + _option("--weights-a", weights_before) + _option("--weights-b", weights_after) + list(options)
    )
    return Difference._made(_json("diff", arguments, before, after, others=[weights_before, weights_after]))


def compat(
    model: Any, weights: Optional[Path] = None, *, target: Names = None, options: Sequence[str] = ()
) -> Compatibility:
    """Which releases of Keras load the model, which refuse it, and why.

    Args:
        target: releases, ranges or lines: `keras==3.15.1`, `keras>=3.10`, `tf-keras`; otherwise every known release.
            `ok` is false if one of them refuses the model.
    """
    from ._results import Compatibility

    return Compatibility._made(_json("compat", _each("--target", target) + list(options), model, weights))


def migrate(
    model: Any,
    weights: Optional[Path] = None,
    *,
    to: Optional[str] = None,
    output: Optional[Path] = None,
    accept_changes: bool = False,
    options: Sequence[str] = (),
) -> Migration:
    """The configuration that a release of Keras 3 accepts, with every edit listed. `ok`: nothing is left to do.

    Args:
        to: `keras` (the newest release), `keras==3.15.1`.
        output: also write the configuration to this file.
        accept_changes: also if an edit changes what the model computes.
    """
    from ._results import Migration

    arguments = _option("--to", to) + _flag("--accept-changes", accept_changes) + list(options)
    migration = Migration._made(_json("migrate", arguments, model, weights))
    _write(output, migration.config)
    return migration


def weights(file: Any, *, values: bool = False, options: Sequence[str] = ()) -> StoredTensors:
    """The stored tensors of a file, with their owners and totals.

    Args:
        values: with statistics of each tensor.
    """
    from ._results import StoredTensors

    return StoredTensors._made(_json("weights", _flag("--values", values) + list(options), file))


def audit_many(
    models: Iterable[Path], *, jobs: Optional[int] = None, fail_on: Names = None, options: Sequence[str] = ()
) -> Iterator[Union[Report, Failure]]:
    """Audits many files in one process, and yields their reports in order as they are ready.

    A file that cannot be read gives a `Failure`; the others go on.

    Args:
        jobs: this many at a time; by default the number of processors.
        fail_on: what makes `report.ok` false: `error` (the default), `warning`, `note`, `never`, `unverified`.
        options: options of `keras-inspect audit`.
    """
    from . import _batch

    _batch.require_several(models)
    return _reports(models, jobs, _names(fail_on) or ("error",), options)


def _reports(
    models: Iterable[Path], jobs: Optional[int], fail_on: Sequence[str], options: Sequence[str]
) -> Iterator[Union[Report, Failure]]:
    from . import _batch, _results

    for path, data in _batch.outcomes(models, jobs=jobs, options=options):
        if "error" in data:
            yield _results.Failure.from_dict(data)
        else:
            status = 1 if _fails(data["summary"], fail_on) else 0
            done = _run.Run(status, b"", [], None, ["audit", "--separate", path, *options], os.getcwd())
            yield _results.Report._made(_results.Origin(done, data, [path]))


def _fails(summary: Mapping[str, Any], fail_on: Sequence[str]) -> bool:
    """Whether a report counts as failed."""
    names = {name for names in fail_on for name in names.split(",")}
    if "unverified" in names and summary["outcome"] != "verified":
        return True
    levels = ("error", "warning", "note")
    counted = levels if "note" in names else levels[:2] if "warning" in names else levels[:1]
    return "never" not in names and any(summary[f"{level}s"] for level in counted)


class _Inputs:
    """The files of a call. A live model is saved to a temporary folder."""

    def __init__(self) -> None:
        self.saved: Any = None

    def __enter__(self) -> _Inputs:
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if kind is not None and self.saved is not None:
            self.saved.remove()

    def paths(self, *models: Any) -> List[str]:
        """The arguments of the models that are not None."""
        return [self._path(model) for model in models if model is not None]

    def _path(self, model: Any) -> str:
        if isinstance(model, (str, bytes, os.PathLike)):
            return _run.model_argument(model)
        from . import _live

        if not _live.is_model(model):
            raise TypeError(f"a path or a Keras model is needed, not {type(model).__name__}")
        if self.saved is None:
            self.saved = _live.SavedModels()
        path: str = self.saved.add(model)
        return path


def _report(
    command: str, model: Any, weights: Optional[Path], arguments: List[str], settings: Sequence[Any] = ()
) -> Report:
    from ._results import Report

    origin = _json(command, arguments, model, weights, settings=[path for path in settings if not isinstance(path, bool)])
    if isinstance(origin.data, list):
        shown = ", ".join(_run.shown(path) for path in origin.paths[:2])
        if not all(map(os.path.lexists, origin.paths)):
            raise ModelNotFoundError(f"cannot read {shown}: it does not exist")
        raise ToolError(f"{shown}: this is a folder or a pattern, not one model; audit_many audits several")
    return Report._made(origin)


def _json(
    command: str, arguments: List[str], *models: Any, others: Sequence[Optional[Path]] = (),
    settings: Sequence[Optional[Path]] = (),
) -> Origin:
    """Runs a command on the models that are not None and returns what it found.

    `others` and `settings` are files with models, and others, that the arguments name.
    """
    from . import _results

    with _Inputs() as inputs:
        paths = inputs.paths(*models)
        line = [command, *arguments, *paths]
        done = _run.run([*line, "--format", "json"], with_text=True)
        named = [os.fsdecode(path) for path in settings if path is not None]
        _require(done, paths)
        files = paths + named + [os.fsdecode(path) for path in others if path is not None]
        return _results.Origin(done._replace(arguments=line), _results.parsed(done), files, keep=inputs.saved)


def _write(output: Optional[Path], text: Optional[str]) -> None:
    if output is not None and text is not None:
        with open(output, "w", encoding="utf-8") as file:
            file.write(text)


def _require(done: _run.Run, paths: Sequence[str]) -> None:
    """Raises the exception for a command that failed."""
    if done.status in (0, 1):
        return
    error = _run.failure(done)
    # A settings or expectations file that is missing says nothing about the model.
    excused = tuple(f"cannot read the {what} from " for what in ("settings", "baseline", "expectations"))
    unread = any(line.startswith("cannot read ") and not line.startswith(excused) for line in done.diagnostics)
    kind = ModelNotFoundError if unread and not all(map(os.path.lexists, paths)) else UnreadableModelError
    raise kind(str(error), error.exit_status, error.command) if unread else error


def _audit_options(
    values: bool, match: Optional[str], select: Names, ignore: Names, severity: Optional[Mapping[str, str]],
    fail_on: Names, config: Union[Path, bool, None], baseline: Optional[Path], timeout: Optional[float],
    options: Sequence[str],
) -> List[str]:
    levels = [f"{rule}={level}" for rule, level in (severity or {}).items()]
    return (
        _flag("--values", values) + _option("--match", match) + _joined("--select", select)
        + _joined("--ignore", ignore) + _each("--severity", levels) + _joined("--fail-on", fail_on)
        + _settings(config) + _option("--baseline", baseline) + _option("--timeout", timeout) + list(options)
    )


def _settings(config: Union[Path, bool, None]) -> List[str]:
    if config is False:
        return ["--no-config"]
    return [] if config is None or config is True else _option("--config", config)


def _flag(name: str, value: bool) -> List[str]:
    return [name] if value else []


def _option(name: str, value: Any) -> List[str]:
    if value is None:
        return []
    if value in ("", b""):
        raise ValueError(f"{name} needs a value")
    return [f"{name}={os.fsdecode(value) if isinstance(value, (bytes, os.PathLike)) else value}"]


def _each(name: str, values: Names) -> List[str]:
    return [f"{name}={value}" for value in _names(values)]


def _joined(name: str, values: Names) -> List[str]:
    names = _names(values)
    return [f"{name}={','.join(names)}"] if names else []


def _names(values: Names) -> Tuple[str, ...]:
    names = () if values is None else (values,) if isinstance(values, str) else tuple(values)
    if "" in names:
        raise ValueError("a name must not be empty")
    return names
