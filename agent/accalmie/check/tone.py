"""The rules on tone: phrases that hurt, defend, command or promise; shouting. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Finding
from .context import ReplyContext, finding
from .folding import Folded, fold
from .phrases import PHRASES

_IRONIC_EMOJI = re.compile("[🙄😂🤣😏🙃🤡👏]")
_DROPPABLE = {"already-said"}  # the sentence stands without the phrase
_PROMISES = {"promise", "vague-delay", "compensation"}  # a brand may allow some

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
    if language not in PHRASES or not PHRASES[language].any_rule.search(folded.text):
        return found
    for rule, pattern in PHRASES[language].rules:
        if rule == "sarcasm" and not context.negative:
            continue  # «bravo» to someone who is pleased is meant
        for match in pattern.finditer(folded.text):
            span = match.span("at") if "at" in pattern.groupindex else match.span()
            if rule in _PROMISES and _allowed(folded.text, span, context):
                continue
            start, end = folded.span(*span)
            if not any(f.rule == rule and f.start < end and start < f.end for f in found):
                fix = "" if rule in _DROPPABLE else None
                found.append(finding(rule, context, start, end, fix))
    return found


def _allowed(said: str, span: tuple[int, int], context: ReplyContext) -> bool:
    """Whether the span lies in, or holds, a phrase that the brand may promise."""
    for phrase in map(fold, context.brand.promise.allowed):
        at = said.find(phrase.text)
        while at >= 0:
            if at < span[1] and span[0] < at + len(phrase.text):
                return True
            at = said.find(phrase.text, at + 1)
    return False


def check_register(text: str, language: str, context: ReplyContext) -> Iterator[Finding]:
    """The brand says vous and the text says tu, or the other way round."""
    if language in PHRASES:
        them, familiar = PHRASES[language], context.register == "familiar"
        for match in (them.formal if familiar else them.familiar).finditer(text):
            yield finding("too-formal" if familiar else "too-familiar", context, *match.span())


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
