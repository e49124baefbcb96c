#!/usr/bin/env python3
"""Runs the built binary on changed copies of sound and damaged files, and counts how it ends.

    Fuzz/mutate.py [KIND ...] [--count N] [--seconds T] [--seed S] [--tool PATH] [--keep FOLDER] [-- OPTION ...]

Every run must end by itself, in time and within memory, with exit status 0, 1 or 2, and leave no process behind; whatever does
not is kept in FOLDER with the number that makes it again. So is, in FOLDER/changed, whatever is clean and gives another report
than before it was changed: each is to be looked at, since it must be a model that is sound as it stands now. A kind is that of
the file that is changed: h5, weights-h5, weights-v3, keras, json, sharded. What follows `--` goes to the tool.
"""
import argparse
import collections
import ctypes
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
KINDS = ["h5", "weights-h5", "weights-v3", "keras", "json", "sharded"]
LARGEST = 1 << 18
SECONDS = 30
REPORTS = {}
MEGABYTES = 256


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", default=KINDS)
    parser.add_argument("--count", type=int, default=1000, help="of each kind")
    parser.add_argument("--seconds", type=int, default=0, help="no longer than this for each kind; 0 for any time")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--tool", default=ROOT / ".build/release/keras-inspect")
    parser.add_argument("--keep", type=pathlib.Path, default=ROOT / ".build-fuzz")
    arguments = sys.argv[1:]
    extra = arguments[arguments.index("--") + 1:] if "--" in arguments else []
    options = parser.parse_args(arguments[:len(arguments) - len(extra) - 1] if "--" in arguments else arguments)
    # Processes that the tool leaves behind become ours, so that they can be waited for and measured.
    ctypes.CDLL(None).prctl(36, 1)
    global FOLDER
    folder = tempfile.TemporaryDirectory()
    FOLDER = pathlib.Path(folder.name)
    seeds = collect()
    failures = 0
    for kind in options.kinds:
        counts = collections.Counter()
        end = time.monotonic() + (options.seconds or float("inf"))
        for number in range(options.seed, options.seed + options.count):
            if time.monotonic() > end:
                break
            failures += run(kind, number, seeds[kind], counts, options, extra)
        print(f"{kind:12}", ", ".join(f"{what}: {count:,}" for what, count in sorted(counts.items())), flush=True)
    raise SystemExit(1 if failures else 0)


def collect():
    """By kind what is changed: the files by their names, that or those first which the tool is given."""
    seeds = {kind: [] for kind in KINDS}
    for path in sorted([*ROOT.glob("fixtures/damaged/*"), *ROOT.glob("fixtures/attacks/*"), *ROOT.glob("fixtures/models/*"),
                        *ROOT.glob("fixtures/containers/*"), *ROOT.glob("fixtures/oracle/*/*/*"),
                        *ROOT.glob(".build-fixtures/*/*/*/*"), *ROOT.glob(".build-fixtures/*/*/*")]):
        if path.is_file() and path.name != "oracle.json" and 0 < path.stat().st_size < LARGEST:
            content = path.read_bytes()
            if kind := kind_of(content):
                seeds[kind].append({"model": content})
    shards = sorted(ROOT.glob("fixtures/containers/sharded/*"), key=lambda path: (path.suffix != ".json", path.name))
    seeds["sharded"].append({path.name: path.read_bytes() for path in shards})
    # Of the many that are alike a few are enough; the order is fixed, so a number makes the same file again.
    return {kind: contents[::max(1, len(contents) // 400)] for kind, contents in seeds.items()}


def kind_of(content):
    if content[:1] in b"{[":
        return "json"
    if content[:4] == b"PK\3\4":
        return "keras"
    if content[:8] == b"\x89HDF\r\n\x1a\n":
        if b"model_config" in content:
            return "h5"
        return "weights-h5" if b"layer_names" in content else "weights-v3"
    return None


def run(kind, number, seeds, counts, options, extra):
    dice = random.Random(f"{kind} {number}")
    choice = dice.randrange(len(seeds))
    files = dict(seeds[choice])
    name = dice.choice(list(files))
    content = bytearray(files[name])
    for _ in range(dice.choice([1, 1, 2, 4, 16])):
        dice.choice(MUTATIONS)(dice, content)
    files[name] = bytes(content)
    status, peak, seconds, report = audit(files, options, extra)
    verdicts = []
    if seconds > SECONDS:
        verdicts.append("hang")
    if os.WIFSIGNALED(status):
        verdicts.append(f"signal {os.WTERMSIG(status)}")
    elif os.WEXITSTATUS(status) not in (0, 1, 2):
        verdicts.append(f"status {os.WEXITSTATUS(status)}")
    if peak > MEGABYTES << 10:
        verdicts.append("memory")
    ending = "exit 0, as before"
    if not verdicts and os.WEXITSTATUS(status):
        ending = f"exit {os.WEXITSTATUS(status)}"
    elif not verdicts and report != sound(kind, choice, seeds[choice], options, extra):
        ending = "exit 0, changed"
        keep(files, options.keep / "changed" / f"{kind}-{number}")
    counts["runs"] += 1
    for verdict in verdicts or [ending]:
        counts[verdict] += 1
    counts["peak MB"] = max(counts["peak MB"], peak // 1024)
    if verdicts:
        keep(files, options.keep / f"{kind}-{number}")
        print(f"{kind} {number}: {', '.join(verdicts)}", flush=True)
    return bool(verdicts)


def audit(files, options, extra):
    """How the tool ends on some files: its wait status, the peak of its memory in KB, how long it took, and what it says."""
    for name, content in files.items():
        (FOLDER / name).write_bytes(content)
    given = [name for name in files if name.endswith(".json")] or list(files)
    with open(FOLDER / "report", "wb") as report:
        start = time.monotonic()
        process = subprocess.Popen(
            [options.tool, *(FOLDER / name for name in given), "--format", "json", *extra], stdout=report,
            stderr=subprocess.DEVNULL, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        status, peak = wait(process.pid)
        process.returncode = 0
    return status, peak, time.monotonic() - start, (FOLDER / "report").read_bytes()


def sound(kind, choice, files, options, extra):
    """What the tool says of files that nobody has changed; None where they are not clean."""
    if (kind, choice) not in REPORTS:
        status, _, _, report = audit(files, options, extra)
        REPORTS[kind, choice] = None if status else report
    return REPORTS[kind, choice]


def keep(files, place):
    if len(files) == 1:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(*files.values())
    else:
        place.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (place / name).write_bytes(content)


def wait(own):
    """How the tool ended, and the peak memory of the largest of its processes in KB; kills what hangs."""
    status, peak = 0, 0
    alarm = signal.signal(signal.SIGALRM, lambda *_: os.kill(own, signal.SIGKILL))
    signal.alarm(SECONDS + 5)
    while True:
        try:
            pid, ended, usage = os.wait4(-1, 0)
        except ChildProcessError:
            break
        peak = max(peak, usage.ru_maxrss)
        if pid == own:
            status = ended
            signal.alarm(5)
    signal.alarm(0)
    signal.signal(signal.SIGALRM, alarm)
    return status, peak


def flip(dice, content):
    if content:
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)


def overwrite(dice, content):
    """What a length, a count or an address could be that leads astray."""
    if not content:
        return
    width = dice.choice([1, 2, 4, 8])
    value = dice.choice([0, 1, -1, -2, 1 << (8 * width - 1), (1 << (8 * width - 1)) - 1, dice.getrandbits(8 * width),
                         len(content), len(content) // 2, dice.randrange(len(content))])
    place = dice.randrange(len(content))
    content[place:place + width] = (value % (1 << 8 * width)).to_bytes(width, "little")


def cut(dice, content):
    del content[dice.randrange(len(content) + 1):]


def remove(dice, content):
    start = dice.randrange(len(content) + 1)
    del content[start:start + dice.choice([1, 2, 8, 64, 512])]


def insert(dice, content):
    place = dice.randrange(len(content) + 1)
    content[place:place] = bytes(dice.getrandbits(8) for _ in range(dice.choice([1, 2, 8, 64, 512])))


def repeat(dice, content):
    start, place = dice.randrange(len(content) + 1), dice.randrange(len(content) + 1)
    content[place:place] = content[start:start + dice.choice([8, 64, 512, 4096])]


def swap(dice, content):
    size = dice.choice([4, 8, 64, 512])
    if len(content) > 2 * size:
        a, b = sorted((dice.randrange(len(content) - size), dice.randrange(len(content) - size)))
        if b - a >= size:
            content[a:a + size], content[b:b + size] = content[b:b + size], content[a:a + size]


MUTATIONS = [flip, flip, flip, overwrite, overwrite, overwrite, overwrite, cut, remove, insert, repeat, swap]

if __name__ == "__main__":
    main()
