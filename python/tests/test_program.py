"""How the package finds the program, and runs it as a command."""

import os
import subprocess
import sys
import unittest
import unittest.mock

from support import BINARY, ROOT, WHOLE, WRONG, Case

import keras_inspect as ki
from keras_inspect import _run


def python(*arguments, **environment):
    return subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "python"), **environment})


class ProgramTests(Case):
    def test_the_environment_names_it(self):
        self.assertEqual(ki.binary(), BINARY)

    def test_helpful_errors(self):
        (self.folder / "file").write_text("")
        cases = [
            ("/no/such/tool", "KERAS_INSPECT_BINARY names /no/such/tool, which does not exist"),
            (str(self.folder / "file"), "which is not executable"),
            (None, "not part of this installation. Reinstall it .*make build"),
        ]
        for value, message in cases:
            self.setenv("KERAS_INSPECT_BINARY", value)
            with unittest.mock.patch.object(_run, "__file__", str(self.folder / "_run.py")):
                with self.assertRaisesRegex(ki.BinaryNotFoundError, message):
                    ki.binary()
        self.setenv("KERAS_INSPECT_BINARY", None)
        with unittest.mock.patch.object(_run, "__file__", str(self.folder / "_run.py")):
            for platform, message in [("win32", "Windows Subsystem for Linux"), ("darwin", "it runs on Linux")]:
                with unittest.mock.patch.object(sys, "platform", platform):
                    with self.assertRaisesRegex(ki.BinaryNotFoundError, message):
                        ki.binary()

    def test_a_program_for_another_machine(self):
        (self.folder / "tool").write_bytes(b"\x7fELF nothing")
        (self.folder / "tool").chmod(0o755)
        self.setenv("KERAS_INSPECT_BINARY", str(self.folder / "tool"))
        with self.assertRaisesRegex(ki.BinaryNotFoundError, "does not start: .* glibc 2.34 or later"):
            ki.audit(WHOLE)
        run = python("-m", "keras_inspect", "--version")
        self.assertEqual(run.returncode, 2)
        self.assertIn("does not start", run.stderr)

    def test_the_module_is_the_program(self):
        run = python("-m", "keras_inspect", "--version")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertTrue(run.stdout.startswith("keras-inspect "))
        self.assertEqual(python("-m", "keras_inspect", str(WRONG)).returncode, 1)
        self.assertEqual(python("-m", "keras_inspect", "missing.h5").returncode, 2)
        run = python("-m", "keras_inspect", KERAS_INSPECT_BINARY="/no/such/tool")
        self.assertEqual(run.returncode, 2)
        self.assertTrue(run.stderr.startswith("keras-inspect: KERAS_INSPECT_BINARY names"))

    def test_import_brings_in_little(self):
        run = python("-S", "-c", "import sys, keras_inspect; print(*sorted(sys.modules))")
        loaded = set(run.stdout.split())
        for heavy in ["keras", "tensorflow", "numpy", "pyarrow", "dataclasses", "json", "pytest", "tempfile"]:
            self.assertNotIn(heavy, loaded)

    def test_the_names(self):
        self.assertEqual(set(ki.__all__) - set(dir(ki)), set())
        for name in ki.__all__:
            self.assertIsNotNone(getattr(ki, name))
        with self.assertRaisesRegex(AttributeError, "has no attribute 'audti'"):
            ki.audti

    def test_control_characters_are_not_printed(self):
        self.assertEqual(_run.shown(b"a\xff\x1b[31mb\n\xc3\xa4"), "a\\xff\\x1b[31mb\\nä")


if __name__ == "__main__":
    unittest.main()
