"""Puts a backup back: checked whole, unpacked beside the folders, then put in their place.

Until the last step nothing but new folders is written, and they are gone again where something
fails. What the folders held is kept aside, never mixed with what comes back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path, PurePosixPath

from msgspec import Struct

from ..caselog.lock import Lock
from ..caselog.on_disk import read_log
from ..caselog.storage import LOCK
from ..disk import private_folder, storage_failed, sync_folder, write_new
from ..errors import BadInput, Differs, StorageFailed, WrongUse
from ..settings import Folders
from .listing import Listing, path_of
from .reading import Backup

Seen = Callable[[int, int], None]  # how much is done, of how much


class Restored(Struct, frozen=True, kw_only=True):
    """What is in the folders now; `kept`: where what was in them is."""

    created: datetime
    cases: int
    events: int
    captures: int
    sha256: str  # of the list of its files, as whoever made it was told
    kept: tuple[Path, ...] = ()


def restore(path: Path, folders: Folders, now: datetime, seen: Seen, *, over: bool) -> Restored:
    """`over`: what is in the folders is kept aside under a dated name; else they must be empty.

    Raises: LogBusy where an agent runs; WrongUse where something is in the way; BadInput for a
    file that cannot be read; Differs for what is no whole backup; StorageFailed. The folders are
    then as they were.
    """
    targets = _targets(folders)
    with ExitStack() as held:
        lock = _own(folders.data)
        held.callback(lock.close if lock else lambda: None)
        _require_room(targets, over=over)
        staged = {one: held.enter_context(_staging(one)) for one in dict.fromkeys(targets.values())}
        listing, sha256 = _unpack(
            path, {top: staged[target] for top, target in targets.items()}, seen
        )
        if lock and os.name == "nt":
            lock.close()  # Windows renames no folder in which a file is open
        kept = _swap(staged, now)
    return Restored(
        created=listing.created,
        cases=listing.cases,
        events=listing.events,
        captures=listing.captures,
        sha256=sha256,
        kept=kept,
    )


def _targets(folders: Folders) -> dict[str, Path]:
    """Where each top folder of the ZIP goes; both may go to the same. A link stays one."""
    return {"data": folders.data.resolve(), "config": folders.config.resolve()}


def _own(data: Path) -> Lock | None:
    """Nobody else writes the log meanwhile; None where there is none. Raises: LogBusy."""
    path = data / LOCK
    return Lock(path) if path.exists() else None


def _require_room(targets: dict[str, Path], *, over: bool) -> None:
    for target in dict.fromkeys(targets.values()):
        if target.exists() and not target.is_dir():
            raise WrongUse(f"{target} is no folder: choose another with --data.")
        if _holds_something(target) and not over:
            raise WrongUse(
                f"{target} is not empty: add --replace, which keeps what is there under another "
                "name."
            )


@contextmanager
def _staging(target: Path) -> Iterator[Path]:
    """A new folder beside `target`; whatever is left of it at the end is removed."""
    staging = target.with_name(f"{target.name}.restoring")
    private_folder(target.parent)
    try:
        staging.mkdir(mode=0o700)
    except FileExistsError as error:
        raise StorageFailed(
            f"{staging} is left of a restore that was cut off, or runs: delete it, then try again."
        ) from error
    except OSError as error:
        raise storage_failed(staging, error) from error
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)  # in its place by now, or it failed


def _unpack(path: Path, places: dict[str, Path], seen: Seen) -> tuple[Listing, str]:
    """Every hash is checked before anything is written.

    Raises: BadInput, Differs, StorageFailed.
    """
    try:
        with path.open("rb") as file:
            backup = Backup(file)
            _write(backup, places, seen)
        read_log(places["data"])
    except OSError as error:
        why = error.strerror or str(error)
        raise BadInput(f"{path} cannot be read ({why}): check the path.") from error
    except Differs as error:
        raise Differs(f"Nothing was restored: {error}") from error
    return backup.listing, backup.sha256


def _write(backup: Backup, places: dict[str, Path], seen: Seen) -> None:
    """Raises: Differs, OSError (the backup's), StorageFailed."""
    done = 0

    def more(chunk: bytes) -> bytes:
        nonlocal done
        done += len(chunk)
        seen(done, 2 * backup.bytes)
        return chunk

    backup.check(more)
    folders = set(places.values())
    for file in backup.listing.files:
        path = _place(file.path, places)
        folders |= {path.parent, private_folder(path.parent).parent}
        write_new(path, map(more, backup.read(file)))
    for folder in folders:
        try:
            sync_folder(folder)
        except OSError as error:
            raise storage_failed(folder, error) from error


def _place(member: str, places: dict[str, Path]) -> Path:
    path = path_of(member)
    assert path is not None  # the listing was compared
    top, *rest = PurePosixPath(path).parts
    return places[top].joinpath(*rest)


def _swap(staged: dict[Path, Path], now: datetime) -> tuple[Path, ...]:
    """Put each new folder in the place of its target; the names under which the old ones are kept.

    Raises: StorageFailed, and each is where it was. Cut off in between, a target is missing and
    what it held is aside: restoring again goes on from there.
    """
    moved: list[tuple[Path, Path]] = []
    kept: list[Path] = []
    for target, staging in staged.items():
        aside = target.with_name(f"{target.name}.before-{now:%Y%m%d-%H%M%S}")
        try:
            if _holds_something(target):
                moved.append((target.rename(aside), target))
                kept.append(aside)
            elif target.exists():
                target.rmdir()
            moved.append((staging.rename(target), staging))
            sync_folder(target.parent)
        except BaseException as error:
            _undo(moved)
            if isinstance(error, OSError):
                raise storage_failed(target, error) from error
            raise
    return tuple(kept)


def _undo(moved: list[tuple[Path, Path]]) -> None:
    for now, before in reversed(moved):
        with suppress(OSError):  # the first failure is the one to tell
            now.rename(before)


def _holds_something(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
