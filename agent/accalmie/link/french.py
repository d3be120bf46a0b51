"""The agent's own sentences in French. English is what the exceptions say; a test finds each.

`{name}` stands for what is filled in at run time: a path, a figure, a list. Mistakes in files that
people edit (BadSettings) quote the parser and stay as they are.
"""

from __future__ import annotations

import functools
import re

FRENCH = {
    # Cases and messages
    "There is no such case: reload the page so that it is read again.":
        "Ce dossier n'existe pas : rechargez la page pour qu'elle soit relue.",
    "There is no such lesson: «accalmie teach» lists them.":
        "Cette leçon n'existe pas : « accalmie teach » les montre.",
    "{path} is damaged ({why}): rename it, and the reader starts unlearned.":
        "{path} est abîmé ({why}) : renommez-le, et le lecteur repart sans leçon.",
    "There is no such case: «accalmie cases list --status all» shows them all.":
        "Ce dossier n'existe pas : « accalmie cases list --status all » les montre tous.",
    "Answer the question «would you say it to their face?» for this text, then insert it.":
        "Répondez à « le diriez-vous en face ? » pour ce texte, puis insérez-le.",
    "This is criticism, not abuse: answer it, don't delete it.":
        "C'est une critique, pas une injure : répondez, ne supprimez pas.",
    "Take a screenshot first: nothing is hidden without a sealed capture.":
        "Faites d'abord une capture : rien n'est masqué sans preuve scellée.",
    "Choose a reason code for hiding it: {codes}.":
        "Choisissez un motif pour le masquer : {codes}.",
    "Name the clause of your code of conduct that this comment breaks.":
        "Indiquez l'article de votre charte que ce commentaire enfreint.",
    "Your code of conduct has no such clause: choose one of conduct.toml.":
        "Votre charte n'a pas cet article : choisissez-en un de conduct.toml.",
    "This system's keyring does not answer: unlock it, or put the key in the environment variable "
    "{variable}.":
        "Le trousseau du système ne répond pas : déverrouillez-le, ou mettez la clé dans la "
        "variable d'environnement {variable}.",
    "Hiding or reporting needs a sealed capture, a reason code and a clause of the code of "
    "conduct: add what is missing, or answer the comment.":
        "Masquer ou signaler demande une capture scellée, un motif et un article de la charte : "
        "ajoutez ce qui manque, ou répondez au commentaire.",
    "This comment cannot be kept: {why}.":
        "Ce commentaire ne peut pas être gardé : {why}.",
    "The text holds half a character: copy it again, then retry.":
        "Le texte contient une moitié de caractère : copiez-le à nouveau, puis réessayez.",
    "The agent does not know this message: update Accalmie on both sides.":
        "L'agent ne connaît pas ce message : mettez Accalmie à jour des deux côtés.",
    "This message does not belong here: update Accalmie on both sides.":
        "Ce message n'a pas sa place ici : mettez Accalmie à jour des deux côtés.",
    "The agent made a mistake and kept nothing of this message: run «accalmie doctor».":
        "L'agent a fait une erreur et n'a rien gardé de ce message : lancez « accalmie doctor ».",
    # Captures
    "The picture is not the one that was announced: take it again.":
        "L'image n'est pas celle qui était annoncée : refaites la capture.",
    "The capture is not a PNG picture: take the screenshot again.":
        "La capture n'est pas une image PNG : refaites-la.",
    "The capture is a damaged PNG: take the screenshot again.":
        "La capture est un PNG abîmé : refaites-la.",
    "The capture is larger than 16 MB: make the window smaller and try again.":
        "La capture dépasse 16 Mo : réduisez la fenêtre et recommencez.",
    "The capture measures {width} x {height} pixels, more than a screen: take it again.":
        "La capture mesure {width} x {height} pixels, plus qu'un écran : refaites-la.",
    "A capture is named by the 64 digits of its SHA-256: copy it whole.":
        "Une capture se nomme par les 64 chiffres de son SHA-256 : copiez-le en entier.",
    "There is no capture {sha}: take the screenshot again.":
        "La capture {sha} n'existe pas : refaites-la.",
    # Disk and log
    "The disk is full: free some space, then try again ({path}).":
        "Le disque est plein : libérez de la place, puis réessayez ({path}).",
    "{path} cannot be written: allow writing there, or choose another folder with --data.":
        "{path} ne peut pas être écrit : autorisez-le, ou choisissez un autre dossier avec --data.",
    "{path} could not be written ({why}): check the disk and the folder.":
        "{path} n'a pas pu être écrit ({why}) : vérifiez le disque et le dossier.",
    "Another Accalmie owns the case log in {path}: use that one, or close it first.":
        "Un autre Accalmie tient le journal de {path} : utilisez-le, ou fermez-le d'abord.",
    "{path} is damaged: restore the folder from a backup.":
        "{path} est abîmé : restaurez le dossier depuis une sauvegarde.",
    "{path} is damaged: restore the evidence folder from a backup.":
        "{path} est abîmé : restaurez le dossier des preuves depuis une sauvegarde.",
    "The manifest {path} is damaged: restore the evidence folder from a backup.":
        "La fiche {path} est abîmée : restaurez le dossier des preuves depuis une sauvegarde.",
    "Line {line} of the journal in {path} is damaged: restore that folder from a backup.":
        "La ligne {line} du journal de {path} est abîmée : restaurez ce dossier.",
    "Changes {first} to {last} are missing in {path}: restore that folder from a backup.":
        "Les changements {first} à {last} manquent dans {path} : restaurez ce dossier.",
    "Case {number} of the log cannot be read ({why}): restore cases.json from a backup.":
        "Le dossier {number} est illisible ({why}) : restaurez cases.json depuis une sauvegarde.",
    "A row of {path} is no case: restore it from a backup.":
        "Une ligne de {path} n'est pas un dossier : restaurez-le depuis une sauvegarde.",
    # The agent and its browsers
    "There is no such browser: «accalmie devices» lists the paired ones.":
        "Ce navigateur n'existe pas : « accalmie devices » donne la liste.",
    "Cannot read {path}: move it away and pair your browsers again.":
        "Impossible de lire {path} : déplacez-le et reliez vos navigateurs à nouveau.",
    "{ports} taken by other programs: stop one, or choose another with --port.":
        "{ports} pris par d'autres programmes : arrêtez-en un, ou choisissez avec --port.",
    "The agent closed the connection: start it again with «accalmie run».":
        "L'agent a fermé la connexion : relancez-le avec « accalmie run ».",
    "Another program answers on port {port}: stop it, then start «accalmie run» again.":
        "Un autre programme répond sur le port {port} : arrêtez-le, puis relancez « accalmie "
        "run ».",
    "The agent is of another version: stop it and start «accalmie run» again.":
        "L'agent est d'une autre version : arrêtez-le et relancez « accalmie run ».",
    "Open the board with «accalmie board».":
        "Ouvrez le tableau avec « accalmie board ».",
    "The extension's folder is missing: install Accalmie again.":
        "Le dossier de l'extension manque : réinstallez Accalmie.",
    # The demonstration
    "No {browser} was found: install it, or choose another with --browser.":
        "{browser} est introuvable : installez-le, ou choisissez-en un autre avec --browser.",
    "No {browser} was found: install it, or leave --browser out.":
        "{browser} est introuvable : installez-le, ou laissez --browser de côté.",
    "No browser was found: install Chromium or Firefox (Google Chrome no longer loads extensions "
    "from a command line), then run this again.":
        "Aucun navigateur n'est trouvé : installez Chromium ou Firefox (Google Chrome ne charge "
        "plus d'extension depuis une ligne de commande), puis recommencez.",
    "{browser} did not start: see browser.log in its profile folder.":
        "{browser} n'a pas démarré : voyez browser.log dans son dossier de profil.",
    "The page answered with an error: {why}":
        "La page a répondu par une erreur : {why}",
    "The browser was closed or does not answer: run this again.":
        "Le navigateur a été fermé ou ne répond pas : recommencez.",
    "The extension did not start: try again.":
        "L'extension n'a pas démarré : recommencez.",
    "The browser could not be paired: try again.":
        "Le navigateur n'a pas pu être relié : recommencez.",
    "Chromium refused {command}: {why}.":
        "Chromium a refusé {command} : {why}.",
    "Firefox refused {command}: {why}.":
        "Firefox a refusé {command} : {why}.",
}  # fmt: skip


def in_language(sentence: str, ui: str) -> str:
    """`sentence` in French where `ui` is "fr" and it is known, else as it stands."""
    if ui != "fr":
        return sentence
    if sentence in FRENCH:
        return FRENCH[sentence]
    for pattern, french in _patterns():
        if match := pattern.fullmatch(sentence):
            return french.format(**match.groupdict())
    return sentence


@functools.cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The sentences with blanks, as patterns; the longest first, so that the nearest fits."""
    filled = sorted((english for english in FRENCH if "{" in english), key=len, reverse=True)
    return [(re.compile(_pattern(english), re.DOTALL), FRENCH[english]) for english in filled]


def _pattern(english: str) -> str:
    parts = re.split(r"\{(\w+)\}", english)
    return "".join(
        f"(?P<{part}>.+)" if index % 2 else re.escape(part) for index, part in enumerate(parts)
    )
