#!/usr/bin/env python3
"""Counts the instructions of a fixed list of runs and compares them with Benchmarks/instructions.txt.

    make bench-check             fails if a run takes over 2 % more than the table states
    RECORD=1 make bench-check    writes the table

Instructions are callgrind's count of one run in one process, start to end, with a fixed seed for hashing: they hardly vary on one
machine, while another processor or Swift release may shift all of them. Record first, then, and compare with that.
"""
import os
import subprocess
import sys

import inputs
import run
from inputs import ROOT

TABLE = ROOT / "Benchmarks/instructions.txt"
LIMIT = 0.02
ALONE = ["--no-isolation", "--no-config"]


def commands():
    """The runs by name, each a list of arguments of the tool."""
    small = ROOT / "fixtures/models/vqa.h5"
    resnet, large = inputs.model_file("ResNet50"), inputs.model_file("EfficientNetV2L")
    weights, archive = inputs.object_files("ResNet50")
    large_archive = inputs.object_files("EfficientNetV2L")[1]
    return {
        "--version": ["--version"],
        "audit vqa.h5": ["audit", small, *ALONE],
        "audit vqa.h5 as JSON": ["audit", small, "--format", "json", *ALONE],
        "audit ResNet50.h5": ["audit", resnet, *ALONE],
        "audit ResNet50.h5 as JSON": ["audit", resnet, "--format", "json", *ALONE],
        "summary --formulas ResNet50.h5": ["summary", "--formulas", resnet, *ALONE],
        "audit ResNet50.weights.h5": ["audit", weights, *ALONE],
        "audit ResNet50.keras": ["audit", archive, *ALONE],
        "audit EfficientNetV2L.h5": ["audit", large, *ALONE],
        "audit EfficientNetV2L.keras": ["audit", large_archive, *ALONE],
        "audit a chain of 1,000 layers": ["audit", inputs.architecture(inputs.chain, 1_000), *ALONE],
        "compat ResNet50.h5": ["compat", resnet, "--no-isolation"],
    }


def main():
    os.environ["SWIFT_DETERMINISTIC_HASHING"] = "1"
    measured = {name: count(arguments) for name, arguments in commands().items()}
    if os.environ.get("RECORD"):
        TABLE.write_text("".join(f"{millions:8.2f}  {name}\n" for name, millions in measured.items()))
        return print(TABLE.read_text(), end="")
    recorded = {name: float(millions) for millions, name in (line.split(maxsplit=1) for line in TABLE.read_text().splitlines())}
    risen = []
    print(f"{'million instructions':32} {'recorded':>9} {'now':>9}")
    for name, millions in measured.items():
        before = recorded.get(name)
        change = millions / before - 1 if before else 0
        print(f"{name:32} {before or 0:9.2f} {millions:9.2f} {change:+8.1%}")
        if before is None or change > LIMIT:
            risen.append(name)
    if risen:
        sys.exit(f"bench-check: more than {LIMIT:.0%} above Benchmarks/instructions.txt, or not in it: {', '.join(risen)}")


def count(arguments):
    """In millions. A run may end with status 1, for a model with findings."""
    done = subprocess.run([run.TOOL, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode > 1:
        sys.exit(f"bench-check: {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
    millions = run.instructions([run.TOOL, *arguments])
    if not millions:
        sys.exit("bench-check: valgrind counted nothing; it cannot read a binary with debugging information")
    return millions


if __name__ == "__main__":
    main()
