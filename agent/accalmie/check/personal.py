"""Finds personal data in a text: e-mail, phone, bank account, card, order or customer number.

Spans are code point offsets. Used on comments (move to private) and on replies (never in public).
Nothing found is kept or logged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .folding import Folded, fold

Kind = Literal["email", "phone", "iban", "card", "number"]


@dataclass(frozen=True, slots=True)
class Personal:
    kind: Kind
    start: int
    end: int


_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IBAN = re.compile(r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b")
_IN_FOURS = re.compile(r"[a-z]{2}\d{2}(?: [a-z0-9]*\d[a-z0-9]*){3,8}")
_PHONE = re.compile(r"(?<![\w.,+])(?:\+|00)?\(?\d{1,4}\)?(?:[ .\-/]?\(?\d{2,4}\)?){2,5}(?![\w])")
_CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")
_NAMED = re.compile(
    r"\b(?:commande|cmde|dossier|client|colis|suivi|contrat|facture|reference|ref|reservation|"
    r"ticket|billet|order|case|customer|account|tracking|parcel|invoice|booking|contract|policy|"
    r"pedido|expediente|cliente|envio|factura|reserva|contrato|poliza|referencia|localizador|"
    r"bestellung|bestellnummer|auftrag|auftragsnummer|kundennummer|rechnung|rechnungsnummer|"
    r"sendung|sendungsnummer|kundenkonto|kundennr|mitgliedsnummer|schadennummer|zahlernummer|"
    r"vorgang|vorgangsnummer|aktenzeichen|vertrag|vertragsnummer|buchung|"
    r"ordine|pratica|spedizione|prenotazione|contratto|fattura|tessera|polizza|utenza|biglietto|"
    r"bolletta|codice|encomenda|processo|fatura|protocolo|apolice|rastreio|rastreamento)\b\.?"
    r"(?: (?:number|nummer|numero|num|nr|no|n|id|is|ist|est|es|e|le|il|la|el|etait|was|war)\b)*"
    r"[ .:]*(?:[#°º]|n[°ºo])?[ .:]*"
    r"((?=[a-z0-9./-]*\d[a-z0-9./-]*\d[a-z0-9./-]*\d)[a-z0-9]+(?:[/-][a-z0-9]+)*)"
    r"(?![a-z0-9])(?! ?(?:%|€|£|\$|euros?|dollars?|pounds?|fois|times|jours?|days?|h\b))"
)
_HASHED = re.compile(r"(?<!\w)(?:#|n[°º] ?)([a-z]{0,4}-?\d{4,}[\d-]*)")
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_personal(text: str) -> list[Personal]:
    """Every piece of personal data in `text`, in order, without overlaps."""
    folded = fold(text)
    found: list[Personal] = []
    for kind, spans in (
        ("email", [match.span() for match in _EMAIL.finditer(folded.text)]),
        ("iban", [m.span() for m in _IBAN.finditer(folded.text) if _iban(m[0])]),
        ("card", [m.span() for m in _CARD.finditer(folded.text) if _luhn(m[0])]),
        ("number", _numbers(folded)),
        ("phone", [m.span() for m in _PHONE.finditer(folded.text) if _phone(m[0])]),
    ):
        for span in spans:
            start, end = folded.span(*span)
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Personal(kind, start, end))  # type: ignore[arg-type]
    return sorted(found, key=lambda personal: personal.start)


def _numbers(folded: Folded) -> list[tuple[int, int]]:
    spans = [m.span(1) for m in _NAMED.finditer(folded.text) if not _YEAR.fullmatch(m[1])]
    return spans + [m.span(1) for m in _HASHED.finditer(folded.text)]


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _phone(text: str) -> bool:
    """8 to 15 digits (E.164), and written as a phone: a prefix, or groups."""
    digits = _digits(text)
    if not 8 <= len(digits) <= 15 or re.match(r"(?:19|20)\d\d[-/. ]\d\d[-/. ]\d\d", text):
        return False
    if re.fullmatch(r"\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)\d\d", text):  # a date
        return False
    thousands = re.fullmatch(r"\d{1,3}(?:[ .]\d{3})+", text) is not None
    if re.fullmatch(r"[679]\d{2} \d{3} \d{3}", text):  # a mobile of Spain or Portugal
        return True
    return text[0] in "+0(" or (not thousands and re.search(r"\d[ .\-/]\d", text) is not None)


def _luhn(text: str) -> bool:
    digits = [int(char) for char in reversed(_digits(text))]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0 and any(digits)


def _iban(text: str) -> bool:
    """ISO 13616: moved, spelled in digits, modulo 97 is 1; or written in groups of four, as a
    number with a slip in it is too.
    """
    plain = text.replace(" ", "")
    if not plain.isascii() or not 15 <= len(plain) <= 34:
        return False
    if _IN_FOURS.fullmatch(text):
        return True
    return int("".join(str(int(char, 36)) for char in plain[4:] + plain[:4])) % 97 == 1
