"""Words that change what to do with a comment: danger, self-harm, the law, the press.

Regular expressions on folded text (lower case, no accents); French and English at once, for a
comment may mix them. They only raise the care taken: a false alarm costs one look by a person.
"""

from __future__ import annotations

import re

from ..check.folding import fold

_DANGER = re.compile(
    r"\b(?:te|vous|les|lui|leur) (?:tuer|tuerai|buter|egorger|planter|crever|bruler|retrouver\w*|"
    r"faire la peau|casser la gueule)\b|\bje (?:vais|viens) (?:\w+ )?(?:tuer|bruler|tout casser|"
    r"vous retrouver|te retrouver|debarquer)|\bje sais ou (?:tu|vous) (?:habit|viv|travaill)\w*|"
    r"\bon sait ou (?:tu|vous)|\bfaire (?:sauter|exploser)\b|\bmettre le feu\b|\bune bombe\b|"
    r"\b(?:couteau|fusil|flingue|machette)\b|"
    r"\b(?:kill|shoot|stab|burn|hurt|find) (?:you|him|her|them|your)\b|\bi know where you\b|"
    r"\bwe know where you\b|\bblow (?:up|it up)\b|\bburn (?:it|the \w+) down\b|\b(?:bomb|gun|"
    r"knife)\b|"
    r"\byou(?:'ll| will| are going to) (?:die|bleed)\b"
)
_SELF_HARM = re.compile(
    r"\b(?:me|m'en) (?:suicider|tuer|pendre|foutre en l'air)\b|\ben finir avec (?:la|ma) vie\b|"
    r"\b(?:envie|veux|vais) (?:de )?mourir\b|\bme faire du mal\b|\bplus envie de vivre\b|"
    r"\b(?:kill|hurt|harm|hang) myself\b|\bend (?:my life|it all)\b|\bwant to die\b|\bsuicidal\b"
)
_LAW = re.compile(
    r"\bavocate?s?\b|\b(?:port|depos)\w+ plainte\b|\bplainte (?:a|au|aupres|deposee)\b|"
    r"\btribunal\b|"
    r"\ben justice\b|\bmise en demeure\b|\bhuissier\b|\bdgccrf\b|\bprud'?hommes\b|\bla cnil\b|"
    r"\bmediateur\b|\brepression des fraudes\b|\baction (?:collective|de groupe|en justice)\b|"
    r"\b(?:lawyer|attorney|solicitor|lawsuit|subpoena)s?\b|\b(?:sue|suing) (?:you|them|this)\b|"
    r"\blegal action\b|\bsmall claims\b|\b(?:in|to) court\b|\bclass action\b|\btrading standards\b|"
    r"\bombudsman\b|\bpolice report\b"
)
_PRESS = re.compile(
    r"\bjournalistes?\b|\b(?:la|une|toute la) presse\b|\b60 millions de consommateurs\b|"
    r"\bque choisir\b|"
    r"\bcash investigation\b|\b(?:un|le) reportage\b|\bredaction du?\b|"
    r"\bjournalists?\b|\breporters?\b|\bthe press\b|\bthe media\b|\bnewspapers?\b|\bwatchdog\b|"
    r"\bnews (?:desk|channel|crew|station)\b"
)


def speaks_of_danger(text: str) -> bool:
    return _DANGER.search(fold(text).text) is not None


def speaks_of_self_harm(text: str) -> bool:
    return _SELF_HARM.search(fold(text).text) is not None


def speaks_of_the_law(text: str) -> bool:
    return _LAW.search(fold(text).text) is not None


def speaks_to_the_press(text: str) -> bool:
    return _PRESS.search(fold(text).text) is not None
