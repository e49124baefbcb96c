#!/usr/bin/env python3
"""fleet.py [--models N ...] [--jobs N ...]: audits a fleet of models into Parquet, and prints what that took.

The models are those of fixtures/oracle and fixtures/models, as many hard links to them as are asked for, 1,000 in a folder. Needs
pyarrow and the release binary; `keras_inspect` is taken from this repository. Each row of the table is one call of `fleet.audit`
in a process of its own. Processor time is that of all processes together: it hardly depends on what else the machine does.
"""

import argparse
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--models", type=int, nargs="+", default=[1000, 10_000, 100_000])
    options.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    # Where hard links to the fixtures can be made: on the same file system.
    options.add_argument("--folder", default=str(ROOT / ".build-bench" / "fleet"))
    options.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    arguments = options.parse_args()
    if arguments.measure:
        return measure(*arguments.measure)
    os.environ.setdefault("KERAS_INSPECT_BINARY", str(ROOT / ".build/release/keras-inspect"))
    print("| models | workers | wall s | models/s | CPU ms a model | peak MB: Python, tool | Parquet MB | wrong | unread |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for count in arguments.models:
        folder = pathlib.Path(arguments.folder, str(count))
        shutil.rmtree(folder, ignore_errors=True)
        models = link(folder / "models", count)
        for jobs in arguments.jobs:
            with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
                names.write("\n".join(models))
                names.flush()
                tables = folder / f"tables-{jobs}"
                run = subprocess.run([sys.executable, __file__, "--measure", names.name, str(tables), str(jobs)],
                                     stdout=subprocess.PIPE, check=True)
            print(row(count, jobs, json.loads(run.stdout)), flush=True)
        shutil.rmtree(folder)


def sources():
    """Whole models of the fixtures, a wrong one in fifty, and a file that is none."""
    good = [path for path in sorted((ROOT / "fixtures/oracle").rglob("*")) if path.name in ("model.h5", "model.keras")]
    good.append(ROOT / "fixtures/models/vqa.h5")
    for place in range(0, len(good), 50):
        good.insert(place, ROOT / "fixtures/models/vqa_wrong.h5")
    return good + [ROOT / "fixtures/damaged/truncated.h5"]


def link(folder, count):
    originals, paths = sources(), []
    for number in range(count):
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True) if number % 1000 == 0 else None
        original = originals[number % len(originals)]
        path = place / f"{number:06}{original.suffix}"
        os.link(original, path)
        paths.append(str(path))
    return paths


def measure(names, tables, jobs):
    """One call of `fleet.audit`, in this process."""
    sys.path.insert(0, str(ROOT / "python"))
    from keras_inspect import fleet

    paths = pathlib.Path(names).read_text().split("\n")
    start = time.perf_counter()
    progress = fleet.audit(paths, tables, jobs=int(jobs))
    wall = time.perf_counter() - start
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    import pyarrow.parquet as parquet

    outcomes = parquet.read_table(os.path.join(tables, "models"), columns=["outcome"]).column(0).to_pylist()
    json.dump({
        "progress": str(progress), "wall": wall, "own": own.ru_maxrss / 1024, "tool": others.ru_maxrss / 1024,
        "cpu": own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime,
        "tool_cpu": others.ru_utime + others.ru_stime,
        "bytes": sum(path.stat().st_size for path in pathlib.Path(tables).rglob("*.parquet")),
        "models": len(outcomes), "wrong": outcomes.count("wrong"), "unread": outcomes.count("unread"),
    }, sys.stdout)


def row(count, jobs, run):
    assert run["models"] == count, run
    cpu = f"{1000 * run['cpu'] / count:.2f} ({1000 * run['tool_cpu'] / count:.2f} in the tool)"
    return (f"| {count:,} | {jobs} | {run['wall']:.1f} | {count / run['wall']:.0f} | {cpu} | {run['own']:.0f}, {run['tool']:.0f} "
            f"| {run['bytes'] / 1e6:.1f} | {run['wrong']:,} | {run['unread']:,} |")


if __name__ == "__main__":
    main()
