"""The agent's own sentences in French. English is what the exceptions say; a test finds each.

A sentence that carries a figure or a path has a pattern instead of an exact entry.
"""

from __future__ import annotations

import re

_EXACT = {
    "There is no such case: reload the page so that it is read again.":
        "Ce dossier n'existe pas : rechargez la page pour qu'elle soit relue.",
    "There is no such case: «accalmie cases list --status all» shows them all.":
        "Ce dossier n'existe pas : « accalmie cases list --status all » les montre tous.",
    "There is no such browser: «accalmie devices» lists the paired ones.":
        "Ce navigateur n'existe pas : « accalmie devices » donne la liste.",
    "The picture changed on its way: take the screenshot again.":
        "L'image a changé en chemin : refaites la capture.",
    "Answer the question «would you say it to their face?» for this text, then insert it.":
        "Répondez à « le diriez-vous en face ? » pour ce texte, puis insérez-le.",
    "This is criticism, not abuse: answer it, don't delete it.":
        "C'est une critique, pas une injure : répondez, ne supprimez pas.",
    "Take a screenshot first: nothing is hidden without a sealed capture.":
        "Faites d'abord une capture : rien n'est masqué sans preuve scellée.",
    "Name the clause of your code of conduct that this comment breaks.":
        "Indiquez l'article de votre charte que ce commentaire enfreint.",
    "The agent does not know this message: update Accalmie on both sides.":
        "L'agent ne connaît pas ce message : mettez Accalmie à jour des deux côtés.",
    "The agent made a mistake and kept nothing of this message: run «accalmie doctor».":
        "L'agent a fait une erreur et n'a rien gardé de ce message : lancez « accalmie doctor ».",
    "This message does not belong here: update Accalmie on both sides.":
        "Ce message n'a pas sa place ici : mettez Accalmie à jour des deux côtés.",
}  # fmt: skip
_PATTERNS = (
    (
        re.compile(r"Choose a reason code for hiding it: (?P<codes>.+)\."),
        "Choisissez un motif pour le masquer : {codes}.",
    ),
    (
        re.compile(r"The disk is full: free some space, then try again \((?P<path>.+)\)\."),
        "Le disque est plein : libérez de la place, puis réessayez ({path}).",
    ),
    (
        re.compile(r"(?P<path>.+) cannot be written: allow writing there, or choose another .+"),
        "Impossible d'écrire dans {path} : autorisez-le, ou choisissez un autre dossier avec "
        "--data.",
    ),
    (
        re.compile(r"(?P<path>.+) could not be written \((?P<why>.*)\): check the disk.+"),
        "{path} n'a pas pu être écrit ({why}) : vérifiez le disque et le dossier.",
    ),
    (
        re.compile(r"Cannot read (?P<path>.+): move it away and pair your browsers again\."),
        "Impossible de lire {path} : déplacez-le et reliez vos navigateurs à nouveau.",
    ),
)


def in_language(sentence: str, ui: str) -> str:
    """`sentence` in French where `ui` is "fr" and it is known, else as it stands."""
    if ui != "fr":
        return sentence
    if sentence in _EXACT:
        return _EXACT[sentence]
    for pattern, french in _PATTERNS:
        if match := pattern.fullmatch(sentence):
            return french.format(**match.groupdict())
    return sentence
