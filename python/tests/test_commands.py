"""The functions of the package, with the real program."""

import os
import pickle
import shlex
import shutil
import subprocess
import sys
import unittest
import unittest.mock

from support import BINARY, JSON, KERAS, ROOT, WEIGHTS, WHOLE, WRONG, Case

import keras_inspect as ki
from keras_inspect import _live, _run


class AuditTests(Case):
    def test_a_good_model(self):
        report = ki.audit(WHOLE)
        self.assertTrue(report.ok)
        self.assertEqual(report.exit_status, 0)
        self.assertEqual(report.outcome, "verified")
        self.assertEqual(report.model.path, str(WHOLE))
        self.assertIs(report.raise_for_findings(), report)
        self.assertEqual(report.tool.name, "keras-inspect")
        # A shape is a tuple, as in Keras.
        self.assertIsInstance(report.layers[0].calls[0].outputs[0], tuple)

    def test_the_text_is_what_the_command_prints(self):
        report = ki.audit(WHOLE)
        printed = subprocess.run([BINARY, WHOLE], stdout=subprocess.PIPE, check=True).stdout.decode()
        self.assertEqual(str(report), printed.rstrip("\n"))

    def test_a_system_without_proc(self):
        with unittest.mock.patch.object(_run, "_DESCRIPTORS", "/no/such/folder"):
            report = ki.audit(WHOLE)
            self.assertIn("OK:", str(report))
            self.assertIn("edits for Keras", str(ki.migrate(WRONG)))

    def test_findings(self):
        report = ki.audit(WRONG)
        self.assertFalse(report.ok)
        self.assertEqual(report.outcome, "wrong")
        (finding,) = report.errors
        self.assertEqual((finding.rule, finding.layer, finding.expected, finding.actual),
                         ("KI105", ("vision_model", "conv2d_1"), (3, 3, 64, 64), (3, 3, 64, 32)))
        self.assertEqual(report.layer("vision_model/conv2d_1").status, "mismatch")
        with self.assertRaises(KeyError):
            report.layer("conv2d_1")
        with self.assertRaises(ki.FindingsError) as raised:
            report.raise_for_findings()
        self.assertIs(raised.exception.report, report)
        self.assertIn("vision_model/conv2d_1: error KI105 shape-mismatch: kernel has the wrong shape",
                      str(raised.exception))
        self.assertEqual(repr(report), f"<Report of {WRONG}: wrong, 1 error>")

    def test_levels(self):
        report = ki.audit(WRONG, severity={"KI105": "warning"})
        self.assertTrue(report.ok)
        report.raise_for_findings()
        with self.assertRaises(ki.FindingsError):
            report.raise_for_findings("warning")
        with self.assertRaisesRegex(ValueError, "'error', 'warning' or 'note'"):
            report.raise_for_findings("fatal")
        self.assertFalse(ki.audit(WRONG, severity={"KI105": "warning"}, fail_on="warning").ok)
        self.assertTrue(ki.audit(WRONG, ignore=["KI105"]).ok)
        self.assertTrue(ki.audit(WRONG, select="KI3").ok)

    def test_weights_in_a_separate_file(self):
        for first, second in [(JSON, WEIGHTS), (WEIGHTS, JSON)]:
            report = ki.audit(first, second)
            self.assertTrue(report.model.has_architecture and report.model.has_weights)
        alone = ki.audit(WEIGHTS)
        self.assertEqual(alone.outcome, "unverified")
        self.assertTrue(alone.tensors)
        alone.raise_for_findings()
        with self.assertRaisesRegex(ki.FindingsError, "a part of the model could not be verified"):
            alone.raise_for_findings(unverified=True)

    def test_every_kind_of_path(self):
        shutil.copy(WHOLE, "model.h5")
        shutil.copy(WHOLE, "--help")
        shutil.copy(WHOLE, "-")
        shutil.copy(WHOLE, "a b*.h5")
        shutil.copy(WHOLE, b"odd\xff\n.h5")
        for path in ["model.h5", b"model.h5", self.folder / "model.h5", "--help", "-", "a b*.h5", b"odd\xff\n.h5"]:
            with self.subTest(path=path):
                self.assertEqual(ki.audit(path).outcome, "verified")
        with self.assertRaisesRegex(TypeError, "a path or a Keras model is needed, not int"):
            ki.audit(7)

    def test_settings_of_the_working_directory(self):
        (self.folder / ".keras-inspect.yml").write_text("ignore: [KI105]\n")
        self.assertTrue(ki.audit(WRONG).ok)
        self.assertFalse(ki.audit(WRONG, config=False).ok)
        (self.folder / "other.yml").write_text("severity: {KI105: note}\n")
        self.assertEqual(ki.audit(WRONG, config=self.folder / "other.yml").errors, ())

    def test_errors(self):
        shutil.copy(WHOLE, "model.h5")
        (self.folder / "text\x1b.h5").write_text("hello")
        with self.assertRaises(FileNotFoundError) as raised:
            ki.audit("missing.h5")
        self.assertIsInstance(raised.exception, ki.ModelNotFoundError)
        self.assertEqual(str(raised.exception), "cannot read missing.h5: it does not exist")
        with self.assertRaises(ki.UnreadableModelError) as raised:
            ki.audit("text\x1b.h5")
        self.assertIn("it is plain text, not a Keras model", str(raised.exception))
        self.assertNotIn("\x1b", str(raised.exception))
        for options in [{"select": "KI999"}, {"match": "luck"}, {"options": ["--no-such-option"]}]:
            with self.assertRaises(ki.ToolError) as raised:
                ki.audit("model.h5", **options)
            self.assertEqual(type(raised.exception), ki.ToolError)
            self.assertEqual(raised.exception.exit_status, 2)
        os.mkdir("models")
        for name in "ab":
            shutil.copy(WHOLE, f"models/{name}.h5")
        with self.assertRaisesRegex(ki.ToolError, "not one model; audit_many"):
            ki.audit("models")
        with self.assertRaises(ki.ModelNotFoundError):
            ki.audit("m[o]del.h5")
        with self.assertRaisesRegex(ki.ToolError, "wrote no JSON"):
            ki.audit("model.h5", options=["--output=report.txt"])

    def test_a_missing_settings_file_is_no_fault_of_the_model(self):
        for call in [
            lambda: ki.audit(WHOLE, config="missing.yml"), lambda: ki.audit(WHOLE, baseline="missing.json"),
            lambda: ki.check(WHOLE, expect="missing.yml"),
        ]:
            with self.assertRaises(ki.ToolError) as raised:
                call()
            self.assertEqual(type(raised.exception), ki.ToolError)

    def test_an_empty_argument_is_a_mistake(self):
        for options in [{"select": ""}, {"baseline": ""}, {"ignore": ["KI1", ""]}]:
            with self.assertRaises(ValueError):
                ki.audit(WHOLE, **options)

    def test_standard_streams_may_be_closed(self):
        program = f"import keras_inspect as ki, os; text = str(ki.audit({str(WHOLE)!r})); os.write(3, text.encode())"
        read, write = os.pipe()
        line = f"exec {shlex.quote(sys.executable)} -c {shlex.quote(program)} 3>&{write} <&- >&- 2>&-"
        done = subprocess.run(["/bin/sh", "-c", line], pass_fds=[write], env={**os.environ, "PYTHONPATH": str(ROOT / "python")})
        os.close(write)
        with os.fdopen(read, "rb") as stream:
            self.assertIn(b"OK: 4 stored tensors match", stream.read())
        self.assertEqual(done.returncode, 0)

    def test_a_page_is_not_made_from_changed_expectations(self):
        ki.expect(WHOLE, output="e.yml")
        report = ki.check(WHOLE, expect="e.yml")
        (self.folder / "e.yml").write_text("parameters: {total: 1}\n")
        self.assertTrue(report.ok)
        with self.assertRaisesRegex(ki.KerasInspectError, "e.yml has changed"):
            report.to_html()

    def test_pickling(self):
        for value in [ki.audit(WRONG), ki.compat(WHOLE, target="keras")]:
            copy = pickle.loads(pickle.dumps(value))
            self.assertEqual(copy, value)
            self.assertEqual(str(copy), str(value))
        try:
            ki.audit(WRONG).raise_for_findings()
        except ki.FindingsError as error:
            copy = pickle.loads(pickle.dumps(error))
            self.assertEqual((str(copy), copy.report), (str(error), error.report))


class PageTests(Case):
    def test_the_page(self):
        shutil.copy(WHOLE, "model.h5")
        report = ki.audit("model.h5")
        self.assertIn("<!DOCTYPE html>", report.to_html())
        frame = report._repr_html_()
        self.assertTrue(frame.startswith("<iframe sandbox="))
        self.assertNotIn("<!DOCTYPE", frame)
        # From elsewhere too.
        os.mkdir("elsewhere")
        os.chdir("elsewhere")
        self.assertIn("<!DOCTYPE html>", report.to_html())

    def test_a_file_that_has_changed(self):
        shutil.copy(WHOLE, "model.h5")
        report = ki.audit("model.h5")
        shutil.copy(WRONG, "model.h5")
        with self.assertRaisesRegex(ki.KerasInspectError, "model.h5 has changed since it was read"):
            report.to_html()
        self.assertTrue(report._repr_html_().startswith("<pre>"))
        self.assertIn("OK:", str(report))


class OtherCommandTests(Case):
    def test_summary(self):
        text = str(ki.summary(WHOLE, formulas=True, columns=["output", "params"], depth=1))
        self.assertIn("parameters", text)
        self.assertNotIn("Connected to", text)

    def test_expect_and_check(self):
        text = ki.expect(WHOLE, output="whole.expect.yml", only=["inputs", "parameters"])
        self.assertEqual((self.folder / "whole.expect.yml").read_text(), text)
        self.assertTrue(text.startswith("inputs: "))
        self.assertTrue(ki.check(WHOLE, expect="whole.expect.yml").ok)
        # Found by its name, in the working directory.
        self.assertTrue(ki.check(WHOLE).ok)
        (self.folder / "whole.expect.yml").write_text("parameters: {total: 1}\n")
        report = ki.check(WHOLE, expect="whole.expect.yml")
        self.assertEqual([finding.rule for finding in report.errors], ["KI601"])
        self.assertTrue(ki.check(WHOLE, expect="whole.expect.yml", target="tf-keras").errors)
        (self.folder / "whole.expect.yml").write_text("paramters: {total: 1}\n")
        with self.assertRaisesRegex(ki.ToolError, "did you mean"):
            ki.check(WHOLE, expect="whole.expect.yml")

    def test_diff(self):
        same = ki.diff(WHOLE, WHOLE)
        self.assertTrue(same.same and same.ok and not same)
        other = ki.diff(WHOLE, WRONG)
        self.assertTrue(other and not other.ok and other.layers)
        self.assertIn("<!DOCTYPE html>", other.to_html())
        self.assertFalse(ki.diff(JSON, WHOLE, weights_before=WEIGHTS, values=True, tolerance=1e-6).layers)

    def test_compat(self):
        found = ki.compat(WHOLE, target=["keras", "tf-keras"])
        self.assertEqual(len(found.targets), 2)
        self.assertIn(found.loads(found.targets[0].target), (True, False))
        with self.assertRaises(KeyError):
            found.loads("keras 99")
        self.assertGreater(len(ki.compat(WHOLE).targets), 20)

    def test_migrate(self):
        migration = ki.migrate(WRONG, output="config.json")
        self.assertEqual(migration.target[:6], "keras ")
        self.assertIn("Functional", migration.config)
        self.assertEqual((self.folder / "config.json").read_text(), migration.config)
        self.assertTrue(migration.edits)
        self.assertIn("edits for Keras", str(migration))
        self.assertTrue(migration._repr_html_().startswith("<pre>"))

    def test_weights(self):
        stored = ki.weights(WHOLE, values=True)
        self.assertEqual(stored.totals.tensors, len(stored.tensors))
        self.assertIsNotNone(stored.tensors[0].values.mean)


class BatchTests(Case):
    def test_many_files(self):
        found = list(ki.audit_many([WHOLE, "missing.h5", WRONG, KERAS, WHOLE], jobs=2))
        self.assertEqual([getattr(one, "outcome", None) for one in found], ["verified", None, "wrong", "verified"])
        self.assertIsInstance(found[1], ki.Failure)
        self.assertEqual(str(found[1]), "cannot read missing.h5: it does not exist")
        self.assertIn("OK:", str(found[0]))

    def test_a_caller_that_stops(self):
        models = [shutil.copy(WHOLE, f"{number}.h5") for number in range(40)]
        reports = ki.audit_many(models)
        next(reports)
        reports.close()

    def test_wrong_options(self):
        with self.assertRaisesRegex(ki.ToolError, "no-such-option"):
            list(ki.audit_many([WHOLE], options=["--no-such-option"]))

    def test_nothing(self):
        self.assertEqual(list(ki.audit_many([])), [])
        with self.assertRaisesRegex(TypeError, "several paths"):
            ki.audit_many("a.h5")

    def test_reports_of_a_batch_fail_on_what_they_are_told(self):
        for fail_on, expected in [
            (None, [True, False, True]), ("never", [True, True, True]), (["error", "unverified"], [True, False, False]),
        ]:
            self.assertEqual([report.ok for report in ki.audit_many([WHOLE, WRONG, WEIGHTS], fail_on=fail_on)], expected)

    def test_a_report_of_a_batch_is_printed_without_its_file(self):
        shutil.copy(WRONG, "gone.h5")
        (report,) = ki.audit_many(["gone.h5"])
        os.remove("gone.h5")
        self.assertIn("gone.h5: 1 error", str(report))
        self.assertIn("KI105", report._repr_html_())

    def test_a_process_that_ends_at_a_file(self):
        """The file costs only its own row."""
        for name in ["a.h5", "b.h5", "c.h5"]:
            shutil.copy(WHOLE, name)
        program = self.folder / "tool"
        program.write_text(
            "#!/usr/bin/env python3\nimport json, os, signal, sys\n"
            "for path in sys.stdin.read().split('\\0')[:-1]:\n"
            "    if path == 'b.h5': os.kill(os.getpid(), signal.SIGKILL)\n"
            "    print(json.dumps({'path': path, 'error': 'x', 'model': {'path': path}, 'findings': [], 'tool': {'name': '', 'version': ''},"
            "'summary': dict.fromkeys(['outcome', 'errors', 'warnings', 'notes', 'suppressed'])}), flush=True)\n")
        program.chmod(0o755)
        self.setenv("KERAS_INSPECT_BINARY", str(program))
        found = [one.error for one in ki.audit_many(["a.h5", "b.h5", "c.h5"])]
        self.assertEqual(found, ["x", "cannot read b.h5: keras-inspect was ended by signal 9", "x"])


class LiveModelTests(Case):
    """Without Keras: classes named as its own."""

    def fake(self, package="keras.src.models.model"):
        base = type("Model", (), {"__module__": package})

        def save(self, path):
            shutil.copy(KERAS, path)

        return type("Mine", (base,), {"save": save, "name": "my model/1"})()

    def test_a_model_is_saved_and_audited(self):
        report = ki.audit(self.fake())
        self.assertEqual(report.outcome, "verified")
        self.assertTrue(report.model.path.endswith("my_model_1-0.keras"))
        self.assertTrue(os.path.exists(report.model.path))
        self.assertIn("<!DOCTYPE html>", report.to_html())
        path = report.model.path
        del report
        self.assertFalse(os.path.exists(path))

    def test_two_models(self):
        self.assertTrue(ki.diff(self.fake(), self.fake("tf_keras.src.engine.training")).same)
        self.assertTrue(ki.diff(self.fake(), KERAS).same)

    def test_what_is_no_model(self):
        for value in [object(), self.fake("elsewhere.models"), None]:
            self.assertFalse(_live.is_model(value))

    def test_no_copy_is_left_after_an_error(self):
        with unittest.mock.patch("tempfile.tempdir", str(self.folder)):
            with self.assertRaises(ki.ToolError):
                ki.audit(self.fake(), match="luck")
        self.assertEqual(os.listdir(self.folder), [])


if __name__ == "__main__":
    unittest.main()
