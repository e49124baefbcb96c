"""Live models and checkpoints, with the Keras of this environment."""

import unittest
import warnings

import keras
import numpy as np

import keras_inspect as ki
from support import Case


def small_model():
    model = keras.Sequential(
        [keras.layers.Input((4,)), keras.layers.Dense(8, name="first"), keras.layers.Dense(2)], name="small")
    model.compile("sgd", "mse")
    return model


class LiveModelTests(Case):
    def test_a_live_model(self):
        report = ki.audit(small_model(), values=True)
        self.assertEqual(report.outcome, "verified")
        self.assertEqual(report.model.keras_version, keras.__version__)
        self.assertEqual(report.layer("first").parameters.total, 40)
        self.assertIn("<!DOCTYPE html>", report.to_html())

    def test_two_live_models(self):
        first, second = small_model(), small_model()
        self.assertTrue(ki.diff(first, first, values=True).same)
        self.assertFalse(ki.diff(first, second, values=True).same)

    def test_the_other_commands(self):
        model = small_model()
        self.assertIn("first (Dense)", str(ki.summary(model)))
        self.assertIn("parameters: {total: 58", ki.expect(model))
        self.assertTrue(ki.compat(model).loads(f"keras {keras.__version__}")
                        if keras.__version__ >= "3" else ki.compat(model).targets)

    def test_a_broken_model_is_found(self):
        model = small_model()
        model.layers[0].kernel.assign(np.full((4, 8), np.nan))
        with self.assertRaisesRegex(ki.FindingsError, "KI401"):
            ki.audit(model, values=True).raise_for_findings()


class CheckpointTests(Case):
    data = np.zeros((8, 4)), np.zeros((8, 2))

    def fit(self, callback, model=None):
        (model or small_model()).fit(*self.data, epochs=2, batch_size=4, verbose=0, callbacks=[callback])
        return callback.reports

    def test_each_checkpoint_is_audited(self):
        callback = ki.keras.AuditCheckpoint("model-{epoch:02d}.keras")
        self.assertIsInstance(callback, keras.callbacks.ModelCheckpoint)
        self.assertIsInstance(callback, ki.keras.AuditCheckpoint)
        reports = self.fit(callback)
        self.assertEqual([report.model.path for report in reports], ["model-01.keras", "model-02.keras"])
        self.assertEqual({report.outcome for report in reports}, {"verified"})

    def test_one_file_again_and_again(self):
        self.assertEqual(len(self.fit(ki.keras.AuditCheckpoint("[x] model.keras"))), 2)

    def test_only_the_best(self):
        reports = self.fit(ki.keras.AuditCheckpoint("best.keras", monitor="loss", save_best_only=True))
        self.assertGreaterEqual(len(reports), 1)

    def test_weights_alone(self):
        reports = self.fit(ki.keras.AuditCheckpoint("{epoch}.weights.h5", save_weights_only=True))
        self.assertEqual([report.outcome for report in reports], ["verified"] * 2)
        self.assertTrue(all(report.model.has_architecture for report in reports))

    def test_in_the_middle_of_an_epoch(self):
        self.assertEqual(len(self.fit(ki.keras.AuditCheckpoint("{epoch}-{batch}.keras", save_freq=1))), 4)

    def broken_model(self):
        model = small_model()
        model.layers[0].kernel.assign(np.full((4, 8), np.inf))
        return model

    def test_findings_end_the_training(self):
        callback = ki.keras.AuditCheckpoint("model.keras", audit_options={"values": True})
        with self.assertRaisesRegex(ki.FindingsError, "KI40"):
            self.fit(callback, self.broken_model())
        self.assertEqual(len(callback.reports), 1)

    def test_findings_are_warned_of(self):
        callback = ki.keras.AuditCheckpoint("model.keras", on_findings="warn", audit_options={"values": True})
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            self.assertEqual(len(self.fit(callback, self.broken_model())), 2)
        self.assertTrue(any("the checkpoint model.keras has findings" in str(one.message) for one in caught))

    def test_a_class_of_ones_own(self):
        class Mine(ki.keras.AuditCheckpoint):
            pass

        callback = Mine("model.keras", keras=keras)
        self.assertIsInstance(callback, keras.callbacks.ModelCheckpoint)
        self.assertEqual(len(self.fit(callback)), 2)

    def test_wrong_arguments(self):
        with self.assertRaisesRegex(ValueError, "'raise' or 'warn'"):
            ki.keras.AuditCheckpoint("model.keras", on_findings="ignore")
        with self.assertRaisesRegex(ValueError, "'error', 'warning' or 'note'"):
            ki.keras.AuditCheckpoint("model.keras", level="fatal")

    def test_reports_of_weights_alone_can_be_rendered(self):
        (report, _) = self.fit(ki.keras.AuditCheckpoint("{epoch}.weights.h5", save_weights_only=True))
        self.assertIn("<html", report.to_html())

    @unittest.skipIf(keras.__version__ >= "3", "Keras 3 has no such format")
    def test_a_checkpoint_of_tensorflow_is_no_file_to_audit(self):
        for name in ["saved", "saved-{epoch}.ckpt"]:
            with self.assertRaisesRegex(ki.KerasInspectError, "TensorFlow's own format"):
                self.fit(ki.keras.AuditCheckpoint(name, save_weights_only=True))
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                self.fit(ki.keras.AuditCheckpoint(name, save_weights_only=True, on_findings="warn"))
            self.assertTrue(any("TensorFlow's own format" in str(one.message) for one in caught))


def main():
    print(f"Keras {keras.__version__}", flush=True)
    unittest.main(module="live_models", verbosity=1)
