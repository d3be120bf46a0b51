"""Invented letters for the tests of what departments are told."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from msgspec.structs import replace
from samples import NOW, a_case, a_comment, a_png

from accalmie.case import CaptureRef
from accalmie.notify.delivery import new_delivery
from accalmie.notify.letter import Letter, write_letter

SEALED = CaptureRef(sha256="ab" * 32, captured_at=NOW, manifest_sha256="cd" * 32)


def a_letter(language: str = "en", kind: Any = "handover", **changes: Any) -> Letter:
    """A letter about the sample's case with a picture; `changes` are those of the comment."""
    case = a_case(
        comment=a_comment(**changes), captures=(SEALED,), status="waiting_department",
        department="Billing", passed_at=NOW,
    )  # fmt: skip
    delivery = new_delivery(case.id, "Billing", kind, NOW, NOW)
    return write_letter(delivery, case, language, UTC, "La boutique", a_png(60, 40))


def without_picture(letter: Letter) -> Letter:
    return replace(letter, picture=b"", picture_sha256="", picture_note="")
