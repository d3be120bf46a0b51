"""A folder with a little of everything, and backups of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from canary import open_other, opened, put_through
from deciding_clock import Clock
from samples import NOW

from accalmie.backup import Making, Restored, View, restore
from accalmie.backup.listing import DIGEST, LISTING, File, Listing, digest_bytes, listing_bytes
from accalmie.disk import NewFile
from accalmie.evidence.facts import sha256
from accalmie.export.container import Packer
from accalmie.notify.delivery import new_delivery
from accalmie.notify.ledger import Ledger
from accalmie.settings import Folders

LATER = NOW + timedelta(days=1)
CONDUCT = """[[clause]]
id = "respect"
title = {fr = "Pas d'insulte", en = "No insults"}
covers = ["insult"]
"""
OWN = {
    "accalmie.toml": "language = 'fr'\n",
    "conduct.toml": CONDUCT,
    "playbook/brand.toml": "name = 'La boutique'\n",
    "playbook/été 100%.toml": "language = 'fr'\n",
    "sites/forum.json": "{}\n",
}


def fill(folder: Path, clock: Clock) -> Path:
    """Two cases, one with a capture and a lesson; settings; what no backup holds."""
    with opened(folder, clock) as (pipeline, _):
        put_through(pipeline)
        open_other(pipeline, 2)
    for name, text in OWN.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    ledger = Ledger(folder, NOW)
    ledger.put(new_delivery(f"{1:032x}", "logistics", "handover", NOW, NOW))
    ledger.close()
    for name in ("devices.json", "agent.json"):
        (folder / name).write_text('{"secret": 1}', "utf-8")
    return folder


def back_up(folder: Path, path: Path, clock: Clock, *, over: bool = False) -> Making:
    with opened(folder, clock) as (pipeline, _):
        view = View.of(pipeline.log, pipeline.evidence, folder)
        making = Making(view, Folders.under(folder), path, NOW, over=over)
        for _ in making.run():
            pass
    return making


def put_back(path: Path, folder: Path, *, over: bool = False) -> Restored:
    return restore(path, Folders.under(folder), LATER, lambda done, total: None, over=over)


def pack(
    path: Path, files: Iterable[tuple[str, bytes]], listed: Iterable[File] | None = None
) -> Path:
    """A ZIP of `files` that calls itself a backup, with a listing of them, or another."""
    files = list(files)
    if listed is None:
        listed = [File(path=name, bytes=len(data), sha256=sha256(data)) for name, data in files]
    listing = Listing(created=NOW, cases=0, events=0, captures=0)
    text = b"".join(listing_bytes(listing, list(listed)))
    new = NewFile(path)
    packer = Packer(new)
    for name, data in (*files, (LISTING, text), (DIGEST, digest_bytes(sha256(text)))):
        packer.add(name, [data])
    packer.finish()
    new.keep()
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
