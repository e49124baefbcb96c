"""The tables of a fleet by pyarrow, DuckDB, Dask, Ray and Spark, each on a local cluster of this machine."""

import os
import re
import shutil
import subprocess
import sys
import unittest

from support import ROOT, WHOLE, WRONG, Case

from keras_inspect import fleet
from test_fleet import FolderTests, RowTests  # noqa: F401  (run here too, where there is pyarrow)


class EngineCase(Case):
    def setUp(self):
        super().setUp()
        self.paths = [os.path.abspath(shutil.copy(WHOLE, f"{number}.h5")) for number in range(20)]
        self.paths += [os.path.abspath("missing.h5"), str(WRONG)]
        fleet.audit(self.paths, "expected")

    def require(self, folder):
        """The records that an engine wrote as Parquet are those of a run without one."""
        import pyarrow.parquet as pq

        names = fleet.schema("records").names
        found = pq.read_table(folder).select(names).cast(fleet.schema("records"))
        tables = fleet.split(found)
        key = {"models": "path", "layers": "position", "findings": "rule"}
        for name in ["models", "layers", "findings"]:
            def order(row):
                return row["path"], str(row[key[name]]), str(row.get("layer"))

            expected = pq.read_table(f"expected/{name}").to_pylist()
            self.assertEqual(sorted(tables[name].to_pylist(), key=order), sorted(expected, key=order), name)


class DaskTests(EngineCase):
    def test_a_local_cluster(self):
        from dask.distributed import Client, LocalCluster

        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster):
            fleet.dask.audit(self.paths, npartitions=4).to_parquet("found")
        self.require("found")


class RayTests(EngineCase):
    def test_a_local_cluster(self):
        import ray

        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False,
                 runtime_env={"env_vars": {"PYTHONPATH": os.environ["PYTHONPATH"]}})
        try:
            paths = ray.data.from_items([{"path": path} for path in self.paths])
            fleet.ray.audit(paths, batch_size=5).write_parquet(os.path.abspath("found"))
        finally:
            ray.shutdown()
        self.require("found")


class SparkTests(EngineCase):
    def test_a_local_cluster(self):
        from pyspark.sql import SparkSession

        # Otherwise its workers are the `python3` of the path, which has no pyarrow.
        self.setenv("PYSPARK_PYTHON", sys.executable)
        self.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        try:
            frame = spark.createDataFrame([(path,) for path in self.paths], "path string").repartition(4)
            fleet.spark.audit(frame).write.parquet(os.path.abspath("found"))
        finally:
            spark.stop()
        self.require("found")


class QuestionTests(EngineCase):
    def test_the_questions_of_the_documentation(self):
        import duckdb

        text = (ROOT / "docs" / "fleet.md").read_text(encoding="utf-8")
        questions = re.findall(r"```sql\n(.*?)```", text, re.DOTALL)
        self.assertGreaterEqual(len(questions), 5)
        for question in questions:
            for statement in question.replace("'tables/", "'expected/").split(";"):
                if statement.strip():
                    duckdb.sql(statement)


    def test_the_notebook(self):
        environment = {**os.environ, "MODELS": str(self.folder)}
        run = subprocess.run(
            [sys.executable, "-m", "nbconvert", "--to", "html", "--execute", "--output-dir", str(self.folder),
             shutil.copy(ROOT / "docs" / "fleet.ipynb", self.folder)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            universal_newlines=True)
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertIn("Progress(audited=20", (self.folder / "fleet.html").read_text())


if __name__ == "__main__":
    unittest.main()
