#!/usr/bin/env python3
"""Measures keras-inspect beside h5ls, h5dump and a bare C walk on files of real size; then on very many files, and layers.

    Benchmarks/run.py [files|batch|layers] [--runs N]

Every round runs each command once, so that whatever else the machine does falls on all of them; medians are printed.
Instructions are callgrind's count of one run, start to end. `make bench` builds what this needs and calls it.
"""
import argparse
import re
import shutil
import statistics
import subprocess

import inputs
from inputs import ROOT, WORK

TOOL = ROOT / ".build/release/keras-inspect"
APPLICATIONS = ["ResNet50", "EfficientNetV2L"]
ARCHITECTURES = [
    (inputs.chain, 1_000), (inputs.chain, 10_000), (inputs.chain, 50_000),
    (inputs.join, 1_000), (inputs.join, 10_000),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=["files", "batch", "layers"], help="all, unless one is named")
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    compile_c("measure", "measure")
    if options.what in (None, "files"):
        compile_c("walk", "walk", "hdf5")
        compile_c("walk", "walk-shared", "hdf5", archives=False)
        for name in APPLICATIONS:
            files(inputs.model_file(name), options.runs)
            weights, archive = inputs.object_files(name)
            files(weights, options.runs, archive)
    if options.what in (None, "batch"):
        batch(options.runs)
    if options.what in (None, "layers"):
        layers(options.runs)


def files(path, runs, archive=None):
    """`archive` is a .keras archive around the file, which no other program lists."""
    commands = {
        "bare C walk": [WORK / "walk", path],
        "same, shared libhdf5": [WORK / "walk-shared", path],
        "keras-inspect audit": [TOOL, "audit", path],
        **({"… of the .keras": [TOOL, "audit", archive]} if archive else {}),
        "h5ls -r": ["h5ls", "-r", path],
        "h5dump -A -H": ["h5dump", "-A", "-H", path],
    }
    measured = {name: (*figures, instructions(in_one_process(commands[name]))) for name, figures in measure(commands, runs).items()}
    floor = measured["bare C walk"]
    print(f"\n{path.name}, {path.stat().st_size / 1e6:.0f} MB\n")
    head = ["", "wall ms", "CPU ms", "peak MB", "instructions M"]
    print(" | ".join([f"{head[0]:20}"] + [f"{h:>17}" for h in head[1:]]))
    for name, figures in measured.items():
        columns = [f"{value:9.1f} ({value / least:4.1f}×)" for value, least in zip(figures, floor)]
        print(" | ".join([f"{name:20}"] + [f"{c:>17}" for c in columns]))


def batch(runs):
    """A thousand small files in one run, beside as many runs of h5ls."""
    names = inputs.small_files(1_000)
    audit = [TOOL, "audit", "--format", "jsonl", "--files-from", names, "--jobs"]
    loop = "while read -r name; do h5ls -r \"$name\"; done <\"$0\""
    measured = measure({"--jobs 1": [*audit, "1"], "--jobs 2": [*audit, "2"], "1,000 × h5ls -r": ["sh", "-c", loop, names]}, max(3, runs // 3))
    fastest = measured["--jobs 2"]
    print(f"\n{'1,000 small files':20} | {'wall ms':>17} | {'CPU ms':>17} | {'peak MB':>17}")
    for name, figures in measured.items():
        columns = [f"{value:9.1f} ({value / least:4.1f}×)" for value, least in zip(figures, fastest)]
        print(" | ".join([f"{name:20}"] + [f"{c:>17}" for c in columns]))


def layers(runs):
    paths = {f"{make.__name__} of {n:,}": (inputs.architecture(make, n), n) for make, n in ARCHITECTURES}
    audit = [TOOL, "audit", "--max-json", "64", "--max-json-objects", "1000000", "--max-json-values", "10000000", "--max-layers", "100000"]
    measured = measure({name: [*audit, path] for name, (path, _) in paths.items()}, max(3, runs // 3))
    head = ["", "JSON MB", "wall ms", "CPU ms", "peak MB", "CPU µs a layer", "peak KB a layer"]
    print("\n" + " | ".join([f"{head[0]:20}"] + [f"{h:>{max(8, len(h))}}" for h in head[1:]]))
    for name, (path, length) in paths.items():
        wall, cpu, peak = measured[name]
        columns = [path.stat().st_size / 1e6, wall, cpu, peak, cpu / length * 1e3, peak / length * 1e3]
        print(" | ".join([f"{name:20}"] + [f"{c:>{max(8, len(h))}.1f}" for c, h in zip(columns, head[1:])]))


def measure(commands, runs):
    """Of each command the medians: wall and CPU in ms, peak memory in MB."""
    taken = {name: [] for name in commands}
    for round in range(runs + 1):
        for name, command in commands.items():
            *figures, code = map(int, run([WORK / "measure", *command]).split())
            if code:
                raise SystemExit(f"run.py: {' '.join(map(str, command))} ended with {code}")
            if round:  # the first one only warms the page cache
                taken[name].append(figures)
    medians = {name: map(statistics.median, zip(*figures)) for name, figures in taken.items()}
    return {name: (wall / 1e3, cpu / 1e3, peak * 1024 / 1e6) for name, (wall, cpu, peak) in medians.items()}


def instructions(command):
    """In millions, from the first of the loader to the exit. A reader process confines itself too much for callgrind: the tool must
    run with --no-isolation."""
    counter = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--trace-children=yes"]
    done = subprocess.run([*counter, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return sum(int(n.replace(",", "")) for n in re.findall(r"Collected : ([\d,]+)", done.stderr)) / 1e6


def in_one_process(command):
    return [*command, "--no-isolation"] if command[0] == TOOL else command


def compile_c(source, program, *packages, archives=True):
    """With `archives` linked like the tool: else the loader's work on libhdf5 and all below it counts too."""
    flags = []
    if packages:
        folder = ROOT / ".build-static" if archives else ""
        flags = run(["env", f"PKG_CONFIG_PATH={folder}", "pkg-config", "--cflags", "--libs", *packages]).split()
    run([shutil.which("cc") or "clang", "-O2", "-o", WORK / program, ROOT / "Benchmarks" / f"{source}.c", *flags])


def run(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
