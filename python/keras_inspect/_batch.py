"""Many files through one process of the tool."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence, Tuple

from . import _run
from ._errors import ToolError

Outcome = Tuple[str, Dict[str, Any]]


def require_several(models: Any) -> None:
    """Raises `TypeError` for one path: its letters are not paths."""
    if isinstance(models, (str, bytes, os.PathLike)):
        raise TypeError(f"several paths are needed, not one: [{models!r}]")


def outcomes(
    models: Iterable[Any], jobs: Optional[int] = None, options: Sequence[str] = ()
) -> Iterator[Outcome]:
    """The path of each file and the JSON object of its outcome, in order; a path that is given twice counts once."""
    require_several(models)
    paths = list(dict.fromkeys(_run.model_argument(model) for model in models))
    # The tool would search a folder, and take the name of a file that does not exist for a pattern.
    refused = {path: reason for path in paths for reason in [_refusal(path)] if reason}
    read = _read([path for path in paths if path not in refused], jobs, options)
    for path in paths:
        if path in refused:
            yield path, _unread(path, refused[path])
        else:
            yield next(read)


def _refusal(path: str) -> Optional[str]:
    """Why the tool is not given the path."""
    if not os.path.lexists(path):
        return "it does not exist"
    if os.path.isdir(path) and not os.path.exists(os.path.join(path, "config.json")):
        return "it is a folder, not a model"
    return None


def _read(paths: List[str], jobs: Optional[int], options: Sequence[str]) -> Iterator[Outcome]:
    """The outcomes of files that exist.

    If the process ends before its last file, which a file can cause only through a fault of the tool, another one goes
    on behind the file at which it ended; that file's outcome is an error.
    """
    while paths:
        done = 0
        ended: Optional[ToolError] = None
        try:
            for data in _objects(paths, jobs, options):
                yield paths[done], data
                done += 1
        except ToolError as error:
            ended = error
        paths = paths[done:]
        if not paths:
            return
        if ended is None:
            ended = ToolError("keras-inspect ended early")
        elif done == 0 and ended.exit_status in (0, 2):
            # It refused to start, for a wrong option, say, or it is another program. Every further process would do the
            # same.
            raise ended
        yield paths[0], _unread(paths[0], str(ended))
        paths = paths[1:]


def _objects(paths: List[str], jobs: Optional[int], options: Sequence[str]) -> Iterator[Dict[str, Any]]:
    """The objects that one process writes. Raises `ToolError` if it ends otherwise than at its last file."""
    arguments = ["audit", "--separate", "--files-from", "-", "--null", "--format", "jsonl", *options]
    arguments += [] if jobs is None else ["--jobs", str(jobs)]
    program = _run.binary()
    try:
        process = subprocess.Popen(
            [program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except OSError as error:
        raise _run.start_failed(error, program) from None
    assert process.stdin and process.stdout and process.stderr
    errors: List[bytes] = []
    feeding = threading.Thread(target=_feed, args=(process.stdin, paths), daemon=True)
    listening = threading.Thread(target=lambda stream: errors.append(stream.read()), args=(process.stderr,), daemon=True)
    feeding.start()
    listening.start()
    count = 0
    try:
        for line in process.stdout:
            yield json.loads(line)
            count += 1
        process.wait()
    finally:
        # The caller may have had enough.
        if process.poll() is None:
            process.terminate()
            process.wait()
        feeding.join()
        listening.join()
        process.stdout.close()
        process.stderr.close()
    if count < len(paths):
        found = _run.diagnostics(b"".join(errors)) if process.returncode >= 0 else []
        raise _run.failure(_run.Run(process.returncode, b"", found, None, arguments, os.getcwd()))


def _feed(stream: Any, paths: List[str]) -> None:
    try:
        with stream:
            stream.write(b"".join(os.fsencode(path) + b"\0" for path in paths))
    except BrokenPipeError:
        pass  # The process ended; its status says why.


def _unread(path: str, reason: str) -> Dict[str, Any]:
    """An outcome for a file at which the process ended."""
    return {
        "schema": "keras-inspect/audit/1", "tool": {"name": "keras-inspect", "version": ""},
        "model": {"path": path}, "error": f"cannot read {_run.shown(path)}: {reason}", "findings": [],
        "summary": {"outcome": "unread", "errors": 0, "warnings": 0, "notes": 0, "suppressed": 0},
    }
