"""Audits models in the tests of a project that uses pytest.

The fixture `audit_model` audits a file or a live model, and fails the test with the findings:

    def test_model(audit_model):
        audit_model("models/final.keras")

`pytest --keras-models models/` also collects the model files of a folder, one test each: `audit`, and with an
expectations file beside the model (`final.expect.yml`) `check`. `final.json` beside `final.weights.h5` is its architecture.
"""

from __future__ import annotations

import os
from typing import Any, Callable, Iterator, List

import pytest

#: The endings of model files.
_ENDINGS = (".keras", ".h5", ".hdf5")
#: The ending of weights alone, and those of expectations files.
_WEIGHTS = ".weights.h5"
_EXPECTATIONS = (".expect.yml", ".expect.yaml", ".expect.json")


def pytest_addoption(parser: Any) -> None:
    group = parser.getgroup("keras-inspect")
    group.addoption(
        "--keras-models", action="append", default=[], metavar="FOLDER",
        help="audit the model files of this folder (or this file), one test each; repeatable")
    group.addoption(
        "--keras-level", default="error", choices=["error", "warning", "note"],
        help="the level of findings at which such a test fails (default: error)")


@pytest.fixture
def audit_model(request: Any) -> Callable[..., Any]:
    """A function that audits a file or a live model, and returns the report; the test fails if there are findings.

    It takes the arguments of `keras_inspect.audit`, and `level`: the level of findings that count.
    """

    def run(model: Any, weights: Any = None, *, level: str = "error", **options: Any) -> Any:
        from ._commands import audit

        report = audit(model, weights, **options)
        _require(report, level)
        return report

    return run


@pytest.fixture
def check_model() -> Callable[..., Any]:
    """As `audit_model`, with `keras_inspect.check`: also against the model's expectations file."""

    def run(model: Any, weights: Any = None, *, level: str = "error", **options: Any) -> Any:
        from ._commands import check

        report = check(model, weights, **options)
        _require(report, level)
        return report

    return run


def _require(report: Any, level: str) -> None:
    from ._errors import FindingsError

    message = None
    try:
        report.raise_for_findings(level)
    except FindingsError as error:
        message = str(error)
    if message is not None:
        # Outside of the handler: pytest would print both exceptions.
        pytest.fail(message, pytrace=False)


def pytest_collection_modifyitems(session: Any, config: Any, items: List[Any]) -> None:
    for root in config.getoption("--keras-models"):
        if not os.path.exists(root):
            raise pytest.UsageError(f"--keras-models: {root} does not exist")
        found = list(_models(root))
        if not found:
            raise pytest.UsageError(f"--keras-models: there is no model in {root}")
        items.extend(_Model.from_parent(session, name=path, path_of_model=path) for path in found)


def _models(root: str) -> Iterator[str]:
    """The model files of a folder; an unpacked `.keras` is one."""
    if os.path.isfile(root) or os.path.exists(os.path.join(root, "config.json")):
        yield root
        return
    for folder, folders, files in os.walk(root):
        unpacked = {name for name in folders if os.path.exists(os.path.join(folder, name, "config.json"))}
        folders[:] = sorted(set(folders) - unpacked)
        for name in sorted([*unpacked, *(name for name in files if name.endswith(_ENDINGS))]):
            yield os.path.join(folder, name)


class _Model(pytest.Item):
    """The test of one model file."""

    def __init__(self, *, path_of_model: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.model = path_of_model

    def runtest(self) -> None:
        from ._commands import audit, check

        files = [self.model]
        stem = os.path.splitext(self.model)[0]
        if self.model.endswith(_WEIGHTS):
            stem = self.model[: -len(_WEIGHTS)]
            if os.path.exists(stem + ".json"):
                files.insert(0, stem + ".json")
        expected = next((stem + ending for ending in _EXPECTATIONS if os.path.exists(stem + ending)), None)
        report = check(*files, expect=expected) if expected else audit(*files)
        _require(report, self.config.getoption("--keras-level"))

    def repr_failure(self, excinfo: Any, style: Any = None) -> Any:
        from ._errors import KerasInspectError

        if isinstance(excinfo.value, (KerasInspectError, pytest.fail.Exception)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> Any:
        return self.model, None, f"keras-inspect {self.model}"
