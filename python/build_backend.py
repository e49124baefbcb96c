"""Builds the wheel and the source distribution (PEP 517), with the standard library alone.

A wheel contains the program that `make build` leaves at `.build/release/keras-inspect`; the environment variable
KERAS_INSPECT_BINARY names another one. Without either, `make build` is run, which needs Swift. The same files give the
same bytes: the entries are sorted and dated SOURCE_DATE_EPOCH (by default the date of the last commit).
"""

import base64
import csv
import gzip
import hashlib
import io
import os
import platform
import re
import shutil
import subprocess
import tarfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "python" / "keras_inspect"
VERSION_FILE = ROOT / "Sources" / "Basics" / "ToolInfo.swift"
BINARY = ROOT / ".build" / "release" / "keras-inspect"

#: The oldest glibc that the program of a wheel runs with.
GLIBC = "2.34"


def get_requires_for_build_wheel(config_settings=None):
    return []


def get_requires_for_build_sdist(config_settings=None):
    return []


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    version = tool_version()
    program = find_program()
    tag = f"py3-none-{platform_tag(program)}"
    info = f"keras_inspect-{version}.dist-info"
    files = {f"keras_inspect/{path.relative_to(PACKAGE)}": (path.read_bytes(), 0o644) for path in package_files()}
    files["keras_inspect/bin/keras-inspect"] = (program.read_bytes(), 0o755)
    for name, text in dist_info(version, tag).items():
        files[f"{info}/{name}"] = (text if isinstance(text, bytes) else text.encode(), 0o644)
    files[f"{info}/RECORD"] = (record(files, f"{info}/RECORD"), 0o644)
    name = f"keras_inspect-{version}-{tag}.whl"
    date = time.gmtime(max(source_date(), 315532800))[:6]  # a zip archive has no date before 1980
    with zipfile.ZipFile(Path(wheel_directory) / name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files, key=lambda path: (path.startswith(info), path)):
            data, mode = files[path]
            entry = zipfile.ZipInfo(path, date)
            entry.external_attr = (0o100000 | mode) << 16
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return name


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    version = tool_version()
    folder = Path(metadata_directory) / f"keras_inspect-{version}.dist-info"
    for name, text in dist_info(version, "py3-none-any").items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder.name


def build_sdist(sdist_directory, config_settings=None):
    version = tool_version()
    base = f"keras_inspect-{version}"
    name = f"{base}.tar.gz"
    date = source_date()
    with open(Path(sdist_directory) / name, "wb") as file, \
            gzip.GzipFile("", "wb", 9, file, mtime=date) as packed, \
            tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        def add(path, data, mode):
            entry = tarfile.TarInfo(f"{base}/{path}")
            entry.size, entry.mtime, entry.mode = len(data), date, mode
            archive.addfile(entry, io.BytesIO(data))

        add("PKG-INFO", metadata(version).encode(), 0o644)
        for path in source_files():
            source = ROOT / path
            add(path, source.read_bytes(), 0o755 if os.access(source, os.X_OK) else 0o644)
    return name


def tool_version():
    """The version, which is stated once, in Swift."""
    found = re.search(r'version = "([^"]+)"', VERSION_FILE.read_text(encoding="utf-8"))
    return found.group(1)


def find_program():
    """The program for the wheel, built if need be."""
    named = os.environ.get("KERAS_INSPECT_BINARY")
    if named:
        return Path(named).resolve(strict=True)
    if not BINARY.exists():
        if shutil.which("swift") is None or shutil.which("make") is None:
            raise SystemExit(
                "keras-inspect is built from source with Swift 6.2 or later (https://www.swift.org/install/linux/) and make, "
                "and this system lacks them. Install the wheel instead: pip install --only-binary :all: keras-inspect"
            )
        subprocess.run(["make", "build"], cwd=ROOT, check=True)
    return BINARY.resolve(strict=True)


def platform_tag(program):
    """`manylinux_2_34_x86_64` for a program that runs with that glibc; else it is for this system alone."""
    machine = platform.machine()
    check = [str(ROOT / "scripts" / "check-glibc"), str(program), GLIBC]
    try:
        is_portable = subprocess.run(check, stderr=subprocess.DEVNULL).returncode == 0 and not own_libraries(program)
    except OSError:
        is_portable = False
    return f"manylinux_{GLIBC.replace('.', '_')}_{machine}" if is_portable else f"linux_{machine}"


def own_libraries(program):
    """The shared libraries that the program needs and that not every Linux system has."""
    common = re.compile(r"(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\+\+|ld-linux-[\w-]+)\.so\.\d+$")
    headers = subprocess.run(["objdump", "-p", str(program)], stdout=subprocess.PIPE, check=True).stdout.decode()
    return [name for name in re.findall(r"NEEDED\s+(\S+)", headers) if not common.match(name)]


def package_files():
    return sorted(
        path for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.relative_to(PACKAGE).parts[0] != "bin"
    )


def source_files():
    """The files of the source distribution: those of the last commit, or of the folder where there is no git."""
    left_out = ("fixtures/", "Fuzz/corpus/", "docs/images/", ".ci/", ".gitignore")
    kept = ("fixtures/models/",)
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                check=True).stdout
        names = [os.fsdecode(name) for name in listed.split(b"\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file()
                 and not any(part.startswith(".build") or part == "__pycache__" for part in path.relative_to(ROOT).parts)]
    return sorted(name for name in names
                  if (name.startswith(kept) or not name.startswith(left_out)) and (ROOT / name).is_file()
                  and name != "PKG-INFO")


def source_date():
    """Seconds since 1970: SOURCE_DATE_EPOCH, or the date of the last commit."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return int(os.environ["SOURCE_DATE_EPOCH"])
    try:
        shown = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, check=True).stdout
        return int(shown)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return 315532800


def dist_info(version, tag):
    """The files of the folder with the metadata, without its RECORD."""
    files = {
        "METADATA": metadata(version),
        "WHEEL": f"Wheel-Version: 1.0\nGenerator: keras-inspect\nRoot-Is-Purelib: false\nTag: {tag}\n",
        "entry_points.txt": entry_points(),
    }
    for path in license_files():
        files[f"licenses/{path.relative_to(ROOT)}"] = path.read_bytes()
    return files


def license_files():
    return [ROOT / "LICENSE", *sorted((ROOT / "licenses").glob("*.txt"))]


def metadata(version):
    """Core metadata 2.4, from pyproject.toml."""
    project = Project((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = ["Metadata-Version: 2.4", "Name: keras-inspect", f"Version: {version}",
             f"Summary: {project.text('description')}", f"Keywords: {','.join(project.list('keywords'))}",
             f"License-Expression: {project.text('license')}"]
    lines += [f"License-File: {path.relative_to(ROOT)}" for path in license_files()]
    lines += [f"Classifier: {classifier}" for classifier in project.list("classifiers")]
    lines += [f"Requires-Python: {project.text('requires-python')}", "Provides-Extra: fleet",
              *[f"Requires-Dist: {name}; extra == 'fleet'" for name in project.list("fleet")],
              "Description-Content-Type: text/markdown", "",
              (ROOT / project.text("readme")).read_text(encoding="utf-8")]
    return "\n".join(lines)


def entry_points():
    project = Project((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return ("[console_scripts]\n" + f"keras-inspect = {project.text('keras-inspect')}\n\n"
            "[pytest11]\n" + f"keras_inspect = {project.text('keras_inspect')}\n")


class Project:
    """The values of pyproject.toml by their keys, which are unique in it: Python 3.9 has no reader of TOML."""

    def __init__(self, text):
        self.contents = text

    def text(self, key):
        return re.search(rf'^{re.escape(key)} = "(.*)"$', self.contents, re.MULTILINE).group(1)

    def list(self, key):
        body = re.search(rf"^{re.escape(key)} = \[(.*?)\]", self.contents, re.MULTILINE | re.DOTALL).group(1)
        return re.findall(r'"([^"]*)"', body)


def record(files, own_path):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for path in sorted(files):
        data = files[path][0]
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        writer.writerow([path, f"sha256={digest}", len(data)])
    writer.writerow([own_path, "", ""])
    return text.getvalue().encode()


if __name__ == "__main__":
    import sys

    target = Path(sys.argv[2] if len(sys.argv) > 2 else "dist")
    target.mkdir(parents=True, exist_ok=True)
    build = {"wheel": build_wheel, "sdist": build_sdist}[sys.argv[1]]
    print(target / build(str(target)))
