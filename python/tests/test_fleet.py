"""The tables of a fleet. What needs pyarrow is tested where there is one."""

import importlib.util
import os
import shutil
import unittest
import unittest.mock

from support import ROOT, WHOLE, WRONG, Case

import keras_inspect as ki
from keras_inspect import fleet

has_arrow = importlib.util.find_spec("pyarrow") is not None


def outcome(path):
    from keras_inspect import _batch

    return dict(_batch.outcomes([path]))[str(path)]


class RowTests(Case):
    def test_the_rows_of_a_model(self):
        rows = fleet.rows(str(WRONG), outcome(WRONG))
        (model,) = rows["models"]
        self.assertEqual((model["outcome"], model["kind"], model["layer_count"], model["errors"]), ("wrong", "h5", 19, 1))
        self.assertEqual(model["inputs"], "(None, 224, 224, 3), (None, 100)")
        self.assertEqual(model["file_bytes"], os.stat(WRONG).st_size)
        layer = next(layer for layer in rows["layers"] if layer["layer"] == "vision_model/conv2d_1")
        self.assertEqual((layer["depth"], layer["parameters"], layer["status"], layer["outputs"]),
                         (1, 36928, "mismatch", "(None, 222, 222, 64)"))
        finding = next(finding for finding in rows["findings"] if finding["rule"] == "KI105")
        self.assertEqual((finding["layer"], finding["expected"], finding["actual"]),
                         ("vision_model/conv2d_1", "(3, 3, 64, 64)", "(3, 3, 64, 32)"))

    def test_a_bad_file_costs_only_its_row(self):
        rows = fleet.rows("missing\n.h5", outcome("missing\n.h5"))
        (model,) = rows["models"]
        self.assertEqual((model["path"], model["outcome"]), ("missing\\n.h5", "unread"))
        self.assertIn("it does not exist", model["error"])
        self.assertIsNone(model["parameters"])
        self.assertEqual(rows["layers"], [])

    def test_a_folder_is_not_searched(self):
        os.mkdir("models")
        shutil.copy(WHOLE, "models/a.h5")
        self.assertIn("it is a folder", outcome("models")["error"])
        self.assertIn("it does not exist", outcome("models/*.h5")["error"])

    def test_every_row_has_every_column(self):
        for path in [WHOLE, WRONG, ROOT / "fixtures/damaged/whole.weights.h5", ROOT / "fixtures/damaged/zeros.h5"]:
            for table, rows in fleet.rows(str(path), outcome(path)).items():
                for row in rows:
                    self.assertEqual(list(row), [column.name for column in fleet.COLUMNS[table]], table)

    def test_every_column_is_documented(self):
        text = (ROOT / "docs" / "fleet.md").read_text(encoding="utf-8")
        for table, columns in fleet.COLUMNS.items():
            for column in columns:
                self.assertIn(f"| `{column.name}` | {column.type} | {column.meaning} |", text)

    @unittest.skipIf(has_arrow, "there is pyarrow")
    def test_without_pyarrow(self):
        with self.assertRaisesRegex(ki.KerasInspectError, r"pip install 'keras-inspect\[fleet\]'"):
            fleet.audit([], "tables")


@unittest.skipUnless(has_arrow, "there is no pyarrow")
class FolderTests(Case):
    def setUp(self):
        super().setUp()
        self.paths = [shutil.copy(WHOLE, f"{number}.h5") for number in range(5)] + ["missing.h5", str(WRONG)]

    def read(self, table):
        import pyarrow.parquet as pq

        return pq.read_table(f"tables/{table}").to_pylist()

    def test_the_tables(self):
        self.assertEqual(fleet.audit(self.paths, "tables", part=3), (7, 1, 0))
        self.assertEqual(sorted(os.listdir("tables/models")), [f"part-0000{n}.parquet" for n in range(3)])
        models = self.read("models")
        self.assertEqual([model["path"] for model in models], self.paths)
        self.assertEqual(len(self.read("layers")), sum(model["layer_count"] or 0 for model in models))
        self.assertIn("KI105", {finding["rule"] for finding in self.read("findings")})

    def test_an_interrupted_run_goes_on(self):
        from keras_inspect.fleet import _folder

        whole = fleet.audit(self.paths[:4], "tables", part=2)
        self.assertEqual(whole.audited, 4)
        # The next part is interrupted between its tables.
        with unittest.mock.patch.object(_folder.os, "replace", side_effect=[None, KeyboardInterrupt]):
            with self.assertRaises(KeyboardInterrupt):
                fleet.audit(self.paths, "tables", part=2)
        self.assertTrue([name for name in os.listdir("tables/findings") if name.endswith(".incomplete")])
        self.assertEqual(fleet.audit(self.paths, "tables", part=2), (3, 1, 4))
        self.assertEqual(sorted(model["path"] for model in self.read("models")), sorted(self.paths))
        for table in ["models", "layers", "findings"]:
            self.assertEqual([name for name in os.listdir(f"tables/{table}") if "incomplete" in name], [])
        self.assertEqual(fleet.audit(self.paths, "tables"), (0, 0, 7))

    def test_a_second_run_into_one_folder_is_refused(self):
        from keras_inspect.fleet import _folder

        os.mkdir("tables")
        with _folder._locked("tables"):
            with self.assertRaisesRegex(ki.KerasInspectError, "another run writes its tables into tables"):
                fleet.audit(self.paths, "tables")
        self.assertEqual(fleet.audit(self.paths, "tables").audited, 7)

    def test_records(self):
        table = fleet.record_table(self.paths)
        self.assertEqual(table.schema, fleet.schema("records"))
        tables = fleet.split(table)
        for name in ["models", "layers", "findings"]:
            self.assertEqual(tables[name].schema, fleet.schema(name))
        fleet.audit(self.paths, "tables")
        for name in ["models", "layers", "findings"]:
            self.assertEqual(tables[name].to_pylist(), self.read(name))
        self.assertEqual(fleet.split(table.slice(0, 0))["layers"].num_rows, 0)


if __name__ == "__main__":
    unittest.main()
