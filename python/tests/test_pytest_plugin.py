"""The plugin, if there is a pytest."""

import importlib.util
import os
import shutil
import subprocess
import sys
import unittest

from support import ROOT, WHOLE, WRONG, Case


@unittest.skipUnless(importlib.util.find_spec("pytest"), "there is no pytest")
class PluginTests(Case):
    def pytest(self, *arguments):
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "keras_inspect.pytest_plugin", "-p", "no:cacheprovider", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "python"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"})

    def test_the_fixtures(self):
        (self.folder / "test_models.py").write_text(f"""
def test_good(audit_model):
    assert audit_model({str(WHOLE)!r}).ok

def test_wrong(audit_model):
    audit_model({str(WRONG)!r})

def test_accepted(audit_model):
    audit_model({str(WRONG)!r}, ignore="KI105")

def test_checked(check_model):
    check_model({str(WHOLE)!r})
""")
        run = self.pytest("-q")
        self.assertIn("1 failed, 3 passed", run.stdout)
        self.assertIn("KI105 shape-mismatch", run.stdout)
        self.assertNotIn("Traceback", run.stdout)
        self.assertNotIn("During handling", run.stdout)

    def test_model_files_are_collected(self):
        os.makedirs("models/deep")
        shutil.copy(WHOLE, "models/good.h5")
        shutil.copy(WHOLE, "models/deep/other.h5")
        (self.folder / "models/deep/other.expect.yml").write_text("parameters: {total: 1}\n")
        (self.folder / "models/bad.h5").write_text("hello")
        run = self.pytest("--keras-models", "models", "-v")
        self.assertIn("2 failed, 1 passed", run.stdout)
        self.assertIn("KI601", run.stdout)
        self.assertIn("it is plain text, not a Keras model", run.stdout)
        self.assertNotIn("Traceback", run.stdout)
        run = self.pytest("--keras-models", "missing")
        self.assertIn("missing does not exist", run.stdout)
        os.mkdir("empty")
        self.assertIn("there is no model in empty", self.pytest("--keras-models", "empty").stdout)

    def test_an_architecture_beside_weights_is_theirs(self):
        pair = ROOT / "fixtures" / "damaged"
        os.mkdir("models")
        shutil.copy(pair / "whole.weights.h5", "models/m.weights.h5")
        (self.folder / "models/m.json").write_text('{"class_name": "Sequential", "config": {"name": "m", "layers": []}}')
        (self.folder / "models/m.expect.yaml").write_text("parameters: {total: 1}\n")
        self.assertIn("1 failed", self.pytest("--keras-models", "models").stdout)


if __name__ == "__main__":
    unittest.main()
