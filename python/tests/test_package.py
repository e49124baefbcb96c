"""The generated files, the wheel and the source distribution."""

import ast
import base64
import contextlib
import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import unittest
import zipfile

from support import BINARY, JSON, KERAS, ROOT, WEIGHTS, Case

import build_backend
import keras_inspect as ki
import make_types


class GeneratedTests(unittest.TestCase):
    def test_the_dataclasses_are_what_the_schemas_give(self):
        for path, text in make_types.texts().items():
            self.assertEqual(path.read_text(encoding="utf-8"), text, f"run python3 python/make_types.py: {path}")

    def test_every_annotation_exists(self):
        import typing

        from keras_inspect.schemas import audit, compat, diff, migrate, weights

        for module in [audit, compat, diff, migrate, weights]:
            for value in vars(module).values():
                if isinstance(value, type) and value.__module__ == module.__name__:
                    typing.get_type_hints(value)


class DocumentationTests(Case):
    def test_the_first_example_runs(self):
        for name, source in [("model.keras", KERAS), ("model.json", JSON), ("model.weights.h5", WEIGHTS)]:
            shutil.copy(source, name)
        text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
        example = re.search(r"```python\n(.*?)```", text, re.DOTALL).group(1)
        with contextlib.redirect_stdout(io.StringIO()):
            exec(example.replace("vision_model/conv2d_1", "scores"), {})

    def test_every_function_is_documented(self):
        text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
        for name in ki.__all__:
            self.assertIn(name, text)


class ImportTests(unittest.TestCase):
    def test_the_import_loads_nothing_else(self):
        code = "import sys; before = set(sys.modules); import keras_inspect; print(*sorted(set(sys.modules) - before))"
        shown = subprocess.run([sys.executable, "-c", code], cwd=str(ROOT / "python"), stdout=subprocess.PIPE, check=True)
        shown = shown.stdout.decode()
        self.assertEqual(set(shown.split()) - {"__future__"}, {"keras_inspect"})

    def test_every_name_is_found_when_it_is_used(self):
        for name in [*ki.__all__, "fleet"]:
            self.assertIs(getattr(ki, name), getattr(ki, name))
            self.assertIn(name, dir(ki))
        with self.assertRaisesRegex(AttributeError, "has no attribute 'audits'"):
            ki.audits


class LicenceTests(unittest.TestCase):
    def test_the_program_names_every_licence(self):
        shown = subprocess.run([BINARY, "--version", "--verbose"], stdout=subprocess.PIPE, check=True).stdout.decode()
        named = re.findall(r"\(licenses/(\w+\.txt)\)", shown)
        self.assertEqual(sorted(named), sorted(path.name for path in (ROOT / "licenses").glob("*.txt")))


class BillOfMaterialsTests(Case):
    def test_it_has_every_licence(self):
        (self.folder / "program").write_bytes(b"program")
        run = subprocess.run([sys.executable, ROOT / "scripts" / "sbom", "program"], stdout=subprocess.PIPE, check=True)
        bill = json.loads(run.stdout)
        self.assertEqual((bill["bomFormat"], bill["metadata"]["component"]["name"]), ("CycloneDX", "keras-inspect"))
        shown = subprocess.run([BINARY, "--version", "--verbose"], stdout=subprocess.PIPE, check=True).stdout.decode()
        stated = set(re.findall(r"  ([\w.-]+(?: WITH [\w.-]+)?) \(licenses/", shown))
        self.assertEqual({part["licenses"][0]["expression"] for part in bill["components"]}, stated)
        self.assertEqual(bill["dependencies"][0]["dependsOn"], [part["bom-ref"] for part in bill["components"]])


class GlibcTests(Case):
    def check(self, *arguments):
        return subprocess.run([ROOT / "scripts" / "check-glibc", *arguments], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, universal_newlines=True)

    def test_a_newer_symbol_fails(self):
        run = self.check(BINARY, "2.2")
        self.assertEqual(run.returncode, 1)
        self.assertIn("requires a newer glibc than 2.2:", run.stderr)
        self.assertRegex(run.stderr, r"\n  \w+ \(glibc 2\.\d+")

    def test_the_program_has_the_two_functions_itself(self):
        """A program that is built on a newer system may need others there, and its wheel is for that system alone."""
        symbols = subprocess.run(["objdump", "-T", BINARY], stdout=subprocess.PIPE, check=True).stdout.decode()
        self.assertNotRegex(symbols, r"(?m) (hypotf|arc4random)$")

    def test_what_is_no_program(self):
        (self.folder / "text").write_text("hello")
        self.assertEqual(self.check("text").returncode, 2)


class WheelTests(Case):
    def setUp(self):
        super().setUp()
        program = self.folder / "program"
        program.write_text("#!/bin/sh\necho program \"$@\"\n")
        program.chmod(0o755)
        self.setenv("KERAS_INSPECT_BINARY", str(program))
        self.setenv("SOURCE_DATE_EPOCH", "1600000000")

    def test_the_wheel(self):
        name = build_backend.build_wheel(str(self.folder))
        # The program is not one that any Linux runs.
        self.assertRegex(name, r"^keras_inspect-[\d.]+-py3-none-linux_\w+\.whl$")
        with zipfile.ZipFile(name) as wheel:
            names = wheel.namelist()
            contents = {name: wheel.read(name) for name in names}
            modes = {entry.filename: entry.external_attr >> 16 & 0o777 for entry in wheel.infolist()}
        info = next(name for name in names if name.endswith("RECORD")).rpartition("/")[0]
        rows = list(csv.reader(io.StringIO(contents[f"{info}/RECORD"].decode())))
        self.assertEqual([row[0] for row in rows if row[0] != f"{info}/RECORD"],
                         sorted(name for name in names if name != f"{info}/RECORD"))
        for path, digest, size in rows[:-1]:
            expected = base64.urlsafe_b64encode(hashlib.sha256(contents[path]).digest()).rstrip(b"=").decode()
            self.assertEqual((digest, int(size)), (f"sha256={expected}", len(contents[path])))
        self.assertEqual(modes["keras_inspect/bin/keras-inspect"], 0o755)
        self.assertIn("keras_inspect/py.typed", names)
        self.assertFalse([name for name in names if "__pycache__" in name])
        metadata = contents[f"{info}/METADATA"].decode()
        self.assertIn("\nRequires-Python: >=3.9\n", metadata)
        self.assertEqual(re.findall(r"^Requires-Dist: (.*)", metadata, re.M), ["pyarrow; extra == 'fleet'"])
        for path in re.findall(r"^License-File: (.*)", metadata, re.M):
            self.assertIn(f"{info}/licenses/{path}", names)
        self.assertIn("keras-inspect = keras_inspect.__main__:main", contents[f"{info}/entry_points.txt"].decode())
        first = (self.folder / name).read_bytes()
        build_backend.build_wheel(str(self.folder))
        self.assertEqual((self.folder / name).read_bytes(), first)

    def test_the_source_distribution(self):
        name = build_backend.build_sdist(str(self.folder))
        with tarfile.open(name) as archive:
            names = {member.name.partition("/")[2]: member for member in archive}
        needed = {"pyproject.toml", "PKG-INFO", "Package.swift", "Makefile", "scripts/install", "docs/python.md",
                  "python/build_backend.py", "Sources/Basics/ToolInfo.swift", "fixtures/models/vqa.h5"}
        self.assertEqual(needed - set(names), set())
        self.assertEqual(names["scripts/install"].mode, 0o755)
        self.assertFalse([path for path in names if path.startswith(("fixtures/oracle", ".build"))])

    def test_without_swift(self):
        self.setenv("KERAS_INSPECT_BINARY", None)
        self.setenv("PATH", "/nowhere")
        build_backend.BINARY, before = self.folder / "none", build_backend.BINARY
        self.addCleanup(setattr, build_backend, "BINARY", before)
        with self.assertRaisesRegex(SystemExit, "Install the wheel instead"):
            build_backend.build_wheel(str(self.folder))

    def test_the_code_parses_as_python_3_9(self):
        for path in (ROOT / "python").rglob("*.py"):
            ast.parse(path.read_text(encoding="utf-8"), str(path), feature_version=(3, 9))


if __name__ == "__main__":
    unittest.main()
