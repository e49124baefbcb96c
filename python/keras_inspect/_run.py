"""Finds the keras-inspect program and runs it."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from typing import List, NamedTuple, Optional, Sequence

from ._errors import BinaryNotFoundError, KerasInspectError, ToolError

#: Names another program than the one of this package: one built with `make build`, say.
ENVIRONMENT = "KERAS_INSPECT_BINARY"

#: The folder in which a process finds its open files.
_DESCRIPTORS = "/proc/self/fd"

_REINSTALL = (
    "Reinstall it (pip install --force-reinstall keras-inspect), or build it from its sources with `make build` "
    f"and set {ENVIRONMENT} to .build/release/keras-inspect."
)


def binary() -> str:
    """The path of the program: that of the environment variable KERAS_INSPECT_BINARY, or else this package's own.

    Raises `BinaryNotFoundError` if there is none that can run.
    """
    named = os.environ.get(ENVIRONMENT)
    path = named or os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "keras-inspect")
    if os.access(path, os.X_OK) and os.path.isfile(path):
        return path
    if named:
        reason = "is not executable" if os.path.exists(named) else "does not exist"
        raise BinaryNotFoundError(f"{ENVIRONMENT} names {shown(named)}, which {reason}.")
    if sys.platform in ("win32", "cygwin"):
        raise BinaryNotFoundError("keras-inspect runs on Linux. On Windows, install it in the Windows Subsystem for Linux.")
    if not sys.platform.startswith("linux"):
        raise BinaryNotFoundError(
            f"keras-inspect has no program for {sys.platform}: it runs on Linux, also in a container."
        )
    if os.path.exists(path):
        raise BinaryNotFoundError(f"The keras-inspect program {shown(path)} is not executable. {_REINSTALL}")
    raise BinaryNotFoundError(f"The keras-inspect program is not part of this installation. {_REINSTALL}")


def shown(path: object) -> str:
    """A path in a message: control characters and bytes that are not UTF-8 are escaped."""
    text = os.fsdecode(path) if isinstance(path, (str, bytes, os.PathLike)) else str(path)
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() if not "\udc80" <= c <= "\udcff"
        else f"\\x{ord(c) - 0xDC00:02x}"
        for c in text
    )


def model_argument(path: object) -> str:
    """A path as an argument that can be no option and not standard input."""
    text = os.fsdecode(path)  # type: ignore[arg-type]
    return "./" + text if text.startswith("-") else text


class Run(NamedTuple):
    """How the program ended."""

    status: int
    output: bytes
    #: What it wrote on standard error, one line each, without its name.
    diagnostics: List[str]
    #: The report that it wrote beside `output`, if it was asked for one.
    text: Optional[str]
    arguments: List[str]
    directory: str


def start_failed(error: OSError, program: str) -> KerasInspectError:
    """The exception for a program that the system refuses to start."""
    if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN):
        return ToolError(f"cannot start {shown(program)}: {error.strerror}")
    return BinaryNotFoundError(
        f"The keras-inspect program {shown(program)} does not start: {error.strerror or error}. It is made for "
        "Linux on x86-64 with glibc 2.34 or later (Ubuntu 22.04, Debian 12, Red Hat 9)."
    )


def run(arguments: Sequence[str], with_text: bool = False, directory: Optional[str] = None) -> Run:
    """Runs the program to its end.

    `with_text` also asks for the report as text, in the same run.
    """
    program = binary()
    arguments = list(arguments)
    directory = directory or os.getcwd()
    # A second output: a file in memory, which the program opens by its descriptor. Without /proc there is no such path,
    # and the text is made when it is first asked for.
    memory = _memory() if with_text and os.path.isdir(_DESCRIPTORS) else None
    try:
        texts = [] if memory is None else ["--format", f"text={_DESCRIPTORS}/{memory}", "--color", "never"]
        try:
            done = subprocess.run(
                [program, *arguments, *texts], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, cwd=directory, pass_fds=() if memory is None else (memory,), check=False,
            )
        except OSError as error:
            raise start_failed(error, program) from None
        text = None
        if memory is not None:
            os.lseek(memory, 0, os.SEEK_SET)
            with os.fdopen(os.dup(memory), "rb") as stream:
                text = decoded(stream.read())
    finally:
        if memory is not None:
            os.close(memory)
    return Run(done.returncode, done.stdout, diagnostics(done.stderr), text, arguments, directory)


def _memory() -> int:
    """A file in memory, whose descriptor is none of the standard ones even if these are closed."""
    memory = os.memfd_create("keras-inspect")
    try:
        return fcntl.fcntl(memory, fcntl.F_DUPFD_CLOEXEC, 3)
    finally:
        os.close(memory)


def diagnostics(errors: bytes) -> List[str]:
    """The lines of standard error, without the name of the program."""
    name = "keras-inspect: "
    return [line[len(name):] if line.startswith(name) else line for line in decoded(errors).splitlines()]


def decoded(output: bytes) -> str:
    """Text of the program, which writes UTF-8."""
    return output.decode("utf-8", "replace")


def failure(done: Run) -> ToolError:
    """The exception for a run that ended with another status than 0 and 1."""
    if done.status < 0:
        message = f"keras-inspect was ended by signal {-done.status}"
        return ToolError("\n".join([message, *done.diagnostics]), done.status, done.arguments)
    message = "\n".join(done.diagnostics) or (
        "keras-inspect wrote no JSON: `options` must leave its format and its output alone" if done.status == 0
        else f"keras-inspect ended with status {done.status}"
    )
    return ToolError(message, done.status, done.arguments)
