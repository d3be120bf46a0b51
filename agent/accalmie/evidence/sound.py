"""What does not hold in a folder of evidence, a sentence each. Reads, and changes nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ..errors import StorageFailed
from .chain import Link, Seals
from .facts import Manifest, html_sha256, sha256
from .files import CROP, MANIFEST, PICTURE, EvidenceFiles

_OURS = re.compile(
    r"(?P<name>[0-9a-f]{64}(?:-[0-9a-f]{32})?)"
    r"(?:\.json|\.crop\.png|(?<=^.{64})\.png)(?P<unfinished>\.tmp)?"
)


def problems_of(files: EvidenceFiles, seals: Seals, links: Iterable[Link]) -> Iterator[str]:
    """For each seal, in the order of `links`, the first thing that does not hold; "" for nothing.

    A picture that shows several cases is read once.
    """
    looked_at: set[str] = set()
    for link in links:
        sha, is_erased = link.name[:64], link.name in seals.erased
        try:
            problem = _erased_problem(files, link) if is_erased else _sealed_problem(files, link)
            if not problem and sha not in looked_at:
                problem = _picture_problem(files, seals, sha)
        except StorageFailed as error:
            problem = str(error)
        looked_at.add(sha)
        yield problem


def manifest_problem(link: Link, data: bytes) -> tuple[Manifest | None, str]:
    """The manifest that `data` is, and what does not hold in it. Pure."""
    short = link.name[:8]
    if sha256(data) != link.seal:
        return None, f"The manifest of capture {short} was changed."
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None, f"The manifest of capture {short} cannot be read."
    facts = manifest.facts
    if link.name not in (facts.sha256, f"{facts.sha256}-{facts.case_id}"):
        return manifest, f"The manifest of capture {short} is that of another picture."
    if html_sha256(facts.outer_html) != manifest.outer_html_sha256:
        return manifest, f"The HTML kept with capture {short} is not the one that was sealed."
    if manifest.previous != link.previous:
        return manifest, f"Capture {short} does not follow the one sealed before it."
    return manifest, ""


def strays(files: EvidenceFiles, seals: Seals) -> Iterator[tuple[str, bool]]:
    """What lies in the folder and belongs to no seal: its name, and whether that is harmless.

    Harmless is what a capture that was cut off leaves behind: it is finished when it comes again.
    """
    for path in files.there():
        ours = _OURS.fullmatch(path.name)
        known = ours is not None and path.parent.name == path.name[:2] and _is_plain(path)
        if not known and not os.path.lexists(path):
            continue  # a capture that is being kept at this moment
        if not (known and ours and ours["name"] in seals.by_name and not ours["unfinished"]):
            yield path.relative_to(files.folder).as_posix(), known


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _sealed_problem(files: EvidenceFiles, link: Link) -> str:
    short = link.name[:8]
    data = files.find(link.name, MANIFEST)
    if data is None:
        return f"The manifest of capture {short} is missing."
    manifest, problem = manifest_problem(link, data)
    if problem or manifest is None:
        return problem
    crop = files.find(link.name, CROP)
    return difference(crop, manifest.crop_sha256, f"The crop of capture {short}")


def _picture_problem(files: EvidenceFiles, seals: Seals, sha: str) -> str:
    data = files.find(sha, PICTURE)
    if seals.is_gone(sha):
        return "" if data is None else f"Picture {sha[:8]} was erased, and is there again."
    return difference(data, sha, f"Picture {sha[:8]}")


def difference(data: bytes | None, digest: str, what: str) -> str:
    """What does not hold in `data`, a file that should have the hash `digest`."""
    if data is None:
        return f"{what} is missing."
    return "" if sha256(data) == digest else f"{what} was changed."


def _erased_problem(files: EvidenceFiles, link: Link) -> str:
    left = any(files.find(link.name, suffix) is not None for suffix in (MANIFEST, CROP))
    return f"Capture {link.name[:8]} was erased, and is there again." if left else ""
