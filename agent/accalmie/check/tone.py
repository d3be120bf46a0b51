"""The rules on tone: phrases that hurt, defend, command or promise; shouting. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Finding
from . import phrases_en, phrases_fr
from .context import ReplyContext, finding
from .folding import Folded

_BY_LANGUAGE = {"fr": phrases_fr.PHRASES, "en": phrases_en.PHRASES}
_PATTERNS = {
    language: [(rule, re.compile(pattern)) for rule, them in table.items() for pattern in them]
    for language, table in _BY_LANGUAGE.items()
}
_IRONIC_EMOJI = re.compile("[🙄😂🤣😏🙃🤡👏]")
_DROPPABLE = {"already-said"}  # the sentence stands without the phrase

_MARKS = re.compile(r"[!?]*!{2,}[!?]*|\?+!+|!+\?+|\?{2,}")
_CAPITALS = re.compile(r"(?<![\w@#/.-])[^\W\d_a-z]{2,}(?:[ '’-][^\W\d_a-z]{2,})*(?![\w@/-])")
_KNOWN_CAPITALS = """
SAV CGV CGU RGPD GDPR SMS MMS IBAN BIC PDF TVA VAT SNCF RATP CAF CPAM CNIL DGCCRF URL HTTP
HTTPS HTML IMEI WIFI FAQ PIN SIM USB GPS TTC HT CB RIB SEPA MP DM UE EU UK USA TGV TER RER
BTS PME ASBL ONG SARL COVID HEPA HDMI NASA IKEA FNAC MAIF MACIF EDF GDF ENEDIS AFNOR ISO
NFC API OTP SSL VPN ADSL LED LCD OLED JPEG JPG PNG ZIP CSV XML ASAP TV PC OK ID IT HR PR
AM PM
"""
_ACRONYMS = frozenset(_KNOWN_CAPITALS.split())


def check_phrases(text: str, folded: Folded, language: str, context: ReplyContext) -> list[Finding]:
    """One finding for each phrase of the lists; a rule speaks once of one place."""
    found: list[Finding] = []
    for rule, pattern in _PATTERNS.get(language, ()):
        if rule == "sarcasm" and not context.negative:
            continue  # «bravo» to someone who is pleased is meant
        for match in pattern.finditer(folded.text):
            span = match.span("at") if "at" in pattern.groupindex else match.span()
            start, end = folded.span(*span)
            if not any(f.rule == rule and f.start < end and start < f.end for f in found):
                fix = "" if rule in _DROPPABLE else None
                found.append(finding(rule, context, start, end, fix))
    return found


def check_irony_marks(text: str, context: ReplyContext) -> Iterator[Finding]:
    if context.negative:
        for match in _IRONIC_EMOJI.finditer(text):
            yield finding("sarcasm", context, *match.span(), fix="")


def check_shouting(text: str, context: ReplyContext) -> Iterator[Finding]:
    """Runs of marks, and words of four capitals or more that are no acronym; a single «!»."""
    loud = [match.span() for match in _MARKS.finditer(text)]
    for start, end in loud:
        asks = "?" in text[start:end]
        begins = start if asks else _with_space(text, start)
        yield finding("shouting", context, begins, end, "?" if asks else ".")
    for match in _CAPITALS.finditer(text):
        spoken = [word for word in re.split(r"[ '’-]", match[0]) if word not in _ACRONYMS]
        if any(len(word) >= 4 for word in spoken) or sum(len(word) > 2 for word in spoken) >= 2:
            quiet = match[0].lower()
            before = text[: match.start()].rstrip()
            starts = not before or before[-1] in ".!?"
            fix = quiet[0].upper() + quiet[1:] if starts else quiet
            yield finding("shouting", context, *match.span(), fix)
    for offset, char in enumerate(text):
        if char == "!" and not any(start <= offset < end for start, end in loud):
            yield finding("exclamation", context, _with_space(text, offset), offset + 1, ".")


def _with_space(text: str, start: int) -> int:
    """Where the French space before a mark begins, for the full stop takes none."""
    return start - 1 if start and text[start - 1] in "\u00a0\u202f " else start
