"""Audits the checkpoints that a Keras model saves while it is trained.

    import keras
    import keras_inspect as ki

    model.fit(x, y, callbacks=[ki.keras.AuditCheckpoint("checkpoints/{epoch:03d}.keras")])
"""

from __future__ import annotations

import glob
import os
import re
import sys
import warnings
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Tuple

from ._commands import audit
from ._errors import KerasInspectError
from ._live import SavedModels
from ._run import shown

if TYPE_CHECKING:
    from ._results import Report

#: The modules with the callbacks of a Keras, the likeliest first. TensorFlow's is Keras' own from 2.6 on.
_MODULES = ("keras", "tf_keras", "tensorflow.keras")

#: What the names of TensorFlow's own checkpoints end in.
_INDEX = ".index"


class AuditCheckpoint:
    """A `ModelCheckpoint` that audits every file it saves.

    It is a `ModelCheckpoint` of the Keras that the program has imported, and takes its arguments, and these:

    Args:
        on_findings: `raise` a `FindingsError`, which ends the training, or only `warn`.
        level: what counts: `error`, `warning` or `note`.
        audit_options: further arguments of `keras_inspect.audit`, such as `{"values": True}`.
        keras: the Keras that trains the model, if several are imported: the module `keras`, `tf_keras` or `tf.keras`.
            Newer releases of TensorFlow import `keras` themselves, so give `keras=tf_keras` if you use that.

    The reports are in `reports`, in the order of the files.
    """

    reports: List[Report]

    def __new__(cls, *args: Any, keras: Any = None, **kwargs: Any) -> AuditCheckpoint:
        if not hasattr(cls, "set_model"):
            cls = _combined(cls, _checkpoint_class(keras))
        return super().__new__(cls)

    def __init__(
        self, filepath: Any, *args: Any, on_findings: str = "raise", level: str = "error",
        audit_options: Optional[Dict[str, Any]] = None, keras: Any = None, **kwargs: Any,
    ) -> None:
        if on_findings not in ("raise", "warn"):
            raise ValueError(f"on_findings must be 'raise' or 'warn', not {on_findings!r}")
        if level not in ("error", "warning", "note"):
            raise ValueError(f"level must be 'error', 'warning' or 'note', not {level!r}")
        super().__init__(filepath, *args, **kwargs)  # type: ignore[call-arg]
        self.reports = []
        self._pattern = _pattern(os.fspath(filepath))
        self._on_findings = on_findings
        self._level = level
        self._audit_options = dict(audit_options or {})

    def __getattr__(self, name: str) -> Any:
        # What the training asks for and this class lacks is of another Keras.
        raise AttributeError(
            f"AuditCheckpoint has no {name}: it is a callback of {type(self).__mro__[2].__module__.partition('.')[0]}. "
            "If another Keras trains the model, name it: AuditCheckpoint(..., keras=tf_keras)")

    def on_train_batch_end(self, batch: Any, logs: Any = None) -> None:
        # Once per epoch is the default: then nothing is saved here, and the folder need not be searched.
        if getattr(self, "save_freq", None) == "epoch":
            super().on_train_batch_end(batch, logs)  # type: ignore[misc]
        else:
            self._audit_what_saves("on_train_batch_end", batch, logs)

    def on_epoch_end(self, epoch: Any, logs: Any = None) -> None:
        self._audit_what_saves("on_epoch_end", epoch, logs)

    def _audit_what_saves(self, method: str, *args: Any) -> None:
        before = self._files()
        getattr(super(), method)(*args)
        for path, state in self._files().items():
            if before.get(path) != state:
                self._audit(path)

    def _files(self) -> Dict[str, Tuple[int, int, int]]:
        """The files that the checkpoint may have saved, and their states."""
        found = {}
        for path in sorted({*glob.glob(self._pattern), *glob.glob(self._pattern + _INDEX)}):
            # A checkpoint of TensorFlow is an index, shards of data and a note of the last one.
            if re.search(r"\.data-\d+-of-\d+$", path) or os.path.basename(path) == "checkpoint":
                continue
            state = os.stat(path)
            found[path] = (state.st_ino, state.st_size, state.st_mtime_ns)
        return found

    def _audit(self, path: str) -> None:
        try:
            if path.endswith(_INDEX):
                raise KerasInspectError(
                    f"{shown(path[: -len(_INDEX)])} is a checkpoint in TensorFlow's own format, which is not audited: "
                    "let its name end in .weights.h5")
            report = self._report(path)
            self.reports.append(report)
            report.raise_for_findings(self._level)
        except KerasInspectError as error:
            if self._on_findings == "raise":
                raise
            warnings.warn(f"the checkpoint {shown(path)} has findings\n{error}", stacklevel=2)

    def _report(self, path: str) -> Report:
        if not getattr(self, "save_weights_only", False):
            return audit(path, **self._audit_options)
        # Weights alone: the model has the architecture, in a file named like the checkpoint.
        saved = SavedModels()
        architecture = os.path.join(saved.folder, os.path.basename(path).partition(".")[0] + ".json")
        with open(architecture, "w", encoding="utf-8") as file:
            file.write(self.model.to_json())
        report = audit(architecture, path, **self._audit_options)
        # It lasts as long as the report, which reads it again for another format.
        report._origin.keep = saved
        return report


def _checkpoint_class(keras: Any) -> Any:
    """`ModelCheckpoint` of the Keras that is in use."""
    if keras is None:
        keras = next((sys.modules[name] for name in _MODULES if name in sys.modules), None)
    if keras is None and "tensorflow" in sys.modules:
        # TensorFlow loads its Keras when it is first asked for it.
        keras = getattr(sys.modules["tensorflow"], "keras", None)
    if keras is None:
        raise KerasInspectError("AuditCheckpoint belongs to a Keras: import keras, tf_keras or tensorflow first.")
    return keras.callbacks.ModelCheckpoint


_classes: Dict[Any, Any] = {}


def _combined(own: Any, checkpoint: Any) -> Any:
    """The class that is both, for one Keras."""
    if (own, checkpoint) not in _classes:
        _classes[own, checkpoint] = type(own.__name__, (own, checkpoint), {"__module__": own.__module__})
    return _classes[own, checkpoint]


def _pattern(filepath: str) -> str:
    """The files of a path with fields: `{epoch:03d}.keras` as `*.keras`."""
    parts = re.split(r"\{[^{}]*\}", filepath)
    return "*".join(glob.escape(part) for part in parts)
