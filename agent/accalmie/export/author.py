"""What is kept of one person, for that person: every record of theirs, whole, and its pictures.

`cases.jsonl` has a line a case, with its events; `pictures/` the crop and the sealed manifest of
each capture. The whole pictures stay here: they show what other people wrote on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from ..case import Case
from ..caselog import CaseLog
from ..disk import private_folder, write_whole
from ..errors import NotFound
from ..evidence import EvidenceStore
from ..evidence.files import CROP, MANIFEST
from .exporting import exported

FORM = "author"


def export_author(
    log: CaseLog, evidence: EvidenceStore, cases: Sequence[Case], folder: Path, now: datetime
) -> list[Path]:
    """Write `cases`, all of one person. The history says that it was done, not for whom.

    Raises: StorageFailed.
    """
    private_folder(folder)
    files = [folder / "cases.jsonl"]
    write_whole(files[0], (_line(case, log) for case in cases))
    for case in cases:
        files += _pictures(case, evidence, folder / "pictures")
    log.note(exported(FORM, (files[0],), len(cases), now))
    return files


def _line(case: Case, log: CaseLog) -> bytes:
    record = msgspec.to_builtins(case)
    return msgspec.json.encode({**record, "events": log.events(case.id)}) + b"\n"


def _pictures(case: Case, evidence: EvidenceStore, folder: Path) -> Iterator[Path]:
    for place, capture in enumerate(case.captures, start=1):
        name = evidence.seals.name_of(capture.sha256, capture.manifest_sha256)
        for suffix in (CROP, MANIFEST) if name is not None else ():
            path = folder / f"{case.number}-{place}{suffix.replace('.crop', '')}"
            try:
                data = evidence.files.read(str(name), suffix)
            except NotFound:
                continue  # lost before: «verify» names it
            private_folder(folder)
            write_whole(path, [data])
            yield path
