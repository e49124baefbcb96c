"""Saves a live Keras model, with the Keras that made it: none is imported here."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import weakref
from typing import Any

#: The packages whose models these are: Keras 2 and 3, tf_keras, and the Keras inside of TensorFlow.
_PACKAGES = ("keras", "tf_keras", "tensorflow", "keras_core")


def is_model(value: Any) -> bool:
    """Whether this is a model of some Keras."""
    return callable(getattr(value, "save", None)) and any(
        base.__name__ in ("Model", "Functional", "Sequential") and base.__module__.partition(".")[0] in _PACKAGES
        for base in type(value).__mro__
    )


class SavedModels:
    """A temporary folder with saved models, which is removed with this object, or by `remove`."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="keras-inspect-")
        self.remove = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    def add(self, model: Any) -> str:
        """Saves a model and returns the path."""
        name = re.sub(r"[^\w.-]", "_", str(getattr(model, "name", "model"))).strip(".")[:100] or "model"
        path = os.path.join(self.folder, f"{name}-{len(os.listdir(self.folder))}.keras")
        try:
            model.save(path)
        except ValueError:
            # Keras before 2.12 has no such format.
            path = path[: -len("keras")] + "h5"
            model.save(path)
        return path
