"""The types by mypy, the pytest plugin, a notebook by nbconvert, the hook of pre-commit, and the steps of the action."""

import json
import os
import shutil
import subprocess
import sys
import unittest

import build_backend
from support import ROOT, WHOLE, WRONG, Case


class TypeTests(Case):
    def test_mypy(self):
        run = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--ignore-missing-imports", "--python-version", "3.10", "--cache-dir", str(self.folder),
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


def run(*command, **environment):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True,
                          env={**os.environ, **environment})


class HookTests(Case):
    def test_the_hook_installs_itself(self):
        """As docs/ci.md shows it, with a wheel in place of the name."""
        wheel = self.folder / build_backend.build_wheel(str(self.folder))
        text = (ROOT / "docs" / "ci.md").read_text()
        shown = text.partition("## pre-commit")[2].partition("```yaml\n")[2].partition("```")[0]
        os.mkdir("repository")
        os.chdir("repository")
        run("git", "init", "-q")
        with open(".pre-commit-config.yaml", "w") as file:
            file.write(shown.replace("[keras-inspect]", f"[{wheel}]"))
        shutil.copy(WHOLE, "good.h5")
        run("git", "add", ".")
        environment = {"PRE_COMMIT_HOME": str(self.folder / "cache"), "PYTHONPATH": ""}
        del os.environ["KERAS_INSPECT_BINARY"]
        self.addCleanup(os.environ.__setitem__, "KERAS_INSPECT_BINARY", build_backend_binary)
        done = run(sys.executable, "-m", "pre_commit", "run", "--all-files", **environment)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("keras-inspect", done.stdout)
        self.assertIn("Passed", done.stdout)
        shutil.copy(WRONG, "wrong.h5")
        run("git", "add", ".")
        done = run(sys.executable, "-m", "pre_commit", "run", "--all-files", **environment)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("KI105", done.stdout)


class ActionTests(Case):
    """The steps of action.yml, run as a runner of GitHub runs them."""

    def steps(self, **inputs):
        import yaml

        action = yaml.safe_load((ROOT / "action.yml").read_text())
        values = {f"inputs.{name}": value.get("default", "") for name, value in action["inputs"].items()}
        values.update({f"inputs.{name}": value for name, value in inputs.items()})
        files = {name: str(self.folder / name) for name in ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]}
        log = []
        for step in action["runs"]["steps"]:
            if "run" not in step:
                self.assertEqual(step["uses"].partition("@")[0], "github/codeql-action/upload-sarif")
                continue
            environment = {name: values[value.strip("${} ")] for name, value in step.get("env", {}).items()}
            done = run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"],
                       **environment, **files, RUNNER_TEMP=str(self.folder), PYTHONPATH="")
            log.append(done.stdout)
            if done.returncode:
                return done.returncode, "\n".join(log)
            if os.path.exists(files["GITHUB_OUTPUT"]):
                with open(files["GITHUB_OUTPUT"]) as file:
                    for line in file:
                        name, _, value = line.rstrip("\n").partition("=")
                        values[f"steps.{step.get('id')}.outputs.{name}"] = value
        return 0, "\n".join(log)

    def test_the_steps(self):
        wheel = str(self.folder / build_backend.build_wheel(str(self.folder)))
        os.mkdir("models")
        shutil.copy(WHOLE, "models/a good one.h5")
        status, log = self.steps(models="models\n", package=wheel)
        self.assertEqual(status, 0, log)
        self.assertIn("a good one.h5", (self.folder / "GITHUB_STEP_SUMMARY").read_text())
        shutil.copy(WRONG, "models/wrong.h5")
        status, log = self.steps(models="models/a good one.h5\nmodels/wrong.h5", package=wheel, command="audit",
                                 options="--values --severity KI105=error")
        self.assertEqual(status, 1, log)
        self.assertIn("::error", log)
        outputs = (self.folder / "GITHUB_OUTPUT").read_text()
        sarif = [line for line in outputs.splitlines() if line.startswith("sarif=")][-1].partition("=")[2]
        with open(sarif) as file:
            results = json.load(file)["runs"][0]["results"]
        self.assertIn("KI105", [result["ruleId"] for result in results])
        # What an option cannot do: run something else.
        status, log = self.steps(models="models/$(touch harm).h5", package=wheel, options="$(touch harm)")
        self.assertEqual(status, 2, log)
        self.assertFalse(os.path.exists("harm"))


build_backend_binary = os.environ["KERAS_INSPECT_BINARY"]

if __name__ == "__main__":
    from test_pytest_plugin import PluginTests  # noqa: F401  (run here too, where there is a pytest)

    unittest.main()
