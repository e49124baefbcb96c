"""Runs the program, and knows the files of the repository."""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[1]


class Tool:
    def __init__(self, program):
        self.program = str(pathlib.Path(program).resolve())

    def run(self, *arguments, status=(0,), text=True, input=None):
        """The output of a command; an error unless it ends with one of `status`."""
        run = subprocess.run([self.program, *arguments], cwd=ROOT, capture_output=True, text=text, input=input)
        if run.returncode not in status:
            raise SystemExit(f"keras-inspect {' '.join(arguments)}: status {run.returncode}\n{run.stderr}")
        return run.stdout

    def json(self, *arguments, status=(0,)):
        return json.loads(self.run(*arguments, "--format", "json", status=status))

    def audits(self, paths, *options):
        """The outcome of each file, by path: each file by itself."""
        outcomes = self.batch(["--separate", "--files-from", "-", *options], input="".join(f"{path}\n" for path in paths))
        if len(outcomes) != len(paths):
            raise SystemExit(f"{len(outcomes)} outcomes of {len(paths)} files")
        return dict(zip(map(str, paths), outcomes))

    def batch(self, arguments, input=None):
        """The outcomes of an audit of many files in one process."""
        lines = self.run("audit", "--no-config", "--format", "jsonl", *arguments, status=(0, 1, 2), input=input)
        return [json.loads(line) for line in lines.splitlines()]
