"""Earlier cases like the one that is open."""

from __future__ import annotations

from datetime import UTC, datetime

from draft_samples import draw_case
from msgspec.structs import replace

from accalmie.case import Case, Reply
from accalmie.draft.similar import most_alike

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def answered(
    number: int, text: str, reply: str = "Nous cherchons le colis.", **facts: object
) -> Case:
    comment, verdict, advice = draw_case(text=text, comment_id=f"c-{number}", **facts)  # type: ignore[arg-type]
    return Case(
        id=f"{number:032x}", number=f"2026-{number:06d}", comment=comment, verdict=verdict,
        advice=advice, first_seen_at=NOW, due_at=NOW,
        reply=Reply(text=reply, inserted_at=NOW) if reply else None,
    )  # fmt: skip


NEW = answered(1, "Mon colis est en retard de trois semaines", "", topic="delivery_late")


def test_the_most_alike_come_first() -> None:
    """The same topic and words before the same topic, before words in common; three at most."""
    same = answered(2, "Colis en retard, trois semaines", topic="delivery_late")
    topic = answered(3, "Toujours rien reçu", topic="delivery_late")
    others = [answered(n, f"Autre {n}", topic="delivery_late") for n in range(4, 9)]
    found = most_alike(NEW, [*others, topic, same])
    assert found[0] == same and len(found) == 3


def test_what_does_not_help_is_left_out() -> None:
    """Another cause, another language, no reply, the case itself, or nothing in common."""
    rows = [
        answered(2, "Colis en retard de trois semaines", cause="billing"),
        answered(3, "Mon colis est en retard", language="es"),
        answered(4, "Mon colis est en retard", ""),
        replace(NEW, reply=Reply(text="Oui.", inserted_at=NOW)),
        answered(5, "Emballage ridicule pour si peu"),
    ]
    assert most_alike(NEW, rows) == []
