"""`agent.json` in the data folder (0600): where the running agent listens, and the desk's key.

Whoever may read the folder may speak for the person: the command line proves itself with this
key. The file goes when the agent stops; after a crash the port it names simply does not answer.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import msgspec
from msgspec import Struct

from ..disk import storage_failed, write_whole

FILE = "agent.json"


class Instance(Struct, frozen=True, kw_only=True):
    port: int
    pid: int
    instance: str
    key: bytes


def new_instance(port: int, key: bytes) -> Instance:
    return Instance(port=port, pid=os.getpid(), instance=secrets.token_hex(8), key=key)


def read_instance(folder: Path) -> Instance | None:
    """The agent that says it runs on `folder`; None where none does or its file is damaged."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Instance)
    except (OSError, msgspec.DecodeError):
        return None  # no agent to be found is the answer, whatever the reason


def publish(folder: Path, instance: Instance) -> None:
    """Raises: StorageFailed."""
    write_whole(folder / FILE, [msgspec.json.encode(instance)])


def forget(folder: Path) -> None:
    """Remove the file of whichever agent: for the owner of the log. Raises: StorageFailed."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError as error:
        raise storage_failed(folder / FILE, error) from error


def withdraw(folder: Path, instance: Instance) -> None:
    """Remove the file, unless another agent has written its own since."""
    found = read_instance(folder)
    if found is not None and found.instance == instance.instance:
        (folder / FILE).unlink(missing_ok=True)
