"""The types by mypy, the pytest plugin, and a notebook executed by nbconvert."""

import json
import subprocess
import sys
import unittest

from support import ROOT, WRONG, Case


class TypeTests(Case):
    def test_mypy(self):
        run = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--python-version", "3.10", "--cache-dir", str(self.folder),
             str(ROOT / "python" / "keras_inspect")], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            universal_newlines=True, cwd=ROOT / "python")
        self.assertEqual(run.returncode, 0, run.stdout)


class NotebookTests(Case):
    def test_a_notebook_shows_the_page(self):
        cells = ["import keras_inspect as ki", f"report = ki.audit({str(WRONG)!r})\nreport", "print(report)"]
        notebook = {
            "nbformat": 4, "nbformat_minor": 5,
            "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
            "cells": [{"cell_type": "code", "id": f"c{number}", "metadata": {}, "source": source, "outputs": [],
                       "execution_count": None} for number, source in enumerate(cells)],
        }
        (self.folder / "report.ipynb").write_text(json.dumps(notebook))
        run = subprocess.run([sys.executable, "-m", "nbconvert", "--to", "html", "--execute", "report.ipynb"],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
        self.assertEqual(run.returncode, 0, run.stdout)
        page = (self.folder / "report.html").read_text()
        self.assertIn("<iframe sandbox=", page)
        self.assertIn("srcdoc=", page)
        self.assertIn("KI105", page)


if __name__ == "__main__":
    from test_pytest_plugin import PluginTests  # noqa: F401  (run here too, where there is a pytest)

    unittest.main()
