#!/usr/bin/env python3
"""Runs the built binary on changed copies of sound and damaged files, and counts how it ends.

    Fuzz/mutate.py [KIND ...] [--count N] [--seconds T] [--seed S] [--jobs N] [--tool PATH] [--keep FOLDER] [-- OPTION ...]

The tool is given a hundred files at a time. It must end by itself, in time and within memory, with the exit status that
follows from what it says of each file, and leave no process behind. Where it does not, it is given those files one by one, and
whatever it ends so with again is kept in FOLDER with the number that makes it again. So is, in FOLDER/changed, whatever is clean
and gives another report than before it was changed: each is to be looked at, since it must be a model that is sound as it stands
now. What follows `--` goes to the tool.

A kind is that of the file that is changed: h5, weights-h5, weights-v3, keras, keras-npz, json; sharded, where one file of several
is; keras-member, where a member of an archive is, and the archive made anew, so that its checksums are right.
"""
import argparse
import collections
import ctypes
import functools
import multiprocessing
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import typing

from changes import LARGEST, archive, change, change_member, members

ROOT = pathlib.Path(__file__).resolve().parent.parent
KINDS = ["h5", "weights-h5", "weights-v3", "keras", "keras-npz", "keras-member", "json", "sharded"]
BATCH = 100
MEGABYTES = 256
SUMMARY = re.compile(rb'"summary": {"outcome": "(\w+)", "errors": (\d+), [^}]*}}$')
# What a report says of a process that read for the tool.
READER = {b"crashed the reader process": "reader by signal", b"reading it took longer than": "reader out of time",
          b"the reader process": "reader otherwise"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", default=KINDS)
    parser.add_argument("--count", type=int, default=1000, help="of each kind")
    parser.add_argument("--seconds", type=int, default=0, help="no longer than this for each kind; 0 for any time")
    parser.add_argument("--seed", type=int, default=0, help="the first number")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="so many runs of the tool at a time")
    parser.add_argument("--timeout", type=int, default=1, help="the seconds that the tool grants a file")
    parser.add_argument("--tool", default=ROOT / ".build/release/keras-inspect")
    parser.add_argument("--keep", type=pathlib.Path, default=ROOT / ".build-fuzz")
    arguments = sys.argv[1:]
    extra = arguments[arguments.index("--") + 1:] if "--" in arguments else []
    options = parser.parse_args(arguments[:len(arguments) - len(extra) - 1] if "--" in arguments else arguments)
    seeds, failures = collect(), 0
    end = options.seed + options.count
    batches = [range(first, min(first + BATCH, end)) for first in range(options.seed, end, BATCH)]
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        for kind in options.kinds:
            start, counts, peak = time.monotonic(), collections.Counter(), 0
            bench = Bench(kind, seeds[kind], options, extra, pathlib.Path(folder))
            deadline = start + (options.seconds or 1e9)
            with multiprocessing.get_context("fork").Pool(options.jobs) as pool:
                for found, memory, faults in pool.imap(functools.partial(bench.run, deadline), batches):
                    counts += found
                    peak = max(peak, memory)
                    failures += len(faults)
                    for fault in faults:
                        print(fault, flush=True)
            print(f"{kind:12}", ", ".join(f"{what}: {count:,}" for what, count in sorted(counts.items())),
                  f"| {peak >> 10} MB at most, {time.monotonic() - start:.0f} s", flush=True)
    raise SystemExit(1 if failures else 0)


class Seed(typing.NamedTuple):
    """What is changed: how many bytes, and a function that reads the files by their names.

    The files are read when they are needed: the kernel counts what a worker holds with the memory of the tool that it runs.
    """
    size: int
    read: typing.Callable[[], dict[str, bytes]]


def collect():
    """By kind what is changed."""
    seeds = {kind: [] for kind in KINDS}
    for path in sorted([*ROOT.glob("fixtures/damaged/*"), *ROOT.glob("fixtures/attacks/*"), *ROOT.glob("fixtures/models/*"),
                        *ROOT.glob("fixtures/containers/*"), *ROOT.glob("fixtures/oracle/*/*/*"), *ROOT.glob("Fuzz/corpus/*/*"),
                        *ROOT.glob(".build-fixtures/*/*/*/*"), *ROOT.glob(".build-fixtures/*/*/*")]):
        if path.is_file() and path.name != "oracle.json" and 0 < path.stat().st_size < LARGEST:
            content = path.read_bytes()
            if kind := kind_of(content):
                seeds[kind].append(Seed(len(content), functools.partial(whole, path)))
    # Few archives hold arrays, and many HDF5 files.
    for seed in seeds["keras"] + seeds["keras-npz"] * 10:
        if size := len(repacked(seed).get("model", b"")):
            seeds["keras-member"].append(Seed(size, functools.partial(repacked, seed)))
    sharded = ROOT / "fixtures/containers/sharded"
    shards = {path.name: path.read_bytes() for path in sorted(sharded.glob("*.weights.*"))}
    about = {"config.json": (sharded / "model.json").read_bytes(), "metadata.json": b'{"keras_version": "3.15.1"}'}
    seeds["sharded"] = [Seed(sum(map(len, files.values())), functools.partial(dict, files)) for files in (about | shards, shards)]
    # Of the many that are alike a few are enough; the order is fixed, so a number makes the same file again.
    return {kind: sorted(some[::max(1, len(some) // 400)], key=lambda seed: seed.size) for kind, some in seeds.items()}


def whole(path):
    return {"model": path.read_bytes()}


def repacked(seed):
    """An archive with its members as they are, made anew; nothing if it has none."""
    found = members(seed.read()["model"])
    return {"model": archive(found)} if found else {}


def kind_of(content):
    if content[:1] in b"{[":
        return "json"
    if content[:4] == b"PK\3\4":
        return "keras-npz" if b"model.weights.npz" in content else "keras"
    if content[:8] == b"\x89HDF\r\n\x1a\n":
        if b"model_config" in content:
            return "h5"
        return "weights-h5" if b"layer_names" in content else "weights-v3"
    return None


class Bench:
    """Runs the tool on files of one kind."""

    def __init__(self, kind, seeds, options, extra, folder):
        self.kind, self.seeds, self.options, self.extra, self.folder = kind, seeds, options, extra, folder
        # What is said of each that nobody has changed; None where it is not clean.
        self.sayings = [saying for first in range(0, len(seeds), BATCH) for saying in self.learn(seeds[first:first + BATCH])]

    def learn(self, seeds):
        paths, ending = self.audit([seed.read() for seed in seeds])
        if self.verdicts(paths, ending):
            return [self.learn([seed])[0] for seed in seeds] if len(seeds) > 1 else [None]
        lines = ending.lines or [b""]
        return [None if status_of(path, line) else said(path, line) for path, line in zip(paths, lines)]

    def run(self, deadline, numbers):
        """How many ended how, the most memory that was taken, and a line for each fault."""
        if time.monotonic() > deadline:
            return collections.Counter(), 0, []
        made = [self.make(number) for number in numbers]
        paths, ending = self.audit([files for _, files in made])
        verdicts = self.verdicts(paths, ending)
        if verdicts and len(numbers) > 1:
            alone = [self.run(deadline, range(number, number + 1)) for number in numbers]
            faults = [fault for _, _, faults in alone for fault in faults]
            together = f"{self.kind} {numbers.start} to {numbers.stop - 1}, together: {', '.join(verdicts)}"
            return sum((counts for counts, _, _ in alone), collections.Counter()), ending.peak, faults or [together]
        counts = collections.Counter(files=len(numbers))
        if verdicts:
            self.keep(made[0][1], numbers[0])
            counts.update(verdicts)
            return counts, ending.peak, [f"{self.kind} {numbers[0]}: {', '.join(verdicts)}"]
        for number, (choice, files), path, line in zip(numbers, made, paths, ending.lines or [b""]):
            status = status_of(path, line)
            counts.update(how for how in [next((how for what, how in READER.items() if what in line), None)] if how)
            if not line:
                counts["given up"] += 1
            elif status:
                counts["findings" if status == 1 else "unreadable"] += 1
            elif said(path, line) == self.sayings[choice]:
                counts["clean, as before"] += 1
            else:
                counts["clean, changed"] += 1
                self.keep(files, f"changed/{self.kind}-{number}")
        return counts, ending.peak, []

    def make(self, number):
        """Which seed was taken, and the files that came of it."""
        dice = random.Random(f"{self.kind} {number}")
        # Small ones more often: they take less time, and a change in them meets something that matters more often.
        choice = min(dice.randrange(len(self.seeds)), dice.randrange(len(self.seeds)))
        files = self.seeds[choice].read()
        name = dice.choice(list(files))
        files[name] = (change_member if self.kind == "keras-member" else change)(dice, files[name])
        return choice, files

    def audit(self, all_files):
        """The paths that the tool was given, and how it ended on them."""
        folder = self.folder / str(os.getpid())
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        # All have one name, since a report may say what is wrong with it.
        paths = [place(files, f"{folder}/{index:02}/model") for index, files in enumerate(all_files)]
        (folder / "list").write_bytes(b"\n".join(map(os.fsencode, paths)))
        command = [self.options.tool, "--files-from", folder / "list", "--format", "jsonl", "--no-config", "--jobs", "1",
                   "--timeout", str(self.options.timeout), *self.extra]
        # A reader and its parent have that time for each file.
        ending = Ending(command, folder / "report", 2 * self.options.timeout * len(paths) + 4)
        return list(map(os.fsencode, paths)), ending

    def verdicts(self, paths, ending):
        """What is wrong with how the tool ended."""
        found = list(ending.verdicts)
        if found:
            return found
        if ending.status not in (0, 1, 2):
            return [f"status {ending.status}"]
        # Of a file that takes too long to work out only a message is told.
        if len(paths) == 1 and not ending.lines and ending.status == 2:
            return []
        statuses = [status_of(path, line) for path, line in zip(paths, ending.lines)]
        if len(ending.lines) != len(paths) or None in statuses:
            return [f"{len(ending.lines)} lines"]
        return [f"status {ending.status}, and it says {max(statuses)}"] if max(statuses) != ending.status else []

    def keep(self, files, name):
        path = self.options.keep / (name if isinstance(name, str) else f"{self.kind}-{name}")
        shutil.rmtree(path, ignore_errors=True)
        place(files, str(path / "model"))


class Ending:
    """How the tool ended: its exit status and lines, the most memory of one of its processes in KB, and what it must not do."""

    def __init__(self, command, report, seconds):
        # Processes that the tool leaves behind become ours, so that they can be waited for and measured.
        ctypes.CDLL(None).prctl(36, 1)
        self.status, self.peak, self.verdicts = None, 0, []
        with open(report, "wb") as output:
            own = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL,
                                   env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
            own.returncode = 0
            usual = signal.signal(signal.SIGALRM, late)
            signal.alarm(seconds)
            while True:
                try:
                    pid, status, usage = os.wait4(-1, 0)
                except ChildProcessError:
                    break
                except TimeoutError:
                    self.verdicts.append("hang" if self.status is None else "process left behind")
                    for process in [own.pid] if self.status is None else children():
                        os.kill(process, signal.SIGKILL)
                    signal.alarm(5)
                    continue
                self.peak = max(self.peak, usage.ru_maxrss)
                if pid == own.pid:
                    self.status = os.waitstatus_to_exitcode(status)
                    signal.alarm(5)
            signal.alarm(0)
            signal.signal(signal.SIGALRM, usual)
        self.lines = report.read_bytes().splitlines()
        if self.status < 0 and not self.verdicts:
            self.verdicts.append(f"signal {-self.status}")
        if self.peak > MEGABYTES << 10:
            self.verdicts.append("memory")


def late(*_):
    raise TimeoutError


def children():
    return map(int, pathlib.Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def place(files, path):
    """Writes files, and gives the path of what the tool is given of them."""
    os.makedirs(path if len(files) > 1 else os.path.dirname(path), exist_ok=True)
    for name, content in files.items():
        with open(f"{path}/{name}" if len(files) > 1 else path, "wb") as file:
            file.write(content)
    return path if len(files) == 1 or "config.json" in files else f"{path}/model.weights.json"


def status_of(path, line):
    """The exit status that follows from what is said of one file; None where that is not said of it."""
    if (start := line.find(path)) < 0:
        return None
    summary = SUMMARY.search(line, max(0, len(line) - 200))
    if not summary:
        return None
    return 2 if summary[1] == b"unread" else min(1, int(summary[2]))


def said(path, line):
    return hash(line.replace(path, b""))


if __name__ == "__main__":
    main()
