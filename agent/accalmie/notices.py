"""What the desktop is told: replies that become due, a surge, in the person's language. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from .case import Case
from .clock import Warned
from .desktop import Notice
from .link.messages import SurgeView

WORDS: dict[str, dict[str, str]] = {
    "soon": {"fr": "Réponse bientôt due", "en": "Reply due soon"},
    "due": {"fr": "L'heure est passée", "en": "The hour has passed"},
    "one": {"fr": "Dossier {number} · {cause}", "en": "Case {number} · {cause}"},
    "many": {"fr": "{count} dossiers : {numbers}", "en": "{count} cases: {numbers}"},
    "surge": {"fr": "Plus vite que d'habitude", "en": "Faster than usual"},
    "pace": {
        "fr": "{count} personnes mécontentes en {span}, contre {expected} d'habitude",
        "en": "{count} unhappy people in {span}, where {expected} is usual",
    },
    "about": {"fr": "surtout : {cause}", "en": "most about: {cause}"},
    "words": {"fr": "mots en commun : {words}", "en": "words they share: {words}"},
    "minutes": {"fr": "{n} min", "en": "{n} min"},
    "hours": {"fr": "{n} h", "en": "{n} h"},
    "cause.delivery": {"fr": "livraison", "en": "delivery"},
    "cause.quality": {"fr": "qualité", "en": "quality"},
    "cause.price": {"fr": "prix", "en": "price"},
    "cause.billing": {"fr": "facturation", "en": "billing"},
    "cause.service": {"fr": "service client", "en": "customer service"},
    "cause.staff": {"fr": "personnel", "en": "staff"},
    "cause.outage": {"fr": "panne", "en": "outage"},
    "cause.safety": {"fr": "sécurité", "en": "safety"},
    "cause.privacy": {"fr": "vie privée", "en": "privacy"},
    "cause.ethics": {"fr": "éthique", "en": "ethics"},
    "cause.other": {"fr": "autre", "en": "other"},
}
NAMED = 3  # cases of one notice
EXCERPT = 120  # characters of a comment, where a setting lets it be shown


def due_notice(warned: Warned, cases: Sequence[Case], ui: str, show_text: bool) -> Notice:
    """One notice for all cases that came to it together: an agent that starts says it once."""
    first = cases[0]
    if len(cases) > 1:
        numbers = ", ".join(case.number for case in cases[:NAMED])
        more = "…" if len(cases) > NAMED else ""
        body = _say("many", ui, count=len(cases), numbers=numbers + more)
    else:
        cause = cause_word(first.verdict.cause, ui)
        body = _say("one", ui, number=first.number, cause=cause)
        if show_text:
            body = f"{body} : {first.comment.text[:EXCERPT]}"
    return Notice(_say(warned, ui), body)


def surge_notice(surge: SurgeView, ui: str, show_text: bool) -> Notice:
    """`show_text`: with the words that its comments share, which are theirs."""
    minutes = surge.window_minutes
    hours = minutes % 60 == 0
    span = _say("hours", ui, n=minutes // 60) if hours else _say("minutes", ui, n=minutes)
    expected = f"{surge.expected:g}".replace(".", "," if ui == "fr" else ".")
    parts = [_say("pace", ui, count=surge.count, span=span, expected=expected)]
    if surge.cause:
        parts.append(_say("about", ui, cause=cause_word(surge.cause, ui)))
    if show_text and surge.words:
        parts.append(_say("words", ui, words=", ".join(surge.words)))
    return Notice(_say("surge", ui), " ; ".join(parts) if ui == "fr" else "; ".join(parts))


def cause_word(cause: str | None, ui: str) -> str:
    return _say(f"cause.{cause or 'other'}", ui)


def _say(key: str, ui: str, **blanks: object) -> str:
    return WORDS[key]["fr" if ui == "fr" else "en"].format(**blanks)
