"""What the tests share: the program under test, models, and a temporary folder."""

import os
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "python"))
os.environ.setdefault("KERAS_INSPECT_BINARY", str(ROOT / ".build" / "debug" / "keras-inspect"))

BINARY = os.environ["KERAS_INSPECT_BINARY"]

WHOLE = ROOT / "fixtures" / "damaged" / "whole.h5"
KERAS = ROOT / "fixtures" / "damaged" / "whole.keras"
JSON = ROOT / "fixtures" / "damaged" / "whole.json"
WEIGHTS = ROOT / "fixtures" / "damaged" / "whole_weights.h5"
WRONG = ROOT / "fixtures" / "models" / "vqa_wrong.h5"

class Case(unittest.TestCase):
    """A test with a temporary folder, in which it also works: no settings of the repository are found there."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.folder)

    def setenv(self, name, value):
        """Sets a variable of the environment until the test ends; None removes it."""
        before = os.environ.get(name)

        def put(value):
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value

        put(value)
        self.addCleanup(put, before)
