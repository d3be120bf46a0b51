"""Personal data is found where it is, and only there."""

from __future__ import annotations

import pytest

from accalmie.check import find_personal
from accalmie.check.language import guess_language, primary


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Écrivez à léa.b@example.org vite", "email", "léa.b@example.org"),
        ("appelez le 06 12 34 56 78.", "phone", "06 12 34 56 78"),
        ("appelez le 0612345678", "phone", "0612345678"),
        ("call +44 7700 900123 now", "phone", "+44 7700 900123"),
        ("call (555) 010-9988", "phone", "(555) 010-9988"),
        ("commande n° 4512-889 perdue", "number", "4512-889"),
        ("Commande AB12345, rien reçu", "number", "AB12345"),
        ("my order number is 99812", "number", "99812"),
        ("order #77120 is late", "number", "77120"),
        ("le dossier 2024-0091 traîne", "number", "2024-0091"),
        ("IBAN FR76 3000 6000 0112 3456 7890 189", "iban", "FR76 3000 6000 0112 3456 7890 189"),
        ("carte 4111 1111 1111 1111", "card", "4111 1111 1111 1111"),
    ],
)
def test_found(text: str, kind: str, found: str) -> None:
    """One piece of personal data, its kind and its exact span."""
    (personal,) = find_personal(text)
    assert (personal.kind, text[personal.start : personal.end]) == (kind, found)


@pytest.mark.parametrize(
    "text",
    [
        "Commande passée le 12/03/2026, toujours rien",
        "ordered on 2026-03-12 and nothing",
        "j'ai payé 1 234 567 euros",
        "depuis 2024 je suis client 100 % déçu",
        "ouvert de 9 h 30 à 18 h 45",
        "client depuis 2019",
        "3 semaines, 4 appels, 12 mails",
        "version 10.2.1",
        "@camille merci",
        "un prix de 15.99",
    ],
)
def test_not_found(text: str) -> None:
    """Dates, prices, hours and years are nobody's data."""
    assert find_personal(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nous sommes désolés pour ce retard.", "fr"),
        ("We are sorry about this delay.", "en"),
        ("Es tut uns leid, wir suchen das Paket für Sie.", "de"),
        ("Sentimos mucho el retraso de su pedido, lo buscamos.", "es"),
        ("Colis perdu", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    """The language of a sentence is known by its small words; a few words are not enough."""
    assert guess_language(text) == language


def test_primary_subtag() -> None:
    """A language tag is read by its first part; an unknown language is none."""
    assert [primary(tag) for tag in ("fr-CA", "EN_us", "und", "")] == ["fr", "en", "", ""]
