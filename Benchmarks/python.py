#!/usr/bin/env python3
"""python.py [FILE] [--runs N]: what `import keras_inspect` and `ki.audit` take beside the program alone.

Each number is the least of many runs, so that other work on the machine hardly matters; processor time is that of all processes.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("KERAS_INSPECT_BINARY", str(ROOT / ".build/release/keras-inspect"))
sys.path.insert(0, str(ROOT / "python"))

IMPORT = ("import time; a = time.process_time(), time.perf_counter(); import keras_inspect; "
          "print(time.perf_counter() - a[1], time.process_time() - a[0])")


def used():
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in usage)


def least(runs, action):
    """The least wall time and the least processor time, in milliseconds."""
    walls, processors = [], []
    for _ in range(runs):
        start, before = time.perf_counter(), used()
        action()
        walls.append(time.perf_counter() - start)
        processors.append(used() - before)
    return min(walls) * 1000, min(processors) * 1000


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", nargs="?", default=str(ROOT / "fixtures/models/vqa.h5"))
    options.add_argument("--runs", type=int, default=40)
    arguments = options.parse_args()

    environment = {**os.environ, "PYTHONPATH": str(ROOT / "python")}
    imports = [subprocess.check_output([sys.executable, "-c", IMPORT], env=environment).split() for _ in range(arguments.runs)]

    import keras_inspect as ki

    program = [ki.binary(), "audit", arguments.file]
    alone = least(arguments.runs, lambda: subprocess.run(program, stdout=subprocess.DEVNULL, check=False))
    as_json = least(arguments.runs, lambda: subprocess.run([*program, "--format", "json"], stdout=subprocess.DEVNULL, check=False))
    audit = least(arguments.runs, lambda: ki.audit(arguments.file))
    print(f"Python {sys.version.split()[0]}, {os.path.basename(arguments.file)}, least of {arguments.runs} runs")
    print("| | wall ms | CPU ms |")
    print("| --- | --- | --- |")
    for name, (wall, processor) in {
        "`import keras_inspect`": [min(float(run[place]) for run in imports) * 1000 for place in (0, 1)],
        "`keras-inspect audit`": alone,
        "`keras-inspect audit --format json`": as_json,
        "`ki.audit`": audit,
        "`ki.audit` above `keras-inspect audit`": [audit[0] - alone[0], audit[1] - alone[1]],
    }.items():
        print(f"| {name} | {wall:.1f} | {processor:.1f} |")


if __name__ == "__main__":
    main()
